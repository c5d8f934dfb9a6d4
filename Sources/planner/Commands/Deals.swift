import ArgumentParser
import Assessment
import Forms
import Planning
import Reports
import Spreadsheet

/// `planner deals`: a CRM's export against the pipeline chart.
struct Deals: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "deals",
    abstract: "Judge the deals of a CRM's export by the pipeline chart, and forecast them.",
    usage: """
      planner deals EXPORT [--crm NAME] [--map FILE] [--pipeline NAME]
                    [--dates day-first|month-first] [--quota AMOUNT]
                    [--format text|json|ndjson|csv|markdown] [--as-of DATE]
                    [-o FILE.xlsx] [--client NAME] [--language CODE]
                    [--template FILE] [--evidence FILE] [--config FILE]
                    [--force]
      """,
    discussion: """
      EXPORT is what HubSpot, Salesforce, Pipedrive or Dynamics 365 exports, CSV or a
      workbook. Stages that only the client knows need a mapping file; a draft of it
      is written beside the export.
      """)

  @Argument(help: "The export.")
  var export: String

  @Option(
    help: ArgumentHelp(
      "The CRM: hubspot, salesforce, pipedrive or dynamics (default: by the heads).", valueName: "name"))
  var crm: String?

  @Option(help: ArgumentHelp("Where the client's own stages and columns belong.", valueName: "file"))
  var map: String?

  @Option(help: ArgumentHelp("Only the deals of this pipeline.", valueName: "name"))
  var pipeline: String?

  @Option(help: "What days such as 3/4/2026 begin with, where the file does not tell.")
  var dates: DayOrder?

  @Option(
    help: ArgumentHelp("What is still to be won: how many open deals that needs.", valueName: "amount"))
  var quota: Double?

  @Option(help: "How to print it.")
  var format = DealsFormat.text

  @Option(help: ArgumentHelp("Judge as of this day (default: today).", valueName: "date"))
  var asOf: Day?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Also put the deals into a pipeline workbook.", valueName: "file")
  )
  var output: String?

  @Option(help: ArgumentHelp("Whose workbook it is.", valueName: "name"))
  var client: String?

  @Option(
    help: ArgumentHelp(
      "The language of the chart: \(TemplateLibrary.languages.joined(separator: " or ")).", valueName: "code")
  )
  var language = "en"

  @Option(help: ArgumentHelp("Your own template of the pipeline chart.", valueName: "file"))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "Also write what the export proves, as answers for a maturity scorecard (planner fill).",
      valueName: "file"))
  var evidence: String?

  @OptionGroup var settings: SettingsOption

  @Flag(help: "Write over a file that exists.")
  var force = false

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    try TemplateChoice.demandLanguage(language)
    if let quota, !(quota > 0 && quota.isFinite) { throw .usage("--quota is an amount above 0") }
    if !force { try Outputs.refuseExisting([output, evidence].compactMap(\.self)) }
    let chart = try TemplateChoice(files: template.map { [$0] } ?? []).templates(
      for: ["pipeline"], language: language)[0]
    let read = try DealsFile(path: export, hints: try hints()).read(chart, overwrite: force)
    let today = try Clock.today()
    let day = asOf?.date ?? today
    let thresholds = try settings.finder().settings(for: export)
    let judged: JudgedExport
    do {
      judged = try JudgedExport(read, asOf: day, settings: thresholds, quota: quota)
    } catch { throw .template(error) }
    if let output { try write(read, chart, asOf: day, to: output) }
    let report = DealsReport(judged)
    if let evidence {
      try Outputs.write(JSONWriter.text(report.evidenceAnswers, .indented) + "\n", to: evidence)
    }
    switch format {
    case .text: console.write(report.text(on: console.terminal))
    case .json: console.line(JSONWriter.text(report.json, .indented))
    case .ndjson: console.write(report.ndjson)
    case .csv: console.write(report.csv)
    case .markdown: console.write(report.text(on: .markdown))
    }
    if let output { tell(read, output, console) }
  }

  private func hints() throws(Problem) -> DealExport.Hints {
    var hints = DealExport.Hints()
    hints.crm = crm
    hints.pipeline = pipeline
    hints.isDayFirst = dates.map { $0 == .dayFirst }
    if let map { hints.map = try DealsFile.map(map) }
    return hints
  }

  private func write(
    _ export: DealExport, _ chart: Template, asOf: CalendarDate, to path: String
  ) throws(Problem) {
    let form = try Workbooks.form(chart)
    try Workbooks.write(
      FormLayout(form, answers: export.workbookAnswers(client: client, asOf: asOf), client: client ?? ""),
      to: path,
      overwrite: force)
  }

  private func tell(_ export: DealExport, _ output: String, _ console: Console) {
    console.note("\(output): a pipeline workbook with these deals")
    if !export.hasMilestones {
      console.note(
        "\(output): its milestones are empty, so its forecast stays at stage 1's cap until somebody enters them"
      )
    }
  }
}

/// In which order days are written.
enum DayOrder: String, ExpressibleByArgument, CaseIterable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}

/// Text for people, all of it as one document, data a line a deal.
enum DealsFormat: String, ExpressibleByArgument, CaseIterable { case text, json, ndjson, csv, markdown }
