import Planning
import Testing

@Suite struct `Built-in templates` {
  @Test(arguments: TemplateLibrary.entries)
  func `each can be read, and says what it is`(entry: TemplateLibrary.Entry) throws {
    let template = try TemplateLibrary.builtIn(kind: entry.kind, language: entry.language)
    #expect(template.kind == entry.kind)
    #expect(template.language == entry.language)
    #expect(template.version == Template.currentVersion)
    #expect(template.source == (try TemplateLibrary.source(kind: entry.kind, language: entry.language)))
    #expect(template.texts["title"]?.isEmpty == false)
    #expect(template.texts["subtitle"]?.isEmpty == false)
    #expect(TemplateLibrary.entry(hash: TemplateLibrary.hash(of: template.source)) == entry)
  }

  @Test func `every kind is there in English`() {
    #expect(TemplateLibrary.entries.filter { $0.language == "en" }.map(\.kind) == Template.kinds)
    #expect(TemplateLibrary.entries.map(\.name).contains("en/readiness.yaml"))
  }

  @Test func `an unknown kind or language is answered with the nearest`() throws {
    let kind = #expect(throws: TemplateError.self) { try TemplateLibrary.builtIn(kind: "readyness") }
    #expect(
      kind?.description
        == "en/readyness.yaml: there is no built-in template of kind \"readyness\"; did you mean \"readiness\"?"
    )
    let language = #expect(throws: TemplateError.self) {
      try TemplateLibrary.builtIn(kind: "maturity", language: "fr")
    }
    #expect(
      language?.description.hasPrefix(
        "fr/maturity.yaml: there is no built-in template in the language \"fr\"; ") == true)
  }

  @Test func `the hash of a text never changes`() {
    // Vectors of FNV-1a, 64 bits.
    #expect(TemplateLibrary.hash(of: "") == "cbf29ce484222325")
    #expect(TemplateLibrary.hash(of: "a") == "af63dc4c8601ec8c")
    #expect(TemplateLibrary.hash(of: "foobar") == "85944171f73967e8")
  }
}
