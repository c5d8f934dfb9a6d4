/// Formulas of OpenDocument (OpenFormula, part 2 of the standard) in the notation of Excel, as far as they say the
/// same: references without brackets, commas between arguments, `Sheet!A1` instead of `Sheet.A1`.
enum ODSFormula {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// `of:=SUM([.A1:.B2];[$'My deals'.C3])` as `SUM(A1:B2,'My deals'!C3)`.
  static func a1(_ bytes: Bytes) -> String {
    var start = 0
    // The notation's name, and the sign that begins a formula.
    while start < bytes.count, start < 12, bytes[start] | 0x20 &- 0x61 < 26 { start += 1 }
    if start > 0, start + 1 < bytes.count, bytes[start] == UInt8(ascii: ":"),
      bytes[start + 1] == UInt8(ascii: "=")
    {
      let isExcels = bytes[..<start].elementsEqual("msoxl".utf8)
      if isExcels { return String(decoding: bytes[(start + 2)...], as: UTF8.self) }
      start += 2
    } else {
      start = bytes.first == UInt8(ascii: "=") ? 1 : 0
    }
    var translator = Translator(bytes: bytes, place: start)
    return translator.run()
  }

  /// `$'My deals'.$B$6:.$AJ$46` as `'My deals'!$B$6:$AJ$46`; what is no reference as it stands.
  static func reference(_ bytes: Bytes) -> String {
    var result: [UInt8] = []
    ODSReference.append(bytes[...], to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  private struct Translator {
    let bytes: Bytes
    var place: Int
    var result: [UInt8] = []

    mutating func run() -> String {
      result.reserveCapacity(bytes.count)
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): copyQuoted()
        case UInt8(ascii: "["): bracket()
        case UInt8(ascii: "#"): copyError()
        case UInt8(ascii: ";"), UInt8(ascii: "~"): replace(by: ",")
        case UInt8(ascii: "|"): replace(by: ";")
        case UInt8(ascii: "!"): replace(by: " ")
        case UInt8(ascii: "$") where place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "$"):
          place += 2
        case UInt8(ascii: "C") where isExcelsOwn():
          result.append(contentsOf: "_xlfn.".utf8)
          place += Translator.excelsOwn.count
        default:
          result.append(bytes[place])
          place += 1
        }
      }
      return String(decoding: result, as: UTF8.self)
    }

    private static let excelsOwn = Array("COM.MICROSOFT.".utf8)

    private func isExcelsOwn() -> Bool {
      bytes[place...].starts(with: Translator.excelsOwn)
        && result.last.map { !Translator.isWord($0) } ?? true
    }

    private static func isWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte | 0x20 &- 0x61 < 26
        || byte &- 0x30 < 10
    }

    private mutating func replace(by scalar: Unicode.Scalar) {
      result.append(UInt8(ascii: scalar))
      place += 1
    }

    private mutating func copyQuoted() {
      let quote = bytes[place]
      repeat {
        result.append(bytes[place])
        place += 1
      } while place < bytes.count && bytes[place] != quote
      if place < bytes.count {
        result.append(quote)
        place += 1
      }
    }

    /// `#DIV/0!`, whose `!` is no intersection.
    private mutating func copyError() {
      repeat {
        result.append(bytes[place])
        place += 1
      } while place < bytes.count && (Translator.isWord(bytes[place]) || bytes[place] == UInt8(ascii: "/"))
      if place < bytes.count, bytes[place] == UInt8(ascii: "!") || bytes[place] == UInt8(ascii: "?") {
        result.append(bytes[place])
        place += 1
      }
    }

    private mutating func bracket() {
      let start = place + 1
      var isQuoted = false
      place += 1
      while place < bytes.count, isQuoted || bytes[place] != UInt8(ascii: "]") {
        if bytes[place] == UInt8(ascii: "'") { isQuoted.toggle() }
        place += 1
      }
      ODSReference.append(bytes[start..<place], to: &result)
      place += 1
    }
  }
}
