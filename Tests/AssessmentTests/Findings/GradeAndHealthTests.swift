import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

@Suite struct GradeAndHealthTests {
  private func outcome(_ code: String, _ severity: Severity, _ failing: Int, of judged: Int) -> RuleOutcome {
    RuleOutcome(code: code, severity: severity, judged: judged, failing: failing)
  }

  @Test func `the score weighs the shares that fail`() {
    let grade = SetupGrade([
      outcome("KPI002", .error, 1, of: 4), outcome("KPI004", .warning, 1, of: 2),
      outcome("KPI016", .info, 3, of: 3), outcome("KPI006", .error, 0, of: 0),
      outcome("FILE014", .error, 1, of: 1),
    ])
    // 5 x 1/4 + 2 x 1/2 of 7.
    #expect(grade.score == 100 * (1 - 2.25 / 7))
  }

  @Test func `without anything judged there is no score`() {
    #expect(SetupGrade([]).score == nil)
    #expect(SetupGrade([]).grade == .usable)
  }

  @Test func `any error makes a set-up unusable`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | owner | baseline
          K16 | all   |
          """
        )
      ])
    let day = try #require(CalendarDate("2026-07-01"))
    func grade(_ codes: [String]) throws -> SetupGrade {
      SetupGrade(
        Checker(selection: try RuleSelection(select: codes, ignore: [])).check(drawn.form, asOf: day).outcomes
      )
    }
    #expect(try grade(["KPI002", "KPI004"]).grade == .notUsable)
    #expect(try grade(["KPI002", "KPI004"]).errors == 1)
    #expect(try grade(["KPI002", "KPI004"]).warnings == 1)
    #expect(try grade(["KPI004"]).grade == .usableWithWarnings)
    #expect(try grade(["KPI001"]).grade == .usable)
  }

  @Test func `a deal loses 30 points an error and 10 a warning, and errors come first`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | account | stage | amount | contacts | close      | nextDate
          A    | Acme    | 3     |        | 2        | 2026-12-01 |
          B    | Acme    | 3     | 5000   | 2        | 2026-12-01 | 2026-07-03
          """
        )
      ])
    let day = try #require(CalendarDate("2026-07-01"))
    let result = Checker().check(drawn.form, asOf: day)
    #expect(DealHealth(row: 0, in: result).health == 60)
    #expect(DealHealth(row: 0, in: result).next == "Enter an amount, or move the deal back.")
    #expect(DealHealth(row: 1, in: result).health == 100)
    #expect(DealHealth(row: 1, in: result).next == nil)
  }
}
