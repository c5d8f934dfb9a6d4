import Forms
import OfficeFiles
import Planning
import Spreadsheet
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of one test's own, gone with it.
final class TestFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "planner-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }
}

/// The built-in form of a kind.
func builtInForm(_ kind: String) throws -> Form {
  try FormRegistry.form(for: TemplateLibrary.builtIn(kind: kind))
}

/// Writes a workbook and reads it as one that came back.
func readBack(_ workbook: Workbook, depth: ReadingDepth = .answers) throws -> ReturnedForm {
  let folder = try TestFolder()
  let path = folder.file("returned.xlsx")
  try workbook.write(to: path, overwrite: false)
  return try ReturnedForm.read(path, depth: depth)
}

/// What a client answered in a table, without the rows that were left empty.
extension Answers {
  func withoutEmptyRows(_ table: String) -> [AnswerRow] { rows(table).filter { !$0.values.isEmpty } }
}

extension Workbook {
  /// The place of a sheet in the workbook.
  func index(of sheet: String) throws -> Int { try #require(sheets.firstIndex { $0.name == sheet }) }

  /// Values in place of formulas: a test that moves sheets about can't keep the formulas' references right.
  mutating func dropFormulas() {
    for sheet in sheets.indices {
      for row in sheets[sheet].rowNumbers {
        for (column, _) in sheets[sheet].rows[row]?.cells ?? [] {
          sheets[sheet][CellReference(row: row, column: column)]?.formula = nil
        }
      }
    }
  }
}

extension Worksheet {
  /// The sheet as it would be after rows were put in before `row`, and columns before `column`.
  func inserting(rows: Int, before row: Int, columns: Int, before column: Int) -> Worksheet {
    var moved = self
    for number in rowNumbers {
      for (place, _) in self.rows[number]?.cells ?? [] {
        moved[CellReference(row: number, column: place)] = nil
      }
    }
    for number in rowNumbers {
      for (place, cell) in self.rows[number]?.cells ?? [] {
        let target = CellReference(
          row: number + (number >= row ? rows : 0), column: place + (place >= column ? columns : 0))
        moved[target] = Cell(cell.value, style: cell.style)
      }
    }
    moved.mergedRanges = []
    moved.validations = []
    moved.conditionalFormats = []
    moved.pane = nil
    moved.pageSetup = PageSetup()
    return moved
  }
}
