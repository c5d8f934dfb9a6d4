import OfficeFiles
import Planning
import Spreadsheet

/// Recognises a workbook whose manifest is gone as one of the built-in forms: by its defined names, and by the heads
/// and keys of its tables.
struct BuiltInRecognition {
  private struct Candidate {
    let form: Form
    let schema: FormSchema
    let answers: Answers
    var points = 0
  }

  /// A table of fewer columns may stand in anybody's workbook.
  private static let columnsOfTable = 5

  /// Cells that are looked at, of all sheets together. Forms have some ten thousand.
  private static let cellsSearched = 300_000

  /// The built-in forms in all languages; made when the first workbook without a manifest turns up.
  private static let builtIn: [Candidate] = TemplateLibrary.entries.compactMap { entry in
    guard let template = try? TemplateLibrary.builtIn(kind: entry.kind, language: entry.language),
      let form = try? FormCache.shared.form(template)
    else { return nil }
    return Candidate(form: form, schema: form.schema, answers: form.defaults)
  }

  /// The manifest that the workbook would have, if it is a form's.
  static func manifest(of file: SpreadsheetFile) throws(FileError) -> Manifest? {
    let names = Set(file.definedNames.map { $0.name.lowercased() })
    let reading = AnswerReading(is1904: file.is1904)
    var sheets: [SheetCells] = []
    var kept = 0
    var bytes = 0
    for index in file.sheets.indices where file.sheets[index].state == .visible {
      guard kept < cellsSearched, bytes < ReadLimits.textBytesOfForm else { break }
      sheets.append(try file.cells(ofSheet: index, atLeast: cellsSearched - kept))
      kept += sheets.last?.count ?? 0
      bytes += sheets.last?.textBytes ?? 0
    }
    var best: Candidate?
    for var candidate in builtIn {
      candidate.points = points(candidate.schema, names, sheets, reading)
      if candidate.points > best?.points ?? 0 { best = candidate }
    }
    return best.map { Manifest(form: $0.form, answers: $0.answers) }
  }

  /// How much of a form is in the workbook; 0 when it is none.
  private static func points(
    _ schema: FormSchema, _ names: Set<String>, _ sheets: [SheetCells], _ reading: AnswerReading
  ) -> Int {
    let wanted = (schema.fields.map(\.definedName) + schema.tables.map(\.definedName)).map { $0.lowercased() }
    let named = wanted.count { names.contains($0) }
    var isRecognised = named * 2 >= wanted.count
    var points = named
    for table in schema.tables {
      let index = SchemaIndex.Table(table)
      for cells in sheets {
        let finder = TableFinder(index: index, cells: cells, reading: reading)
        guard let head = finder.head(in: nil) else { continue }
        points += head.columns.count
        guard table.columns.count >= columnsOfTable, head.columns.count * 5 >= table.columns.count * 4 else {
          continue
        }
        let rows = finder.rows(below: head, in: nil).numbers.compactMap(\.self).count
        if table.hasFreeRows || rows * 2 >= table.rows.count { isRecognised = true }
      }
    }
    return isRecognised ? points : 0
  }
}
