import ArgumentParser
import Forms
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
    let forms = FormCache.shared
    var records: [JSONValue] = []
    var isFirst = true
    workbooks.forEach(console) { returned throws(Problem) in
      switch format {
      case .text:
        let report = ReadReport(returned, defaults: try Workbooks.defaults(of: returned, forms))
        if !isFirst { console.line("") }
        console.write(report.text(on: console.terminal))
      case .json: records.append(ReadReport(returned).json)
      case .ndjson: console.line(JSONWriter.text(ReadReport(returned).json, .compact))
      }
      isFirst = false
    }
    if format == .json { console.line(JSONWriter.text(.array(records), .indented)) }
  }
}
