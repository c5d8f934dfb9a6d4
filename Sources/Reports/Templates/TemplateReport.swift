import Planning

/// What a template has, by id and name.
public struct TemplateReport: Sendable {
  public let template: Template
  public init(_ template: Template) { self.template = template }

  /// `8 stages, 16 goals, 20 tactics, 50 KPIs`.
  var summary: String {
    template.content.parts.map { NumberWords.count($0.rows.count, $0.one, $0.many) }.joined(separator: ", ")
  }

  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    page.line(
      Span(template.kind, .strong), Span("  language \(template.language), version \(template.version)"),
      Span("  \(TemplateLibrary.hash(of: template.source))", .quiet))
    for part in template.content.parts {
      page.blank()
      page.line(Span(NumberWords.count(part.rows.count, part.one, part.many), .strong))
      let width = part.rows.map { DisplayWidth.of($0.id) }.max() ?? 0
      for row in part.rows { page.entry(Span(row.id), row.words, width: min(8, width)) }
    }
    return page.text
  }
}
