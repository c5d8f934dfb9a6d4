import ArgumentParser
import Assessment
import Forms
import Reports

/// `planner check`: what is wrong in returned workbooks.
struct Check: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong in workbooks, cell by cell, and say how to put it right.",
    usage: """
      planner check PATH ... [--format text|json|sarif|github|csv|markdown]
                    [--select CODES] [--ignore CODES]
                    [--fail-on error|warning|info] [--as-of DATE]
                    [--config FILE]
      """,

    discussion: "Ends with 1 when something at or above --fail-on was found.")

  @OptionGroup var workbooks: WorkbookPaths

  @Option(help: "How to print it.")
  var format = CheckFormat.text

  @Option(
    help: ArgumentHelp("Only these rules: codes, or how codes begin (KPI006,DEAL).", valueName: "codes"))
  var select: [String] = []

  @Option(help: ArgumentHelp("All but these rules.", valueName: "codes"))
  var ignore: [String] = []

  @Option(help: "The least severity to end with 1 for.")
  var failOn = FailOn.error

  @Option(
    help: ArgumentHelp("Judge as of this day (default: the workbook's own, else today).", valueName: "date"))
  var asOf: Day?

  @OptionGroup var settings: SettingsOption

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    let judge = Judge(
      asOf: asOf?.date, today: try Clock.today(), selection: try selection(), settings: try settings.finder())
    var entries: [CheckReport.Entry] = []
    workbooks.forEach(console, depth: .everything) { form throws(Problem) in
      let result = try judge.check(form)
      entries.append(CheckReport.Entry(path: form.path, result: result))
      if let worst = result.worst, worst >= failOn.severity { console.raise(.found) }
    }
    let report = CheckReport(entries)
    switch format {
    case .text: console.write(report.text(on: console.terminal))
    case .json: console.line(JSONWriter.text(report.json, .indented))
    case .sarif: console.line(JSONWriter.text(report.sarif(version: Planner.version), .indented))
    case .github: console.write(report.github)
    case .csv: console.write(report.csv)
    case .markdown: console.write(report.markdown)
    }
  }

  private func selection() throws(Problem) -> RuleSelection {
    do {
      return try RuleSelection(select: Self.words(select), ignore: Self.words(ignore))
    } catch {
      throw .usage(error.description)
    }
  }

  /// `--select KPI,DEAL` as well as `--select KPI --select DEAL`.
  private static func words(_ given: [String]) -> [String] {
    given.flatMap { $0.split(separator: ",").map(String.init) }
  }
}

/// Text for people, data, lines for GitHub's own checks, and tables for other programs.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github, csv, markdown
}

/// The severities by name.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info

  var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
