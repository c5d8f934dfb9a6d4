import Testing

@testable import Assessment

@Suite struct CustomFormulaTests {
  private func inputs(_ text: String) -> [String] {
    CustomFormula(
      text, known: ["K17", "K06", "B02", "Demos", "Demos held", "Anrufe je Verkäufer", "no-shows"]
    ).inputs
  }

  @Test(arguments: [
    ("K17 / B02", ["K17", "B02"]), ("=K17/K06", ["K17", "K06"]),
    ("(K17 - 0.5) * 1,000 / b02", ["K17", "B02"]),
    ("Demos held / K17", ["Demos held", "K17"]), ("Demos/K17", ["Demos", "K17"]),
    ("K17 / K17", ["K17"]), ("2 * Anrufe je Verkäufer", ["Anrufe je Verkäufer"]), ("DEMOS", ["Demos"]),
    ("K17-no-shows", ["K17", "no-shows"]), ("10% * K17", ["K17"]),
  ])
  func `inputs are named by id or by the client's own names`(text: String, expected: [String]) {
    #expect(inputs(text) == expected)
  }

  @Test(arguments: [
    ("calls / K17", ["calls", "K17"]), ("K99 / K17", ["K99", "K17"]), ("K99", ["K99"]),
    ("re-opened tickets / all tickets", ["re-opened tickets", "all tickets"]),
  ])
  func `names that nobody knows are inputs of a calculation`(text: String, expected: [String]) {
    #expect(inputs(text) == expected)
  }

  @Test(arguments: [
    ("calls logged in the CRM", []), ("the number of Demos held", ["Demos held"]), ("", []), ("12", []),
    ("+", []), ("((", []), ("=", []), ("K1x7", []),
  ])
  func `words without arithmetic only name what is known`(text: String, expected: [String]) {
    #expect(inputs(text) == expected)
  }

  @Test func `long nonsense does no harm`() {
    #expect(inputs(String(repeating: "K17 / ", count: 2000)) == ["K17"])
    #expect(inputs(String(repeating: "(", count: 30_000)) == [])
    #expect(inputs(String(repeating: "x ", count: 16_000)) == [])
  }
}
