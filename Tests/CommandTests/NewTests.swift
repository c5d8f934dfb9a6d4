import Foundation
import Testing

@Suite("planner new")
struct NewTests {
  @Test("makes the four workbooks and prints their paths")
  func kit() throws {
    let folder = try Folder()
    let outcome = try Program.run(
      "new", "--client", "Bäckerei Öztürk & Söhne GmbH", "-o", "out/kit", in: folder)
    let names = ["funnel-kpi", "pipeline", "maturity", "readiness"].map {
      "Bäckerei-Öztürk-Söhne-GmbH_\($0).xlsx"
    }
    #expect(
      outcome == Program.Outcome(status: 0, output: names.map { "out/kit/\($0)\n" }.joined(), errors: ""))
    for name in names { #expect(try folder.bytes("out/kit/\(name)").starts(with: Data("PK".utf8))) }
  }

  @Test(
    "names files by the letters and digits of any script",
    arguments: [
      ("Bäckerei Öztürk & Söhne GmbH", "Bäckerei-Öztürk-Söhne-GmbH"), ("  --A/B\\..C  ", "A-B-C"),
      ("Ba\u{308}ckerei", "Bäckerei"), ("東京株式会社 (日本)", "東京株式会社-日本"), ("नई दिल्ली", "नई-दिल्ली"),
      ("각", "각"), ("../../etc/passwd", "etc-passwd"), ("A\u{202E}B\u{0}", "A-B"),
      ("50 % off! 🥨", "50-off"), (".hidden", "hidden"),
    ])
  func slug(client: String, slug: String) throws {
    let folder = try Folder()
    let outcome = try Program.run("new", "readiness", "--client", client.filter { $0 != "\0" }, in: folder)
    #expect(Array(outcome.output.utf8) == Array("\(slug)_readiness.xlsx\n".utf8))
    #expect(outcome.status == 0)
  }

  @Test("a name of any length makes a file")
  func long() throws {
    let folder = try Folder()
    let outcome = try Program.run(
      "new", "readiness", "--client", String(repeating: "Ä", count: 300), in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == String(repeating: "Ä", count: 80) + "_readiness.xlsx\n")
  }

  @Test("touches nothing when one of the files exists, unless forced")
  func existing() throws {
    let folder = try Folder()
    try folder.write("mine", to: "A_maturity.xlsx")
    let outcome = try Program.run("new", "--client", "A", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(
      outcome.errors
        == "planner: A_maturity.xlsx: exists already; choose another name, or say --force to write over it\n")
    #expect(try folder.names() == ["A_maturity.xlsx"])
    #expect(try folder.read("A_maturity.xlsx") == "mine")
    #expect(try Program.run("new", "--client", "A", "--force", in: folder).status == 0)
    #expect(try folder.names().count == 4)
  }

  @Test("the same command makes the same bytes in every time zone")
  func bytes() throws {
    let folder = try Folder()
    for (name, zone) in [("a", "Pacific/Apia"), ("b", "Pacific/Niue")] {
      _ = try Program.run(
        "new", "readiness", "--client", "A", "-o", name, in: folder,
        environment: ["TZ": zone, "LC_ALL": "de_DE.UTF-8"])
    }
    #expect(try folder.bytes("a/A_readiness.xlsx") == folder.bytes("b/A_readiness.xlsx"))
  }

  @Test("a changed template is taken for its kind, a broken one is told with its line")
  func template() throws {
    let folder = try Folder()
    let source = try Program.run("template", "export", "readiness").output
    try folder.write(
      source.replacingOccurrences(of: "kind: readiness", with: "kind: readyness"), to: "bad.yaml")
    try folder.write(source, to: "good.yaml")
    let good = try Program.run("new", "readiness", "--client", "A", "--template", "good.yaml", in: folder)
    #expect(good == Program.Outcome(status: 0, output: "A_readiness.xlsx\n", errors: ""))
    let bad = try Program.run("new", "--client", "B", "--template", "bad.yaml", in: folder)
    #expect(bad.status == 2)
    #expect(bad.errors.hasPrefix("planner: bad.yaml:"))
    let stray = try Program.run("new", "maturity", "--client", "B", "--template", "good.yaml", in: folder)
    #expect(stray.status == 64)
    #expect(try Program.run("template", "check", "good.yaml", in: folder).status == 0)
    let check = try Program.run("template", "check", "bad.yaml", in: folder)
    #expect(check.status == 1)
    #expect(check.output.hasPrefix("bad.yaml:"))
  }

  @Test("a workbook in German reads with the same ids; a language that is not there is told")
  func language() throws {
    let folder = try Folder()
    let german = try Program.run(
      "new", "readiness", "--client", "A", "--language", "de", "--as-of", "2026-03-31", in: folder)
    #expect(german == Program.Outcome(status: 0, output: "A_readiness.xlsx\n", errors: ""))
    _ = try Program.run(
      "new", "readiness", "--client", "A", "--as-of", "2026-03-31", "-o", "en", in: folder)
    let read = try Program.run("read", "A_readiness.xlsx", "--format", "ndjson", in: folder).output
    let other = try Program.run("read", "en/A_readiness.xlsx", "--format", "ndjson", in: folder).output
    #expect(read.split(separator: ",").count == other.split(separator: ",").count)
    #expect(read.contains("\"key\":\"21\""))
    let unknown = try Program.run("new", "--client", "A", "--language", "fr", in: folder)
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("use en or de"))
  }

  @Test("a template in a language of one's own is checked and taken")
  func translation() throws {
    let folder = try Folder()
    let german = try Program.run("template", "export", "readiness", "--language", "de").output
    let french = german.replacingOccurrences(of: "language: de", with: "language: fr")
    try folder.write(french, to: "fr.yaml")
    try folder.write(
      french.replacingOccurrences(of: "    not-yet: Noch nicht\n", with: "")
        .replacingOccurrences(of: ", help: 'Wer die Lücke schließt.'", with: ""), to: "half.yaml")
    let made = try Program.run("new", "readiness", "--client", "A", "--template", "fr.yaml", in: folder)
    #expect(made == Program.Outcome(status: 0, output: "A_readiness.xlsx\n", errors: ""))
    let good = try Program.run("template", "check", "fr.yaml", in: folder)
    #expect(good.status == 0)
    #expect(good.output == "")
    let half = try Program.run("template", "check", "half.yaml", in: folder)
    #expect(half.status == 1)
    let lines = half.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(": texts.verdict.not-yet: this text is missing; ") == true)
    #expect(lines.last?.contains(": note: texts.tables.quiz.columns.owner.help: ") == true)
    let refused = try Program.run("new", "readiness", "--client", "B", "--template", "half.yaml", in: folder)
    #expect(refused.status == 2)
  }
}
