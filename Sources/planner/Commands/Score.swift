import ArgumentParser
import Reports

/// `planner score`: how ready, how mature, how good.
struct Score: PlannerCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score workbooks: how ready, how mature, how good.",
    usage: """
      planner score PATH ... [--format text|json|ndjson] [-o FILE]
                    [--as-of DATE] [--force]
      """)

  @OptionGroup var workbooks: WorkbookPaths

  @Option(help: "How to print it.")
  var format = RecordFormat.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("Judge as of this day (default: the workbook's own, else today).", valueName: "date"))
  var asOf: Day?

  @Flag(help: "Write over a file that exists.")
  var force = false

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    if let output, !force { try Outputs.refuseExisting([output]) }
    let judge = Judge(asOf: asOf?.date, today: try Clock.today())
    var results: [WorkbookScore] = []
    workbooks.forEach(console) { form throws(Problem) in
      let result = try judge.score(form)
      // A line a workbook, as soon as it is known: others may be reading along.
      if format == .ndjson, output == nil {
        console.line(JSONWriter.text(result.json, .compact))
      } else {
        results.append(result)
      }
    }
    let text = text(ScoreReport(results), on: output == nil ? console.terminal : .plain)
    if let output {
      try Outputs.write(text, to: output)
    } else {
      console.write(text)
    }
  }

  private func text(_ report: ScoreReport, on terminal: Terminal) -> String {
    switch format {
    case .text: report.text(on: terminal)
    case .json: JSONWriter.text(report.json, .indented) + "\n"
    case .ndjson: report.results.map { JSONWriter.text($0.json, .compact) + "\n" }.joined()
    }
  }
}
