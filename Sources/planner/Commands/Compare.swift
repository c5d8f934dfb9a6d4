import ArgumentParser
import Assessment
import Reports

/// `planner compare`: what moved between two rounds.
struct Compare: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two rounds of one client: what moved, what is fixed, open, new.",
    usage: """
      planner compare BEFORE AFTER [--format text|json] [--as-of DATE]
                      [--force-clients]
      """,
    discussion: """
      BEFORE and AFTER are workbooks, or folders with the workbooks of one round
      each. Several raters count together.
      """)

  @Argument(help: ArgumentHelp("The earlier workbook or folder.", valueName: "before"))
  var before: String

  @Argument(help: ArgumentHelp("The later workbook or folder.", valueName: "after"))
  var after: String

  @Option(help: "How to print it.")
  var format = TextOrJSON.text

  @Option(
    help: ArgumentHelp(
      "Judge the later one as of this day (default: the workbook's own, else today).", valueName: "date"))
  var asOf: Day?

  @Flag(help: "Compare even workbooks of different clients.")
  var forceClients = false

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    let today = try Clock.today()
    let old = try gather(before, Judge(asOf: nil, today: today), console)
    let new = try gather(after, Judge(asOf: asOf?.date, today: today), console)
    let comparison: Comparison
    do throws(ComparisonError) {
      comparison = try Comparison(before: old, after: new, acceptsOtherClients: forceClients)
    } catch {
      // What could not be read has had its line.
      if error == .nothing, console.status != .done { return }
      throw problem(error, old, new)
    }
    if let day = comparison.before.asOf, let later = comparison.after.asOf, later < day {
      console.note("\(before) is of \(day), \(after) of \(later): the later one comes second")
    }
    switch format {
    case .text: console.write(comparison.text(on: console.terminal))
    case .json: console.line(JSONWriter.text(comparison.json, .indented))
    }
  }

  private func gather(_ path: String, _ judge: Judge, _ console: Console) throws(Problem) -> [JudgedWorkbook]
  {
    let walk = PathWalk([path], console: console)
    var judged: [JudgedWorkbook] = []
    try WorkbookBatch(walk: walk, jobs: Platform.processors, console: console).forEach {
      form throws(Problem) in
      try judge.judge(form)
    } take: { workbook in
      judged.append(workbook)
      return true
    }
    return judged
  }

  private func problem(_ error: ComparisonError, _ old: [JudgedWorkbook], _ new: [JudgedWorkbook]) -> Problem
  {
    switch error {
    case .nothing:
      .file(
        old.isEmpty ? before : after, "has no workbook that could be compared", "name one that was filled in")
    case .several(let rounds):
      .file(
        isSeveral(old) ? before : after, "has workbooks of \(NumberWords.list(rounds))",
        "name a folder with one round of one client")
    case .otherClient(let one, let other):
      .file(
        after,
        "is of \(other.map { "\"\($0)\"" } ?? "no named client"), \(before) of \(one.map { "\"\($0)\"" } ?? "none")",
        "compare one client's rounds, or say --force-clients")
    case .nothingInCommon:
      .file(after, "has no kind of workbook that \(before) has", "compare workbooks of one kind")
    case .template(let error): .template(error)
    }
  }

  private func isSeveral(_ workbooks: [JudgedWorkbook]) -> Bool {
    Set(workbooks.map { [WorkbookGroup.identity(of: $0.client), WorkbookGroup.identity(of: $0.round)] }).count
      > 1
  }
}
