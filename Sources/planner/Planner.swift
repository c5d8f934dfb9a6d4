import ArgumentParser

@main
struct Planner: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "planner",
    abstract: "Makes planning workbooks for clients, reads them back, checks and scores them.",
    usage: "planner COMMAND [--quiet] [--verbose] ...",
    version: version,
    subcommands: [
      New.self, Fields.self, Fill.self, Read.self, Cells.self, Check.self, Score.self, Annotate.self,
      Compare.self, Deals.self, LinksCommand.self, ExportCommand.self,
      HistoryCommand.self,
      Explain.self,
      TemplateCommand.self,
      Demo.self, BenchCommand.self, Document.self,
    ])

  @OptionGroup var verbosity: Verbosity

  static func main() {
    let console = Console(terminal: Console.terminal())
    do {
      var command = try command(Array(CommandLine.arguments.dropFirst()))
      if let command = command as? any PlannerCommand {
        console.isQuiet = command.verbosity.isQuiet
        console.isVerbose = command.verbosity.isVerbose
        try command.run(console)
      } else {
        try command.run()
      }
    } catch {
      ErrorRenderer.render(error, on: console)
    }
    console.flush()
    Platform.leave(console.status.rawValue)
  }

  /// The command that the arguments ask for. Reading them for the one that they name takes half the time of reading them
  /// for all; what it does not take as it is (help, a mistake, a command of a command), all are asked about.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first,
      let named = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
      let command = try? named.parse(Array(arguments.dropFirst()))
    {
      return command
    }
    return try parseAsRoot(arguments)
  }
}
