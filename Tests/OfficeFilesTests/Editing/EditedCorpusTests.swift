import Foundation
import OfficeFiles
import Spreadsheet
import Testing

/// Real files of other programs, some cells of their first sheet set: nothing else may change.
@Suite struct EditedCorpusTests {
  /// Where the edited files are put when this is set, to be looked at by other programs.
  private static let keep = ProcessInfo.processInfo.environment["EDITED_CORPUS"]

  @Test func settingCellsLeavesEverythingElse() throws {
    guard Corpus.folder != nil else {
      print("skipped: there is no corpus beside the repository")
      return
    }
    let scratch = try Scratch()
    var edited = 0
    for file in try Corpus.files("xlsx") {
      let name = file.lastPathComponent
      // The large ones take most of the time, and are like the others.
      let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
      guard Self.keep != nil || size < 150_000 else { continue }
      guard let before = try? SpreadsheetFile.open(file.path),
        let index = before.sheets.firstIndex(where: { $0.kind == .worksheet }),
        let cells = try? before.cells(ofSheet: index)
      else { continue }
      let changes = Self.changes(cells)
      let out = Self.keep.map { "\($0)/\(name)" } ?? scratch.path(name)
      do {
        var editor = try WorkbookEditor(file.path)
        for (place, value) in changes { editor.set(value, at: place, onSheet: index) }
        try editor.write(to: out, overwrite: true)
      } catch {
        print("refused: \(name): \(error.part ?? ""): \(error.cell ?? ""): \(error.problem)")
        #expect(!error.remedy.isEmpty)
        continue
      }
      edited += 1
      let after = try SpreadsheetFile.open(out)
      #expect(after.sheets == before.sheets, "\(name)")
      #expect(after.definedNames == before.definedNames, "\(name)")
      for sheet in before.sheets.indices {
        let expected =
          sheet == index ? Self.applied(changes, to: cells) : Self.all(try before.cells(ofSheet: sheet))
        let found = Self.all(try after.cells(ofSheet: sheet))
        #expect(found == expected, "\(name) \(sheet)")
      }
      try Self.compareParts(file.path, out, name)
      try Self.editAgain(out, scratch.path("again.xlsx"), changes, index)
    }
    print("edited: \(edited) files")
    #expect(edited > 200)
  }

  /// A number, a text, a boolean, an error, an emptied cell; in the middle, at the end and far outside.
  private static func changes(_ cells: SheetCells) -> [(CellReference, CellValue)] {
    var changes: [CellReference: CellValue] = [:]
    let plain = cells.rows.flatMap { row in
      row.cells.filter { $0.cell.formula == nil && $0.cell.value.text == nil }.map {
        CellReference(row: row.row, column: $0.column)
      }
    }
    let values: [CellValue] = [1.5, "=1+1 <& \u{1}\t\"ä😀  ", true, .error(.notAvailable), .blank]
    for (place, value) in zip(plain.shuffled(by: 7).prefix(5), values) { changes[place] = value }
    let last = CellReference(
      row: min(cells.lastRow + 3, SpreadsheetLimits.rows),
      column: min(cells.lastColumn + 2, SpreadsheetLimits.columns))
    for (place, value) in zip(
      [
        last, CellReference(row: max(1, cells.lastRow / 2), column: last.column),
        CellReference(row: 1, column: last.column),
      ],
      values)
    { changes[place] = value }
    return changes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func all(_ cells: SheetCells) -> [CellReference: CellValue] {
    var found: [CellReference: CellValue] = [:]
    for row in cells.rows {
      for (column, cell) in row.cells where cell.value != .blank {
        found[CellReference(row: row.row, column: column)] = cell.value
      }
    }
    return found
  }

  private static func applied(
    _ changes: [(CellReference, CellValue)], to cells: SheetCells
  ) -> [CellReference: CellValue] {
    var result = all(cells)
    for (place, value) in changes { result[place] = value == .blank ? nil : value }
    return result
  }

  /// Only the sheet and the workbook's own part may differ.
  private static func compareParts(_ before: String, _ after: String, _ name: String) throws {
    let old = try RawArchive(before)
    let new = try RawArchive(after)
    #expect(old.entries.map(\.name) == new.entries.map(\.name), "\(name)")
    let differing = zip(old.entries, new.entries).filter { $0.local != $1.local }
    #expect(differing.count <= 2, "\(name): \(differing.map(\.0.name))")
    #expect(old.comment == new.comment)
  }

  private static func editAgain(
    _ path: String, _ out: String, _ changes: [(CellReference, CellValue)], _ index: Int
  ) throws {
    var editor = try WorkbookEditor(path)
    for (place, value) in changes { editor.set(value, at: place, onSheet: index) }
    try editor.write(to: out, overwrite: true)
    #expect(FileManager.default.contents(atPath: out) == FileManager.default.contents(atPath: path))
  }
}
