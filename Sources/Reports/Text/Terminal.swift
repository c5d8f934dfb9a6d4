/// What the reader's terminal can show. Without a terminal: 80 columns, no colour, block characters.
public struct Terminal: Hashable, Sendable {
  /// What a piece of text means; how that looks is decided here alone.
  public enum Tone: Hashable, Sendable { case plain, strong, quiet, good, caution, bad }

  public var isColoured: Bool
  /// Bars of `#` and `.` where the terminal's encoding has no block characters.
  public var hasBlocks: Bool
  public var width: Int
  /// No terminal at all but a Markdown file: headings, lists and tables instead of columns.
  public var isMarkdown = false

  public init(isColoured: Bool = false, hasBlocks: Bool = true, width: Int = 80) {
    self.isColoured = isColoured
    self.hasBlocks = hasBlocks
    self.width = width
  }

  public static let plain = Terminal()

  public static let markdown: Terminal = {
    var terminal = Terminal()
    terminal.isMarkdown = true
    return terminal
  }()

  public func paint(_ text: String, _ tone: Tone) -> String {
    guard isColoured, let code = tone.code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension Terminal.Tone {
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .quiet: "2"
    case .good: "32"
    case .caution: "33"
    case .bad: "31"
    }
  }
}
