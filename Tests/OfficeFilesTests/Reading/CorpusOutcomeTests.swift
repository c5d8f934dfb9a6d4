import Foundation
import OfficeFiles
import Spreadsheet
import Testing

/// What becomes of each file of the corpus that is broken, hostile, or of another kind.
@Suite("Files that are broken or of other kinds") struct CorpusOutcomeTests {
  enum Outcome: Hashable, Sendable {
    /// Read: how many cells each sheet has.
    case cells([Int])
    /// What is said after the file's name.
    case refused(String)
  }

  static let outcomes: [String: Outcome] = [
    "broken/calamine__issue_594_dos.ods": .refused(
      "content.xml: has a cell outside the 1048576 rows and 16384 columns of a sheet; ask for the file again"),
    "broken/closedxml__LoadPivotTables.xlsx": .refused(
      "is the mark that Excel leaves while a workbook is open; name the workbook instead"),
    "broken/exceljs__test-row-styles.xlsx": .cells([1102]),
    "broken/fastexcel-java__missing-sheet-entry.xlsx": .refused(
      "Feuil1: is missing from the file; ask for the file again"),
    "broken/fastexcel-java__no-sheet.xlsx": .refused(
      "xl/worksheets/custom3-sheet1.xml: Feuil1: is missing from the file; ask for the file again"),
    "broken/fastexcel-java__no-workbook-rels.xlsx": .refused(
      "xl/custom1-workbook.xml: is missing from the file; ask for the file again"),
    "broken/fastexcel-java__no-workbook-xml.xlsx": .refused(
      "xl/custom1-workbook.xml: is missing from the file; ask for the file again"),
    "broken/fastexcel-java__only-content-types.xlsx": .refused(
      "is a package without a workbook in it; ask for the file again"),
    "broken/made__bitflip-data.xlsx": .refused(
      "xl/_rels/workbook.xml.rels: is cut off or damaged; ask for the file again"),
    "broken/made__bitflip-directory.xlsx": .refused("is cut off or damaged; ask for the file again"),
    "broken/made__cut-half.xlsx": .refused("is cut off or damaged; ask for the file again"),
    "broken/made__cut-tail.xlsx": .refused("is cut off or damaged; ask for the file again"),
    "broken/made__junk-prefix.xlsx": .refused("is cut off or damaged; ask for the file again"),
    "broken/made__zeroed-middle.xlsx": .refused("is cut off or damaged; ask for the file again"),
    "broken/openspout__non_zip.ods": .refused("is a text, not a spreadsheet; name the workbook instead"),
    "broken/phpspreadsheet__issue.2501.b.xlsx": .cells([0, 0]),
    "broken/poi__54764-2.xlsx": .refused(
      "[Content_Types].xml: holds a document type declaration, which spreadsheets never have; ask for the file again"
    ),
    "broken/poi__54764.xlsx": .refused(
      "xl/sharedStrings.xml: holds a document type declaration, which spreadsheets never have; ask for the file again"
    ),
    "broken/poi__clusterfuzz-testcase-minimized-POIFuzzer-5040805309710336.xlsx": .refused(
      "is cut off or damaged; ask for the file again"),
    "broken/poi__clusterfuzz-testcase-minimized-POIHSSFFuzzer-4819588401201152.xls": .refused(
      "is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx"),
    "broken/poi__clusterfuzz-testcase-minimized-POIHSSFFuzzer-6322470200934400.xls": .refused(
      "is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx"),
    "broken/poi__clusterfuzz-testcase-minimized-POIHSSFFuzzer-6537773940867072.xls": .refused(
      "is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx"),
    "broken/poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-4828727001088000.xlsx": .refused(
      "is cut off or damaged; ask for the file again"),
    "broken/poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-5185049589579776.xlsx": .refused(
      "is cut off or damaged; ask for the file again"),
    "broken/poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-5265527465181184.xlsx": .refused(
      "_rels/.rels: is cut off or damaged; ask for the file again"),
    "broken/poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-5937385319563264.xlsx": .refused(
      "xl/worksheets/sheet8.xml: Exp8: has a row outside the 1048576 rows of a sheet; ask for the file again"),
    "broken/poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-6419366255919104.xlsx": .refused(
      "is cut off or damaged; ask for the file again"),
    "broken/poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-6448258963341312.xlsx": .refused(
      "is cut off or damaged; ask for the file again"),
    "broken/poi__clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5542865479270400.xlsx": .refused(
      "is cut off or damaged; ask for the file again"),
    "broken/poi__poc-shared-strings.xlsx": .refused(
      "xl/worksheets/sheet1.xml: Tabelle1: has a row outside the 1048576 rows of a sheet; ask for the file again"
    ),
    "broken/poi__poi-fuzz.xls": .refused(
      "is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx"),
    "broken/poi__xlsx-corrupted.xlsx": .refused(
      "_rels/.rels: is not well-formed XML (line 2: Document is empty); ask for the file again"),
    "broken/spout__attack_billion_laughs.ods": .refused(
      "content.xml: holds a document type declaration, which spreadsheets never have; ask for the file again"),
    "broken/spout__attack_billion_laughs.xlsx": .refused(
      "xl/sharedStrings.xml: holds a document type declaration, which spreadsheets never have; ask for the file again"
    ),
    "broken/spout__attack_quadratic_blowup.ods": .refused(
      "content.xml: holds a document type declaration, which spreadsheets never have; ask for the file again"),
    "broken/spout__sheet_with_all_cell_types.xlsx": .cells([11]),
    "broken/spout__sheet_with_invalid_date_time.ods": .cells([2]),
    "broken/tealeg__badfile_noWorkbookRels.xlsx": .refused(
      "Tabelle1: is missing from the file; ask for the file again"),
    "broken/tealeg__badfile_noWorksheets.xlsx": .refused(
      "xl/worksheets/sheet1.xml: Tabelle1: is missing from the file; ask for the file again"),
    "broken/xlnt__1_powerpoint_presentation.xlsx": .refused(
      "is a PowerPoint presentation, not a spreadsheet; name the workbook instead"),
    "other/calamine__any_sheets.xlsb": .refused(
      "is a binary Excel workbook (.xlsb); open it in Excel and save it as .xlsx"),
    "other/calamine__issue_666_lost_sheets.xlsb": .refused(
      "is a binary Excel workbook (.xlsb); open it in Excel and save it as .xlsx"),
    "other/csvkit__FY09_EDU_Recipients_by_State.csv": .cells([477]),
    "other/csvkit__test_header_newline.csv": .cells([6]),
    "other/csvkit__test_utf8_bom.csv": .cells([9]),
    "other/exceldatareader__Test_git_issue578.csv": .cells([5]),
    "other/exceldatareader__Test_git_issue_231_NoCodePage.xls": .refused(
      "is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx"),
    "other/exceldatareader__agile_DES_MD5_CBC_pwd_password.xlsx": .refused(
      "is protected by a password; open it, take the password off and save it again"),
    "other/exceldatareader__cp1252.csv": .cells([9]),
    "other/exceldatareader__standard_AES128_SHA1_ECB_pwd_password.xlsx": .refused(
      "is protected by a password; open it, take the password off and save it again"),
    "other/exceldatareader__standard_AES256_SHA1_ECB_pwd_password.xlsx": .refused(
      "is protected by a password; open it, take the password off and save it again"),
    "other/exceldatareader__utf16be_bom.csv": .cells([9]),
    "other/frictionless__dialect.csv": .cells([7]),
    "other/frictionless__issue-1066-smallcellsizewithdeviation.csv": .cells([26]),
    "other/frictionless__issue-1138.csv": .cells([24]),
    "other/frictionless__merged-cells.xls": .refused(
      "is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx"),
    "other/openspout__csv_test_create_from_file_by_mime_type.csv": .cells([9]),
    "other/openxlsx__openxlsxFontSizeLookupTable.csv": .cells([6750]),
    "other/phpspreadsheet__DefinedNameTest.xls": .refused(
      "is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx"),
    "other/phpspreadsheet__encoding.utf16le.csv": .cells([4]),
    "other/phpspreadsheet__encoding.utf32le.csv": .cells([4]),
    "other/phpspreadsheet__escape.csv": .cells([40]),
    "other/phpspreadsheet__example1.csv": .cells([36]),
    "other/phpspreadsheet__premiere.utf32bebom.csv": .cells([6]),
    "other/phpspreadsheet__premiere.utf32le.csv": .cells([6]),
    "other/poi__48325.xls": .refused(
      "is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx"),
    "other/poi__bug66682.xlsb": .refused(
      "is a binary Excel workbook (.xlsb); open it in Excel and save it as .xlsx"),
    "other/poi__crash-9bf3cd4bd6f50a8a9339d363c2c7af14b536865c.xlsx": .refused(
      "is protected by a password; open it, take the password off and save it again"),
    "other/poi__protect.xlsx": .refused(
      "is protected by a password; open it, take the password off and save it again"),
    "other/poi__protected_passtika.xlsx": .refused(
      "is protected by a password; open it, take the password off and save it again"),
    "other/polars__mixed.xlsb": .refused(
      "is a binary Excel workbook (.xlsb); open it in Excel and save it as .xlsx"),
    "other/polars__monopoly_props_prices.csv": .cells([60]),
    "other/polars__only_header.csv": .cells([2]),
    "other/pyexcel-io__csv-encoding-utf16.csv": .cells([3]),
    "other/pyexcel-io__test.csv": .cells([9]),
    "other/pyexcel__1.csv": .cells([9]),
    "other/pyexcel__coffee.csv": .cells([15]),
    "other/pyexcel__tutorial_datatype_02.xls": .refused(
      "is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx"),
    "other/roo__encrypted-letmein.ods": .refused(
      "is protected by a password; open it, take the password off and save it again"),
    "other/roo__numbers1.csv": .cells([39]),
    "other/roo__so_datetime.csv": .cells([19]),
    "other/sheetjs__apachepoi_49896.xls.xlsb": .refused(
      "is a binary Excel workbook (.xlsb); open it in Excel and save it as .xlsx"),
    "other/sheetjs__write_57.xls": .refused(
      "is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx"),
    "other/sheetjs__wtf_path.xlsb": .refused(
      "is a binary Excel workbook (.xlsb); open it in Excel and save it as .xlsx"),
    "other/spout__csv_with_utf32be_bom.csv": .cells([9]),
    "other/spout__csv_with_utf8_bom.csv": .cells([9]),
    "other/spout__sheet_with_untrimmed_strings.csv": .cells([3]),
    "other/tika__test-columnar.csv": .cells([96]),
    "other/tika__testCSV.csv": .cells([34]),
    "other/tika__testFODS_embeddedChart.fods": .cells([0, 2]),
  ]

  @Test("each has the outcome that is expected of it", arguments: ["broken", "other"])
  func outcomes(folder: String) throws {
    guard Corpus.folder != nil else {
      print("SKIPPED the files of \(folder), BECAUSE there is no corpus beside the repository")
      return
    }
    for file in try Corpus.files(folder) {
      let name = "\(folder)/\(file.lastPathComponent)"
      #expect(outcome(file.path) == CorpusOutcomeTests.outcomes[name], "\(name)")
    }
  }

  private func outcome(_ path: String) -> Outcome {
    do throws(FileError) {
      let book = try SpreadsheetFile.open(path)
      var counts: [Int] = []
      for sheet in book.sheets.indices {
        let rows = try book.cells(ofSheet: sheet).rows
        counts.append(
          rows.reduce(0) { count, row in
            count + row.cells.count { $0.cell.value != .blank && $0.cell.value != .text("") }
          })
      }
      return .cells(counts)
    } catch {
      return .refused(String(error.description.dropFirst(path.count + 2)))
    }
  }
}
