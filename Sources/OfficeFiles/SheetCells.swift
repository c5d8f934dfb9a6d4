public import Spreadsheet

/// A cell as it was read.
public struct ReadCell: Hashable, Sendable {
  /// What a number means, by its number format or by the type that the file gives it.
  public enum DateKind: UInt8, Hashable, Sendable {
    /// No date: a plain number, or no number at all.
    case none
    case date
    case time
    case dateTime
    /// A length of time, as `[h]:mm`.
    case duration
  }

  /// What stands in the cell; of a formula, the result that was stored with it.
  public var value: CellValue
  /// The formula as stored, without `=`; nil when there is none.
  public var formula: String?
  public var dateKind: DateKind

  public init(_ value: CellValue, formula: String? = nil, dateKind: DateKind = .none) {
    self.value = value
    self.formula = formula
    self.dateKind = dateKind
  }
}

/// The cells of a sheet that hold something, a value or a formula, row by row. 24 bytes a cell, besides its text.
public struct SheetCells: Sendable {
  struct Entry: Sendable {
    var value: CellValue
    var column: UInt16
    var dateKind: ReadCell.DateKind
  }
  struct Span: Sendable {
    var row: Int
    /// Where its cells begin in `entries`.
    var start: Int
  }
  struct FormulaText: Sendable {
    /// The place in `entries`.
    var entry: Int
    var text: String
  }

  /// Rising rows, none empty; in each rising columns.
  var spans: [Span] = []
  var entries: [Entry] = []
  /// By rising entry.
  var formulas: [FormulaText] = []

  public internal(set) var mergedRanges: [CellRange] = []
  /// The last row in which a cell holds something; 0 when none does.
  public var lastRow: Int { spans.last?.row ?? 0 }
  /// The last column in which a cell holds something; 0 when none does.
  public internal(set) var lastColumn = 0
  /// Bytes of all its texts and formulas, each counted wherever it stands.
  public internal(set) var textBytes = 0

  public init() {}

  /// How many cells hold something.
  public var count: Int { entries.count }
  public var isEmpty: Bool { entries.isEmpty }

  /// Row and column are counted from 1; nil for a cell that holds nothing.
  public subscript(row: Int, column: Int) -> ReadCell? {
    let place = spans.partitioningIndex { $0.row >= row }
    guard place < spans.count, spans[place].row == row else { return nil }
    let range = cellRange(ofSpan: place)
    let found = entries[range].partitioningIndex { Int($0.column) >= column }
    guard found < range.upperBound, Int(entries[found].column) == column else { return nil }
    return cell(at: found)
  }

  public subscript(_ reference: CellReference) -> ReadCell? { self[reference.row, reference.column] }

  /// The rows that hold something, rising.
  public var rows: Rows { Rows(cells: self) }

  /// The cells of one row that hold something; none for an empty row.
  public func row(_ row: Int) -> RowCells {
    let place = spans.partitioningIndex { $0.row >= row }
    guard place < spans.count, spans[place].row == row else { return RowCells(cells: self, range: 0..<0) }
    return RowCells(cells: self, range: cellRange(ofSpan: place))
  }

  func cellRange(ofSpan place: Int) -> Range<Int> {
    spans[place].start..<(place + 1 < spans.count ? spans[place + 1].start : entries.count)
  }

  func cell(at place: Int) -> ReadCell {
    let entry = entries[place]
    if formulas.isEmpty { return ReadCell(entry.value, dateKind: entry.dateKind) }
    let found = formulas.partitioningIndex { $0.entry >= place }
    let formula = found < formulas.count && formulas[found].entry == place ? formulas[found].text : nil
    return ReadCell(entry.value, formula: formula, dateKind: entry.dateKind)
  }
}

extension SheetCells {
  public struct Rows: RandomAccessCollection, Sendable {
    let cells: SheetCells
    public var startIndex: Int { 0 }
    public var endIndex: Int { cells.spans.count }
    public subscript(position: Int) -> (row: Int, cells: RowCells) {
      (cells.spans[position].row, RowCells(cells: cells, range: cells.cellRange(ofSpan: position)))
    }
  }

  /// The cells of one row that hold something, by rising column.
  public struct RowCells: RandomAccessCollection, Sendable {
    let cells: SheetCells
    let range: Range<Int>
    public var startIndex: Int { range.lowerBound }
    public var endIndex: Int { range.upperBound }
    public subscript(position: Int) -> (column: Int, cell: ReadCell) {
      (Int(cells.entries[position].column), cells.cell(at: position))
    }
  }
}

extension RandomAccessCollection {
  /// The first place at which `isAfter` holds, when it holds from some place on.
  func partitioningIndex(where isAfter: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if isAfter(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
