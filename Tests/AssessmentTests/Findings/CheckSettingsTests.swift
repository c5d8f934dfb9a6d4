import Assessment
import Planning
import Testing

@Suite struct CheckSettingsTests {
  private func read(_ yaml: String) throws -> CheckSettings {
    CheckSettings(
      try SettingsFile(
        yaml: yaml, file: "planner.yaml",
        sections: [(CheckSettings.section, CheckSettings.thresholds.map(\.setting))]))
  }

  private func problems(_ yaml: String) -> [String] {
    do {
      _ = try read(yaml)
      return []
    } catch let error as TemplateError {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `a file sets what it names and leaves the rest`() throws {
    var expected = CheckSettings()
    expected.kpisPerStage = 9
    expected.laggingShare = 0.8
    #expect(try read("check:\n  kpisPerStage: 9\n  laggingShare: 0.8\n") == expected)
    for nothing in ["", "# no settings yet\n", "check:\n", "---\n"] {
      #expect(try read(nothing) == CheckSettings())
    }
  }

  @Test(arguments: CheckSettings.thresholds.map(\.setting.key))
  func `every threshold has a name, a range, rules, and goes where it belongs`(_ key: String) throws {
    let threshold = try #require(CheckSettings.thresholds.first { $0.setting.key == key })
    #expect(CheckSettings.thresholds.count { $0.setting.key == key } == 1)
    #expect(!threshold.rules.isEmpty)
    #expect(threshold.rules.allSatisfy { RuleRegistry.rule($0) != nil })
    #expect(threshold.setting.meaning.hasSuffix(".") && !threshold.setting.source.isEmpty)
    let other: Double
    switch threshold.setting.kind {
    case .whole(let range):
      #expect(range.contains(Int(threshold.setting.standard)))
      other =
        Double(range.lowerBound) == threshold.setting.standard
        ? Double(range.upperBound) : Double(range.lowerBound)
    case .number(let range):
      #expect(range.contains(threshold.setting.standard))
      other = range.lowerBound == threshold.setting.standard ? range.upperBound : range.lowerBound
    }
    func written(_ value: Double) -> String { Int(exactly: value).map { String($0) } ?? String(value) }
    #expect(try read("check:\n  \(key): \(written(threshold.setting.standard))\n") == CheckSettings())
    let changed = try read("check:\n  \(key): \(written(other))\n")
    #expect(changed != CheckSettings())
    let values = zip(Mirror(reflecting: changed).children, Mirror(reflecting: CheckSettings()).children)
    #expect(values.filter { "\($0.value)" != "\($1.value)" }.map(\.0.label) == [key])
  }

  @Test func `every threshold can be set`() {
    let names = Mirror(reflecting: CheckSettings()).children.compactMap(\.label)
    #expect(Set(names) == Set(CheckSettings.thresholds.map(\.setting.key)))
  }

  @Test func `what is unknown or of the wrong kind is told with its line and a remedy`() {
    #expect(
      problems("check:\n  kpiPerStage: 9\n") == [
        "planner.yaml:2: check.kpiPerStage: is no known key; did you mean \"kpisPerStage\"?"
      ])
    #expect(
      problems("chek:\n  kpisPerStage: 9\n") == [
        "planner.yaml:1: chek: is no known key; did you mean \"check\"?"
      ])
    #expect(
      problems("check:\n  kpisPerStage: many\n  laggingShare: 70\n  closeMoves: -1\n") == [
        "planner.yaml:2: check.kpisPerStage: \"many\" is no whole number from 1 to 1000; write one in digits",
        "planner.yaml:3: check.laggingShare: \"70\" is not between 0 and 1; write a fraction: 0.25 for 25 %",
        "planner.yaml:4: check.closeMoves: \"-1\" is not between 0 and 1000; write a number between 0 and 1000",
      ])
    #expect(
      problems("- check\n") == ["planner.yaml:1: a list is no map; write \"key: value\" pairs"])
    #expect(problems("check: {kpisPerStage: 1, kpisPerStage: 2}").count == 1)
  }

  @Test func `a rule goes by what is set`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi", tables: [("setup", "kpi | owner\nK16 | Dana\nK17 | Dana\nK21 | Dana")])
    let day = try CleanPlan.day()
    let selection = try RuleSelection(select: ["KPI035"], ignore: [])
    let settings = try read("check: {kpisPerOwner: 2}")
    #expect(Checker(selection: selection).check(drawn.form, asOf: day).findings.isEmpty)
    #expect(
      Checker(selection: selection, settings: settings).check(drawn.form, asOf: day).findings.map(\.code)
        == ["KPI035"])
  }
}
