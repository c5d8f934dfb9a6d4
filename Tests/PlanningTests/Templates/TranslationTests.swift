import Planning
import Testing

/// What every built-in translation has in common with the English template, which others are measured by.
@Suite struct Translations {
  static let translated = TemplateLibrary.entries.filter { $0.language != "en" }

  private func pair(_ entry: TemplateLibrary.Entry) throws -> (english: Template, translated: Template) {
    (
      try TemplateLibrary.builtIn(kind: entry.kind),
      try TemplateLibrary.builtIn(kind: entry.kind, language: entry.language)
    )
  }

  @Test(arguments: TemplateLibrary.languages)
  func `every kind is there in every language`(language: String) {
    #expect(TemplateLibrary.entries.filter { $0.language == language }.map(\.kind) == Template.kinds)
  }

  @Test(arguments: translated)
  func `every text of the English template is there, and no other`(entry: TemplateLibrary.Entry) throws {
    let (english, translated) = try pair(entry)
    #expect(Set(translated.texts.values.keys) == Set(english.texts.values.keys))
  }

  @Test(arguments: translated)
  func `ids, needs and numbers are those of the English template`(entry: TemplateLibrary.Entry) throws {
    let (english, translated) = try pair(entry)
    #expect(facts(translated.content) == facts(english.content))
  }

  @Test(arguments: translated)
  func `names fit their columns, and sentences their drop-downs`(entry: TemplateLibrary.Entry) throws {
    switch try pair(entry).translated.content {
    case .funnelKPI(let content):
      let names =
        content.stages.map(\.name) + content.goals.map(\.name) + content.tactics.map(\.name)
        + content.kpis.map(\.name) + content.baseFigures.map(\.name) + content.funnel.map(\.name)
      for name in names { #expect(name.count <= 32, "\(name)") }
    case .maturity(let content):
      for dimension in content.dimensions {
        #expect(dimension.name.count <= 32, "\(dimension.name)")
        for anchor in dimension.anchors { #expect(anchor.count <= 110, "\(anchor)") }
      }
    case .pipeline, .readiness: break
    }
  }

  /// All that is no word: a line an entry.
  private func facts(_ content: TemplateContent) -> [String] {
    switch content {
    case .funnelKPI(let content):
      let kpis = content.kpis.map { kpi in
        let band = kpi.band.map { [$0.low, $0.high, $0.year.map(Double.init)] }
        return
          "\(kpi.id) \(kpi.stage) \(kpi.goal) \(kpi.tactics) \(kpi.unit) \(kpi.direction) \(kpi.cadence) "
          + "\(kpi.timing) \(kpi.isVanity) \(kpi.needs) \(String(describing: band))"
      }
      return content.stages.map(\.id) + content.goals.map(\.id) + content.tactics.map(\.id)
        + content.baseFigures.map { "\($0.id) \($0.unit)" }
        + content.funnel.map { "\($0.id) \($0.rateKPI ?? "")" } + kpis
    case .pipeline(let content):
      return content.stages.map { stage in
        let numbers = [
          stage.probability, stage.cap, stage.partnerProbability, stage.ageLimit.map(Double.init),
        ]
        let lines = stage.activities.split(separator: "\n").count
        return "\(stage.number) \(numbers) \(lines)"
      } + content.currencies
    case .maturity(let content):
      return content.levels.map { "\($0.number) \($0.numeral)" }
        + content.dimensions.map { dimension in
          let gates = dimension.gates.map { "\($0.level):\($0.items.count)" }
          return
            "\(dimension.id) \(dimension.entryLevel) \(dimension.weight) \(dimension.anchors.count) \(gates)"
        }
    case .readiness(let content):
      return content.questions.map(\.id) + content.areas.map { "\($0.id) \($0.weight)" }
        + content.items.map { "\($0.id) \($0.area) \($0.isCritical) \($0.dimension)" }
    }
  }
}
