import ArgumentParser
import Reports

/// `planner document`: the reference pages, for whoever builds the program.
struct Document: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Print a reference page in Markdown.", usage: "planner document rules|settings",
    shouldDisplay: false)

  enum Page: String, ExpressibleByArgument, CaseIterable { case rules, settings }

  @Argument(help: "Which page.")
  var page: Page

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    switch page {
    case .rules: console.write(RulesDocument().markdown)
    case .settings: console.write(SettingsDocument().markdown)
    }
  }
}
