import Planning
import Spreadsheet

// The cells of a sheet.
extension LayoutBuilder {
  mutating func sheet(_ plan: SheetPlan) -> Worksheet {
    var sheet = Worksheet(name: plan.sheet.name)
    sheet.isProtected = plan.sheet.isProtected
    sheet.showsGridLines = false
    sheet.columns[1] = ColumnProperties(width: 2)
    for (column, width) in plan.widths { sheet.columns[column] = ColumnProperties(width: width) }
    sheet.setHeight(8, ofRow: 1)
    var tables = plan.tables[...]
    for (block, row) in plan.blocks {
      switch block {
      case .title(let title, let subtitle):
        band(title, subtitle, row, plan, &sheet)
      case .heading(let text): heading(text, row, plan, &sheet)
      case .paragraph(let text): paragraph(text, row, plan, &sheet)
      case .legend(let input, let computed, let closed):
        for (index, (role, text)) in [(Look.Role.input, input), (.computed, computed), (.closed, closed)]
          .enumerated()
        {
          legend(role, text, row + index, plan, &sheet)
        }
      case .fields(let fields):
        for (index, field) in fields.enumerated() { line(field, row + index, plan, &sheet) }
      case .table:
        if let table = tables.popFirst() { self.table(table, plan, &sheet) }
      case .listing(let listing): self.listing(listing, row, &sheet)
      case .charts(let charts): self.charts(charts, row, plan, &sheet)
      case .space: sheet.setHeight(10, ofRow: row)
      }
    }
    finish(&sheet, plan)
    return sheet
  }

  private mutating func set(
    _ sheet: inout Worksheet, _ row: Int, column: Int = LayoutBuilder.firstColumn, _ value: CellValue,
    _ role: Look.Role
  ) {
    sheet[CellReference(row: row, column: column)] = Cell(
      value, style: look.style(role, in: &workbook.styles))
  }

  /// The band with the sheet's title, from edge to edge.
  private mutating func band(
    _ title: String, _ subtitle: String?, _ row: Int, _ plan: SheetPlan, _ sheet: inout Worksheet
  ) {
    for column in Self.firstColumn...plan.lastColumn {
      set(&sheet, row, column: column, .blank, .title)
      if subtitle != nil { set(&sheet, row + 1, column: column, .blank, .subtitle) }
    }
    set(&sheet, row, .text(title), .title)
    sheet.setHeight(TextMetrics.height(lines: 1, size: 18, extra: 4), ofRow: row)
    guard let subtitle else { return }
    if plan.sheet.pagesWide > 1 {
      // The first column is printed on each page, so nothing may reach out of it.
      set(&sheet, row, column: Self.firstColumn + 1, .text(subtitle), .subtitleBeside)
      sheet.setHeight(6, ofRow: row + 1)
    } else {
      set(&sheet, row + 1, .text(subtitle), .subtitle)
      sheet.setHeight(TextMetrics.height(lines: 1, size: 11, extra: 6), ofRow: row + 1)
    }
  }

  private mutating func heading(_ text: String, _ row: Int, _ plan: SheetPlan, _ sheet: inout Worksheet) {
    for column in plan.pageColumns { set(&sheet, row, column: column, .blank, .heading) }
    set(&sheet, row, .text(text), .heading)
    sheet.setHeight(TextMetrics.height(lines: 1, size: 12, extra: 8), ofRow: row)
  }

  private mutating func paragraph(_ text: String, _ row: Int, _ plan: SheetPlan, _ sheet: inout Worksheet) {
    let columns = plan.textColumns
    set(&sheet, row, .text(text), .body)
    if columns.count > 1 { sheet.mergedRanges.append(CellRange(rows: row...row, columns: columns)) }
    let lines = TextMetrics.lines(
      text, width: plan.width(of: columns) - Look.indentWidth, size: Look.bodySize)
    sheet.setHeight(TextMetrics.height(lines: lines, size: Look.bodySize, extra: 2), ofRow: row)
  }

  private mutating func legend(
    _ role: Look.Role, _ text: String, _ row: Int, _ plan: SheetPlan, _ sheet: inout Worksheet
  ) {
    // The sample is locked: it is no place to write.
    let id = look.style(role, in: &workbook.styles)
    var style = workbook.styles[id]
    style.isLocked = true
    sheet[CellReference(row: row, column: Self.firstColumn)] = Cell(
      .blank, style: workbook.styles.id(of: style))
    set(&sheet, row, column: Self.firstColumn + plan.sheet.labelColumns, .text(text), .fieldLabel)
    sheet.setHeight(TextMetrics.height(lines: 1, size: Look.bodySize, extra: 4), ofRow: row)
  }

  /// A single field: label, cell, explanation.
  private mutating func line(_ field: Field, _ row: Int, _ plan: SheetPlan, _ sheet: inout Worksheet) {
    let span = plan.sheet.labelColumns
    let cellColumn = Self.firstColumn + span
    var lines = 1
    for column in Self.firstColumn..<cellColumn { set(&sheet, row, column: column, .blank, .fieldLabel) }
    set(&sheet, row, .text(field.schema.label), .fieldLabel)
    sheet[CellReference(row: row, column: cellColumn)] = cell(
      field, value: values.value(field.schema.id), on: sheet.name)
    let size = field.isHeadline ? Look.headlineSize : Look.bodySize
    let width = (plan.widths[cellColumn] ?? 10) - Look.indentWidth
    for text in field.possibleTexts() + [values.value(field.schema.id).text].compactMap(\.self) {
      lines = max(lines, TextMetrics.lines(text, width: width, size: size, isBold: field.schema.isComputed))
    }
    var height = TextMetrics.height(lines: lines, size: size, extra: 4)
    if let help = field.help, cellColumn < plan.lastColumn {
      let columns = (cellColumn + 1)...max(cellColumn + 1, plan.pageColumns.upperBound)
      set(&sheet, row, column: cellColumn + 1, .text(help), .help)
      if columns.count > 1 { sheet.mergedRanges.append(CellRange(rows: row...row, columns: columns)) }
      let helpLines = TextMetrics.lines(help, width: plan.width(of: columns) - 2, size: Look.bodySize)
      height = max(height, TextMetrics.height(lines: helpLines, size: Look.bodySize, extra: 4))
    }
    setHeight(height, row, growing: field.schema.kind == .text, &sheet)
    mark(field, [CellRange(CellReference(row: row, column: cellColumn))], row: nil, &sheet)
    // Words are explained beside the cell already.
    if !field.schema.isComputed, field.schema.kind != .text {
      validate(
        field, list: field.list, [CellRange(CellReference(row: row, column: cellColumn))], &sheet)
    }
  }

  /// Rows for texts of the client's own grow with them; an empty cell in the margin keeps them from being lower than
  /// one line with room around it.
  mutating func setHeight(_ height: Double, _ row: Int, growing: Bool, _ sheet: inout Worksheet) {
    sheet.setHeight(height, ofRow: row, growing: growing)
    if growing {
      sheet[CellReference(row: row, column: 1)] = Cell(
        .blank, style: look.style(.strut, in: &workbook.styles))
    }
  }

  private mutating func cell(_ field: Field, value: CellValue, on sheet: String) -> Cell {
    let role: Look.Role = field.isHeadline ? .headline : field.schema.isComputed ? .computed : .input
    var cell = Cell(
      value, style: look.style(role, kind: field.schema.kind, format: field.format, in: &workbook.styles))
    if case .computed(let formula) = field.content { cell.formula = sheetFormula(formula, on: sheet) }
    if field.schema.kind == .date {
      // Below words, at their edge; in a column of dates they stand in the middle.
      var style = workbook.styles[cell.style]
      (style.alignment.horizontal, style.alignment.indent) = (.left, 1)
      cell.style = workbook.styles.id(of: style)
    }
    return cell
  }

  private func finish(_ sheet: inout Worksheet, _ plan: SheetPlan) {
    sheet.activeCell = firstInput(plan)
    if let frozen = plan.sheet.frozenColumns, let table = plan.tables.first {
      sheet.pane = Pane(rows: table.headRow, columns: frozen + 1)
      sheet.pageSetup.titleRows = table.headRow...table.headRow
    }
    if let listing = plan.listingHeadRow {
      sheet.pane = Pane(rows: listing, columns: 1 + (plan.sheet.frozenColumns ?? 0))
      sheet.pageSetup.titleRows = listing...listing
    }
    if plan.sheet.pagesWide > 1 { sheet.pageSetup.titleColumns = Self.firstColumn...Self.firstColumn }
    sheet.pageSetup.isLandscape = plan.sheet.isLandscape
    sheet.pageSetup.fit = (wide: plan.sheet.pagesWide, tall: plan.sheet.pagesTall)
    sheet.pageSetup.isCenteredHorizontally = true
    sheet.pageSetup.area = CellRange(
      rows: Self.firstRow...max(Self.firstRow, plan.lastRow), columns: Self.firstColumn...plan.lastColumn)
    sheet.pageSetup.margins = Self.margins
    sheet.pageSetup.header = header
    sheet.pageSetup.footer = "&L&8\(escaped(brand?.footer ?? form.title))&C&8&A&R&8&P / &N"
    if plan.sheet.name == form.sheets.first?.name { addLogo(&sheet, plan) }
  }

  /// Above each printed page: for whom, and as of which day. Excel takes 255 characters for it, with its codes.
  var header: String? {
    let client = client.split(whereSeparator: \.isNewline).joined(separator: " ")
    let day = answers["asOf"]?.date.map { day in
      [form.template.texts["fields.asOf.label"], "\(day)"].compactMap(\.self).joined(separator: " ")
    }
    let parts = [("&L&8", cut(client, 90)), ("&R&8", cut(day ?? "", 30))].filter { !$1.isEmpty }
    return parts.isEmpty ? nil : parts.map { $0 + escaped($1) }.joined()
  }

  /// The codes of headers and footers begin with `&`; a digit after a size would belong to the size.
  private func escaped(_ text: String) -> String {
    let doubled = text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    return doubled.first?.isNumber == true ? " " + doubled : doubled
  }

  /// The consultancy's logo under the band, where the paper is white whatever the brand's colours are.
  private func addLogo(_ sheet: inout Worksheet, _ plan: SheetPlan) {
    guard let brand, let logo = brand.logo, let size = logo.pixels,
      let row = plan.blocks.first(where: { if case .space = $0.block { true } else { false } })?.row
    else { return }
    let (widest, highest) = (170.0, 40.0)
    let scale = min(widest / Double(size.width), highest / Double(size.height))
    sheet.setHeight(highest + 12, ofRow: row)
    sheet.images.append(
      SheetImage(
        logo,
        at: .size(
          at: CellReference(row: row, column: Self.firstColumn), width: Double(size.width) * scale,
          height: Double(size.height) * scale), alternativeText: brand.name))
  }

  /// As narrow as common printers can: what is on the page is read more easily the larger it is.
  private static var margins: PageSetup.Margins {
    var margins = PageSetup.Margins()
    (margins.left, margins.right, margins.top, margins.bottom) = (0.4, 0.4, 0.45, 0.55)
    (margins.header, margins.footer) = (0.2, 0.25)
    return margins
  }

  /// Where typing begins: the first input that is still empty, else the first one.
  private func firstInput(_ plan: SheetPlan) -> CellReference? {
    let fields = plan.fields.filter { !$0.field.schema.isComputed }
    let empty = fields.first { answers[$0.field.schema.id] == nil }
    if let empty { return empty.cell }
    if let table = plan.tables.first(where: { $0.table.answerColumns.contains { !$0.schema.isComputed } }),
      let column = table.table.answerColumns.first(where: { !$0.schema.isComputed }),
      let number = table.columns[column.schema.id]
    {
      if let cell = firstOpenCell(table) { return cell }
      let rows = answers.rows(table.table.id)
      let row = rows.firstIndex { $0[column.schema.id] == nil } ?? (table.freeRows == nil ? 0 : rows.count)
      return CellReference(row: table.headRow + 1 + row, column: number)
    }
    return fields.first?.cell
  }

  /// Of a table with given rows: not every cell in them is to be filled in.
  private func firstOpenCell(_ plan: TablePlan) -> CellReference? {
    guard case .fixed(let rows) = plan.table.rows else { return nil }
    let answered = answers.rows(plan.table.id)
    for (index, row) in rows.enumerated() {
      for field in plan.table.answerColumns where !field.schema.isComputed {
        let id = field.schema.id
        guard !row.closed.contains(id), let column = plan.columns[id] else { continue }
        if !answered.indices.contains(index) || answered[index][id] == nil {
          return CellReference(row: plan.headRow + 1 + index, column: column)
        }
      }
    }
    return nil
  }
}
