import Spreadsheet

/// A formula that one cell holds for several: in each of the others its relative references are moved as far as
/// that cell lies from the first.
struct SharedFormula {
  private enum Piece {
    case text(Range<Int>)
    /// One corner: a cell, or a whole column or row where one of the numbers is nil.
    case reference(row: Int?, column: Int?, isRowFixed: Bool, isColumnFixed: Bool)
  }

  private let bytes: [UInt8]
  private let row: Int
  private let column: Int
  private var pieces: [Piece] = []

  /// The formula as it stands in the cell at `row` and `column`.
  init(_ bytes: [UInt8], row: Int, column: Int) {
    self.bytes = bytes
    self.row = row
    self.column = column
    split()
  }

  /// The formula for another cell. A reference that leaves the grid becomes `#REF!`.
  func text(row: Int, column: Int) -> String {
    let (down, right) = (row - self.row, column - self.column)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    for piece in pieces {
      switch piece {
      case .text(let range): result.append(contentsOf: bytes[range])
      case .reference(let row, let column, let isRowFixed, let isColumnFixed):
        let newRow = row.map { isRowFixed ? $0 : $0 + down }
        let newColumn = column.map { isColumnFixed ? $0 : $0 + right }
        guard newRow.map((1...SpreadsheetLimits.rows).contains) ?? true,
          newColumn.map((1...SpreadsheetLimits.columns).contains) ?? true
        else {
          result.append(contentsOf: "#REF!".utf8)
          continue
        }
        if let newColumn {
          if isColumnFixed { result.append(UInt8(ascii: "$")) }
          SharedFormula.append(
            newColumn - 1, base: 26, zero: UInt8(ascii: "A"), isBijective: true, to: &result)
        }
        if let newRow {
          if isRowFixed { result.append(UInt8(ascii: "$")) }
          SharedFormula.append(newRow, base: 10, zero: UInt8(ascii: "0"), isBijective: false, to: &result)
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension SharedFormula {
  /// Appends a number by its digits; with letters, `Z` (25) is followed by `AA`, there being no letter for nothing.
  private static func append(
    _ number: Int, base: Int, zero: UInt8, isBijective: Bool, to result: inout [UInt8]
  ) {
    let rest = number / base
    if rest > 0 {
      append(isBijective ? rest - 1 : rest, base: base, zero: zero, isBijective: isBijective, to: &result)
    }
    result.append(zero + UInt8(truncatingIfNeeded: number % base))
  }
}

// MARK: Splitting

extension SharedFormula {
  private mutating func split() {
    var place = 0
    var literal = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        place = end(ofQuoted: place)
      case UInt8(ascii: "["):
        place = end(ofBracket: place)
      case UInt8(ascii: "#"):
        // `#REF!`, `#DIV/0!`, `#N/A`
        place += 1
        while place < bytes.count, isWord(bytes[place]) || bytes[place] == UInt8(ascii: "/") { place += 1 }
      case let byte where isWord(byte):
        let start = place
        while place < bytes.count, isWord(bytes[place]) { place += 1 }
        guard let reference = reference(start..<place) else { continue }
        pieces.append(.text(literal..<start))
        pieces.append(reference)
        literal = place
      default:
        place += 1
      }
    }
    pieces.append(.text(literal..<bytes.count))
  }

  /// Doubled quotes inside end one quoted piece and begin the next, which comes to the same.
  private func end(ofQuoted start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != bytes[start] { place += 1 }
    return min(place + 1, bytes.count)
  }

  /// Columns of tables and other workbooks: `Sales[[#All],[Q1]]`, in which `'` escapes a bracket.
  private func end(ofBracket start: Int) -> Int {
    var depth = 0
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "'"): place += 1
      default: break
      }
      place += 1
      if depth == 0 { break }
    }
    return min(place, bytes.count)
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"),
      UInt8(ascii: "\\"), UInt8(ascii: "?"), 0x80...:
      true
    default: false
    }
  }

  /// A word as a reference, if it is one: not the name of a function, a sheet or a table, nor a number.
  private func reference(_ range: Range<Int>) -> Piece? {
    let next = range.upperBound < bytes.count ? bytes[range.upperBound] : 0
    if next == UInt8(ascii: "(") || next == UInt8(ascii: "!") || next == UInt8(ascii: "[") { return nil }
    guard let corner = Corner(bytes[range]) else { return nil }
    if corner.row == nil || corner.column == nil {
      // A whole column or row always comes with the other end of its range.
      guard isOtherEnd(of: range, corner) else { return nil }
    }
    return .reference(
      row: corner.row, column: corner.column, isRowFixed: corner.isRowFixed,
      isColumnFixed: corner.isColumnFixed)
  }

  private func isOtherEnd(of range: Range<Int>, _ corner: Corner) -> Bool {
    var other: Range<Int>?
    if range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: ":") {
      let start = range.upperBound + 1
      other = start..<(bytes[start...].firstIndex { !isWord($0) } ?? bytes.count)
    } else if range.lowerBound > 0, bytes[range.lowerBound - 1] == UInt8(ascii: ":") {
      let end = range.lowerBound - 1
      other = ((bytes[..<end].lastIndex { !isWord($0) } ?? -1) + 1)..<end
    }
    guard let other, let end = Corner(bytes[other]) else { return false }
    return (end.row == nil) == (corner.row == nil) && (end.column == nil) == (corner.column == nil)
  }

  /// `B7`, `$B$7`, `B`, `$7`.
  private struct Corner {
    var row: Int?
    var column: Int?
    var isRowFixed = false
    var isColumnFixed = false

    init?(_ word: ArraySlice<UInt8>) {
      var rest = word
      var isFixed = rest.first == UInt8(ascii: "$")
      if isFixed { rest.removeFirst() }
      var letters = 0
      while let byte = rest.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF), letters < 4
      {
        column = (column ?? 0) * 26 + Int(byte & 0x1F)
        letters += 1
        rest.removeFirst()
      }
      if letters > 0 {
        guard letters <= 3, column.map((1...SpreadsheetLimits.columns).contains) == true else { return nil }
        isColumnFixed = isFixed
        isFixed = rest.first == UInt8(ascii: "$")
        if isFixed { rest.removeFirst() }
      }
      if rest.isEmpty { if isFixed || letters == 0 { return nil } else { return } }
      guard rest.count <= 7, rest.first != UInt8(ascii: "0"), rest.allSatisfy({ $0 &- 0x30 < 10 }) else {
        return nil
      }
      let number = rest.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard (1...SpreadsheetLimits.rows).contains(number) else { return nil }
      row = number
      isRowFixed = isFixed
    }
  }
}
