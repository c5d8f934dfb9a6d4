import ArgumentParser
import Assessment
import OfficeFiles
import Reports

/// `planner score`: how ready, how mature, how good.
struct Score: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    // Of a command that is named so, the library doesn't ask first whether it is to print what shells complete, which takes
    // as long as reading the arguments.
    _superCommandName: "planner",
    abstract: "Score workbooks: how ready, how mature, how good.",
    usage: """
      planner score PATH ...
                    [--format text|json|ndjson|csv|markdown|html|xlsx]
                    [-o FILE]
                    [--merge] [--jobs N] [--as-of DATE]
                    [--record DB] [--skip-done NDJSON] [--config FILE]
                    [--force]
      """)

  @OptionGroup var workbooks: WorkbookPaths

  @Option(help: "How to print it.")
  var format = ScoreFormat.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Take the workbooks of one client, round and kind as raters of one result.")
  var merge = false

  @OptionGroup var threads: Threads

  @Option(
    help: ArgumentHelp("Judge as of this day (default: the workbook's own, else today).", valueName: "date"))
  var asOf: Day?

  @Option(
    help: ArgumentHelp("Also keep the scores in this database, for planner history.", valueName: "db"))
  var record: String?

  @Option(
    help: ArgumentHelp("Leave out the workbooks that an earlier run wrote a line of.", valueName: "ndjson"))
  var skipDone: String?

  @Flag(help: "Write over a file that exists.")
  var force = false

  @OptionGroup var settings: SettingsOption

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    // A run that goes on where it stopped adds to its own file.
    if let output, !force, output != skipDone { try Outputs.refuseExisting([output]) }
    if format == .xlsx, output == nil {
      throw .usage("a workbook is no text for a terminal: say where to put it with -o FILE")
    }
    let today = try Clock.today()
    let judge = Judge(asOf: asOf?.date, today: today, settings: try settings.finder())
    let recorder = try record.map { path throws(Problem) in try Recorder(path, day: today) }
    defer { recorder?.tell(console) }
    if format == .ndjson, !merge {
      try ScoreLines(judge: judge, output: output, skipDone: skipDone, recorder: recorder).run(self, console)
      return
    }
    let judged = try gather(judge, recorder, console)
    let merged = merge ? try judge.merge(judged) : []
    tell(merged, console)
    let report = ScoreReport(
      judged.map(WorkbookScore.init), merged: merged, portfolio: try judge.portfolio(judged))
    if format == .xlsx, let output {
      try Outputs.write(try package(judged, as: output), to: output)
      return
    }
    let text = try text(report, of: judged, on: output == nil ? console.terminal : .plain)
    if let output {
      try Outputs.write(text, to: output)
    } else {
      console.write(text)
    }
  }

  /// The files, without those that an earlier run has done.
  func batch(_ console: Console, done: Set<String>) -> WorkbookBatch {
    var walk = PathWalk(workbooks.paths, console: console)
    walk.leaveOut(done)
    return WorkbookBatch(walk: walk, jobs: threads.count, console: console)
  }

  private func gather(
    _ judge: Judge, _ recorder: Recorder?, _ console: Console
  ) throws(Problem) -> [JudgedWorkbook] {
    let done = try skipDone.map { file throws(Problem) in try DoneLines.paths(in: file) }
    var judged: [JudgedWorkbook] = []
    try batch(console, done: done ?? []).forEach { form throws(Problem) in
      try judge.judge(form)
    } take: { workbook throws(Problem) in
      try recorder?.record(workbook)
      judged.append(workbook)
      return true
    }
    return judged
  }

  /// What merging had to decide.
  private func tell(_ merged: [MergedResult], _ console: Console) {
    for result in merged {
      if let inForce = result.inForce {
        console.note(
          "\(result.superseded.joined(separator: ", ")): does not count, \(inForce) is the newer \(result.kind)"
        )
      }
      if result.client == nil {
        console.note("\(result.paths.joined(separator: ", ")): names no client and is merged with nothing")
      }
    }
  }

  private func text(
    _ report: ScoreReport, of workbooks: [JudgedWorkbook], on terminal: Terminal
  ) throws(Problem) -> String {
    switch format {
    case .text: return report.text(on: terminal)
    case .json: return JSONWriter.text(report.json, .indented) + "\n"
    // A line a merged result: without merging, lines are written as they come.
    case .ndjson: return report.merged.map { JSONWriter.text($0.json, .compact) + "\n" }.joined()
    case .csv: return report.csv
    case .markdown: return report.text(on: .markdown)
    // Written before, as bytes.
    case .xlsx: return ""
    case .html:
      do {
        return try HTMLReport(
          workbooks, merged: report.merged, portfolio: report.portfolio, version: Planner.version
        ).text
      } catch {
        throw .template(error)
      }
    }
  }
}

extension Score {
  /// The report as a workbook.
  private func package(_ workbooks: [JudgedWorkbook], as path: String) throws(Problem) -> [UInt8] {
    let report: PortfolioWorkbook
    do { report = try PortfolioWorkbook(try Portfolio(workbooks)) } catch { throw .template(error) }
    do { return try WorkbookWriter(report.workbook).packageBytes(as: path) } catch { throw .file(error) }
  }
}

/// How many workbooks are worked on at once.
struct Threads: ParsableArguments {
  @Option(
    name: .customLong("jobs"),
    help: ArgumentHelp("Work on so many workbooks at once (default: one a processor).", valueName: "n"))
  var given: JobCount?

  var count: Int { given?.count ?? Platform.processors }
}

/// A number of threads, 1 to 256.
struct JobCount: ExpressibleByArgument {
  let count: Int
  init?(argument: String) {
    guard let count = Int(argument), (1...256).contains(count) else { return nil }
    self.count = count
  }
}

/// Text for people, data, a table of measures, and reports as files.
enum ScoreFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ndjson, csv, markdown, html, xlsx
}
