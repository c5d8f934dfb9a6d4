import Spreadsheet

/// What tables and filters demand of the cells of their sheet, written where it is missing: head cells, totals, and
/// rows hidden by a filter.
struct CompletedTables {
  private(set) var workbook: Workbook

  init(_ workbook: Workbook) throws(FileError) {
    self.workbook = workbook
    for position in workbook.sheets.indices {
      let sheet = workbook.sheets[position]
      if sheet.autoFilter?.criteria.isEmpty == false { self.workbook.sheets[position].hideFiltered() }
      for place in sheet.tables.indices { try self.workbook.sheets[position].complete(place) }
    }
  }
}

extension Worksheet {
  fileprivate mutating func hideFiltered() {
    guard let filter = autoFilter, filter.range.rows.count > 1 else { return }
    for row in filter.range.rows.dropFirst() {
      let isShown = filter.criteria.allSatisfy { column, criterion in
        criterion.accepts(self[CellReference(row: row, column: column)]?.value ?? .blank)
      }
      if !isShown { setRow(row, isHidden: true) }
    }
  }

  fileprivate mutating func complete(_ place: Int) throws(FileError) {
    var table = tables[place]
    if table.columns.isEmpty {
      for column in table.range.columns {
        let head = CellReference(row: table.range.first.row, column: column)
        guard let name = self[head]?.value.text, !name.isEmpty else {
          throw refuse(
            cell: head.description, "is a head cell of the table \(table.name) without a text",
            "name the column")
        }
        table.columns.append(TableColumn(name))
      }
      tables[place] = table
    }
    try fillHead(of: table)
    if table.hasTotals { try fillTotals(of: table) }
  }

  private mutating func fillHead(of table: SheetTable) throws(FileError) {
    for (column, described) in zip(table.range.columns, table.columns) {
      let head = CellReference(row: table.range.first.row, column: column)
      switch self[head]?.value {
      case nil, .blank: self[head] = Cell(.text(described.name), style: self[head]?.style ?? .standard)
      case .text(described.name) where self[head]?.formula == nil: break
      default:
        throw refuse(
          cell: head.description,
          "holds another text than the column \"\(described.name)\" of the table \(table.name)",
          "let the head cell hold just the column's name")
      }
    }
  }

  private mutating func fillTotals(of table: SheetTable) throws(FileError) {
    for (column, described) in zip(table.range.columns, table.columns) {
      guard let total = described.total else { continue }
      let place = CellReference(row: table.range.last.row, column: column)
      let known = self[place]
      let isEmpty = (known?.value ?? .blank) == .blank && known?.formula == nil
      switch total {
      case .label(let text):
        if isEmpty {
          self[place] = Cell(.text(text), style: known?.style ?? .standard)
        } else if known?.value != .text(text) {
          throw refuse(
            cell: place.description, "holds another text than the total of the table \(table.name)",
            "leave the cell empty")
        }
      case .custom(let formula):
        if known?.formula != formula {
          throw refuse(
            cell: place.description, "lacks the formula of the total of the table \(table.name)",
            "write it there, with its result")
        }
      default:
        guard isEmpty, let code = total.subtotal, let rows = table.bodyRows else {
          throw refuse(
            cell: place.description, "is not empty, though the table \(table.name) has its total there",
            "leave the cell empty")
        }
        // Cells, not `Deals[Amount]`: not every program knows tables in formulas.
        let corners = [rows.lowerBound, rows.upperBound].map { row in
          AreaCorner(CellReference(row: row, column: column), fixedRow: false, fixedColumn: false)
        }
        let area = SheetFormula.operand(.area(sheet: nil, first: corners[0], last: corners[1]))
        self[place] = Cell(
          result(of: total, column, table), formula: .call("SUBTOTAL", [.number(Double(code)), area]),
          style: known?.style ?? .standard)
      }
    }
  }

  private func result(of total: TableColumn.Total, _ column: Int, _ table: SheetTable) -> CellValue {
    let rows = table.bodyRows.map { $0.filter { !row($0).isHidden } } ?? []
    let values = rows.map { self[CellReference(row: $0, column: column)]?.value ?? .blank }
    for case .error(let error) in values where total != .count && total != .countNumbers {
      return .error(error)
    }
    let numbers = values.compactMap(\.number)
    let count = Double(numbers.count)
    let sum = numbers.reduce(0, +)
    let squares = numbers.reduce(0) { $0 + ($1 - sum / max(count, 1)) * ($1 - sum / max(count, 1)) }
    func orDivided(_ smallest: Int, _ value: Double) -> CellValue {
      numbers.count < smallest ? .error(.divisionByZero) : .number(value)
    }
    switch total {
    case .sum: return .number(sum)
    case .average: return orDivided(1, sum / count)
    case .minimum: return .number(numbers.min() ?? 0)
    case .maximum: return .number(numbers.max() ?? 0)
    case .variance: return orDivided(2, squares / (count - 1))
    case .standardDeviation: return orDivided(2, (squares / (count - 1)).squareRoot())
    case .count: return .number(Double(values.count { $0 != .blank }))
    case .countNumbers: return .number(count)
    case .label, .custom: return .blank
    }
  }
}
