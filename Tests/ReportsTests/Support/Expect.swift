import Testing

@testable import Reports

/// What holds for every page, whatever is in it.
enum Expect {
  /// No line wider than the terminal, no control character but the line break, nothing that turns the direction.
  static func harmless(_ text: String, width: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(DisplayWidth.of(line) <= width, "\(line)", sourceLocation: sourceLocation)
      #expect(line.last != " ", "\(line)", sourceLocation: sourceLocation)
      #expect(
        !line.unicodeScalars.contains { TextSafety.isControl($0) || TextSafety.isDirectional($0) }, "\(line)",
        sourceLocation: sourceLocation)
    }
  }

  static func withoutColour(_ text: String) -> String {
    var result = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isEscape = true }
      if !isEscape { result.unicodeScalars.append(scalar) }
      if isEscape, scalar == "m" { isEscape = false }
    }
    return result
  }
}
