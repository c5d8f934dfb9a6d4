/// A rectangle of cells on one sheet, both corners included.
public struct CellRange: Hashable, Sendable {
  public var first: CellReference
  public var last: CellReference

  /// The rectangle between two opposite corners, given in any order.
  public init(_ one: CellReference, _ other: CellReference) {
    first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  public init(_ cell: CellReference) { self.init(cell, cell) }

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    first = CellReference(row: rows.lowerBound, column: columns.lowerBound)
    last = CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  public var rows: ClosedRange<Int> { first.row...last.row }
  public var columns: ClosedRange<Int> { first.column...last.column }
  public var isSingleCell: Bool { first == last }

  public func contains(_ cell: CellReference) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
  }

  public func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }
}

extension CellRange: CustomStringConvertible {
  /// `B2:D9`, or `B2` for a single cell.
  public var description: String {
    isSingleCell ? first.description : "\(first):\(last)"
  }

  /// From `B2:D9`, `$B$2:$D$9` or `B2`; nil when a corner is no cell of the grid.
  public init?(_ text: some StringProtocol) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      guard let cell = CellReference(text) else { return nil }
      self.init(cell, cell)
      return
    }
    guard let one = CellReference(text[..<colon]),
      let other = CellReference(text[text.utf8.index(after: colon)...])
    else { return nil }
    self.init(one, other)
  }
}
