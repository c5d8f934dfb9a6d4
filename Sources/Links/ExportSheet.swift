import OfficeFiles
import Planning
import Spreadsheet

/// A sheet that may be an export: its heads, and where they stand.
struct ExportSheet {
  struct Head {
    var column: Int
    var text: String
    var plain: String
  }

  let path: String
  let index: Int
  /// Nil for a file of separated values.
  let sheet: String?
  let headRow: Int
  let heads: [Head]

  /// Rows above the heads that are looked through: titles of reports, filters.
  private static let mostTitleRows = 40

  /// The visible sheets of a file in which some row has two heads or more that somebody knows.
  static func sheets(of file: SpreadsheetFile, isKnown: (String) -> Bool) throws(FileError) -> [ExportSheet] {
    var sheets: [ExportSheet] = []
    for (index, info) in file.sheets.enumerated() where info.state == .visible && info.kind == .worksheet {
      var best: (row: Int, count: Int, heads: [Head])?
      var rows = 0
      try file.forEachRow(ofSheet: index) { row, cells in
        let heads = cells.compactMap { column, cell -> Head? in
          guard let text = cell.value.text?.trimmed, !text.isEmpty else { return nil }
          return Head(column: column, text: text, plain: CRMWord.plain(text))
        }
        let count = heads.count { isKnown($0.plain) }
        if count > best?.count ?? 0 { best = (row, count, heads) }
        rows += 1
        return rows < mostTitleRows
      }
      guard let best else { continue }
      sheets.append(
        ExportSheet(
          path: file.path, index: index, sheet: file.format == .csv ? nil : info.name, headRow: best.row,
          heads: best.heads))
    }
    return sheets
  }

  /// The file's name and the sheet's, in plain letters.
  var plainNames: [String] {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return [sheet, stem].compactMap(\.self).map(CRMWord.plain)
  }
}
