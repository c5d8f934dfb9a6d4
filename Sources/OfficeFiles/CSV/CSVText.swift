/// Comma-separated values as text (RFC 4180): fields quoted where they must be, lines ended by CR LF.
public enum CSVText {
  /// Stands before a text that a spreadsheet program would take for a formula.
  static let guardMark = UInt8(ascii: "'")

  /// Appends a line.
  public static func append(line fields: some Sequence<String>, to bytes: inout [UInt8]) {
    var isFirst = true
    for field in fields {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      append(field, to: &bytes)
      isFirst = false
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// Appends one field as it is.
  public static func append(_ field: String, to bytes: inout [UInt8]) {
    let needsQuotes =
      field.utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
          || byte == UInt8(ascii: ";")
          || byte == 0x09
      } || field.utf8.first == 0x20 || field.utf8.last == 0x20
    guard needsQuotes else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A text that no program takes for a formula: before one that begins like a formula (`=`, `+`, `-`, `@`, tab, line
  /// break, or their wide forms) stands an apostrophe, and another before one that begins with an apostrophe, so that
  /// ``unguarded(_:)`` gives the text back.
  public static func guarded(_ text: String) -> String {
    startsLikeFormula(text) || text.utf8.first == guardMark ? "'" + text : text
  }

  /// The text that ``guarded(_:)`` was given.
  public static func unguarded(_ text: String) -> String {
    guard text.utf8.first == guardMark else { return text }
    let rest = String(text.dropFirst())
    return startsLikeFormula(rest) || rest.utf8.first == guardMark ? rest : text
  }

  private static func startsLikeFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
