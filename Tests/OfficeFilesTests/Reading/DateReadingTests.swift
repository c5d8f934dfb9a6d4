import OfficeFiles
import Spreadsheet
import Testing

@Suite("Dates") struct DateReadingTests {
  private func kind(id: Int, code: String? = nil) throws -> ReadCell.DateKind? {
    let escaped = code?.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing(
      "<", with: "&lt;")
    let numFmt = escaped.map { "<numFmts><numFmt numFmtId=\"\(id)\" formatCode=\"\($0)\"/></numFmts>" } ?? ""
    return try TestPackage.workbook(
      rows: "<row><c s=\"1\"><v>44197.5</v></c></row>",
      formats: "\(numFmt)<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(id)\"/></cellXfs>"
    ).cells()[1, 1]?.dateKind
  }

  @Test("built-in formats")
  func builtIn() throws {
    for id in [14, 15, 16, 17, 27, 31, 36, 50, 58] { #expect(try kind(id: id) == .date) }
    for id in [18, 19, 20, 21, 32, 45, 47, 55] { #expect(try kind(id: id) == .time) }
    #expect(try kind(id: 22) == .dateTime)
    #expect(try kind(id: 46) == .duration)
    for id in [0, 1, 9, 11, 13, 37, 44, 48, 49, 59, 163] {
      #expect(try kind(id: id) == ReadCell.DateKind.none)
    }
  }

  @Test(
    "format codes",
    arguments: [
      ("yyyy-mm-dd", ReadCell.DateKind.date), ("YYYY\\-MM\\-DD", .date), ("d. mmmm yyyy", .date),
      ("mmm", .date),
      ("[$-409]d\\-mmm\\-yy;@", .date), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date),
      ("ggge\"年\"m\"月\"", .date),
      ("aaaa", .date), ("[Red]dd/mm", .date),
      ("hh:mm", .time), ("mm:ss.0", .time), ("h AM/PM", .time), ("AM/PM", .time), ("h:mm\" o'clock\"", .time),
      ("dd/mm/yyyy hh:mm", .dateTime), ("m/d/yy h:mm;@", .dateTime), ("yyyy-mm-dd\\Thh:mm:ss", .dateTime),
      ("[h]:mm:ss", .duration), ("[mm]:ss", .duration), ("[HH]", .duration), ("[s].000", .duration),
      ("General", .none), ("0.00", .none), ("#,##0.00", .none), ("0.00E+00", .none), ("##0.0E-0", .none),
      ("0\" days\"", .none), ("\"d\"0", .none), ("\\d0", .none), ("_d0", .none), ("*d0", .none), ("@", .none),
      ("[Red]0;[Blue]-0", .none), ("[$SEK] #,##0", .none), ("[>=100]0;0.0", .none), ("0;yyyy", .none),
      ("General;[Red]-General", .none), ("", .none), ("[", .none), ("\"", .none), ("\\", .none),
      ("# ?/?", .none),
    ])
  func codes(code: String, expected: ReadCell.DateKind) throws {
    #expect(try kind(id: 164, code: code) == expected, "\(code)")
  }

  @Test("only numbers are dates, and only where the style is known")
  func others() throws {
    let cells = try TestPackage.workbook(
      rows: """
        <row><c s="0" t="str"><v>2021</v></c><c s="0" t="b"><v>1</v></c><c s="9"><v>1</v></c><c s="0"><v>1</v></c></row>
        """, formats: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    ).cells()
    let kinds = cells.rows.flatMap { row in row.cells.map(\.cell.dateKind) }
    #expect(kinds == [.none, .none, .none, .date])
  }

  @Test(
    "dates written in ISO 8601",
    arguments: [
      ("2021-01-01T12:00:00", 44197.5, ReadCell.DateKind.dateTime), ("2021-01-01", 44197, .date),
      ("2021-01-01T12:00:00.000Z", 44197.5, .dateTime), ("1900-02-28", 59, .date), ("1900-03-01", 61, .date),
      ("12:00:00", 0.5, .time), ("18:00", 0.75, .time), ("PT36H", 1.5, .duration),
      ("P1DT12H0M0.000S", 1.5, .duration),
      ("2021-01-01T06:00:00+02:00", 44197.25, .dateTime),
    ])
  func iso(text: String, serial: Double, kind: ReadCell.DateKind) throws {
    let cell = try TestPackage.workbook(rows: "<row><c t=\"d\"><v>\(text)</v></c></row>").cells()[1, 1]
    #expect(cell == ReadCell(.number(serial), dateKind: kind))
  }

  @Test("in the date system of 1904 the same day has another number")
  func macintosh() throws {
    let package = TestPackage.workbook(rows: "<row><c t=\"d\"><v>1904-01-02</v></c></row>", date1904: true)
    #expect(try package.open().is1904)
    #expect(try package.cells()[1, 1]?.value == 1)
  }

  @Test(
    "what is no date stays text", arguments: ["2021-13-01", "soon", "25:00", "2021-01-01Tnoon", "PT1X"])
  func noDate(text: String) throws {
    let cell = try TestPackage.workbook(rows: "<row><c t=\"d\"><v>\(text)</v></c></row>").cells()[1, 1]
    #expect(cell?.value == .text(text))
  }
}
