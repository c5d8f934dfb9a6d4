import ArgumentParser
import Forms
import Planning
import Reports
import Spreadsheet

/// `planner new`: workbooks for one client, or for each of a list.
struct New: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make workbooks for a client; print each path made.",
    usage: """
      planner new [KIND ...] --client NAME [-o DIR] [--all] [--template FILE]
                  [--brand FILE] [--language CODE] [--round TEXT]
                  [--as-of DATE] [--contact NAME] [--format xlsx|csv] [--force]
      planner new [KIND ...] --batch CLIENTS.csv [-o DIR] [--jobs N] ...
      """,
    discussion: """
      A KIND is \(NumberWords.alternatives(FormRegistry.kinds)). Without one \
      \(NumberWords.list(FormRegistry.standardKinds)) are made.

      CLIENTS.csv has a line for each client below the heads \(ClientList.columns.joined(separator: ",")); \
      only the first must be there. Each gets a folder of his own; what exists is left as it is.
      """)

  @Argument(help: ArgumentHelp("Which workbooks to make.", valueName: "kind"))
  var kinds: [String] = []

  @Option(help: ArgumentHelp("The client's name, as it shall stand in the workbooks.", valueName: "name"))
  var client: String?

  @Option(
    help: ArgumentHelp("Make workbooks for each client of this list instead.", valueName: "clients.csv"))
  var batch: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to put them in.", valueName: "dir"))
  var output = "."

  @Flag(help: "Make all kinds.")
  var all = false

  @Option(
    help: ArgumentHelp("Take a changed template instead of the built-in one of its kind.", valueName: "file"))
  var template: [String] = []

  @Option(
    help: ArgumentHelp("The consultancy's name, colours, logo and footer.", valueName: "file"))
  var brand: String?

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

  @OptionGroup var threads: Threads

  @Flag(help: "Write over files that exist.")
  var force = false

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    let kinds = try wantedKinds()
    try TemplateChoice.demandLanguage(language)
    let day = if let asOf { asOf.date } else { try Clock.today() }
    let order = Order(client: client ?? "", round: round, asOf: day, contact: contact)
    let choice = try TemplateChoice(files: template)
    if let batch {
      guard client == nil else { throw .usage("--client and --batch cannot go together; leave one out") }
      guard format == .xlsx else { throw .usage("--batch makes workbooks; leave --format csv out") }
      try KitBatch(
        list: try ClientList(batch), kinds: kinds, language: language, brand: brand, order: order,
        choice: choice, folder: output, overwrite: force, jobs: threads.count
      ).run(console)
      return
    }
    guard client != nil else { throw .usage("whom for? give --client NAME, or --batch CLIENTS.csv") }
    let kit = Kit(
      order: order, templates: try choice.templates(for: kinds, language: language),
      format: format, brand: try brand.map { path throws(Problem) in try BrandFile.read(path) })
    for path in try kit.write(into: output, overwrite: force) { console.line(path) }
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
