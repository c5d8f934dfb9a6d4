import ArgumentParser
import Planning
import Reports

/// `planner template`: what a consultant may reword.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "The templates that workbooks are made from.",
    subcommands: [TemplateList.self, TemplateShow.self, TemplateExport.self, TemplateCheck.self])
}

struct TemplateList: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the built-in templates.",
    usage: "planner template list")

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    var entries: [TemplateListing.Entry] = []
    for entry in TemplateLibrary.entries where Template.kinds.contains(entry.kind) {
      let template = try TemplateChoice.builtIn(entry.kind, language: entry.language)
      entries.append(TemplateListing.Entry(kind: entry.kind, language: entry.language, template: template))
    }
    console.write(TemplateListing(entries).text(on: console.terminal))
  }
}

struct TemplateShow: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what a template has: stages, goals, KPIs, dimensions, questions.",
    usage: "planner template show KIND|FILE [--language CODE]")

  @Argument(help: "A kind or a template file.")
  var kind: String

  @Option(help: "The language of the built-in template.")
  var language = "en"

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    let template =
      Template.kinds.contains(kind)
      ? try TemplateChoice.builtIn(kind, language: language) : try TemplateChoice.read(kind)
    console.write(TemplateReport(template).text(on: console.terminal))
  }
}

struct TemplateExport: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print a built-in template, to be changed and given to planner new.",
    usage: "planner template export KIND [--language CODE]")

  @Argument(help: "A kind.")
  var kind: String

  @Option(help: "Its language.")
  var language = "en"

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    do { console.write(try TemplateLibrary.source(kind: kind, language: language)) } catch {
      throw .template(error)
    }
  }
}

struct TemplateCheck: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a changed template; print every problem with its line.",
    usage: "planner template check FILE",
    discussion: """
      Texts are compared with those of the built-in English template. Ends with 1 when something keeps workbooks
      from being made; notes tell what they would only lack.
      """)

  @Argument(help: "A template file.")
  var file: String

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    let review = try TemplateReview(file: file)
    for problem in review.errors { console.line(TextSafety.line(problem.description)) }
    for problem in review.notes { console.line(TextSafety.line(problem.noted)) }
    if !review.errors.isEmpty { return console.raise(.found) }
    if let template = review.template {
      console.note("\(file): a good template of kind \(template.kind) in the language \(template.language)")
    }
  }
}
