import Planning

/// What a template has, by id and name.
public struct TemplateReport: Sendable {
  public let template: Template
  public init(_ template: Template) { self.template = template }

  /// `8 stages, 16 goals, 20 tactics, 50 KPIs`.
  var summary: String {
    parts.map { NumberWords.count($0.rows.count, $0.one, $0.many) }.joined(separator: ", ")
  }

  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    page.line(
      Span(template.kind, .strong), Span("  language \(template.language), version \(template.version)"),
      Span("  \(TemplateLibrary.hash(of: template.source))", .quiet))
    for part in parts {
      page.blank()
      page.line(Span(NumberWords.count(part.rows.count, part.one, part.many), .strong))
      let width = part.rows.map { DisplayWidth.of($0.id) }.max() ?? 0
      for row in part.rows { page.entry(Span(row.id), row.words, width: min(8, width)) }
    }
    return page.text
  }

  private struct Part {
    var one: String
    var many: String
    var rows: [(id: String, words: String)]
  }

  private var parts: [Part] {
    switch template.content {
    case .funnelKPI(let content):
      [
        Part(one: "stage", many: "stages", rows: content.stages.map { ($0.id, $0.name) }),
        Part(one: "goal", many: "goals", rows: content.goals.map { ($0.id, $0.name) }),
        Part(one: "tactic", many: "tactics", rows: content.tactics.map { ($0.id, $0.name) }),
        Part(one: "KPI", many: "KPIs", rows: content.kpis.map { ($0.id, "\($0.name): \($0.formula)") }),
        Part(one: "base figure", many: "base figures", rows: content.baseFigures.map { ($0.id, $0.name) }),
      ]
    case .pipeline(let content):
      [
        Part(
          one: "stage", many: "stages",
          rows: content.stages.map { (String($0.number), "\($0.name): \($0.milestone)") })
      ]
    case .maturity(let content):
      [
        Part(
          one: "level", many: "levels", rows: content.levels.map { ($0.numeral, "\($0.name): \($0.summary)") }
        ),
        Part(one: "dimension", many: "dimensions", rows: content.dimensions.map { ($0.id, $0.name) }),
      ]
    case .readiness(let content):
      [
        Part(one: "question", many: "questions", rows: content.questions.map { ($0.id, $0.text) }),
        Part(one: "area", many: "areas", rows: content.areas.map { ($0.id, $0.name) }),
        Part(
          one: "quiz item", many: "quiz items",
          rows: content.items.map { ($0.id, $0.text + ($0.isCritical ? " (critical)" : "")) }),
      ]
    }
  }
}
