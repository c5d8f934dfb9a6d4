/// A stranger's words on one line and without anything that a terminal would obey: control characters, and those
/// that turn the direction of reading.
func shown(_ text: String) -> String {
  func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028...0x202e, 0x2066...0x2069: false
    default: true
    }
  }
  if text.unicodeScalars.allSatisfy(isHarmless) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(isHarmless(scalar) ? scalar : scalar.properties.isWhitespace ? " " : "\u{fffd}")
  }
  return String(result)
}

/// As `shown`, and no more than the first 40 characters.
func shortened(_ text: String) -> String {
  let start = text.prefix(40)
  return start.endIndex == text.endIndex ? shown(text) : shown(String(start)) + "..."
}
