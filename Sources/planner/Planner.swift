import ArgumentParser

@main
struct Planner: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planner",
    abstract: "Makes planning workbooks for clients, reads them back, checks and scores them.",
    version: "0.1.0")
}
