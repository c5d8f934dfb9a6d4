import Planning
import Testing

@Suite struct `Reading YAML that is no template` {
  @Test(arguments: [
    ("", #"my.yaml:1: the file is empty; begin with "planner template export KIND""#),
    ("- a", #"my.yaml:1: a list is no map; write "key: value" pairs"#),
    ("just text", #"my.yaml:1: "just text" is no map; write "key: value" pairs"#),
    ("kind: [", "my.yaml:2: did not find expected node content; check indentation, quotes and colons there"),
    (
      "a: 1\n---\nb: 2",
      #"my.yaml:2: a second document begins; keep one template a file, without "---" inside"#
    ),
    (
      "ä: 1\nö: b: c",
      #"my.yaml:2: mapping values are not allowed in this context; put a text that contains ": " in quotes, and line up the keys"#
    ),
    ("größe: 1\ngröße: 2", #"my.yaml:1: "größe" stands more than once in one map; keep one of them"#),
    (
      "\ta: 1",
      "my.yaml:1: found character that cannot start any token; indent with spaces, and put a text that begins with a sign in quotes"
    ),
    (
      "é: 1\na: \u{1}",
      "my.yaml:2: control characters are not allowed; check indentation, quotes and colons there"
    ),
    ("ä: ö\nkind: *x", "my.yaml:2: found undefined alias; check indentation, quotes and colons there"),
    (
      "kind: readyness\nversion: 1",
      #"my.yaml:1: kind: "readyness" is no kind of template; did you mean "readiness"?"#
    ),
    ("kind: readiness", "my.yaml:1: version: is missing; add it"),
    (
      "kind: readiness\nversion: 2\nlanguage: en",
      "my.yaml:2: version: version 2 is newer than this program; write 1, or take a newer planner"
    ),
    (
      "kind: readiness\nversion: one",
      #"my.yaml:2: version: "one" is no whole number from 1 to 999; write one in digits"#
    ),
  ])
  func `it is told in one line`(yaml: String, expected: String) {
    #expect(SmallTemplates.problems(in: yaml) == [expected])
  }

  @Test func `all problems are gathered, in the order of lines`() throws {
    let yaml = SmallTemplates.readiness
      .replacing("weight: 1", with: "weight: 101").replacing("language: en", with: "language: e")
    let error = #expect(throws: TemplateError.self) { try Template(yaml: yaml, file: "ä.yaml") }
    #expect(
      error?.description
        == #"ä.yaml:3: language: "e" is no language; write its code: en, de, pt-BR (and 1 more problem)"#)
    #expect(error?.problems.map(\.line) == [3, 9])
    #expect(error?.problems.last?.key == "areas.process.weight")
  }

  @Test func `a stranger's words cannot steer the terminal`() {
    let yaml = SmallTemplates.readiness.replacing(
      "area: process\n", with: #""rot\e[31m\ngrün": 1"# + "\n    area: \"\\e[2J\\u202Eprocess\"\n")
    #expect(
      SmallTemplates.problems(in: yaml) == [
        "my.yaml:13: items.02.rot\u{fffd}[31m grün: is no known key; leave it out, or use id, text, area, critical, action or dimension",
        "my.yaml:14: items.02.area: \"\u{fffd}[2J\u{fffd}process\" is no area of this template; use process",
      ])
  }

  @Test func `references that multiply are refused`() {
    let lines = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
    let yaml = "a0: &a0 x\n" + lines.joined(separator: "\n")
    #expect(
      SmallTemplates.problems(in: yaml) == [
        "my.yaml: more than 24 references (*name) stand in it; write the repeated values out"
      ])
  }

  @Test func `a huge file is refused unread`() {
    let problems = SmallTemplates.problems(in: String(repeating: "#", count: 2_000_001))
    #expect(
      problems == [
        "my.yaml: the file has 2000001 bytes, at most 2000000 are read; leave out what is no template"
      ])
  }

  @Test func `deep nesting is an error, not the end`() {
    let yaml = "kind: " + String(repeating: "[", count: 5_000)
    #expect(SmallTemplates.problems(in: yaml).count == 1)
    let texts =
      SmallTemplates.readiness + "\n  tief: " + String(repeating: "{a: ", count: 20) + "x"
      + String(repeating: "}", count: 20)
    #expect(SmallTemplates.problems(in: texts).first?.hasSuffix("is nested too deeply; flatten it") == true)
  }

  @Test func `texts are flattened in their order`() throws {
    let yaml =
      SmallTemplates.readiness + """

          guide:
            paragraphs: [Erstens., Zweitens.]
            z: letzter
            a: '0123'
          'q1': Ja
        """
    let texts = try Template(yaml: yaml, file: "my.yaml").texts
    #expect(texts["guide.paragraphs.2"] == "Zweitens.")
    #expect(texts["guide.a"] == "0123")
    #expect(texts.children(of: "guide").map(\.key) == ["z", "a"])
    #expect(texts.children(of: "guide.paragraphs").map(\.text) == ["Erstens.", "Zweitens."])
    #expect(texts["q1"] == "Ja")
  }
}
