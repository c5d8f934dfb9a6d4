// Groups of rows and columns that open and close, one in the other up to seven deep.

extension Worksheet {
  /// Puts rows into a group; the row below it (above it, see ``summariesFollow``) sums it up.
  public mutating func groupRows(_ rows: ClosedRange<Int>, isCollapsed: Bool = false) {
    for number in rows {
      setRow(number, outlineLevel: row(number).outlineLevel + 1)
      if isCollapsed { setRow(number, isHidden: true) }
    }
    if isCollapsed { setRow(summariesFollow ? rows.upperBound + 1 : rows.lowerBound - 1, isCollapsed: true) }
  }

  /// Puts columns into a group; those that have no width yet get the usual one.
  public mutating func groupColumns(_ columns: ClosedRange<Int>, isCollapsed: Bool = false) {
    for number in columns {
      self.columns[number, default: ColumnProperties(width: Self.usualColumnWidth)].outlineLevel += 1
      if isCollapsed { self.columns[number]?.isHidden = true }
    }
    guard isCollapsed else { return }
    let summary = summariesFollow ? columns.upperBound + 1 : columns.lowerBound - 1
    self.columns[summary, default: ColumnProperties(width: Self.usualColumnWidth)].isCollapsed = true
  }

  /// What Excel gives a column of which nothing is said.
  public static let usualColumnWidth = 8.43
}

extension Worksheet {
  /// Puts a text of several looks into a cell.
  public mutating func setRichText(_ text: RichText, at cell: CellReference, style: StyleID = .standard) {
    self[cell] = Cell(.text(text.plain), style: style)
    richTexts[cell] = text
  }
}
