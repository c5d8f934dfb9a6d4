import ArgumentParser
import Forms
import Reports

/// `planner read`: the answers in returned workbooks.
struct Read: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print what was filled in, by field id.",
    usage: "planner read PATH ... [--format text|json|ndjson|csv]")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ndjson, csv }

  @OptionGroup var workbooks: WorkbookPaths

  @Option(help: "How to print it.")
  var format = Format.text

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) {
    let forms = FormCache.shared
    var records: [JSONValue] = []
    var isFirst = true
    if format == .csv { console.write(ReadReport.csvHead) }
    workbooks.forEach(console) { returned throws(Problem) in
      switch format {
      case .text:
        let report = ReadReport(returned, defaults: try Workbooks.defaults(of: returned, forms))
        if !isFirst { console.line("") }
        console.write(report.text(on: console.terminal))
      case .json: records.append(ReadReport(returned).json)
      case .ndjson: console.line(JSONWriter.text(ReadReport(returned).json, .compact))
      case .csv: console.write(ReadReport(returned).csv)
      }
      isFirst = false
    }
    if format == .json { console.line(JSONWriter.text(.array(records), .indented)) }
  }
}
