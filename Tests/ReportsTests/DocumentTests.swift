import Reports
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct DocumentTests {
  /// The folder Documentation beside Tests.
  private func page(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return String(
      decoding: try Data(contentsOf: folder.appending(path: "Documentation/\(name)")), as: UTF8.self)
  }

  @Test func `the page of rules is what the declarations make; "make docs" makes it anew`() throws {
    #expect(try page("rules.md") == RulesDocument().markdown)
  }

  @Test func `the page of settings is what the declarations make; "make docs" makes it anew`() throws {
    #expect(try page("settings.md") == SettingsDocument().markdown)
  }
}
