import Assessment

/// Check rules in words.
public struct ExplainReport: Sendable {
  public let rules: [RuleDescription]

  public init(_ rules: [RuleDescription]) { self.rules = rules }

  /// One rule in full; several as a list.
  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    if rules.count == 1, let rule = rules.first {
      write(rule, on: &page)
    } else {
      for rule in rules {
        let lead = "\(rule.code) \(rule.severity.rawValue)"
        page.entry(Span(lead, CheckReport.tone(rule.severity)), rule.what, indent: 0, width: 15)
      }
    }
    return page.text
  }

  private func write(_ rule: RuleDescription, on page: inout Page) {
    page.line(
      Span(rule.code, .strong), Span("  \(rule.name)  "),
      Span(rule.severity.rawValue, CheckReport.tone(rule.severity)))
    page.paragraph(rule.what, indent: 2)
    page.blank()
    let remedy = rule.isSafeToApply ? " It can be applied without asking." : ""
    for (lead, text) in [
      ("Why", rule.why), ("Fix", rule.fix + remedy), ("Source", rule.source),
      ("Judges", NumberWords.list(rule.kinds)),
    ] {
      page.entry(Span(lead, .quiet), text, width: 6)
    }
  }
}
