/// How text becomes XML. The only place that knows escaping.
enum XMLText {
  /// What a character that XML has no room for turns into.
  enum Form {
    /// `ST_Xstring` (ECMA-376 part 1, 22.9.2.19): control characters and U+FFFE, U+FFFF as `_xHHHH_`, and the first
    /// underscore of a text that only looks like one as `_x005F_`.
    case spreadsheet
    /// Any other text. What XML cannot hold must not be in it (see ``isPlain(_:)``).
    case plain
  }

  /// Appends the text as it stands between two tags.
  static func appendContent(_ text: String, as form: Form = .spreadsheet, to bytes: inout [UInt8]) {
    append(text, form, inAttribute: false, to: &bytes)
  }

  /// Appends the text as it stands between double quotes.
  static func appendAttribute(_ text: String, as form: Form = .spreadsheet, to bytes: inout [UInt8]) {
    append(text, form, inAttribute: true, to: &bytes)
  }

  /// Whether a reader would be free to drop white space at the text's ends, unless told `xml:space="preserve"`.
  static func needsPreserving(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return isSpace(first) || isSpace(last)
  }

  /// Whether XML can hold the text without the escapes of SpreadsheetML.
  static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0A: true
      case ..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
  }

  /// Whether the text stands between two tags as it is. False may be said of one that does, too.
  static func isVerbatim(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var suspects: UInt8 = 0
    for byte in text {
      // No early end: so the compiler looks at many bytes at once.
      suspects |=
        (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "&") ? 1 : 0) | (byte == UInt8(ascii: "<") ? 1 : 0)
        | (byte == UInt8(ascii: ">") ? 1 : 0) | (byte == UInt8(ascii: "_") ? 1 : 0) | (byte == 0xEF ? 1 : 0)
    }
    return suspects == 0
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func append(_ text: String, _ form: Form, inAttribute: Bool, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var copied = 0
      func replace(_ range: Range<Int>, by escape: StaticString) {
        bytes.append(contentsOf: source[copied..<range.lowerBound])
        escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
        copied = range.upperBound
      }
      var place = 0
      while place < source.count {
        let byte = source[place]
        switch byte {
        case UInt8(ascii: "&"): replace(place..<place + 1, by: "&amp;")
        case UInt8(ascii: "<"): replace(place..<place + 1, by: "&lt;")
        case UInt8(ascii: ">"): replace(place..<place + 1, by: "&gt;")
        case UInt8(ascii: "\"") where inAttribute: replace(place..<place + 1, by: "&quot;")
        case 0x09 where inAttribute: replace(place..<place + 1, by: "&#9;")
        case 0x0A where inAttribute: replace(place..<place + 1, by: "&#10;")
        case UInt8(ascii: "_") where form == .spreadsheet && looksEscaped(source, at: place):
          replace(place..<place + 1, by: "_x005F_")
        default:
          if form == .spreadsheet, let length = unwritableLength(source, at: place) {
            replace(place..<place + length, by: "_x")
            appendHexadecimal(
              length == 1 ? UInt16(byte) : 0xFF00 | UInt16(source[place + 2] | 0x40), to: &bytes)
            bytes.append(UInt8(ascii: "_"))
            place += length - 1
          }
        }
        place += 1
      }
      bytes.append(contentsOf: source[copied...])
    }
  }

  /// `_xHHHH` before an underscore, or before a character whose own escape begins with one.
  private static func looksEscaped(_ source: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + 6 < source.count, source[place + 1] == UInt8(ascii: "x") else { return false }
    for digit in source[place + 2..<place + 6] where !isHexadecimal(digit) { return false }
    return source[place + 6] == UInt8(ascii: "_") || unwritableLength(source, at: place + 6) != nil
  }

  /// The bytes of the character at `place` when XML has no room for it: a control character, U+FFFE or U+FFFF.
  private static func unwritableLength(_ source: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    let byte = source[place]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A ? nil : 1 }
    guard byte == 0xEF, place + 2 < source.count, source[place + 1] == 0xBF, source[place + 2] >= 0xBE else {
      return nil
    }
    return 3
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }

  private static func appendHexadecimal(_ value: UInt16, to bytes: inout [UInt8]) {
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(value >> UInt16(shift) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
