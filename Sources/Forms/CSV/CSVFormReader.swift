import OfficeFiles
import Planning
import Spreadsheet

/// Reads a folder that ``CSVForm`` made, as a client's program left it: with other separators, decimal marks and
/// encodings, as `.txt`, or with tables saved as workbooks.
struct CSVFormReader {
  let folder: String
  let limits: ReadLimits
  let manifest: Manifest
  private var files: [String: SpreadsheetFile] = [:]
  private var cells: [String: SheetCells] = [:]
  private var answers = Answers()
  private var placement = Placement()
  private var notices: [ReadingNotice] = []

  /// Whether a folder holds a form's CSV files.
  static func isForm(_ folder: String) -> Bool {
    SmallFile.isFolder(folder) && SmallFile.exists("\(folder)/\(CSVForm.manifest)")
  }

  init(_ folder: String, limits: ReadLimits) throws(FileError) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    self.limits = limits
    let path = "\(self.folder)/\(CSVForm.manifest)"
    let text = String(decoding: try SmallFile.contents(path, atMost: 32 << 20), as: UTF8.self)
    do {
      manifest = try Manifest.read(json: text)
    } catch {
      switch error {
      case .damaged:
        throw FileError(
          path, problem: "was changed, or is no manifest of planner",
          remedy: "copy the answers into a folder as it was sent out")
      case .unknownVersion(let version):
        throw FileError(
          path, problem: "was made by a later version of planner (manifest \(version))",
          remedy: "install the newest planner")
      }
    }
  }

  mutating func read() throws(FileError) -> ReturnedForm {
    for name in [CSVForm.fields] + manifest.schema.tables.filter(\.hasInputs).map(\.id) { try open(name) }
    let style = WrittenStyle(cells.keys.sorted().compactMap { cells[$0] })
    readFields(style)
    for table in manifest.schema.tables { read(table, style) }
    let template: Template
    do {
      template = try TemplateCache.template(hash: manifest.templateHash, source: manifest.template)
    } catch {
      throw FileError(
        folder, part: CSVForm.manifest, problem: "holds a template that can't be read (\(error))",
        remedy: "make the folder again and fill it in with its answers")
    }
    return ReturnedForm(
      path: folder, schema: manifest.schema, answers: answers, placement: placement, template: template,
      producer: "", notices: notices)
  }

  /// What was not made by planner comes from the client, so it counts more than the file of that name that was.
  private static let endings = ["xlsx", "ods", "txt", "tsv", "TXT", "CSV", "csv"]

  private mutating func open(_ name: String) throws(FileError) {
    for ending in CSVFormReader.endings {
      let path = "\(folder)/\(name).\(ending)"
      guard SmallFile.exists(path) else { continue }
      let file = try SpreadsheetFile.open(path, limits: limits, separatedValues: .asText)
      files[name] = file
      cells[name] = try file.cells(ofSheet: 0)
      return
    }
  }

  private func reading(_ name: String, _ style: WrittenStyle) -> AnswerReading {
    var style = style
    if let mark = files[name]?.decimalMark, style.decimal == nil { style.decimal = mark }
    return AnswerReading(is1904: files[name]?.is1904 ?? false, written: style)
  }

  // MARK: Fields

  private mutating func readFields(_ style: WrittenStyle) {
    guard let cells = cells[CSVForm.fields], let file = files[CSVForm.fields] else {
      notices.append(
        ReadingNotice(.sheetMissing, message: "The file \(CSVForm.fields).csv is not in the folder any more.")
      )
      return
    }
    var idColumn = 1
    var answerColumn = 3
    for (column, cell) in cells.rows.first?.cells ?? cells.row(1) {
      switch cell.value.text?.folded {
      case CSVForm.fieldHeads[0]: idColumn = column
      case CSVForm.fieldHeads[2]: answerColumn = column
      default: break
      }
    }
    var rows: [String: Int] = [:]
    for (row, line) in cells.rows {
      for (column, cell) in line where column == idColumn {
        let id = AnswerReading.text(cell.value).trimmed
        if rows[id] == nil { rows[id] = row }
      }
    }
    let reading = reading(CSVForm.fields, style)
    for field in manifest.schema.fields where !field.isComputed {
      guard let row = rows[field.id] else {
        notices.append(
          ReadingNotice(.rowMissing, message: "The field \"\(field.label)\" is not in the file any more."))
        continue
      }
      placement.fields[field.id] = CellPlace(
        sheet: file.sheets.first?.name ?? "", cell: CellReference(row: row, column: answerColumn))
      if let value = cells[row, answerColumn]?.value {
        answers.fields[field.id] = reading.answer(value, field)
      }
    }
  }

  // MARK: Tables

  private mutating func read(_ table: TableSchema, _ style: WrittenStyle) {
    guard table.hasInputs else {
      answers.tables[table.id] = table.rows.map { AnswerRow(key: $0.key) }
      return
    }
    guard let cells = cells[table.id], let file = files[table.id] else { return missing(table) }
    // The head has no columns that nobody fills in.
    var asked = table
    asked.columns.removeAll(where: \.isComputed)
    let finder = TableFinder(index: SchemaIndex.Table(asked), cells: cells, reading: reading(table.id, style))
    guard let head = finder.head(in: nil) else { return missing(table) }
    let range = CellRange(
      rows: head.row...max(head.row, cells.lastRow), columns: 1...max(1, cells.lastColumn))
    let rows = finder.rows(below: head, in: range)
    answers.tables[table.id] = rows.answers
    placement.tables[table.id] = TablePlace(
      sheet: file.sheets.first?.name ?? "", range: range, columns: head.columns, rows: rows.numbers,
      freeRows: table.hasFreeRows ? (head.row + 1)...max(head.row + 1, cells.lastRow) : nil)
    for column in table.columns where !column.isComputed && head.columns[column.id] == nil {
      notices.append(
        ReadingNotice(
          .columnMissing, table: table.id, column: column.id,
          message: "The column \"\(column.label)\" of the table \"\(table.label)\" is gone or was renamed."))
    }
    for (row, number) in zip(table.rows, rows.numbers) where number == nil {
      notices.append(
        ReadingNotice(
          .rowMissing, table: table.id,
          message: "The row \"\(row.key)\" of the table \"\(table.label)\" is gone."))
    }
  }

  private mutating func missing(_ table: TableSchema) {
    notices.append(
      ReadingNotice(
        .sheetMissing, table: table.id,
        message: "The table \"\(table.label)\" is not in the folder any more."))
    answers.tables[table.id] = table.rows.map { AnswerRow(key: $0.key) }
  }
}
