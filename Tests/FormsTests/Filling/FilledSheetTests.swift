import Foundation
import Planning
import Spreadsheet
import Testing

@testable import Forms
@testable import OfficeFiles

/// What a sheet looks like after answers were put into it, before any program computes or fits it anew.
@Suite struct FilledSheetTests {
  private func part(_ scratch: FillingScratch, _ path: String, _ name: String) throws -> String {
    var text = ""
    try scratch.change(path, name) {
      text = $0
      return $0
    }
    return text
  }

  private func height(ofRow row: Int, _ sheet: String) -> Double? {
    guard let start = sheet.range(of: "<row r=\"\(row)\""),
      let tag = sheet[start.lowerBound...].split(separator: ">", maxSplits: 1).first,
      let value = tag.range(of: " ht=\"")
    else { return nil }
    return Double(tag[value.upperBound...].prefix { $0 != "\"" })
  }

  @Test func rowsAreAsHighAsTheirTexts() throws {
    let scratch = try FillingScratch()
    let path = try scratch.workbook("pipeline")
    let words = "Talk to the head of purchasing about the draft of the contract, then send the changed offer"
    let given = PlainValue.map([
      (
        "tables",
        .map([
          (
            "deals",
            .list([
              .map([("deal", .text("One")), ("nextStep", .text(words))]), .map([("deal", .text("Two"))]),
            ])
          )
        ])
      )
    ])
    let before = try part(scratch, path, "xl/worksheets/sheet3.xml")
    try FormFilling.fill(path, with: given, to: path, overwrite: true)
    let after = try part(scratch, path, "xl/worksheets/sheet3.xml")
    let lines = TextMetrics.lines(words, width: 28 - Look.indentWidth, size: Look.bodySize)
    #expect(lines == 4)
    #expect(
      height(ofRow: 5, after) == TextMetrics.height(lines: lines, size: Look.bodySize, extra: 3))
    #expect(height(ofRow: 6, after) == height(ofRow: 6, before))
  }

  @Test func theFunnelsBarsAreCentred() throws {
    let scratch = try FillingScratch()
    let path = try scratch.workbook("funnel-kpi")
    let volumes: [(String, Double)] = [
      ("visitors", 9000), ("leads", 600), ("mql", 180), ("sql", 54), ("opportunities", 27), ("won", 6),
    ]
    let rows = volumes.map { PlainValue.map([("key", .text($0)), ("actual", .number($1))]) }
    try FormFilling.fill(
      path, with: .map([("tables", .map([("funnel", .list(rows))]))]), to: path, overwrite: true)
    let file = try SpreadsheetFile.open(path)
    let cells = try file.cells(ofSheet: #require(file.sheetIndex(named: SpreadsheetFile.funnelSheet)))
    // Half of what each lacks to the widest bar, that of the leads: visitors are left out of the picture.
    #expect((1...5).map { cells[$0, 1]?.value } == [0, 210, 273, 286.5, 297])
  }
}
