import Planning
import Testing

@Suite struct `Reading a pipeline template` {
  @Test func `a whole one is read`() {
    #expect(SmallTemplates.problems(in: SmallTemplates.pipeline) == [])
  }

  @Test(arguments: [
    Change(
      "probability: 0.1", "probability: 10",
      [
        #"my.yaml:6: stages.1.probability: "10" is not between 0 and 1; write a fraction: 0.25 for 25 %"#
      ]),
    Change(
      "cap: 0.9", "cap: 0.05",
      [
        "my.yaml:6: stages.1.cap: is below the probability; raise the cap"
      ]),
    Change(
      "number: 8", "number: 9",
      [
        "my.yaml:5: stages.8: is missing; add it: the scores are computed with it",
        "my.yaml:19: stages.9: is not one of 1 2 3 4 5 6 7 8; leave it out: there can be no others",
      ]),
    Change(
      "[EUR, USD]", "[EUR, Euro, EUR]",
      [
        #"my.yaml:21: currencies: "Euro" is no currency code; write three capitals, as EUR"#,
        #"my.yaml:21: currencies: "EUR" stands there twice; keep one of them"#,
      ]),
    Change(
      "[EUR, USD]", "[]",
      [
        "my.yaml:21: currencies: is empty; name at least one, as [EUR]"
      ]),
    Change(
      "[EUR, USD]", "EUR",
      [
        #"my.yaml:21: currencies: "EUR" is no list; write [a, b] or a line "- a" each"#
      ]),
    Change(
      "cap: 0.9", "ageLimit: 1.5",
      [
        #"my.yaml:6: stages.1.ageLimit: "1.5" is no whole number from 1 to 3650; write one in digits"#
      ]),
  ])
  func `what is wrong is told with line, key and remedy`(change: Change) {
    let problems = SmallTemplates.problems(
      in: SmallTemplates.pipeline, replacing: change.old, with: change.new)
    #expect(problems == change.problems)
  }
}
