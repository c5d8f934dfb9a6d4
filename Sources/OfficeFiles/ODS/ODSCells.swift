import CLibXML2
import Spreadsheet

/// The cells of a sheet of an OpenDocument spreadsheet while it is read. What is written once and repeated is
/// repeated here only where it holds something.
struct ODSCells {
  private enum Kind { case none, number, boolean, date, time, text, error }
  private struct Repeated {
    var column: Int
    var count: Int
    var value: CellValue
    var dateKind: ReadCell.DateKind
    var formula: String?
  }

  let limits: ReadLimits
  private let rows: RowBody?
  var is1904 = false
  var text = ODSText()

  private var builder = SheetCellsBuilder()
  private var row = 0
  private var nextRow = 1
  private var rowCount = 1
  private var column = 0
  private var nextColumn = 1
  private var columnCount = 1
  /// What stands in a row that is repeated.
  private var line: [Repeated] = []
  private var repeated = 0
  private var repeatedText = 0
  /// Bytes of the texts of all cells so far.
  private(set) var textBytes = 0
  /// Of the row, where rows are read one by one.
  private var sheetTextBytes = 0
  private var formula: String?
  private var isError = false
  private var stringValue: String?

  init(limits: ReadLimits, rows: RowBody?) {
    self.limits = limits
    self.rows = rows
  }

  var count: Int { builder.count }

  mutating func finishSheet() -> SheetCells {
    let finished = builder
    forget()
    return finished.finish()
  }

  mutating func forget() {
    builder = SheetCellsBuilder()
    (row, nextRow, sheetTextBytes) = (0, 1, 0)
  }

  private var place: String { CellReference(row: row, column: column).description }

  func failForText(_ session: UnsafeMutablePointer<SAXSession>) {
    session.pointee.fail("holds a text longer than \(limits.textBytes) bytes", cell: place)
  }

  // MARK: Rows

  mutating func beginRow(_ attributes: SAXAttributes, _ names: ODSContentNames) {
    rowCount = 1
    for index in 0..<attributes.count where attributes.name(index) == names.rowsRepeated {
      rowCount = repeats(attributes.value(index), atMost: SpreadsheetLimits.rows)
    }
    row = nextRow
    nextRow = min(nextRow + rowCount, SpreadsheetLimits.rows + 1)
    nextColumn = 1
    line.removeAll(keepingCapacity: true)
  }

  mutating func endRow(_ session: UnsafeMutablePointer<SAXSession>) {
    if !line.isEmpty {
      for number in row..<(row + rowCount) {
        for cell in line where session.pointee.failure == nil { append(cell, row: number, session) }
        if session.pointee.failure != nil || !give(session) { return }
      }
    }
    _ = give(session)
  }

  private mutating func give(_ session: UnsafeMutablePointer<SAXSession>) -> Bool {
    guard let rows else { return true }
    session.pointee.count(bytes: sheetTextBytes + line.count * 64)
    sheetTextBytes = 0
    guard !builder.giveRows(rows) else { return session.pointee.failure == nil }
    session.pointee.stop()
    return false
  }

  private func repeats(_ value: UnsafeBufferPointer<UInt8>, atMost limit: Int) -> Int {
    guard let count = PlainNumber.integer(value) else { return value.count > 15 ? limit + 1 : 1 }
    return min(max(1, count), limit + 1)
  }

  // MARK: Cells

  /// Whether the cell has a text of its own to be read.
  mutating func beginCell(
    _ attributes: SAXAttributes, _ names: ODSContentNames, _ session: UnsafeMutablePointer<SAXSession>
  ) -> Bool {
    var kind = Kind.none
    var value, date, time, boolean, string, formula: UnsafeBufferPointer<UInt8>?
    var (rowSpan, columnSpan) = (1, 1)
    columnCount = 1
    isError = false
    for index in 0..<attributes.count {
      let name = attributes.name(index)
      if name == names.valueType {
        let type = ODSCells.kind(attributes.value(index))
        // Told beside the standard's own type, which has no errors.
        if type == .error { isError = true } else if kind == .none { kind = type }
      } else if name == names.value {
        value = attributes.value(index)
      } else if name == names.columnsRepeated {
        columnCount = repeats(attributes.value(index), atMost: SpreadsheetLimits.columns)
      } else if name == names.formula {
        formula = attributes.value(index)
      } else if name == names.dateValue {
        date = attributes.value(index)
      } else if name == names.timeValue {
        time = attributes.value(index)
      } else if name == names.booleanValue {
        boolean = attributes.value(index)
      } else if name == names.stringValue {
        string = attributes.value(index)
      } else if name == names.columnsSpanned {
        columnSpan = PlainNumber.integer(attributes.value(index)) ?? 1
      } else if name == names.rowsSpanned {
        rowSpan = PlainNumber.integer(attributes.value(index)) ?? 1
      }
    }
    column = nextColumn
    nextColumn = min(nextColumn + columnCount, SpreadsheetLimits.columns + 1)
    if rowSpan > 1 || columnSpan > 1 { merge(rowSpan, columnSpan, session) }
    guard kind != .none || formula != nil else { return false }
    if let formula, formula.count > limits.formulaBytes {
      session.pointee.fail("holds a formula longer than \(limits.formulaBytes) bytes", cell: place)
      return false
    }
    self.formula = formula.map(ODSFormula.a1)
    if isError { kind = .error }
    switch kind {
    case .none: emit(.blank, .none, session)
    case .number:
      guard let number = value.flatMap(PlainNumber.double) else { return beginText(value) }
      emit(.number(number), .none, session)
    case .boolean:
      emit(
        .boolean(boolean?.first.map { $0 | 0x20 == UInt8(ascii: "t") || $0 == UInt8(ascii: "1") } ?? false),
        .none, session)
    case .date, .time:
      let written = kind == .date ? date : time
      guard let moment = written.flatMap({ ISODate(String(decoding: $0, as: UTF8.self), is1904: is1904) })
      else {
        return beginText(written)
      }
      emit(.number(moment.serial), moment.kind, session)
    case .text, .error: return beginText(string)
    }
    return false
  }

  private mutating func beginText(_ string: UnsafeBufferPointer<UInt8>?) -> Bool {
    text.clear()
    stringValue = string.map { String(decoding: $0, as: UTF8.self) }
    return true
  }

  /// A cell ends that has a text of its own.
  mutating func endCell(_ session: UnsafeMutablePointer<SAXSession>) {
    let shown = text.bytes.isEmpty ? stringValue ?? "" : text.string
    if shown.utf8.count > limits.textBytes { failForText(session) }
    textBytes += shown.utf8.count
    sheetTextBytes += shown.utf8.count
    if sheetTextBytes > limits.allTextBytes {
      session.pointee.fail("holds more than \(limits.allTextBytes) bytes of text")
    }
    emit(shown.isEmpty ? .blank : isError ? .error(ErrorValue(shown)) : .text(shown), .none, session)
  }

  private static func kind(_ type: UnsafeBufferPointer<UInt8>) -> Kind {
    switch (type.first, type.count) {
    case (UInt8(ascii: "f"), _), (UInt8(ascii: "p"), _), (UInt8(ascii: "c"), _): .number
    case (UInt8(ascii: "s"), _): .text
    case (UInt8(ascii: "d"), _): .date
    case (UInt8(ascii: "t"), _): .time
    case (UInt8(ascii: "b"), _): .boolean
    case (UInt8(ascii: "e"), _): .error
    default: .none
    }
  }

  private mutating func merge(_ rows: Int, _ columns: Int, _ session: UnsafeMutablePointer<SAXSession>) {
    guard builder.mergedRanges.count < limits.mergedRanges else {
      session.pointee.fail("has more than \(limits.mergedRanges) merged ranges")
      return
    }
    let last = CellReference(row: row + max(1, rows) - 1, column: column + max(1, columns) - 1)
    guard last.isInGrid else { return }
    builder.mergedRanges.append(CellRange(rows: row...last.row, columns: column...last.column))
  }

  // MARK: Values

  private mutating func emit(
    _ value: CellValue, _ dateKind: ReadCell.DateKind, _ session: UnsafeMutablePointer<SAXSession>
  ) {
    if value == .blank, formula == nil { return }
    guard row + rowCount - 1 <= SpreadsheetLimits.rows, column + columnCount - 1 <= SpreadsheetLimits.columns
    else {
      session.pointee.fail(
        "has a cell outside the \(SpreadsheetLimits.rows) rows and \(SpreadsheetLimits.columns) columns of a sheet"
      )
      return
    }
    repeated += columnCount * rowCount - 1
    guard repeated <= limits.repeatedCells else {
      session.pointee.fail("repeats more than \(limits.repeatedCells) cells", cell: place)
      return
    }
    if case .text(let text) = value {
      repeatedText += text.utf8.count * (columnCount * rowCount - 1)
      guard repeatedText <= limits.allTextBytes else {
        session.pointee.fail("repeats more than \(limits.allTextBytes) bytes of text", cell: place)
        return
      }
    }
    let cell = Repeated(
      column: column, count: columnCount, value: value, dateKind: dateKind, formula: formula)
    if rowCount > 1 { line.append(cell) } else { append(cell, row: row, session) }
  }

  private mutating func append(_ cell: Repeated, row: Int, _ session: UnsafeMutablePointer<SAXSession>) {
    guard builder.count + cell.count <= limits.cells else {
      session.pointee.fail("has more than \(limits.cells) cells")
      return
    }
    for column in cell.column..<(cell.column + cell.count) {
      builder.append(row: row, column: column, cell.value, cell.dateKind, formula: cell.formula)
    }
    if builder.formulaBytes > limits.allFormulaBytes {
      session.pointee.fail("has more than \(limits.allFormulaBytes) bytes of formulas")
    }
  }
}
