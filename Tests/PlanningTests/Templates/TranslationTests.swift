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
    let (left, right) = (
      try PlainValue(yaml: translated.source, file: "translated"),
      try PlainValue(yaml: english.source, file: "english")
    )
    let (ours, theirs) = (facts(left), facts(right))
    #expect(ours.count == theirs.count)
    for (one, other) in zip(ours, theirs) where one != other { Issue.record("\(one) is not \(other)") }
  }

  @Test(arguments: translated)
  func `names fit their columns, and sentences their drop-downs`(entry: TemplateLibrary.Entry) throws {
    let content = try pair(entry).translated.content
    if let content = content as? FunnelKPIContent {
      let names =
        content.stages.map(\.name) + content.goals.map(\.name) + content.tactics.map(\.name)
        + content.kpis.map(\.name) + content.baseFigures.map(\.name) + content.funnel.map(\.name)
      for name in names { #expect(name.count <= 32, "\(name)") }
    }
    if let content = content as? MaturityContent {
      for dimension in content.dimensions {
        #expect(dimension.name.count <= 32, "\(dimension.name)")
        for anchor in dimension.anchors { #expect(anchor.count <= 110, "\(anchor)") }
      }
    }
  }

  /// All that is no word, by path: numbers, flags, words of the program (`kpi: K37`, `unit: percent`), how long lists
  /// are and which keys records have. The texts are compared elsewhere, and the language is another.
  private func facts(_ value: PlainValue, at path: String = "") -> [String] {
    switch value {
    case .null: return ["\(path): null"]
    case .number(let number): return ["\(path): \(number)"]
    case .boolean(let flag): return ["\(path): \(flag)"]
    case .text(let text): return ["\(path): " + (isWordOfTheProgram(path, text) ? text : "text")]
    case .list(let values):
      return ["\(path): \(values.count)"]
        + values.enumerated().flatMap { facts($1, at: "\(path).\($0)") }
    case .map(let pairs):
      return pairs.filter { path.isEmpty ? $0.key != "texts" && $0.key != "language" : true }
        .flatMap { facts($0.value, at: path.isEmpty ? $0.key : "\(path).\($0.key)") }
    }
  }

  private static let programKeys: Set<String> = [
    "kind", "id", "stage", "goal", "tactics", "unit", "direction", "cadence", "timing", "needs", "rateKPI",
    "area", "dimension", "kpi", "currencies", "numeral",
  ]

  private func isWordOfTheProgram(_ path: String, _ text: String) -> Bool {
    path.split(separator: ".").last { Int($0) == nil }.map { Self.programKeys.contains(String($0)) } ?? false
  }
}
