/// A piece of a line and what it means.
public struct Span: Hashable, Sendable {
  public var text: String
  public var tone: Terminal.Tone
  public init(_ text: String, _ tone: Terminal.Tone = .plain) {
    self.text = text
    self.tone = tone
  }
}

extension Span: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(value) }
}

/// Text for people, line by line, never wider than the terminal. Everything on it has gone through ``TextSafety``.
public struct Page {
  public let terminal: Terminal
  private var lines: [String] = []
  private var markdown = MarkdownPage()

  public init(_ terminal: Terminal) { self.terminal = terminal }

  /// The page with a line break after each line; empty when nothing was put on it.
  public var text: String { terminal.isMarkdown ? markdown.text : lines.map { $0 + "\n" }.joined() }

  public mutating func blank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// One line, cut at the terminal's width.
  public mutating func line(_ spans: Span..., indent: Int = 0) { line(spans, indent: indent) }

  public mutating func line(_ spans: [Span], indent: Int = 0) {
    if terminal.isMarkdown { return markdown.line(spans, indent: indent) }
    var rest = terminal.width - indent
    var pieces = [Span(String(repeating: " ", count: indent))]
    for span in spans where rest > 0 {
      let text = Fitting.cut(TextSafety.line(span.text), to: rest)
      rest -= DisplayWidth.of(text)
      pieces.append(Span(text, span.tone))
    }
    // No blanks at the end, coloured or not.
    while var last = pieces.popLast() {
      while last.text.last == " " { last.text.removeLast() }
      guard last.text.isEmpty else {
        pieces.append(last)
        break
      }
    }
    lines.append(pieces.map { terminal.paint($0.text, $0.tone) }.joined())
  }

  /// Wrapped text; the second and further lines start `hanging` columns further in.
  public mutating func paragraph(
    _ text: String, indent: Int = 0, hanging: Int = 0, tone: Terminal.Tone = .plain
  ) {
    if terminal.isMarkdown { return markdown.paragraph(text, indent: indent, hanging: hanging, tone: tone) }
    let safe = TextSafety.line(text)
    let first = Fitting.wrap(safe, to: terminal.width - indent)
    guard hanging > 0, first.count > 1 else {
      for text in first { line(Span(text, tone), indent: indent) }
      return
    }
    // What fits on the first line is taken as it is; the rest is wrapped anew, to the narrower measure.
    line(Span(first[0], tone), indent: indent)
    let rest = first.dropFirst().joined(separator: " ")
    for text in Fitting.wrap(rest, to: terminal.width - indent - hanging) {
      line(Span(text, tone), indent: indent + hanging)
    }
  }

  /// A word that leads, and wrapped text beside it.
  public mutating func entry(
    _ lead: Span, _ text: String, indent: Int = 2, width: Int, tone: Terminal.Tone = .plain
  ) {
    if terminal.isMarkdown { return markdown.entry(lead.text, text, indent: indent) }
    let safe = TextSafety.line(lead.text)
    let measure = max(20, terminal.width - indent - width - 2)
    let wrapped = Fitting.wrap(TextSafety.line(text), to: measure)
    let isLong = DisplayWidth.of(safe) > width
    if isLong { line(lead, indent: indent) }
    for (number, text) in (wrapped.isEmpty ? [""] : wrapped).enumerated() {
      if number == 0, !isLong {
        line([Span(Fitting.left(safe, width), lead.tone), "  ", Span(text, tone)], indent: indent)
      } else {
        line(Span(text, tone), indent: indent + width + 2)
      }
    }
  }

  public mutating func table(_ table: TextTable, indent: Int = 2) {
    if terminal.isMarkdown { return markdown.table(table) }
    for row in table.lines(width: terminal.width - indent) { line(row, indent: indent) }
  }
}
