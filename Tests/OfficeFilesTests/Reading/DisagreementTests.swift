import Foundation
import OfficeFiles
import Spreadsheet
import Testing

/// Where two other readers of the corpus say different things of an .xlsx file: what we say, and why that is right.
@Suite("Where other readers of .xlsx differ") struct DisagreementTests {
  struct Choice: Sendable, CustomTestStringConvertible {
    var file: String
    var sheet: String
    var cell: String
    var shown: String
    var reason: String
    var testDescription: String { "\(file) \(cell): \(reason)" }

    init(_ file: String, _ sheet: String, _ cell: String, _ shown: String, _ reason: String) {
      (self.file, self.sheet, self.cell, self.shown, self.reason) = (file, sheet, cell, shown, reason)
    }
  }

  private static let merged =
    "what the file holds under a merged range is in the file; that it isn't shown is the sheet's look (18.3.1.55)"
  private static let negative =
    "a negative number in a date format is a date before the first day, not a time of day; Excel shows #, and days count on backwards from 0 = 1899-12-31 (18.17.4.1)"
  private static let elapsed =
    "[h]:mm shows elapsed time of any length (18.8.31), and days before March 1900 are counted as Excel does"
  private static let escape = "_xHHHH_ stands for the character of that number (ST_Xstring, 22.9.2.19)"
  private static let escaped = "_x005F_ stands for the underscore that would begin an escape (22.9.2.19)"
  private static let space =
    "white space beside other characters stays: Excel shows it, whether or not xml:space is written"
  private static let number = "a cell's style, not its type, makes a number a date (18.8.30)"

  static let choices = [
    Choice("agate-excel__covid_19-iss.xlsx", "Nota metodologica", "Q1", "Links", merged),
    Choice("agate-excel__covid_19-iss.xlsx", "Contenuto", "E3", "Contenuto", merged),
    Choice(
      "ironcalc__wordle.xlsx", "Wordle", "F18", "Word changes daily · See the Words sheet to add more words",
      merged),
    Choice(
      "poi__stress002.xlsx", "Schedule E Supplemental Tables", "B16", "Extraordinary Medical Expenses", merged
    ),
    Choice("exceldatareader__Test_git_issue_283_TimeSpan.xlsx", "Sheet1", "A1", "PT0S", elapsed),
    Choice("exceldatareader__Test_git_issue_283_TimeSpan.xlsx", "Sheet1", "A4", "PT5011200S", elapsed),
    Choice("exceldatareader__Test_git_issue_283_TimeSpan.xlsx", "Sheet1", "A6", "PT5184000S", elapsed),
    Choice("fastexcel-java__LONumbers-2011.xlsx", "Sheet1", "C3", "1899-12-29T19:12:00", negative),
    Choice("ironcalc__MROUND_TRUNC_INT.xlsx", "INT", "A30", "1899-12-30T21:30:00", negative),
    Choice("sheetjs__number_format.xlsm", "ImpliedNegative", "B12", "1866-03-13T07:42:23.040000", negative),
    Choice(
      "fastexcel-java__comments_stress_test.xlsx", "Sheet3", "B1",
      "If I did this right,\r\rThis comment should be haiku:\r\rfive, seven, and five", escape),
    Choice("fastexcel-java__formula_stress_test.xlsx", "Text", "C38", "\u{7}7\u{7}", escape),
    Choice(
      "roo__x000D.xlsx", "情人节活动", "H2", "1、实物奖中奖概率设置为100%\r\n2、抽到的是卡片1\r\n3、虚拟奖中奖概率设置为100%", escape),
    Choice("xlsxwriter__optimize07.xlsx", "Sheet1", "A7", "_x0000_", escaped),
    Choice("xlsxwriter__optimize07.xlsx", "Sheet1", "A8", "_x005F_", escaped),
    Choice("xlsxwriter__optimize07.xlsx", "Sheet1", "A13", "_x0000__x0000_", escaped),
    Choice("roo__richtext_example.xlsx", "richtext", "B1", "Example richtext", space),
    Choice("spout__sheet_with_untrimmed_inline_strings.xlsx", "Sheet1", "A2", " A ", space),
    Choice("spout__sheet_with_untrimmed_inline_strings.xlsx", "Sheet1", "A3", "\n\tA\n\t", space),
    Choice(
      "umya-spreadsheet__56278.xlsx", "Member Option Variable-Rate Adv", "A1",
      "Member Option Variable-Rate Advances ", space),
    Choice(
      "tidyxl__openxlsx1900.xlsx", "Sheet1", "A2", "1900-01-01T00:00:00",
      "1 is the first day of the 1900 system (18.17.4.1)"),
    Choice(
      "tidyxl__openxlsx1900.xlsx", "Sheet1", "A4", "1900-01-01T19:12:00",
      "1 is the first day of the 1900 system (18.17.4.1)"),
    Choice("xlstreamreader__null_celltype.xlsx", "Sheet1", "A1", "2015-12-01T00:00:00", number),
    Choice("xlstreamreader__null_celltype.xlsx", "Sheet1", "A13", "2015-12-13T00:00:00", number),
  ]

  @Test("our choice, by the standard or by what Excel shows", arguments: choices)
  func choice(_ choice: Choice) throws {
    guard let folder = Corpus.folder else { return }
    let book = try SpreadsheetFile.open(folder.appendingPathComponent("xlsx/\(choice.file)").path)
    let index = try #require(book.sheetIndex(named: choice.sheet))
    let reference = try #require(CellReference(choice.cell))
    let cell = try #require(try book.cells(ofSheet: index)[reference])
    #expect((cell.moment(is1904: book.is1904)?.text ?? cell.value.text) == choice.shown, "\(choice.reason)")
  }

  @Test("no file on which the readers differ is left without a choice")
  func complete() throws {
    guard let folder = Corpus.folder else {
      print("SKIPPED the readers' differences, BECAUSE there is no corpus beside the repository")
      return
    }
    let list = try String(contentsOf: folder.appendingPathComponent("expected/DISAGREE.tsv"), encoding: .utf8)
    let files = Set(
      list.split(separator: "\n").dropFirst().compactMap { $0.split(separator: "\t").first.map(String.init) })
    let open = files.filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm") }
      .subtracting(DisagreementTests.choices.map(\.file))
    #expect(open.isEmpty, "\(open.sorted())")
  }
}
