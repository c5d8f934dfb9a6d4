import Foundation
import OfficeFiles
import Spreadsheet
import Testing

/// Where two other readers of the corpus say different things, and why ours is right.
@Suite("OpenDocument: where other readers differ") struct ODSDisagreementTests {
  private func cell(_ file: String, _ sheet: String, _ row: Int, _ column: Int) throws -> (
    ReadCell?, SpreadsheetFile
  )? {
    guard let folder = Corpus.folder else { return nil }
    let book = try SpreadsheetFile.open(folder.appendingPathComponent("ods/\(file)").path)
    guard let index = book.sheetIndex(named: sheet) else { return (nil, book) }
    return (try book.cells(ofSheet: index)[row, column], book)
  }

  @Test(
    "a length of time of a day and more is one (office:time-value is an xsd:duration, ODF 1.3 part 3, 19.384)"
  )
  func durations() throws {
    guard let (cell, book) = try cell("phpspreadsheet__OOCalcTest.ods", "Report Data", 14, 5) else { return }
    #expect(cell?.moment(is1904: book.is1904)?.text == "PT1036800S")
    for (column, row, expected) in [(2, 16, "PT1066666656S"), (6, 27, "PT1066666656S")] {
      let (cell, book) = try #require(try self.cell("sheetjs__number_format.ods", "Implied", row, column))
      #expect(cell?.moment(is1904: book.is1904)?.text == expected)
    }
  }

  @Test("a cell below a row that is written without cells stands in its own row")
  func emptyRow() throws {
    guard let (cell, _) = try cell("sods__emptyCell.ods", "Feuille1", 2, 1) else { return }
    #expect(cell?.value == .text("A"))
  }
}
