import Planning
import Testing

@Suite struct `Texts compared with the English ones` {
  private func comparison(_ change: (String) -> String) throws -> TextComparison {
    let english = try TemplateLibrary.builtIn(kind: "readiness")
    let german = try TemplateLibrary.source(kind: "readiness", language: "de")
    let template = try Template(yaml: change(german), file: "fr.yaml")
    return try TextComparison(template, with: english, file: "fr.yaml")
  }

  @Test(arguments: TemplateLibrary.entries)
  func `a built-in template lacks nothing and has nothing beyond`(entry: TemplateLibrary.Entry) throws {
    let compared = try TextComparison(
      TemplateLibrary.builtIn(kind: entry.kind, language: entry.language),
      with: TemplateLibrary.builtIn(kind: entry.kind), file: "x.yaml")
    #expect(compared.lacking == [])
    #expect(compared.beyond == [])
  }

  @Test func `a missing text is told with the line of its map, and with the English words`() throws {
    let compared = try comparison { $0.replacing("    not-yet: Noch nicht\n", with: "") }
    #expect(compared.beyond == [])
    #expect(compared.lacking.map(\.key) == ["texts.verdict.not-yet"])
    let line = try comparison { $0.replacing("  verdict:\n    open", with: "  urteil:\n    open") }.beyond
      .first?
      .line
    #expect(compared.lacking.first?.line == line.map { $0 - 1 })
    #expect(compared.lacking.first?.remedy == "add it; in English it says \"Not yet\"")
  }

  @Test func `a text beyond is told at its line, with the key that may have been meant`() throws {
    let compared = try comparison { $0.replacing("    implement: Bereit", with: "    implment: Bereit") }
    #expect(compared.lacking.map(\.key) == ["texts.verdict.implement"])
    #expect(compared.beyond.map(\.key) == ["texts.verdict.implment"])
    #expect(compared.beyond.first?.remedy == "did you mean \"texts.verdict.implement\"?")
    #expect(compared.beyond.first?.line != nil)
  }

  @Test func `a guide may have more steps or fewer`() throws {
    let compared = try comparison {
      $0.replacing("    steps:\n", with: "    steps:\n      - Lesen Sie zuerst dies.\n")
    }
    #expect(compared.lacking == [])
    #expect(compared.beyond == [])
  }

  @Test func `all texts gone is each text told`() throws {
    let compared = try comparison { text in
      text.components(before: "texts:") + "texts:\n  title: Préparation\n"
    }
    #expect(compared.lacking.count > 50)
    #expect(Set(compared.lacking.map(\.line)).count == 1)
  }
}

extension String {
  fileprivate func components(before marker: String) -> String {
    var lines: [Substring] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line == marker { break }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every place of a text; only the standard library is at hand here.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
