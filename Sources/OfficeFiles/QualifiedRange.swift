public import Spreadsheet

/// Cells on a named sheet, as a defined name refers to them: `'Set-up'!$B$7:$Z$66`.
public struct QualifiedRange: Hashable, Sendable {
  /// The sheet's name without its quotes.
  public var sheet: String
  public var range: CellRange

  public init(sheet: String, _ range: CellRange) {
    self.sheet = sheet
    self.range = range
  }

  /// Nil for anything that is not one range on one sheet of the same workbook: `#REF!`, several ranges, whole rows
  /// or columns, other workbooks, formulas.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let parts = text.withUTF8 { bytes -> (sheet: String, range: CellRange)? in
      guard let mark = bytes.lastIndex(of: UInt8(ascii: "!")),
        let range = CellRange(String(decoding: bytes[(mark + 1)...], as: UTF8.self)),
        let sheet = QualifiedRange.unquoted(bytes[..<mark])
      else { return nil }
      return (sheet, range)
    }
    guard let parts else { return nil }
    self.init(sheet: parts.sheet, parts.range)
  }

  private static func unquoted(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    guard text.first == UInt8(ascii: "'") else {
      let isPlain = text.allSatisfy { byte in
        byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
      return isPlain && !text.isEmpty ? String(decoding: text, as: UTF8.self) : nil
    }
    guard text.count > 2, text.last == UInt8(ascii: "'") else { return nil }
    let inside = text.dropFirst().dropLast()
    if !inside.contains(where: { "'[]".utf8.contains($0) }) { return String(decoding: inside, as: UTF8.self) }
    var name: [UInt8] = []
    var openQuote = false
    for byte in inside {
      if byte == UInt8(ascii: "'") {
        openQuote.toggle()
        if openQuote { continue }
      } else if openQuote || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
        return nil
      }
      name.append(byte)
    }
    return openQuote ? nil : String(decoding: name, as: UTF8.self)
  }
}

extension QualifiedRange: CustomStringConvertible {
  /// `'Set-up'!B7:Z66`, the name always in quotes: as a link leads there.
  public var description: String { SheetPrefix.text(sheet) + range.description }
}
