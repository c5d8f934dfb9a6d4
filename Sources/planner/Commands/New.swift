import ArgumentParser
import Forms
import Planning
import Reports
import Spreadsheet

/// `planner new`: workbooks for one client.
struct New: PlannerCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make workbooks for a client; print each path made.",
    usage: """
      planner new [KIND ...] --client NAME [-o DIR] [--all] [--template FILE]
                  [--language CODE] [--round TEXT] [--as-of DATE]
                  [--contact NAME] [--format xlsx|csv] [--force]
      """,
    discussion:
      "A KIND is \(NumberWords.alternatives(FormRegistry.kinds)). Without one \(NumberWords.list(FormRegistry.standardKinds)) are made."
  )

  @Argument(help: ArgumentHelp("Which workbooks to make.", valueName: "kind"))
  var kinds: [String] = []

  @Option(help: ArgumentHelp("The client's name, as it shall stand in the workbooks.", valueName: "name"))
  var client: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to put them in.", valueName: "dir"))
  var output = "."

  @Flag(help: "Make all kinds.")
  var all = false

  @Option(
    help: ArgumentHelp("Take a changed template instead of the built-in one of its kind.", valueName: "file"))
  var template: [String] = []

  @Option(
    help: ArgumentHelp(
      "The language of the built-in templates: \(TemplateLibrary.languages.joined(separator: " or ")).",
      valueName: "code"))
  var language = "en"

  @Option(help: ArgumentHelp("Which round of questions this is: \"2026 spring\".", valueName: "text"))
  var round: String?

  @Option(help: ArgumentHelp("The day as of which answers are judged (default: today).", valueName: "date"))
  var asOf: Day?

  @Option(help: ArgumentHelp("Who fills the workbooks in.", valueName: "name"))
  var contact: String?

  @Option(help: "A workbook a kind, or a folder of CSV files a kind.")
  var format = Kit.Format.xlsx

  @Flag(help: "Write over files that exist.")
  var force = false

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    let kinds = try wantedKinds()
    try TemplateChoice.demandLanguage(language)
    let day = if let asOf { asOf.date } else { try Clock.today() }
    let order = Order(client: client, round: round, asOf: day, contact: contact)
    let templates = try TemplateChoice(files: template).templates(for: kinds, language: language)
    let kit = Kit(order: order, templates: templates, format: format)
    let made = try kit.write(into: output, overwrite: force)
    for path in made { console.line(path) }
  }

  private func wantedKinds() throws(Problem) -> [String] {
    if let unknown = kinds.first(where: { !FormRegistry.kinds.contains($0) }) {
      throw .usage(
        "\"\(unknown)\" is no kind of workbook; use one of \(FormRegistry.kinds.joined(separator: ", "))")
    }
    if all { return FormRegistry.kinds }
    return kinds.isEmpty ? FormRegistry.standardKinds : FormRegistry.kinds.filter(kinds.contains)
  }
}

extension Kit.Format: ExpressibleByArgument {}
