import ArgumentParser
import Assessment
import History
import Reports

/// `planner history`: how clients did over time.
struct HistoryCommand: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show scores over time, from a database that score --record writes.",
    usage: "planner history DB [CLIENT] [--format text|json]",
    discussion: """
      Without a client all clients are listed, each with its latest round and
      the one before.
      """)

  @Argument(help: ArgumentHelp("The database.", valueName: "db"))
  var database: String

  @Argument(help: ArgumentHelp("Only this client; case and spaces do not matter.", valueName: "client"))
  var client: String?

  @Option(help: "How to print it.")
  var format = TextOrJSON.text

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    let records: [HistoryRecord]
    do throws(HistoryError) {
      records = try ScoreHistory(database, for: .reading).records(client: client)
    } catch {
      throw .history(error)
    }
    if let client, records.isEmpty {
      throw .file(database, "has no client \"\(client)\"", "\"planner history \(database)\" lists them all")
    }
    let report = HistoryReport(HistoryTrend.all(records))
    switch format {
    case .text: console.write(report.text(on: console.terminal))
    case .json: console.line(JSONWriter.text(report.json, .indented))
    }
  }
}
