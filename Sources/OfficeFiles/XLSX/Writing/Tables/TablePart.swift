import Spreadsheet

/// `xl/tables/tableN.xml`, child by child as in CT_Table.
struct TablePart {
  let table: SheetTable
  /// Unique in the workbook, from 1.
  let id: Int

  func bytes() -> [UInt8] {
    var xml = XMLBuffer.document()
    xml.open(
      "table",
      [
        "xmlns": .plain(Namespace.spreadsheet), "id": .integer(id), "name": .text(table.name),
        "displayName": .text(table.name), "ref": .plain(table.range.description),
        "totalsRowCount": table.hasTotals ? 1 : nil, "totalsRowShown": table.hasTotals ? nil : false,
      ])
    if table.showsFilter {
      let last = CellReference(
        row: table.range.last.row - (table.hasTotals ? 1 : 0), column: table.range.last.column)
      xml.empty("autoFilter", ["ref": .plain(CellRange(table.range.first, last).description)])
    }
    xml.open("tableColumns", ["count": .integer(table.columns.count)])
    for (place, column) in table.columns.enumerated() { write(column, place + 1, to: &xml) }
    xml.close("tableColumns")
    xml.empty(
      "tableStyleInfo",
      [
        "name": table.style.map { .text($0) }, "showFirstColumn": .flag(table.emphasizesFirstColumn),
        "showLastColumn": .flag(table.emphasizesLastColumn), "showRowStripes": .flag(table.stripesRows),
        "showColumnStripes": .flag(table.stripesColumns),
      ])
    xml.close("table")
    return xml.bytes
  }

  private func write(_ column: TableColumn, _ id: Int, to xml: inout XMLBuffer) {
    var label: String?
    var total: SheetFormula?
    if case .label(let text) = column.total { label = text }
    if case .custom(let formula) = column.total { total = formula }
    let attributes: XMLBuffer.Attributes = [
      "id": .integer(id), "name": Self.name(column.name),
      "totalsRowFunction": column.total?.function.map { .plain($0) },
      "totalsRowLabel": label.map { .text($0) },
    ]
    guard column.formula != nil || total != nil else { return xml.empty("tableColumn", attributes) }
    xml.open("tableColumn", attributes)
    if let formula = column.formula { xml.element("calculatedColumnFormula", text: formula.text) }
    if let total { xml.element("totalsRowFormula", text: total.text) }
    xml.close("tableColumn")
  }

  /// A line break in a column's name is written as an escape, as Excel does and demands.
  private static func name(_ name: String) -> XMLBuffer.Value {
    guard name.utf8.contains(0x0A) else { return .text(name) }
    return .plain(name.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "_x000a_"))
  }
}

extension TableColumn.Total {
  /// `ST_TotalsRowFunction`; nil for a label.
  fileprivate var function: String? {
    switch self {
    case .label: nil
    case .sum: "sum"
    case .average: "average"
    case .minimum: "min"
    case .maximum: "max"
    case .standardDeviation: "stdDev"
    case .variance: "var"
    case .count: "count"
    case .countNumbers: "countNums"
    case .custom: "custom"
    }
  }

  /// The first argument of SUBTOTAL that does the same and leaves hidden rows out.
  var subtotal: Int? {
    switch self {
    case .label, .custom: nil
    case .average: 101
    case .countNumbers: 102
    case .count: 103
    case .maximum: 104
    case .minimum: 105
    case .standardDeviation: 107
    case .sum: 109
    case .variance: 110
    }
  }
}
