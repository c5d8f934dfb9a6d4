public import Spreadsheet

/// An invented client, and what he filled in: for a first look at the whole round trip.
public struct Demo: Equatable, Sendable {
  public let client: String
  public let contact: String
  public let round: String
  public let asOf: CalendarDate
  /// By kind: `{fields: {ID: VALUE}, tables: {ID: [{key: KEY, COLUMN: VALUE}]}}`. Choices stand by their ids and
  /// dates as text; which is which, a form tells.
  public let answers: [String: PlainValue]
}

extension Demo {
  /// Reads a demo file; `file` is the name that problems are reported under.
  public init(yaml: String, file: String) throws(TemplateError) {
    let root = try YAMLDocument.root(of: yaml, file: file)
    let problems = ProblemCollector(file: file)
    let map = MapReader(root, path: "", problems: problems)
    let client = map?.text("client") ?? ""
    let contact = map?.text("contact") ?? ""
    let round = map?.text("round") ?? ""
    let day = map?.text("asOf") ?? ""
    let asOf = CalendarDate(day)
    if asOf == nil, !day.isEmpty {
      map?.report(
        "asOf", line: map?.value("asOf")?.line, "\"\(shortened(day))\" is no date",
        remedy: "write it as 2026-10-01")
    }
    var answers: [String: PlainValue] = [:]
    if let node = map?.required("answers"),
      let kinds = MapReader(node, path: "answers", problems: problems)
    {
      var budget = 200_000
      for kind in Template.kinds {
        if let node = kinds.value(kind) { answers[kind] = PlainValue(node, budget: &budget) }
      }
      kinds.finish()
    }
    map?.finish()
    try problems.throwIfAny()
    guard let asOf else {
      throw TemplateError(
        TemplateProblem(file: file, line: nil, key: "asOf", problem: "is missing", remedy: "add it"))
    }
    self.init(client: client, contact: contact, round: round, asOf: asOf, answers: answers)
  }
}

extension TemplateLibrary {
  /// The client of `planner demo`.
  public static func demo(language: String = "en") throws(TemplateError) -> Demo {
    let file = "\(language)/demo.yaml"
    guard let text = text(ofFile: file) else {
      throw TemplateError(
        TemplateProblem(
          file: file, line: nil, key: "",
          problem: "there is no demonstration in the language \"\(shortened(language))\"", remedy: "use en"))
    }
    return try Demo(yaml: text, file: file)
  }
}
