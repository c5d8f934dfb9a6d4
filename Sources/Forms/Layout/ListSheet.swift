import Planning
import Spreadsheet

/// The hidden sheet of the choice lists that are too long for a drop-down's own text, or that formulas look into.
struct ListSheet {
  static let name = "_lists"
  private var columns: [ChoiceList: Int] = [:]
  private var ordered: [ChoiceList] = []

  init(_ form: Form) {
    for field in form.fields {
      if let list = field.list { addIfLong(list) }
      addOperands(of: field)
    }
    for table in form.tables {
      for field in table.answerColumns {
        if let list = field.list { addIfLong(list) }
        addOperands(of: field)
      }
      guard case .fixed(let rows) = table.rows else { continue }
      for row in rows {
        for id in table.answerColumns.map(\.schema.id) {
          if let list = row.lists[id] { addIfLong(list) }
          row.formulas[id].map { addOperands(of: $0) }
        }
      }
    }
  }

  var isEmpty: Bool { ordered.isEmpty }

  /// Whether a list can stand in the drop-down's own text.
  static func isShort(_ list: ChoiceList) -> Bool {
    let text = list.choices.map(\.label).joined(separator: ",")
    return text.utf16.count <= SpreadsheetLimits.validationList
      && !list.choices.contains { $0.label.contains(",") || $0.label.contains("\"") }
  }

  func formula(_ list: ChoiceList) -> SheetFormula {
    guard let column = columns[list] else { return .error(.reference) }
    return .area(ListSheet.name, CellRange(rows: 2...(list.choices.count + 1), columns: column...column))
  }

  func rule(_ list: ChoiceList) -> DataValidation.Rule {
    columns[list] == nil ? .list(list.choices.map(\.label)) : .listFormula(formula(list))
  }

  func sheet(look: inout Look, styles: inout StyleTable) -> Worksheet {
    var sheet = Worksheet(name: ListSheet.name)
    sheet.state = .hidden
    sheet.isProtected = true
    let head = look.style(.head, in: &styles)
    let text = look.style(.key, in: &styles)
    for (index, list) in ordered.enumerated() {
      sheet.columns[index + 1] = ColumnProperties(width: 30)
      sheet[CellReference(row: 1, column: index + 1)] = Cell(.text(list.id), style: head)
      for (row, choice) in list.choices.enumerated() {
        sheet[CellReference(row: row + 2, column: index + 1)] = Cell(.text(choice.label), style: text)
      }
    }
    return sheet
  }

  private mutating func addIfLong(_ list: ChoiceList) {
    if !ListSheet.isShort(list) { add(list) }
  }

  private mutating func addOperands(of field: Field) {
    if case .computed(let formula) = field.content { addOperands(of: formula) }
    for mark in field.marks { if case .when(let formula, _) = mark { addOperands(of: formula) } }
  }

  private mutating func addOperands(of formula: FormFormula) {
    formula.forEachOperand { if case .list(let list) = $0 { add(list) } }
  }

  private mutating func add(_ list: ChoiceList) {
    guard columns[list] == nil else { return }
    ordered.append(list)
    columns[list] = ordered.count
  }
}
