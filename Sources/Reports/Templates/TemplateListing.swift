import Planning

/// The built-in templates, a line each.
public struct TemplateListing: Sendable {
  public struct Entry: Sendable {
    public var kind: String
    public var language: String
    public var template: Template
    public init(kind: String, language: String, template: Template) {
      self.kind = kind
      self.language = language
      self.template = template
    }
  }

  public let entries: [Entry]
  public init(_ entries: [Entry]) { self.entries = entries }

  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    var table = TextTable(.fixed("kind"), .fixed("language"), .fixed("version"), .words("content", least: 20))
    for entry in entries {
      table.row(
        Span(entry.kind, .strong), Span(entry.language), Span(String(entry.template.version)),
        Span(TemplateReport(entry.template).summary))
    }
    page.table(table, indent: 0)
    return page.text
  }
}
