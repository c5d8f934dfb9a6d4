import ArgumentParser
import Assessment
import Forms
import Links
import Planning
import Reports
import Spreadsheet

/// `planner links`: the links between the records of a CRM's exports.
struct LinksCommand: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "Count the links between a CRM's records: what belongs to nothing, what is there twice.",
    usage: """
      planner links DIR [--crm NAME] [--map FILE]
                    [--dates day-first|month-first]
                    [--format text|json|csv|markdown] [--as-of DATE]
                    [-o FILE.xlsx] [--client NAME] [--language CODE]
                    [--template FILE] [--evidence FILE] [--config FILE]
                    [--force]
      """,
    discussion: """
      DIR is a folder with the exports of one CRM: accounts, contacts, deals,
      activities, products and what else there is, a file each, CSV or workbooks.
      Records are told by their keys, never by their names.
      """)

  @Argument(help: ArgumentHelp("The folder with the exports.", valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The CRM: hubspot, salesforce, pipedrive, dynamics or neutral (default: by the heads).",
      valueName: "name"))
  var crm: String?

  @Option(help: ArgumentHelp("Where the client's own stages belong.", valueName: "file"))
  var map: String?

  @Option(help: "What days such as 3/4/2026 begin with, where the files do not tell.")
  var dates: DayOrder?

  @Option(help: "How to print it.")
  var format = LinksFormat.text

  @Option(help: ArgumentHelp("Count as of this day (default: today).", valueName: "date"))
  var asOf: Day?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Also put the counts into a linking workbook.", valueName: "file")
  )
  var output: String?

  @Option(help: ArgumentHelp("Whose workbook it is.", valueName: "name"))
  var client: String?

  @Option(
    help: ArgumentHelp(
      "The language of the workbook: \(TemplateLibrary.languages.joined(separator: " or ")).",
      valueName: "code"))
  var language = "en"

  @Option(help: ArgumentHelp("Your own template of the link map.", valueName: "file"))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "Also write what the exports prove, as answers for a maturity scorecard (planner fill).",
      valueName: "file"))
  var evidence: String?

  @OptionGroup var settings: SettingsOption

  @Flag(help: "Write over a file that exists.")
  var force = false

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    try TemplateChoice.demandLanguage(language)
    if !force { try Outputs.refuseExisting([output, evidence].compactMap(\.self)) }
    let map = try TemplateChoice(files: template.map { [$0] } ?? []).templates(
      for: ["linking"], language: language)[0]
    guard let content = map.content as? LinkingContent else {
      throw .usage("--template: is no template of kind linking")
    }
    let today = try Clock.today()
    let day = asOf?.date ?? today
    let thresholds = try settings.finder().settings(for: folder)
    let files = try ExportFiles.paths(in: folder)
    let database: LinkDatabase
    let judged: JudgedLinks
    do {
      database = try LinkDatabase(
        folder, files: files, hints: try hints(),
        parameters: LinkParameters(asOf: day, settings: thresholds))
      judged = try JudgedLinks(
        database.count(content), template: map, asOf: day, settings: thresholds)
    } catch let error as Problem {
      throw error
    } catch let error as LinkError {
      throw Problem(error)
    } catch let error as TemplateError {
      throw .template(error)
    } catch {
      throw .unforeseen("\(error)")
    }
    let report = LinksReport(judged)
    if let output {
      try Workbooks.write(
        FormLayout(
          try Workbooks.form(map), answers: judged.workbookAnswers(client: client), client: client ?? ""),
        to: output, overwrite: force)
    }
    if let evidence {
      try Outputs.write(JSONWriter.text(report.evidenceAnswers, .indented) + "\n", to: evidence)
    }
    switch format {
    case .text: console.write(report.text(on: console.terminal))
    case .json: console.line(JSONWriter.text(report.json, .indented))
    case .csv:
      console.write(LinksReport.csvHead)
      do {
        try database.forEachFailing { console.write(report.csvLine($0, $1)) }
      } catch { throw Problem(error) }
    case .markdown: console.write(report.text(on: .markdown))
    }
    if let output { console.note("\(output): a linking workbook with these counts") }
  }

  private func hints() throws(Problem) -> LinkHints {
    var hints = LinkHints()
    hints.crm = crm
    hints.isDayFirst = dates.map { $0 == .dayFirst }
    if let map { hints.map = try DealsFile.map(map) }
    return hints
  }
}

/// Text for people, all but the lists of records as one document, records that fail a line each.
enum LinksFormat: String, ExpressibleByArgument, CaseIterable { case text, json, csv, markdown }

extension Problem {
  fileprivate init(_ error: LinkError) {
    switch error {
    case .file(let error): self = .file(error)
    case .template(let error): self = .template(error)
    }
  }
}
