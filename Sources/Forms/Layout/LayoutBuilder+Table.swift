import Planning
import Spreadsheet

// The cells of a table.
extension LayoutBuilder {
  mutating func table(_ plan: TablePlan, _ sheetPlan: SheetPlan, _ sheet: inout Worksheet) {
    head(plan, &sheet)
    for field in plan.table.answerColumns {
      guard let column = plan.columns[field.schema.id] else { continue }
      let rows = (plan.headRow + 1)...max(plan.headRow + 1, plan.lastRow)
      mark(
        field, [CellRange(rows: rows, columns: column...column)], row: (plan.table.id, rows.lowerBound),
        &sheet)
    }
    switch plan.table.rows {
    case .fixed(let rows):
      for (index, row) in rows.enumerated() {
        line(
          plan, row: plan.headRow + 1 + index, index: index, fixed: row,
          above: index > 0 ? rows[index - 1] : nil, role: .input, &sheet)
      }
      validateFixed(plan, rows, &sheet)
    case .free:
      for row in (plan.headRow + 1)...plan.lastRow {
        line(
          plan, row: row, index: row - plan.headRow - 1, fixed: nil, above: nil,
          role: row <= plan.range.last.row ? .input : .spare, &sheet)
      }
      for field in plan.table.answerColumns where !field.schema.isComputed {
        guard let column = plan.columns[field.schema.id] else { continue }
        let rows = (plan.headRow + 1)...plan.lastRow
        validate(field, list: field.list, [CellRange(rows: rows, columns: column...column)], &sheet)
      }
    }
  }

  private mutating func head(_ plan: TablePlan, _ sheet: inout Worksheet) {
    var height = 0.0
    for (index, column) in plan.table.columns.enumerated() {
      let text: String
      var role = Look.Role.head
      switch column.role {
      case .key(let label): text = label
      case .label(_, let head): text = head
      case .answer(let field):
        text = field.schema.label
        if plan.table.hasRotatedHeads { role = .rotatedHead }
      }
      let cell = CellReference(row: plan.headRow, column: LayoutBuilder.firstColumn + index)
      sheet[cell] = Cell(
        .text(text), style: look.style(role, isCentered: column.isCentered, in: &workbook.styles))
      let needed =
        role == .rotatedHead
        ? TextMetrics.width(text) * Look.bodySize * 1.12 + 10
        : TextMetrics.height(
          lines: TextMetrics.lines(
            text, width: column.width - Look.indentWidth, size: Look.bodySize, isBold: true),
          size: Look.bodySize, extra: 4)
      height = max(height, needed)
    }
    sheet.setHeight(height.rounded(.up), ofRow: plan.headRow)
  }

  private mutating func line(
    _ plan: TablePlan, row: Int, index: Int, fixed: TableRow?, above: TableRow?, role: Look.Role,
    _ sheet: inout Worksheet
  ) {
    var lines = plan.table.leastLines
    let group = fixed?.beginsGroup ?? false
    for (offset, column) in plan.table.columns.enumerated() {
      let reference = CellReference(row: row, column: LayoutBuilder.firstColumn + offset)
      // All that may stand in the cell.
      var texts: [String] = []
      switch column.role {
      case .key:
        sheet[reference] = Cell(
          fixed.map { .text($0.key) } ?? .blank,
          style: look.style(.key, beginsGroup: group, in: &workbook.styles))
      case .label(let id, _):
        let text = fixed?.labels[id]
        texts = [text].compactMap(\.self)
        sheet[reference] = Cell(
          text.map { .text($0) } ?? .blank,
          style: look.style(
            text != nil && text == above?.labels[id] ? .repeated : .label, isCentered: column.isCentered,
            beginsGroup: group, in: &workbook.styles))
      case .answer(let field):
        let cell = self.cell(
          field, plan, row: row, index: index, fixed: fixed, role: role, column: column, group: group,
          on: sheet.name)
        texts = [cell.value.text].compactMap(\.self)
        // Rows of the client's own would all be as high as the longest of many choices.
        if let fixed { texts += field.possibleTexts(list: fixed.lists[field.schema.id]) }
        sheet[reference] = cell
      }
      let needed = texts.map {
        TextMetrics.lines($0, width: column.width - Look.indentWidth, size: Look.bodySize)
      }
      lines = max(lines, needed.max() ?? 1)
    }
    if role != .spare {
      // A matrix must fit on one page, so its rows are as low as their words allow.
      let extra = plan.table.hasRotatedHeads ? -3.0 : 3
      setHeight(
        TextMetrics.height(lines: lines, size: Look.bodySize, extra: extra), row,
        growing: plan.table.answerColumns.contains { $0.schema.kind == .text }, &sheet)
    }
  }

  private mutating func cell(
    _ field: Field, _ plan: TablePlan, row: Int, index: Int, fixed: TableRow?, role: Look.Role,
    column: Column, group: Bool, on sheet: String
  ) -> Cell {
    let id = field.schema.id
    if fixed?.closed.contains(id) ?? false {
      return Cell(.blank, style: look.style(.closed, beginsGroup: group, in: &workbook.styles))
    }
    var styleRole = role
    if field.schema.isComputed, role == .input { styleRole = .computed }
    var cell = Cell(
      values.value(plan.table.id, row: index, column: id),
      style: look.style(
        styleRole, kind: field.schema.kind, format: field.format, isCentered: column.isCentered,
        beginsGroup: group, in: &workbook.styles))
    if case .computed(let formula) = field.content {
      cell.formula = sheetFormula(fixed?.formulas[id] ?? formula, on: sheet, row: (plan.table.id, row))
    }
    return cell
  }

  /// One validation a column, and one of its own for each row with choices of its own.
  private func validateFixed(_ plan: TablePlan, _ rows: [TableRow], _ sheet: inout Worksheet) {
    for field in plan.table.answerColumns where !field.schema.isComputed {
      let id = field.schema.id
      guard let column = plan.columns[id] else { continue }
      var ranges: [CellRange] = []
      for (index, row) in rows.enumerated() where !row.closed.contains(id) {
        let line = plan.headRow + 1 + index
        if let list = row.lists[id] {
          validate(field, list: list, [CellRange(rows: line...line, columns: column...column)], &sheet)
        } else if let last = ranges.last, last.last.row == line - 1 {
          ranges[ranges.count - 1] = CellRange(last.first, CellReference(row: line, column: column))
        } else {
          ranges.append(CellRange(rows: line...line, columns: column...column))
        }
      }
      validate(field, list: field.list, ranges, &sheet)
    }
  }

  /// What may be typed into a field, with a message where it helps.
  func validate(_ field: Field, list: ChoiceList?, _ ranges: [CellRange], _ sheet: inout Worksheet) {
    guard !ranges.isEmpty, let rule = rule(field, list) else { return }
    var validation = DataValidation(ranges, rule)
    if field.schema.acceptsOther { validation.severity = .information }
    if let help = field.help {
      validation.promptTitle = cut(field.schema.label, SpreadsheetLimits.validationTitle)
      validation.prompt = cut(help, SpreadsheetLimits.validationMessage)
    }
    validation.errorTitle = cut(field.schema.label, SpreadsheetLimits.validationTitle)
    validation.error = cut(
      form.template.texts["errors.\(field.schema.kind.rawValue)"] ?? "", SpreadsheetLimits.validationMessage)
    sheet.validations.append(validation)
  }

  private func rule(_ field: Field, _ list: ChoiceList?) -> DataValidation.Rule? {
    let schema = field.schema
    func comparison(_ minimum: Double, _ maximum: Double) -> DataValidation.Comparison {
      .between(schema.minimum ?? minimum, schema.maximum ?? maximum)
    }
    switch schema.kind {
    // Any words will do; the rule is there for its message.
    case .text: return field.help == nil ? nil : .textLength(.between(0, Double(SpreadsheetLimits.cellText)))
    case .choice, .yesno: return list.map { lists.rule($0) }
    case .number, .money: return .decimal(comparison(-1e15, 1e15))
    case .integer: return .whole(comparison(-1e9, 1e9))
    case .percent: return .decimal(comparison(0, 1))
    case .date: return .date(comparison(Self.firstDay, Self.lastDay))
    }
  }

  /// 1990-01-01 and 2099-12-31 as serial numbers: what is beyond them was mistyped.
  private static let firstDay = 32_874.0
  private static let lastDay = 73_050.0

  /// At most so many UTF-16 units of a text.
  func cut(_ text: String, _ limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var result = ""
    for character in text {
      guard result.utf16.count + String(character).utf16.count < limit else { break }
      result.append(character)
    }
    return result + "…"
  }
}
