import Foundation
import OfficeFiles
import Testing

@Suite("What is no workbook is named") struct SniffingTests {
  private func words(_ bytes: [UInt8]) throws -> String {
    try withFile(bytes) { path in errorWords { _ = try SpreadsheetFile.open(path) } }
  }

  @Test("files that are missing, empty, folders or pipes")
  func noFile() throws {
    #expect(
      errorWords { _ = try SpreadsheetFile.open("/no/such/file.xlsx") }
        == "FILE: does not exist; check the name and the folder")
    #expect(
      errorWords { _ = try SpreadsheetFile.open(FileManager.default.temporaryDirectory.path) }
        == "FILE: is a folder, not a file; name a workbook in it")
    #expect(
      errorWords { _ = try SpreadsheetFile.open("/dev/null") }
        == "FILE: is no ordinary file; save the workbook to a file first")
    #expect(try words([]) == "FILE: is empty; ask for the file again")
  }

  @Test(
    "other kinds of files",
    arguments: [
      ("%PDF-1.7\n", "is a PDF document, not a spreadsheet; ask for the workbook that it was made from"),
      ("GIF89a\u{1}\u{0}", "is a GIF image, not a spreadsheet; name the workbook instead"),
      ("Dear client", "is a text, not a spreadsheet; name the workbook instead"),
      ("{\"a\": 1}\n", "is a text, not a spreadsheet; name the workbook instead"),
      (
        "<html><table><tr><td>1",
        "is a web page, not a spreadsheet; open it in Excel or LibreOffice and save it as .xlsx"
      ),
      ("Rar!\u{1A}\u{7}", "is a RAR archive, not a spreadsheet; unpack it and name the workbook in it"),
      ("\u{0}\u{1}\u{2}nothing known", "is no spreadsheet; name the workbook instead"),
      ("\u{0}\u{1}junk before PK\u{3}\u{4}", "is cut off or damaged; ask for the file again"),
    ])
  func otherKinds(content: String, expected: String) throws {
    #expect(try words(Array(content.utf8)) == "FILE: " + expected)
  }

  @Test("images by their first bytes")
  func images() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]
    #expect(try words(png) == "FILE: is a PNG image, not a spreadsheet; name the workbook instead")
    #expect(
      try words([0xFF, 0xD8, 0xFF, 0xE0])
        == "FILE: is a JPEG image, not a spreadsheet; name the workbook instead")
  }

  /// A compound file whose directory, in its first sector, names one stream.
  private func compoundFile(_ stream: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1_536)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    bytes[30] = 9
    bytes[48] = 0
    for (index, unit) in stream.utf16.enumerated() { bytes[512 + 128 + index * 2] = UInt8(unit & 0xFF) }
    return bytes
  }

  @Test("old Office formats, and files behind a password")
  func compoundFiles() throws {
    #expect(
      try words(compoundFile("EncryptedPackage"))
        == "FILE: is protected by a password; open it, take the password off and save it again")
    #expect(
      try words(compoundFile("Workbook"))
        == "FILE: is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx")
    #expect(
      try words(compoundFile("WordDocument"))
        == "FILE: is an old Word document (.doc), not a spreadsheet; name the workbook instead")
  }

  @Test("zip archives without a workbook")
  func otherArchives() {
    #expect(
      TestPackage(["readme.txt": "hello"]).error()
        == "FILE: is a zip archive without a workbook in it; unpack it and name the workbook in it")
    #expect(
      TestPackage(["mimetype": "application/vnd.oasis.opendocument.spreadsheet"]).error()
        == "FILE: is an OpenDocument spreadsheet without its contents; ask for the file again")
    #expect(
      TestPackage([
        "_rels/.rels": TestPackage.relationships(["r": ("officeDocument", "word/document.xml")]),
        "word/document.xml": "<document/>",
      ]).error() == "FILE: is a Word document, not a spreadsheet; name the workbook instead")
    #expect(
      TestPackage([
        "_rels/.rels": TestPackage.relationships(["r": ("officeDocument", "xl/workbook.bin")]),
        "xl/workbook.bin": "",
      ]).error() == "FILE: is a binary Excel workbook (.xlsb); open it in Excel and save it as .xlsx")
  }

  @Test("a workbook that was cut off anywhere is said to be, and never stops the program")
  func truncated() throws {
    let whole = TestPackage.workbook(rows: "<row><c><v>1</v></c></row>").archive
    for count in stride(from: 5, to: whole.count, by: 7) {
      #expect(try words(Array(whole.prefix(count))) == "FILE: is cut off or damaged; ask for the file again")
    }
  }
}
