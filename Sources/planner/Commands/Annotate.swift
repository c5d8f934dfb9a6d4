import ArgumentParser
import Assessment
import Forms
import OfficeFiles
import Planning
import Reports
import Spreadsheet

/// `planner annotate`: the client's own file with the findings in it.
struct Annotate: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Hand a workbook back with its findings as notes in the cells.",
    usage: """
      planner annotate WORKBOOK -o OUT [--findings FILE] [--as-of DATE]
                       [--config FILE] [--language CODE] [--force]
      planner annotate WORKBOOK -o OUT --strip [--force]
      """,
    discussion: """
      The copy has a note and a light colour at each finding, and a sheet in front that lists them \
      as new, open or fixed since it was annotated before. All else in it stays as it is. \
      --strip takes it all out again.
      """)

  @Argument(help: "An .xlsx or .xlsm workbook; it stays as it is.")
  var workbook: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The copy to make.", valueName: "file"))
  var output: String

  @Flag(help: "Take notes, colours and list out again.")
  var strip = false

  @Option(
    help: ArgumentHelp(
      "Findings as check --format json prints them, for any workbook (default: what check finds).",
      valueName: "file"))
  var findings: String?

  @Option(
    help: ArgumentHelp("Judge as of this day (default: the workbook's own, else today).", valueName: "date"))
  var asOf: Day?

  @OptionGroup var settings: SettingsOption

  @Option(
    help: ArgumentHelp(
      "The language of the list: \(TemplateLibrary.languages.joined(separator: " or ")) (default: the workbook's own).",
      valueName: "code"))
  var language: String?

  @Flag(help: "Write over a file that exists.")
  var force = false

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    if let language { try TemplateChoice.demandLanguage(language) }
    if strip, findings != nil {
      throw .usage("--strip takes findings out, --findings puts some in; give one of them")
    }
    if !force { try Outputs.refuseExisting([output]) }
    let annotator = try AnnotatedCopy.open(workbook)
    try AnnotatedCopy.demandEnding(of: annotator, output)
    if strip {
      let result = try AnnotatedCopy.make { () throws(FileError) in try annotator.stripped() }
      if !result.hadAnnotations { console.note("\(workbook): has no findings in it; the copy is the same") }
      try write(result, console)
    } else {
      try annotate(annotator, console)
    }
  }

  private func annotate(_ annotator: WorkbookAnnotator, _ console: Console) throws(Problem) {
    let judged = try judged()
    let annotation = try AnnotatedCopy.make { () throws(FileError) in
      FindingsAnnotation(
        judged.findings, previous: try annotator.listing(), language: language ?? judged.language,
        heading: judged.heading, asOf: judged.day, sheets: annotator.sheets)
    }
    let result = try AnnotatedCopy.make { () throws(FileError) in
      try annotator.annotated(with: annotation.annotations, listing: annotation.listing)
    }
    try write(result, console)
    let summary = annotation.summary
    console.note("\(output): \(summary.isEmpty ? "nothing found" : "findings: " + summary)")
    if annotator.hasMacros {
      console.note("\(output): macros that call sheets by their numbers will find the list of findings first")
    }
  }

  private func write(_ result: WorkbookAnnotator.Result, _ console: Console) throws(Problem) {
    do { try AtomicFile.write(result.bytes, to: output, overwrite: force) } catch { throw .file(error) }
    for remark in result.remarks { console.note("\(output): \(remark)") }
    console.line(output)
  }

  // MARK: What was found

  private struct Judged {
    var findings: [NotedFinding]
    var language = "en"
    var heading: [String]
    var day: CalendarDate
  }

  private func judged() throws(Problem) -> Judged {
    let today = try Clock.today()
    if let findings {
      let given = try NotedFindingsFile.read(findings)
      // Any workbook will do; one of ours also tells its language and whose it is.
      guard let form = try? Workbooks.read(workbook) else {
        return Judged(findings: given, heading: [PathWords.name(workbook)], day: asOf?.date ?? today)
      }
      return judged(form, given, Judge(asOf: asOf?.date, today: today))
    }
    let judge = Judge(asOf: asOf?.date, today: today, settings: try settings.finder())
    let form = try Workbooks.read(workbook, depth: .everything)
    return judged(form, try judge.check(form).findings.map { NotedFinding($0) }, judge)
  }

  private func judged(_ form: ReturnedForm, _ findings: [NotedFinding], _ judge: Judge) -> Judged {
    let texts = ["client", "round"].compactMap { form.answers[$0]?.text }.filter { !$0.isEmpty }
    return Judged(
      findings: findings, language: form.template.language,
      heading: texts.isEmpty ? [PathWords.name(workbook)] : texts, day: judge.day(of: form))
  }
}
