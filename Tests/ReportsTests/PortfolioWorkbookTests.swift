import Assessment
import OfficeFiles
import Spreadsheet
import Testing

@testable import Reports

@Suite("The portfolio as a workbook") struct PortfolioWorkbookTests {
  @Test("summary, a sheet a kind, a sheet a dimension, findings; linked, with charts, and sound")
  func sheets() throws {
    let other = try HTMLReportTests.workbook(
      Samples.readiness, Samples.readinessScore, client: "=1+1")
    let report = try PortfolioWorkbook(try Portfolio(try HTMLReportTests.all + [other]))
    let workbook = report.workbook
    #expect(
      workbook.sheets.map(\.name) == [
        "Summary", "Readiness", "CRM maturity", "D01", "D02", "D03", "KPI set-up", "Pipeline", "Findings",
      ])
    #expect(workbook.sheets.allSatisfy { $0.name == "Findings" || !$0.charts.isEmpty })
    let names = Set(workbook.sheets.map { "'\($0.name)'!A1" })
    for sheet in workbook.sheets {
      #expect(!sheet.hyperlinks.isEmpty)
      for link in sheet.hyperlinks {
        guard case .location(let place) = link.target else { return #expect(Bool(false), "leads out") }
        #expect(names.contains(place), "\(place)")
      }
    }
    let clients = (6...7).compactMap { workbook.sheets[0][CellReference(row: $0, column: 1)] }
    #expect(clients.contains { $0.value == .text("=1+1") && $0.formula == nil })
    #expect(try !WorkbookWriter(workbook).packageBytes().isEmpty)
  }
}
