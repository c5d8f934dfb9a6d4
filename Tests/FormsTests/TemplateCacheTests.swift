import Planning
import Testing

@testable import Forms

@Suite struct TemplateCacheTests {
  @Test func `a workbook that claims another's hash keeps its own template`() throws {
    let source = try TemplateLibrary.source(kind: "readiness")
    let first = source.replacing("title: Readiness check", with: "title: The first client's")
    let second = source.replacing("title: Readiness check", with: "title: The second client's")
    let hash = TemplateLibrary.hash(of: first)
    for (own, title) in [
      (first, "The first client's"), (second, "The second client's"), (first, "The first client's"),
    ] {
      #expect(try TemplateCache.template(hash: hash, source: own).texts["title"] == title)
    }
  }
}
