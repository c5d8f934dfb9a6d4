import Forms
import Testing

@testable import Assessment

@Suite struct DEAL013MovesForwardTests {
  @Test func `a deal that moved back twice is reported, one that did so once is not`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | status | movesBack
          A    | 3     | open   | ⟨2⟩
          B    | 3     | open   | 1
          C    |       | lost   | 4
          """
        )
      ], isExport: true)
    try expect("DEAL013", in: drawn, says: "The deal has moved back to an earlier stage 2 times.")
  }

  @Test func `a workbook tells no history, an export without the column lacks it`() throws {
    let reasons = try [CleanDeals.form(), CleanDeals.export("", "", "")].map { form in
      var form = form
      form.placement.tables["deals"]?.columns["movesBack"] = nil
      return DEAL013MovesForward.judge(
        CheckContext(form, asOf: try CleanPlan.day(), settings: CheckSettings()))
    }
    guard case .skipped(let workbook) = reasons[0], case .skipped(let export) = reasons[1] else {
      Issue.record("it was judged")
      return
    }
    #expect(workbook == "No history of the deals was given.")
    #expect(export == "The column \"Moves backwards\" is not in the file.")
  }
}
