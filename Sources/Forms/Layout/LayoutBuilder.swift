import Planning
import Spreadsheet

/// Lays a form out, sheet by sheet: first every place, then the cells, since formulas point at places of sheets that
/// come later.
struct LayoutBuilder {
  let form: Form
  let answers: Answers
  let client: String
  let brand: Brand?
  let values: FormValues
  var workbook = Workbook()
  var placement = Placement()
  var look: Look
  var lists: ListSheet
  /// Last row of a table with the spare rows, by table id.
  var spareEnd: [String: Int] = [:]
  /// Columns of words, by table id.
  var labels: [String: [String: Int]] = [:]

  /// The first column and row in use: a margin stays free.
  static let firstColumn = 2
  static let firstRow = 2

  init(form: Form, answers: Answers, client: String, brand: Brand?, laidOut: LaidOut? = nil) {
    self.form = form
    self.answers = answers
    self.client = client
    self.brand = brand
    values = FormValues(form: form, answers: answers)
    look = laidOut?.look ?? Look(brand?.palette ?? .standard)
    lists = laidOut?.lists ?? ListSheet(form)
    guard let laidOut else { return }
    workbook = laidOut.workbook
    placement = laidOut.placement
    spareEnd = laidOut.spareEnd
    labels = laidOut.labels
  }

  /// What a builder of the same form can go on from.
  var laidOut: LaidOut {
    LaidOut(
      answers: answers, workbook: workbook, placement: placement, look: look, lists: lists,
      spareEnd: spareEnd, labels: labels)
  }

  mutating func build() {
    let plans = form.sheets.map { SheetPlan($0, answers: answers) }
    for plan in plans { record(plan) }
    for plan in plans { workbook.sheets.append(sheet(plan)) }
    if !lists.isEmpty { workbook.sheets.append(lists.sheet(look: &look, styles: &workbook.styles)) }
    workbook.sheets.append(Manifest.sheet(ManifestText(form), answers))
    workbook.definedNames = names()
    workbook.properties = properties()
  }

  private mutating func record(_ plan: SheetPlan) {
    for (field, cell) in plan.fields {
      placement.fields[field.schema.id] = CellPlace(sheet: plan.sheet.name, cell: cell)
    }
    for table in plan.tables {
      placement.tables[table.table.id] = TablePlace(
        sheet: plan.sheet.name, range: table.range, columns: table.columns,
        rows: table.answerRows, freeRows: table.freeRows)
      spareEnd[table.table.id] = table.lastRow
      labels[table.table.id] = table.labels
    }
  }

  private func names() -> [DefinedName] {
    let fields = placement.fields.compactMap { id, place -> DefinedName? in
      guard let cell = place.cell else { return nil }
      return DefinedName(DefinedNames.prefix + id, .area(place.sheet, CellRange(cell)))
    }
    let tables = placement.tables.map { id, place in
      DefinedName(DefinedNames.prefix + id, .area(place.sheet, place.range))
    }
    return (fields + tables).sorted { $0.name < $1.name }
  }

  func properties() -> DocumentProperties {
    var properties = DocumentProperties()
    properties.title = client.isEmpty ? form.title : "\(form.title): \(client)"
    properties.subject = form.kind
    properties.author = brand?.name ?? "planner"
    properties.application = "planner"
    properties.company = client.isEmpty ? nil : client
    properties.created = answers["asOf"]?.date
    return properties
  }

  // MARK: Formulas

  /// The formula as it stands in a worksheet: references by meaning become names and addresses.
  func sheetFormula(_ formula: FormFormula, on sheet: String, row: (table: String, row: Int)? = nil)
    -> SheetFormula
  {
    formula.map { operand in
      switch operand {
      case .field(let id): return .operand(.name(DefinedNames.prefix + id))
      case .sameRow(let column): return sameRow(column, column, row)
      case .sameRowSpan(let from, let to): return sameRow(from, to, row)
      case .downToSameRow(let column): return downToSameRow(column, row)
      case .cell(let table, let key, let column):
        guard let place = placement.tables[table], let number = place.columns[column],
          let index = answers.rows(table).firstIndex(where: { $0.key == key }), let line = place.rows[index]
        else { return .error(.reference) }
        return .area(
          place.sheet == sheet ? nil : place.sheet, CellRange(CellReference(row: line, column: number)))
      case .column(let table, let column): return area(table, column, on: sheet)
      case .list(let list): return lists.formula(list)
      }
    }
  }

  private func sameRow(_ from: String, _ to: String, _ row: (table: String, row: Int)?) -> SheetFormula {
    guard let row, let columns = placement.tables[row.table]?.columns, let first = columns[from],
      let last = columns[to]
    else { return .error(.reference) }
    func corner(_ column: Int) -> AreaCorner {
      AreaCorner(CellReference(row: row.row, column: column), fixedRow: false)
    }
    return .operand(.area(sheet: nil, first: corner(first), last: corner(last)))
  }

  private func downToSameRow(_ column: String, _ row: (table: String, row: Int)?) -> SheetFormula {
    guard let row, let place = placement.tables[row.table], let number = place.columns[column] else {
      return .error(.reference)
    }
    let top = CellReference(row: place.range.first.row + 1, column: number)
    return .operand(
      .area(
        sheet: nil, first: AreaCorner(top),
        last: AreaCorner(CellReference(row: row.row, column: number), fixedRow: false)))
  }

  /// All rows of a column, with the spare ones.
  private func area(_ table: String, _ column: String, on sheet: String) -> SheetFormula {
    guard let place = placement.tables[table], let end = spareEnd[table],
      let number = place.columns[column] ?? labels[table]?[column]
    else { return .error(.reference) }
    return .area(
      place.sheet == sheet ? nil : place.sheet,
      CellRange(rows: (place.range.first.row + 1)...end, columns: number...number))
  }
}

/// A form with everything in its place.
struct LaidOut: Sendable {
  let answers: Answers
  let workbook: Workbook
  let placement: Placement
  let look: Look
  let lists: ListSheet
  let spareEnd: [String: Int]
  let labels: [String: [String: Int]]
}

extension Formula where Operand == SheetOperand {
  /// A reference with all dollar signs.
  static func area(_ sheet: String?, _ range: CellRange) -> SheetFormula {
    .operand(.area(sheet: sheet, first: AreaCorner(range.first), last: AreaCorner(range.last)))
  }
}
