/// What a ``Page`` collects when it is to be Markdown: headings for its strong lines, paragraphs, lists and tables.
struct MarkdownPage {
  private enum Block { case none, heading, paragraph, list, table }

  private(set) var text = ""
  private var last = Block.none

  /// Before the second headline of a text stands one already.
  private mutating func begin(_ block: Block) {
    let goesOn = block == .list && last == .list
    if last != .none, !goesOn { text += "\n" }
    last = block
  }

  mutating func heading(_ words: String, level: Int) {
    begin(.heading)
    text += String(repeating: "#", count: level) + " " + words + "\n"
  }

  mutating func paragraph(_ words: String) {
    begin(.paragraph)
    text += words + "\n"
  }

  mutating func item(_ words: String, depth: Int) {
    begin(.list)
    text += String(repeating: "  ", count: depth) + "- " + words + "\n"
  }

  mutating func table(_ table: TextTable) {
    begin(.table)
    let numeric = table.columns.indices.filter { table.columns[$0].isNumeric }
    var lines = MarkdownTable(table.columns.map(\.head), numeric: Set(numeric))
    for row in table.rows { lines.row(row.map(\.text)) }
    text += lines.text
  }
}

extension MarkdownPage {
  /// Spans beside each other: a strong one that begins a line is a heading, and what follows it a remark.
  mutating func line(_ spans: [Span], indent: Int) {
    let pieces = spans.map { Self.words($0.text) }.enumerated().filter { !$0.element.isEmpty }
    guard let first = pieces.first else { return }
    if indent == 0, spans[first.offset].tone == .strong {
      heading(first.element, level: 2)
      let rest = pieces.dropFirst().map(\.element).joined(separator: " ")
      if !rest.isEmpty { paragraph(rest) }
      return
    }
    let words = pieces.map(\.element).joined(separator: " ")
    if indent == 0 { paragraph(words) } else { item(words, depth: Self.depth(indent)) }
  }

  mutating func paragraph(_ text: String, indent: Int, hanging: Int, tone: Terminal.Tone) {
    let words = Self.words(text)
    guard !words.isEmpty else { return }
    switch (indent, tone) {
    case (0, .strong), (0, .good), (0, .caution), (0, .bad): heading(words, level: 1)
    case (0, _): paragraph(words)
    case _ where hanging == 0: paragraph(words)
    default: item(words, depth: Self.depth(indent))
    }
  }

  mutating func entry(_ lead: String, _ text: String, indent: Int) {
    item("**\(Self.words(lead))** \(Self.words(text))", depth: Self.depth(indent))
  }

  private static func depth(_ indent: Int) -> Int { indent >= 5 ? 1 : 0 }

  /// Escaped, without the spaces that line columns up on a terminal.
  private static func words(_ text: String) -> String {
    MarkdownText.escaped(text.split(separator: " ").joined(separator: " "))
  }
}
