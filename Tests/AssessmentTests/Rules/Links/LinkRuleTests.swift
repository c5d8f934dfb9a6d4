import Assessment
import Testing

@Suite struct LinkRuleTests {
  private func drawn(_ row: String) throws -> DrawnForm {
    try DrawnForm("linking", tables: [("counts", "key | scope | failing | limit\n" + row)])
  }

  @Test func `more than the limit is reported where it was counted`() throws {
    try expect(
      "LINK001", in: drawn("L01 | 200 | ⟨5⟩ | 0.02"),
      says: "Contact has an account: 5 of 200 fail, 2.5 %; the limit is 2 %.")
  }

  @Test func `a limit that was taken away is the template's`() throws {
    try expect(
      "LINK013", in: drawn("L13 | 40000 | ⟨1⟩ | "),
      says: "Every key leads to a record: 1 of 40,000 fail, 0.0025 %; the limit is 0 %.")
    try expect("LINK020", in: drawn("L20 | 200 | 20 | "))
  }

  @Test func `more that fail than there are is reported`() throws {
    try expect("LINK002", in: drawn("L02 | 10 | ⟨11⟩ | 1"), says: "11 of 10 cannot fail.")
    try expect("LINK002", in: drawn("L02 | 10 | ⟨-1⟩ | 1"), says: "-1 of 10 cannot fail.")
  }

  @Test(arguments: ["L02 | 10 | 1 | ", "L01 | | | ", "L01 | 0 | 0 | ", "L01 | 10 | | "])
  func `a rule that nobody counted is skipped`(_ row: String) throws {
    let result = try result(of: "LINK001", in: drawn(row))
    #expect(result.findings.isEmpty)
    #expect(result.skipped.map(\.reason) == ["Nothing was counted for L01."])
  }

  @Test func `a column that is gone is said`() throws {
    let drawn = try DrawnForm("linking", tables: [("counts", "key | scope\nL01 | 10")])
    #expect(
      try result(of: "LINK001", in: drawn).skipped.map(\.reason) == [
        "The column \"Failing\" is not in the file."
      ])
  }

  @Test func `every rule of the map has its question`() {
    #expect(RuleRegistry.linkQuestions.map(\.key) == (1...20).map { $0 < 10 ? "L0\($0)" : "L\($0)" })
    for question in RuleRegistry.linkQuestions {
      #expect(!question.requirement.parts.isEmpty)
      for part in question.requirement.parts { #expect(!part.needs.isEmpty) }
    }
  }

  @Test func `a need is met by one of its alternatives, and asks nothing where its condition is not there`() {
    let need: LinkRequirement.Need = "deals.source|deals.campaign"
    #expect(need.isMet(by: ["deals.campaign"]))
    #expect(!need.isMet(by: ["deals"]))
    let conditional: LinkRequirement.Need = "members.lead?leads"
    #expect(conditional.isMet(by: ["members"]))
    #expect(!conditional.isMet(by: ["members.lead"]))
    #expect(conditional.isMet(by: ["members.lead", "leads"]))
  }
}
