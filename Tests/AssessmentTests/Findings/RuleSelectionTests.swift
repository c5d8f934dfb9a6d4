import Assessment
import Testing

@Suite struct RuleSelectionTests {
  @Test func `nothing selected means all`() throws {
    #expect(RuleSelection.everything.includes("KPI006"))
    #expect(try RuleSelection(select: [], ignore: ["KPI016"]).includes("KPI006"))
  }

  @Test func `the longer of two prefixes holds`() throws {
    let selection = try RuleSelection(select: ["KPI", "DEAL005"], ignore: ["KPI01", "DEAL"])
    #expect(selection.includes("KPI006"))
    #expect(!selection.includes("KPI016"))
    #expect(selection.includes("DEAL005"))
    #expect(!selection.includes("DEAL006"))
    #expect(!selection.includes("FILE014"))
    #expect(try RuleSelection(select: ["KPI016"], ignore: ["KPI"]).includes("KPI016"))
    #expect(try !RuleSelection(select: ["KPI"], ignore: ["KPI"]).includes("KPI016"))
  }

  @Test(arguments: [
    ("KPI06", "There is no rule \"KPI06\"; did you mean \"KPI006\"?"),
    ("kp1", "There is no rule \"kp1\"; did you mean \"KPI\"?"),
    (
      "targets",
      "There is no rule \"targets\"; use a code such as KPI006 or the beginning of codes such as KPI."
    ),
  ])
  func `an unknown word is refused with a suggestion`(_ word: String, _ says: String) {
    let error = #expect(throws: UnknownRuleError.self) { try RuleSelection(select: [word], ignore: []) }
    #expect(error?.description == says)
  }
}
