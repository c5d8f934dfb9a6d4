import Spreadsheet

/// Collects a sheet's cells in the order of the file, and puts them in order where the file doesn't.
struct SheetCellsBuilder {
  private var cells = SheetCells()
  private var row = 0
  private var column = 0
  private var isInOrder = true
  private(set) var formulaBytes = 0
  var mergedRanges: [CellRange] = []
  /// Of what it holds.
  var textBytes: Int { cells.textBytes }
  /// How many cells it got.
  var count: Int { cells.entries.count + givenAway }
  private var givenAway = 0

  /// Row and column must lie in the grid.
  mutating func append(
    row: Int, column: Int, _ value: CellValue, _ dateKind: ReadCell.DateKind, formula: String?
  ) {
    if row != self.row || column <= self.column {
      if row <= self.row { isInOrder = false }
      cells.spans.append(SheetCells.Span(row: row, start: cells.entries.count))
      self.row = row
    }
    self.column = column
    if case .text(let text) = value { cells.textBytes += text.utf8.count }
    if let formula {
      formulaBytes += formula.utf8.count
      cells.textBytes += formula.utf8.count
      cells.formulas.append(SheetCells.FormulaText(entry: cells.entries.count, text: formula))
    }
    cells.entries.append(
      SheetCells.Entry(value: value, column: UInt16(truncatingIfNeeded: column), dateKind: dateKind))
    if column > cells.lastColumn { cells.lastColumn = column }
  }

  /// Hands out what was collected and forgets it; false when no more is wanted.
  mutating func giveRows(_ body: RowBody) -> Bool {
    var goesOn = true
    givenAway += cells.entries.count
    if isInOrder {
      for span in cells.spans.indices where goesOn {
        goesOn = body(
          cells.spans[span].row, SheetCells.RowCells(cells: cells, range: cells.cellRange(ofSpan: span)))
      }
      // The room is used again, unless somebody keeps what he got.
      cells.spans.removeAll(keepingCapacity: true)
      cells.entries.removeAll(keepingCapacity: true)
      if !cells.formulas.isEmpty { cells.formulas.removeAll(keepingCapacity: true) }
      (cells.lastColumn, cells.textBytes) = (0, 0)
    } else {
      for row in sorted().rows where goesOn { goesOn = body(row.row, row.cells) }
      cells = SheetCells()
    }
    (row, column, isInOrder) = (0, 0, true)
    return goesOn
  }

  /// A point to which ``forget(since:)`` goes back.
  struct Mark {
    fileprivate var spans, entries, formulas, row, column, lastColumn, formulaBytes, textBytes: Int
    fileprivate var isInOrder: Bool
  }

  var mark: Mark {
    Mark(
      spans: cells.spans.count, entries: cells.entries.count, formulas: cells.formulas.count, row: row,
      column: column, lastColumn: cells.lastColumn, formulaBytes: formulaBytes, textBytes: cells.textBytes,
      isInOrder: isInOrder)
  }

  /// Forgets what was appended since.
  mutating func forget(since mark: Mark) {
    cells.spans.removeLast(cells.spans.count - mark.spans)
    cells.entries.removeLast(cells.entries.count - mark.entries)
    cells.formulas.removeLast(cells.formulas.count - mark.formulas)
    (cells.lastColumn, cells.textBytes) = (mark.lastColumn, mark.textBytes)
    (row, column, formulaBytes, isInOrder) = (mark.row, mark.column, mark.formulaBytes, mark.isInOrder)
  }

  consuming func finish() -> SheetCells {
    var result = isInOrder ? cells : sorted()
    result.mergedRanges = mergedRanges
    return result
  }

  /// Of two cells in one place the later one counts.
  private func sorted() -> SheetCells {
    var places: [(reference: CellReference, entry: Int)] = []
    places.reserveCapacity(cells.entries.count)
    for span in cells.spans.indices {
      for entry in cells.cellRange(ofSpan: span) {
        let column = Int(cells.entries[entry].column)
        places.append((CellReference(row: cells.spans[span].row, column: column), entry))
      }
    }
    places.sort { ($0.reference, $0.entry) < ($1.reference, $1.entry) }
    var builder = SheetCellsBuilder()
    for (index, place) in places.enumerated() {
      if index + 1 < places.count, places[index + 1].reference == place.reference { continue }
      let cell = cells.cell(at: place.entry)
      builder.append(
        row: place.reference.row, column: place.reference.column, cell.value, cell.dateKind,
        formula: cell.formula)
    }
    return builder.cells
  }
}
