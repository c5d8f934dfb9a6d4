import ArgumentParser
import Forms
import Reports

/// `planner fields`: what a workbook asks for.
struct Fields: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "List every field: id, kind, choices, where it stands.",
    usage: "planner fields KIND|WORKBOOK [--format text|json]",
    discussion: "A KIND is \(NumberWords.alternatives(FormRegistry.kinds)).")

  @Argument(help: ArgumentHelp("A kind or a workbook.", valueName: "kind-or-workbook"))
  var workbook: String

  @Option(help: "How to print it.")
  var format = TextOrJSON.text

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    let report = try report()
    switch format {
    case .text: console.write(report.text(on: console.terminal))
    case .json: console.line(JSONWriter.text(report.json, .indented))
    }
  }

  private func report() throws(Problem) -> FieldsReport {
    guard FormRegistry.kinds.contains(workbook) else {
      guard Platform.exists(workbook) else {
        let kinds = NumberWords.alternatives(FormRegistry.kinds)
        throw .file(workbook, "does not exist", "name a workbook, or \(kinds)")
      }
      let returned = try Workbooks.read(workbook)
      return FieldsReport(schema: returned.schema, placement: returned.placement)
    }
    let form = try Workbooks.form(try TemplateChoice.builtIn(workbook))
    return FieldsReport(schema: form.schema, placement: FormLayout(form).placement)
  }
}
