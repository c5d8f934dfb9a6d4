import Spreadsheet
import Testing

@testable import OfficeFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite final class StreamingWorkbookWriterTests {
  private let folder: String

  init() throws {
    var name = Array("/tmp/streaming-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&name))
    folder = String(cString: made)
  }

  deinit {
    for name in names() { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  private func names() -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func refusal(_ body: () throws(FileError) -> Void) -> FileError? {
    do {
      try body()
      return nil
    } catch { return error }
  }

  private static let texts = [
    "plain", "", " spaces ", "a\nb", "<&>\"'", "_x0041_", "\u{1}", "\u{FFFE}", "e\u{301}é", "𝄞 שלום 日本",
    String(repeating: "ü", count: 32_767), "_x", "tab\there",
  ]

  @Test func `what was streamed is read back, sheet by sheet`() throws {
    let path = folder + "/a.xlsx"
    let writer = try StreamingWorkbookWriter(path)
    var dates = Style()
    dates.numberFormat = .date
    let date = writer.styles.id(of: dates)
    for name in ["One", "Two"] {
      try writer.addSheet(Worksheet(name: name))
      // Each text three times: in its cell at first, shared then.
      for _ in 0..<3 { try writer.writeRow(Self.texts.map { .text($0) }) }
      writer.skipRows(2)
      try writer.writeRow { row in
        row.append(1.25)
        row.skip(1)
        row.append(-7)
        row.append(true)
        row.append(ErrorValue.notAvailable)
        row.append(45_000, style: date)
        row.appendBlank(style: date)
        row.append(.blank)
        row.append("end")
      }
    }
    try writer.finish()
    #expect(names() == ["a.xlsx"])

    let file = try SpreadsheetFile.open(path)
    #expect(file.sheets.map(\.name) == ["One", "Two"])
    for sheet in 0..<2 {
      let cells = try file.cells(ofSheet: sheet)
      for row in 1...3 {
        for (column, text) in Self.texts.enumerated() {
          let read = cells[row, column + 1]?.value ?? .blank
          let isSame = read.text.map { $0.utf8.elementsEqual(text.utf8) } ?? text.isEmpty
          #expect(isSame, "row \(row), text \(column)")
        }
      }
      #expect(cells[6, 1]?.value == .number(1.25))
      #expect(cells[6, 2] == nil)
      #expect(cells[6, 3]?.value == .number(-7))
      #expect(cells[6, 4]?.value == .boolean(true))
      #expect(cells[6, 5]?.value == .error(.notAvailable))
      #expect(cells[6, 6] == ReadCell(.number(45_000), dateKind: .date))
      #expect(cells[6, 9]?.value == .text("end"))
      #expect(cells.lastRow == 6)
    }
  }

  @Test func `what a sheet has beside its rows may be set when they are written`() throws {
    let path = folder + "/a.xlsx"
    let writer = try StreamingWorkbookWriter(path)
    var sheet = Worksheet(name: "Deals")
    sheet.pane = Pane(rows: 1, columns: 0)
    try writer.addSheet(sheet)
    try writer.writeRow(["Name", "Amount"], height: 20)
    for _ in 0..<9 { try writer.writeRow(["x", 1]) }
    writer.currentSheet?.columns[1] = ColumnProperties(width: 30)
    try writer.finish()
    let zip = try ZipReader(path, limits: ReadLimits())
    let entry = try #require(zip.entries.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
    let text = String(decoding: try zip.contents(entry, atMost: 1 << 20), as: UTF8.self)
    #expect(text.contains("<dimension ref=\"A1:B10\"/>"))
    #expect(text.contains("state=\"frozen\"") && text.contains("<col min=\"1\" max=\"1\""))
    #expect(
      text.contains("<sheetData><row r=\"1\" ht=\"20\" customHeight=\"1\"><c r=\"A1\" t=\"inlineStr\">"))
    #expect(text.contains("</row></sheetData><pageMargins"))
  }

  @Test func `many rows make a plain archive, twice the same`() throws {
    var made: [[UInt8]] = []
    for name in ["a", "b"] {
      let writer = try StreamingWorkbookWriter("\(folder)/\(name)")
      try writer.addSheet(Worksheet(name: "Data"))
      for number in 0..<30_000 {
        try writer.writeRow([.number(Double(number) / 8), .text("text \(number % 500)"), .text("\(number)")])
      }
      try writer.finish()
      let file = try #require(fopen("\(folder)/\(name)", "r"))
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 4 << 20)
      bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
      made.append(bytes)
    }
    #expect(made[0] == made[1])
    // Local headers of 1993: version 2.0, sizes known, no extra field.
    var place = 0
    func number(_ at: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(made[0][at + $1]) << (8 * $1) }
    }
    while number(place, 4) == 0x0403_4B50 {
      #expect(number(place + 4, 2) <= 20 && number(place + 28, 2) == 0 && number(place + 6, 2) & 8 == 0)
      place += 30 + number(place + 26, 2) + number(place + 18, 4)
    }
    #expect(number(place, 4) == 0x0201_4B50)
    let cells = try SpreadsheetFile.open(folder + "/a").cells(ofSheet: 0)
    #expect(cells.count == 90_000)
    #expect(cells[30_000, 2]?.value == .text("text 499"))
  }

  @Test func `what can't be written is told with its cell, and nothing is left behind`() throws {
    let path = folder + "/a.xlsx"
    do {
      let writer = try StreamingWorkbookWriter(path)
      #expect(refusal { () throws(FileError) in try writer.writeRow([1]) }?.remedy == "add a sheet first")
      try writer.addSheet(Worksheet(name: "Data"))
      let error = refusal { () throws(FileError) in try writer.writeRow([1, .number(.nan)]) }
      #expect(error?.sheet == "Data" && error?.cell == "B1")
      #expect(error?.problem == "holds a number that is not finite")
      #expect(refusal { () throws(FileError) in try writer.finish() } != nil)
    }
    #expect(names().isEmpty)
    let writer = try StreamingWorkbookWriter(path)
    try writer.addSheet(Worksheet(name: "Data"))
    let style = StyleID.standard
    let long = refusal { () throws(FileError) in
      try writer.writeRow([.text(String(repeating: "x", count: 32_768))], style: style)
    }
    #expect(long?.problem == "holds 32768 characters, more than 32767")
    #expect(refusal { () throws(FileError) in try writer.addSheet(Worksheet(name: "DATA")) } != nil)
    #expect(refusal { () throws(FileError) in try writer.addSheet(Worksheet(name: "a/b")) } != nil)
  }

  @Test func `a sheet holds as many rows and columns as the grid`() throws {
    let writer = try StreamingWorkbookWriter(folder + "/a.xlsx")
    try writer.addSheet(Worksheet(name: "Data"))
    writer.skipRows(1_048_575)
    try writer.writeRow([1])
    #expect(refusal { () throws(FileError) in try writer.writeRow([1]) }?.remedy == "go on in another sheet")
    try writer.addSheet(Worksheet(name: "More"))
    try writer.writeRow { row in
      row.skip(16_383)
      row.append(1)
    }
    try writer.finish()
    let file = try SpreadsheetFile.open(folder + "/a.xlsx")
    #expect(try file.cells(ofSheet: 0)[1_048_576, 1]?.value == .number(1))
    #expect(try file.cells(ofSheet: 1)[1, 16_384]?.value == .number(1))
  }

  @Test func `a file that is there is only replaced when told so`() throws {
    let path = folder + "/a.xlsx"
    try AtomicFile.write([1], to: path, overwrite: false)
    #expect(
      refusal { () throws(FileError) in _ = try StreamingWorkbookWriter(path) }?.problem == "already exists")
    let writer = try StreamingWorkbookWriter(path, overwrite: true)
    try writer.addSheet(Worksheet(name: "Data"))
    try writer.finish()
    #expect(try SpreadsheetFile.open(path).sheets.count == 1)
    #expect(names() == ["a.xlsx"])
  }
}
