import OfficeFiles
import Planning
import Spreadsheet

/// Reads a returned workbook by its own manifest: cells by name, tables by head and key, wherever they are now.
struct FormReader {
  let file: SpreadsheetFile
  let manifest: Manifest
  let reading: AnswerReading
  let index: SchemaIndex
  private let names: [String: String]
  private var sheets: [Int: SheetCells] = [:]
  private(set) var answers = Answers()
  private(set) var placement = Placement()
  private(set) var notices: [ReadingNotice] = []

  init(_ file: SpreadsheetFile, _ manifest: Manifest) {
    self.file = file
    self.manifest = manifest
    index = manifest.index ?? SchemaIndex(manifest.schema)
    reading = AnswerReading(is1904: file.is1904)
    // A copied sheet brings doubles of the names that are known on that sheet only: the workbook's win.
    var names: [String: String] = [:]
    var onSheets: [(String, String)] = []
    for name in file.definedNames {
      let lower = name.name.lowercased()
      if name.sheet == nil { names[lower] = name.formula } else { onSheets.append((lower, name.formula)) }
    }
    names.merge(onSheets) { first, _ in first }
    self.names = names
  }

  mutating func read(_ depth: ReadingDepth) throws(FileError) -> ReturnedForm {
    for (field, name) in zip(manifest.schema.fields, index.fieldNames) { try read(field, named: name) }
    for table in index.tables { try read(table) }
    notices += try copies(depth)
    let template: Template
    do {
      template = try TemplateCache.template(hash: manifest.templateHash, source: manifest.template)
    } catch {
      throw FileError(
        file.path, problem: "holds a template that can't be read (\(error))",
        remedy: "make the workbook again and fill it in with its answers")
    }
    return ReturnedForm(
      path: file.path, schema: manifest.schema, answers: answers, placement: placement, template: template,
      producer: file.producer, notices: notices, facts: try facts(template, depth))
  }

  // MARK: Fields

  private mutating func read(_ field: FieldSchema, named name: String) throws(FileError) {
    guard let place = try place(of: field, named: name), let cell = place.cell,
      let sheet = index(ofSheet: place.sheet)
    else {
      notices.append(
        ReadingNotice(
          .rowMissing, column: field.id, message: "The field \"\(field.label)\" is not in the file any more.")
      )
      return
    }
    placement.fields[field.id] = place
    guard !field.isComputed, let value = try cells(sheet)[cell.row, cell.column]?.value else { return }
    answers.fields[field.id] = reading.answer(value, field)
  }

  private mutating func place(of field: FieldSchema, named name: String) throws(FileError) -> CellPlace? {
    if let text = names[name], let range = QualifiedRange(text),
      let sheet = index(ofSheet: range.sheet)
    {
      return CellPlace(sheet: file.sheets[sheet].name, cell: range.range.first)
    }
    // Without its name: the cell to the right of its label.
    let offset = labelColumns(of: field.id)
    let label = field.label.folded
    for sheet in file.sheets.indices where file.sheets[sheet].state == .visible {
      let cells = try cells(sheet)
      for (row, line) in cells.rows {
        for (column, cell) in line
        where (cell.value.text?.utf8.count ?? .max) <= TableFinder.longestLabel
          && cell.value.text?.folded == label
        {
          return CellPlace(
            sheet: file.sheets[sheet].name, cell: CellReference(row: row, column: column + offset))
        }
      }
    }
    return nil
  }

  /// How many columns the form gives to a field's label.
  private func labelColumns(of field: String) -> Int {
    guard let template = try? TemplateCache.template(hash: manifest.templateHash, source: manifest.template),
      let form = try? FormCache.shared.form(template),
      let sheet = form.sheets.first(where: { $0.fields.contains { $0.schema.id == field } })
    else { return 1 }
    return sheet.labelColumns
  }

  // MARK: Tables

  private mutating func read(_ index: SchemaIndex.Table) throws(FileError) {
    let table = index.schema
    guard let (sheet, range, head) = try find(index) else {
      notices.append(
        ReadingNotice(
          .sheetMissing, table: table.id, message: "The table \"\(table.label)\" is not in the file any more."
        ))
      answers.tables[table.id] = table.rows.map { AnswerRow(key: $0.key) }
      return
    }
    let finder = TableFinder(index: index, cells: try cells(sheet), reading: reading)
    let rows = finder.rows(below: head, in: range)
    answers.tables[table.id] = rows.answers
    var free: ClosedRange<Int>?
    if table.hasFreeRows {
      let last = max(range?.last.row ?? head.row, rows.numbers.compactMap(\.self).max() ?? 0, head.row + 1)
      free = (head.row + 1)...last
    }
    let columns = [head.key].compactMap(\.self) + head.columns.values
    placement.tables[table.id] = TablePlace(
      sheet: file.sheets[sheet].name,
      range: range
        ?? CellRange(
          rows: head.row...max(head.row, rows.numbers.compactMap(\.self).max() ?? head.row),
          columns: (columns.min() ?? 1)...(columns.max() ?? 1)),
      columns: head.columns, rows: rows.numbers, freeRows: free)
    notice(table, head, rows)
  }

  private mutating func find(_ table: SchemaIndex.Table) throws(FileError) -> (
    sheet: Int, range: CellRange?, head: TableFinder.Head
  )? {
    if let text = names[table.name], let named = QualifiedRange(text),
      let sheet = index(ofSheet: named.sheet)
    {
      let finder = TableFinder(index: table, cells: try cells(sheet), reading: reading)
      if let head = finder.head(in: named.range) {
        // The head may have been cut and pasted elsewhere without its name.
        let range = named.range.rows.contains(head.row) ? named.range : nil
        return (sheet, range, head)
      }
    }
    var best: (sheet: Int, head: TableFinder.Head)?
    for sheet in file.sheets.indices where file.sheets[sheet].state == .visible {
      let finder = TableFinder(index: table, cells: try cells(sheet), reading: reading)
      if let head = finder.head(in: nil), head.texts > best?.head.texts ?? 0 { best = (sheet, head) }
    }
    return best.map { ($0.sheet, nil, $0.head) }
  }

  private mutating func notice(_ table: TableSchema, _ head: TableFinder.Head, _ rows: TableFinder.Rows) {
    for column in table.columns where head.columns[column.id] == nil {
      notices.append(
        ReadingNotice(
          .columnMissing, table: table.id, column: column.id,
          message: "The column \"\(column.label)\" of the table \"\(table.label)\" is gone or was renamed."))
    }
    guard !table.hasFreeRows else { return }
    for (row, number) in zip(table.rows, rows.numbers) where number == nil {
      notices.append(
        ReadingNotice(
          .rowMissing, table: table.id,
          message: "The row \"\(row.key)\" of the table \"\(table.label)\" is gone."))
    }
  }

  // MARK: Sheets

  func index(ofSheet name: String) -> Int? {
    file.sheets.firstIndex { $0.name == name }
      ?? file.sheets.firstIndex { $0.name.lowercased() == name.lowercased() }
  }

  mutating func cells(_ sheet: Int) throws(FileError) -> SheetCells {
    if let known = sheets[sheet] { return known }
    let cells = try file.cells(ofSheet: sheet)
    func keep(_ what: String, _ count: (SheetCells) -> Int, atMost most: Int) throws(FileError) {
      guard sheets.values.reduce(count(cells), { $0 + count($1) }) <= most else {
        throw FileError(
          file.path, sheet: file.sheets[sheet].name,
          problem: "holds more \(what) than any form (\(most) with those of the other sheets)",
          remedy: "take the sheets out that don't belong to the form")
      }
    }
    try keep("cells", \.count, atMost: ReadLimits.cellsOfForm)
    try keep("bytes of text", \.textBytes, atMost: ReadLimits.textBytesOfForm)
    sheets[sheet] = cells
    return cells
  }
}
