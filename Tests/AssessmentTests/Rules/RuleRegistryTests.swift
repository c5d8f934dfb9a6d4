import Assessment
import Forms
import Planning
import Testing

@Suite struct RuleRegistryTests {
  @Test func `every rule has a code of its own, in the order of codes`() {
    let codes = RuleRegistry.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    #expect(Set(RuleRegistry.all.map(\.name)).count == codes.count)
  }

  @Test(arguments: RuleRegistry.all)
  func `every rule explains itself in full sentences`(_ rule: RuleDescription) {
    for text in [rule.what, rule.why, rule.fix] {
      #expect(text.count > 20, "\(rule.code)")
      #expect(text.hasSuffix("."), "\(rule.code): \(text)")
      #expect(
        text.first?.isUppercase == true || text.first?.isNumber == true || text.hasPrefix("\""),
        "\(rule.code)")
    }
    #expect(!rule.source.isEmpty)
    #expect(rule.name == rule.name.lowercased() && !rule.name.contains(" "))
    #expect(rule.kinds.allSatisfy { FormRegistry.kinds.contains($0) })
  }

  @Test func `a rule is found by its code in any case`() {
    #expect(RuleRegistry.rule("kpi006")?.name == "target-beats-baseline")
    #expect(RuleRegistry.rule("KPI047") == nil)
  }
}
