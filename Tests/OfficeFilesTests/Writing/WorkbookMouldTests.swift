import Spreadsheet
import Testing

@testable import OfficeFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct WorkbookMouldTests {
  private func workbook() -> Workbook {
    var workbook = Workbook.withSheet { sheet, _ in
      for row in 1...200 {
        sheet[CellReference(row: row, column: 1)] = Cell(.text("text \(row % 50)"))
        sheet[CellReference(row: row, column: 2)] = Cell(.number(Double(row)))
      }
      sheet[CellReference(row: 200, column: 3)] = Cell(.text("shared"))
      sheet.conditionalFormats = [
        ConditionalFormat(
          [CellRange(rows: 1...200, columns: 2...2)], .bar(DataBar(Color(0x9CC7CE), minimum: .number(0))))
      ]
      sheet.pageSetup.footer = "&A"
    }
    var sheet = Worksheet(name: "Own")
    sheet.pageSetup.footer = "&P"
    sheet[CellReference(row: 1, column: 1)] = Cell(.text("shared"))
    workbook.sheets.append(sheet)
    return workbook
  }

  private func parts(_ bytes: [UInt8]) throws -> [String: String] {
    let path = "/tmp/mould-\(UInt64.random(in: 0 ... .max)).xlsx"
    try AtomicFile.write(bytes, to: path, overwrite: false)
    defer { unlink(path) }
    #expect(try PackageLinter.problems(inFileAt: path) == [])
    let zip = try ZipReader(path, limits: ReadLimits())
    return try Dictionary(
      zip.entries.indices.map {
        (zip.entries[$0].name, String(decoding: try zip.contents($0, atMost: 1 << 20), as: UTF8.self))
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `what a workbook has of its own is all that differs`() throws {
    let base = workbook()
    let last = base.sheets.count - 1
    let mould = try WorkbookMould(base, varying: [last])
    var own = base
    own.sheets[last][CellReference(row: 2, column: 1)] = Cell(.text("a client's own & new"))
    own.properties.title = "Own"
    for position in own.sheets.indices { own.sheets[position].pageSetup.header = "&LClient && Co" }
    let moulded = try parts(
      mould.packageBytes(
        .init(sheets: [last: own.sheets[last]], properties: own.properties, header: "&LClient && Co")))
    let alone = try parts(own.packageBytes())
    #expect(moulded.keys.sorted() == alone.keys.sorted())
    for (name, text) in moulded { #expect(text == alone[name], "\(name)") }
    #expect(moulded["xl/sharedStrings.xml"]?.contains("a client's own &amp; new") == true)
  }

  @Test func `a header that is too long is refused with its sheet`() throws {
    let mould = try WorkbookMould(workbook(), varying: [0])
    let own = WorkbookMould.Own(
      sheets: [:], properties: DocumentProperties(), header: String(repeating: "x", count: 300))
    #expect(throws: FileError.self) { try mould.packageBytes(own) }
  }
}
