import Assessment
import OfficeFiles
import Spreadsheet
import Testing

@testable import Reports

@Suite("Findings in the client's own file")
struct FindingsAnnotationTests {
  private func finding(
    _ code: String, _ severity: Severity, _ cell: String?, sheet: String? = "Set-up", print: String? = nil
  ) -> NotedFinding {
    NotedFinding(
      code: code, severity: severity, sheet: sheet, cell: cell, message: "Message of \(code).",
      remedy: "Remedy of \(code).", fingerprint: print ?? "print-\(code)")
  }

  private func annotation(
    _ findings: [NotedFinding], previous: [[CellValue]]? = nil, language: String = "en"
  ) throws -> FindingsAnnotation {
    FindingsAnnotation(
      findings, previous: previous, language: language, heading: ["Nordwind"],
      asOf: try #require(CalendarDate("2026-03-31")),
      sheets: [SheetInfo(name: "Set-up"), SheetInfo(name: "Lists", state: .hidden)])
  }

  /// The list as it stands in the sheet, head and rows.
  private func rows(_ annotation: FindingsAnnotation) -> [[CellValue]] {
    let listing = annotation.listing
    return listing.table.rows.map { row in
      listing.table.columns.map {
        listing.workbook.sheets[0][CellReference(row: row, column: $0)]?.value ?? .blank
      }
    }
  }

  @Test("errors come before warnings, whatever the order; each has its note")
  func first() throws {
    let annotation = try annotation([
      finding("W1", .warning, "B2"), finding("E1", .error, "C3"), finding("I1", .info, nil),
      finding("W2", .warning, nil, sheet: nil),
    ])
    #expect(
      rows(annotation) == [
        ["State", "Severity", "Where", "Finding", "What to do", "Rule", .blank],
        ["new", "Error", "Set-up!C3", "Message of E1.", "Remedy of E1.", "E1", "print-E1"],
        ["new", "Warning", "Set-up!B2", "Message of W1.", "Remedy of W1.", "W1", "print-W1"],
        ["new", "Warning", .blank, "Message of W2.", "Remedy of W2.", "W2", "print-W2"],
        ["new", "Remark", "Set-up", "Message of I1.", "Remedy of I1.", "I1", "print-I1"],
      ])
    let sheet = annotation.listing.workbook.sheets[0]
    #expect(sheet.name == "Findings")
    #expect(sheet[CellReference(row: 2, column: 2)]?.value == "Nordwind \u{B7} as of 2026-03-31")
    #expect(
      sheet[CellReference(row: 3, column: 2)]?.value
        == "1 error, 2 warnings, 1 remark   \u{B7}   4 new")
    #expect(
      sheet.hyperlinks.map(\.target) == [
        .location("'Set-up'!C3"), .location("'Set-up'!B2"), .location("'Set-up'!A1"),
      ])
    #expect(annotation.annotations.map(\.title) == ["Error \u{B7} E1", "Warning \u{B7} W1"])
    #expect(annotation.annotations[0].text == "Message of E1.\n\u{2192} Remedy of E1.")
    #expect(annotation.summary == "4 new")
  }

  @Test("new, open and fixed against the last list; what was fixed then is forgotten")
  func states() throws {
    let one = try annotation([finding("E1", .error, "C3"), finding("W1", .warning, "B2")])
    let two = try annotation(
      [finding("E1", .error, "C3"), finding("W2", .warning, "B2")], previous: rows(one))
    #expect(
      rows(two).dropFirst().map { $0.prefix(3) } == [
        ["open", "Error", "Set-up!C3"], ["new", "Warning", "Set-up!B2"], ["fixed", "Warning", "Set-up!B2"],
      ])
    #expect(two.summary == "1 new, 1 open, 1 fixed")
    #expect(two.annotations.count == 2)
    let three = try annotation([], previous: rows(two), language: "de")
    #expect(
      rows(three).dropFirst().map { $0.prefix(3) } == [
        ["behoben", "Fehler", "Set-up!C3"], ["behoben", "Warnung", "Set-up!B2"],
      ])
    #expect(
      three.listing.workbook.sheets[0][CellReference(row: 3, column: 2)]?.value
        == "Nichts zu beanstanden.   \u{B7}   2 behoben")
    #expect(three.listing.workbook.sheets[0].name == "Anmerkungen")
    let four = try annotation([], previous: rows(three))
    #expect(four.entries.isEmpty && four.summary == "")
    #expect(rows(four).count == 1)
  }

  @Test("no link leads to a sheet that nobody sees")
  func hidden() throws {
    let annotation = try annotation([finding("E1", .error, "C3", sheet: "Lists")])
    #expect(annotation.listing.workbook.sheets[0].hyperlinks.isEmpty)
    #expect(annotation.annotations.count == 1)
  }

  @Test("texts of any length and kind stand in the list")
  func hostile() throws {
    var long = finding("E1", .error, "C3")
    long.message = String(repeating: "x", count: 40_000)
    long.remedy = Samples.hostile
    let annotation = try annotation([long])
    #expect(annotation.annotations[0].text.utf16.count < 5_000)
    let row = rows(annotation)[1]
    #expect(row[3].text?.utf16.count == 2_000)
  }

  private func read(_ json: String) throws -> [NotedFinding] {
    try NotedFinding.all(in: JSONReader.value(of: json))
  }

  @Test("findings are read as check prints them")
  func json() throws {
    let report = CheckReport([
      .init(path: "a.xlsx", result: CheckResult(findings: [CheckReportTests.finding]))
    ])
    #expect(try NotedFinding.all(in: report.json) == [NotedFinding(CheckReportTests.finding)])
    let short = try read(#"[{"severity":"info","message":"m","sheet":"S"}]"#)
    #expect(short.count == 1 && short[0].fingerprint.count == 16 && short[0].cell == nil)
  }

  @Test(
    "what is wrong with findings is told",
    arguments: [
      ("{}", "has no list of findings"), ("[1]", "finding 1 is no object"),
      (#"[{"severity":"info"}]"#, #"finding 1 has no "message""#),
      (
        #"[{"severity":"bad","message":"m"}]"#,
        #"finding 1 has the severity "bad", not one of info, warning, error"#
      ),
      (#"[{"severity":"info","message":"m","sheet":"S","cell":"1A"}]"#, #"finding 1 has "1A" for a cell"#),
      (#"[{"severity":"info","message":"m","cell":"A1"}]"#, "finding 1 names a cell but no sheet"),
      (#"[{"severity":"info","message":"m","sheet":5}]"#, #"finding 1 has a "sheet" that is no text"#),
    ]) func wrong(json: String, problem: String) throws
  {
    let error = #expect(throws: NotedFinding.Failure.self) { try read(json) }
    #expect(error?.problem == problem)
  }
}
