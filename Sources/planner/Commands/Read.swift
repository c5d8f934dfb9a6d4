import ArgumentParser
import Reports

/// `planner read`: the answers in returned workbooks.
struct Read: PlannerCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what was filled in, by field id.",
    usage: "planner read PATH ... [--format text|json|ndjson]")

  @OptionGroup var workbooks: WorkbookPaths

  @Option(help: "How to print it.")
  var format = RecordFormat.text

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) {
    var records: [JSONValue] = []
    var isFirst = true
    workbooks.forEach(console) { form throws(Problem) in
      let report = ReadReport(form, defaults: try Workbooks.defaults(of: form))
      switch format {
      case .text:
        if !isFirst { console.line("") }
        console.write(report.text(on: console.terminal))
      case .json: records.append(report.json)
      case .ndjson: console.line(JSONWriter.text(report.json, .compact))
      }
      isFirst = false
    }
    if format == .json { console.line(JSONWriter.text(.array(records), .indented)) }
  }
}
