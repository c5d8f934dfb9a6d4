/// The place of one cell: row and column, both counted from 1 (`A1` is row 1, column 1).
public struct CellReference: Hashable, Comparable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Row by row, then by column: the order in which a worksheet part lists its cells.
  public static func < (left: CellReference, right: CellReference) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }

  /// Whether the cell lies in the grid of a worksheet (1,048,576 rows, 16,384 columns).
  public var isInGrid: Bool {
    (1...SpreadsheetLimits.rows).contains(row) && (1...SpreadsheetLimits.columns).contains(column)
  }
}

extension CellReference: CustomStringConvertible {
  /// As people write it: `B7`.
  public var description: String { ColumnLetters.letters(column) + String(row) }

  /// From `B7` or `$B$7`; nil when it is no cell of a worksheet's grid.
  public init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"):
        continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0,
        UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0:
        column = column * 26 + Int(byte & 0x1f)
        letters += 1
        if letters > 3 { return nil }
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        if digits > 7 { return nil }
      default:
        return nil
      }
    }
    self.init(row: row, column: column)
    guard digits > 0, isInGrid else { return nil }
  }
}

/// Column numbers as letters: 1 is `A`, 27 is `AA`.
public enum ColumnLetters {
  public static func letters(_ column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The number of a column, nil when the text is no column of the grid.
  public static func number(_ letters: some StringProtocol) -> Int? {
    CellReference(String(letters) + "1")?.column
  }
}
