import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

@Suite struct MaturityRuleTests {
  private func codes(_ levels: [Int]) throws -> [String] {
    let rows = levels.enumerated().map { "D\($0 < 9 ? "0" : "")\($0 + 1) | \($1)" }.joined(separator: "\n")
    let drawn = try DrawnForm("maturity", tables: [("dimensions", "key | current\n" + rows)])
    let day = try #require(CalendarDate("2026-07-01"))
    return Checker(selection: try RuleSelection(select: ["MAT"], ignore: [])).check(drawn.form, asOf: day)
      .findings.map(\.code)
  }

  @Test func `levels without evidence are reported`() throws {
    #expect(try codes([1, 2, 3, 2, 4, 2, 1, 2, 3, 2, 2, 2]) == ["MAT001"])
  }

  @Test func `levels that crowd at III, or are all the same, are reported`() throws {
    #expect(try codes([3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2]) == ["MAT001", "MAT002"])
    #expect(try codes([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]) == ["MAT001", "MAT003"])
  }

  @Test func `modest levels that differ are fine`() throws {
    #expect(try codes([1, 1, 2, 1, 2, 1, 1, 1, 2, 1, 1, 1]).isEmpty)
  }
}
