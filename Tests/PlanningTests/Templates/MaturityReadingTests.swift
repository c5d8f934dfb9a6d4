import Planning
import Testing

@Suite struct `Reading a maturity template` {
  @Test func `a whole one is read`() {
    #expect(SmallTemplates.problems(in: SmallTemplates.maturity) == [])
  }

  @Test(arguments: [
    Change(
      "[a, b, c, d, e]", "[a, b, c, d]",
      [
        "my.yaml:15: dimensions.D01.anchors: has 4 sentences instead of 5; write one for each level, from I to V"
      ]),
    Change(
      "[a, b, c, d, e]", "[a, b, c, d, a]",
      [
        "my.yaml:15: dimensions.D01.anchors.5: says the same as another level; tell them apart"
      ]),
    Change(
      "[a, b, c, d, e]", "a",
      [
        #"my.yaml:15: dimensions.D01.anchors: "a" is no list; write [a, b] or a line "- a" each"#
      ]),
    Change(
      "items: [x, y]", "items: [x, y, z]",
      [
        "my.yaml:18: dimensions.D01.gates.3.items: has 3 facts instead of one or two; ask for one or two things that can be shown"
      ]),
    Change(
      "items: [x, y]", "items: []",
      [
        "my.yaml:18: dimensions.D01.gates.3.items: has 0 facts instead of one or two; ask for one or two things that can be shown"
      ]),
    Change(
      "      - {level: 4, items: [x]}\n", "",
      [
        "my.yaml:17: dimensions.D01.gates.4: is missing; add it: the scores are computed with it"
      ]),
    Change(
      "level: 5", "level: 6",
      [
        "my.yaml:17: dimensions.D01.gates.5: is missing; add it: the scores are computed with it",
        "my.yaml:20: dimensions.D01.gates.6: is not one of 2 3 4 5; leave it out: there can be no others",
      ]),
    Change(
      "entryLevel: 2", "entryLevel: 6",
      [
        #"my.yaml:13: dimensions.D01.entryLevel: "6" is no whole number from 1 to 5; write one in digits"#
      ]),
    Change(
      "  - {number: 3, numeral: III, name: C, summary: s}\n", "",
      [
        "my.yaml:5: levels.3: is missing; add it: the scores are computed with it"
      ]),
    Change(
      "dimensions:", "dimensions: []\nothers:",
      [
        "my.yaml:10: dimensions: is empty; keep at least one entry",
        "my.yaml:11: others: is no known key; leave it out, or use kind, version, language, levels, dimensions or texts",
      ]),
  ])
  func `what is wrong is told with line, key and remedy`(change: Change) {
    let problems = SmallTemplates.problems(
      in: SmallTemplates.maturity, replacing: change.old, with: change.new)
    #expect(problems == change.problems)
  }
}
