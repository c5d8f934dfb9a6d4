import Foundation
import Testing

/// Workbooks as an earlier release made and filled them: their templates lack texts that forms say today.
@Suite("Workbooks of an earlier release")
struct OlderWorkbookTests {
  static let kinds = ["funnel-kpi", "pipeline", "maturity", "readiness"]

  private func workbook(_ kind: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Older/\(kind).xlsx")
      .path
  }

  @Test("are read", arguments: kinds)
  func read(kind: String) throws {
    let outcome = try Program.run("read", workbook(kind), "--format", "json")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("Nordwind Kaffee GmbH"))
  }

  @Test("are checked", arguments: kinds)
  func check(kind: String) throws {
    let outcome = try Program.run("check", workbook(kind))
    #expect(outcome.status < 2)
    #expect(outcome.errors == "")
  }

  @Test(
    "are scored",
    arguments: [
      ("funnel-kpi", "\"kind\":\"funnel-kpi\""), ("pipeline", "\"kind\":\"pipeline\""),
      ("maturity", "\"kind\":\"maturity\""), ("readiness", "\"kind\":\"readiness\""),
    ])
  func score(kind: String, says: String) throws {
    let outcome = try Program.run("score", workbook(kind), "--format", "ndjson", "--quiet")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    #expect(outcome.output.contains(says))
  }

  @Test("a template to make workbooks with must say all of it")
  func template() throws {
    let folder = try Folder()
    let whole = try Program.run("template", "export", "readiness").output
    let line = "    chart: Readiness by area\n"
    #expect(whole.contains(line))
    try folder.write(whole.replacingOccurrences(of: line, with: ""), to: "mine.yaml")
    let outcome = try Program.run("new", "readiness", "--client", "A", "--template", "mine.yaml", in: folder)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("texts.result.chart: this text is missing"))
    #expect(try folder.names() == ["mine.yaml"])
  }
}
