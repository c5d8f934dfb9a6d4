import Planning
import Spreadsheet

/// Where everything on a sheet goes.
struct SheetPlan {
  let sheet: FormSheet
  /// Each block with its first row.
  private(set) var blocks: [(block: Block, row: Int)] = []
  private(set) var fields: [(field: Field, cell: CellReference)] = []
  private(set) var tables: [TablePlan] = []
  /// Widths by column number.
  private(set) var widths: [Int: Double] = [:]
  private(set) var lastRow = LayoutBuilder.firstRow

  init(_ sheet: FormSheet, answers: Answers) {
    self.sheet = sheet
    for (index, width) in sheet.widths.enumerated() { widths[LayoutBuilder.firstColumn + index] = width }
    var row = LayoutBuilder.firstRow
    for block in sheet.blocks {
      blocks.append((block, row))
      row = place(block, at: row, answers: answers)
      lastRow = max(lastRow, row - 1)
    }
  }

  var lastColumn: Int { widths.keys.max() ?? LayoutBuilder.firstColumn }

  /// The columns that running text goes across: as many as make a line that is good to read.
  var textColumns: ClosedRange<Int> {
    var width = 0.0
    var last = LayoutBuilder.firstColumn
    for column in LayoutBuilder.firstColumn...lastColumn {
      width += widths[column] ?? 10
      last = column
      if width >= 96 { break }
    }
    return LayoutBuilder.firstColumn...last
  }

  /// The columns that headings and pictures go across: all that make a page, but not those of a sheet that is
  /// scrolled.
  var pageColumns: ClosedRange<Int> {
    let all = LayoutBuilder.firstColumn...lastColumn
    return width(of: all) <= 200 ? all : textColumns
  }

  /// ``pageColumns`` in so many parts, of widths as equal as whole columns allow.
  func pageColumns(in parts: Int) -> [ClosedRange<Int>] {
    let all = pageColumns
    guard parts > 1, all.count >= parts else { return [all] }
    var found: [ClosedRange<Int>] = []
    var first = all.lowerBound
    for part in 1..<parts {
      let wanted = width(of: all) * Double(part) / Double(parts)
      let last =
        (first...(all.upperBound - parts + part)).min { one, other in
          abs(width(of: all.lowerBound...one) - wanted) < abs(width(of: all.lowerBound...other) - wanted)
        } ?? first
      found.append(first...last)
      first = last + 1
    }
    return found + [first...all.upperBound]
  }

  /// The row of the heads of a list that is longer than a page.
  var listingHeadRow: Int? {
    guard sheet.pagesTall == 0 else { return nil }
    return blocks.lazy.compactMap { block, row -> Int? in if case .listing = block { row } else { nil } }
      .first
  }

  func width(of columns: ClosedRange<Int>) -> Double {
    columns.reduce(0) { $0 + (widths[$1] ?? 10) }
  }

  private mutating func widen(_ columns: [Double]) {
    for (index, width) in columns.enumerated() {
      let number = LayoutBuilder.firstColumn + index
      widths[number] = max(widths[number] ?? 0, width)
    }
  }

  private mutating func place(_ block: Block, at row: Int, answers: Answers) -> Int {
    switch block {
    case .title(let title, let subtitle):
      // The first column is printed on each page, and the title must end in it.
      if sheet.pagesWide > 1 { widen([TextMetrics.columnWidth([title], size: Look.titleSize, isBold: true)]) }
      return row + (subtitle == nil ? 1 : 2)
    case .heading, .paragraph, .space: return row + 1
    case .legend: return row + 3
    case .listing(let listing):
      widen(listing.widths)
      return row + 1 + listing.rows.count
    case .charts(let charts): return row + (charts.map(\.rows).max() ?? 0)
    case .fields(let fields):
      for (index, field) in fields.enumerated() {
        let column = LayoutBuilder.firstColumn + sheet.labelColumns
        self.fields.append((field, CellReference(row: row + index, column: column)))
      }
      return row + fields.count
    case .table(let table):
      let plan = TablePlan(table, headRow: row, answers: answers.rows(table.id))
      widen(table.columns.map(\.width))
      tables.append(plan)
      return plan.range.last.row + 1
    }
  }
}

/// Where a table stands on its sheet.
struct TablePlan {
  let table: Table
  /// Head and rows, what the table's name covers.
  let range: CellRange
  /// Column numbers of the answers, by id.
  let columns: [String: Int]
  /// Column numbers of the words, by id.
  let labels: [String: Int]
  /// Row numbers of the answers, in their order.
  let answerRows: [Int?]
  let freeRows: ClosedRange<Int>?
  /// With the spare rows.
  let lastRow: Int

  init(_ table: Table, headRow: Int, answers: [AnswerRow]) {
    self.table = table
    let first = LayoutBuilder.firstColumn
    var columns: [String: Int] = [:]
    var labels: [String: Int] = [:]
    for (index, column) in table.columns.enumerated() {
      switch column.role {
      case .answer(let field): columns[field.schema.id] = first + index
      case .label(let id, _): labels[id] = first + index
      case .key: break
      }
    }
    self.columns = columns
    self.labels = labels
    let count: Int
    switch table.rows {
    case .fixed(let rows):
      count = rows.count
      answerRows = (0..<count).map { headRow + 1 + $0 }
      freeRows = nil
      lastRow = headRow + count
    case .free(let prepared, let spare):
      count = max(prepared, answers.count)
      answerRows = answers.indices.map { headRow + 1 + $0 }
      freeRows = (headRow + 1)...(headRow + count)
      lastRow = headRow + count + spare
    }
    range = CellRange(
      rows: headRow...(headRow + count), columns: first...(first + max(0, table.columns.count - 1)))
  }

  var headRow: Int { range.first.row }
}
