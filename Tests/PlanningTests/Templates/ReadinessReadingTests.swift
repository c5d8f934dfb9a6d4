import Planning
import Testing

@Suite struct `Reading a readiness template` {
  @Test func `a whole one is read`() {
    #expect(SmallTemplates.problems(in: SmallTemplates.readiness) == [])
  }

  @Test(arguments: [
    Change(
      "language: en", "language: english language",
      [
        #"my.yaml:3: language: "english language" is no language; write its code: en, de, pt-BR"#
      ]),
    Change(
      "language: en", "lang: en",
      [
        "my.yaml:1: language: is missing; add it",
        "my.yaml:3: lang: is no known key; leave it out, or use kind, version, language, questions, areas, items or texts",
      ]),
    Change(
      "Plätze frei?", "''",
      [
        "my.yaml:5: questions.q1.text: is empty; fill it in"
      ]),
    Change(
      "- {id: q2, text: Läuft es?, help: b}\n", "",
      [
        "my.yaml:6: did not find expected '-' indicator; check indentation, quotes and colons there"
      ]),
    Change(
      "q2", "q4",
      [
        "my.yaml:5: questions.q2: is missing; add it: the scores are computed with it",
        "my.yaml:6: questions.q4: is not one of q1 q2 q3; leave it out: there can be no others",
      ]),
    Change(
      "id: q1", "id: q3",
      [
        "my.yaml:5: questions.q1: is missing; add it: the scores are computed with it",
        #"my.yaml:7: questions.q3.id: "q3" is already taken in line 5; give it one of its own"#,
      ]),
    Change(
      "    area: process", "    aera: process",
      [
        "my.yaml:12: items.02.area: is missing; add it",
        #"my.yaml:13: items.02.aera: is no known key; did you mean "area"?"#,
      ]),
    Change(
      "    area: process", "    area: prozess",
      [
        #"my.yaml:13: items.02.area: "prozess" is no area of this template; did you mean "process"?"#
      ]),
    Change(
      "weight: 1", "weight: schwer",
      [
        #"my.yaml:9: areas.process.weight: "schwer" is no number; write digits with a decimal point: 0.25"#
      ]),
    Change(
      "weight: 1", "weight: -1",
      [
        #"my.yaml:9: areas.process.weight: "-1" is not between 0 and 100; write a number between 0 and 100"#
      ]),
    Change(
      "critical: true", "critical: ja",
      [
        #"my.yaml:11: items.01.critical: "ja" is neither true nor false; write true or false"#
      ]),
    Change(
      "'02'", "'01'",
      [
        #"my.yaml:12: items.01.id: "01" is already taken in line 11; give it one of its own"#
      ]),
    Change(
      "'02'", "'Größe 1'",
      [
        #"my.yaml:12: items.Größe 1.id: "Größe 1" cannot be an id; use up to 20 of the letters a-z, A-Z, digits, - and _"#
      ]),
    Change(
      "text: Zweite Frage?", "text: ERSTE FRAGE?",
      [
        #"my.yaml:14: items.02.text: "ERSTE FRAGE?" stands at 01 too; tell the two apart"#
      ]),
    Change(
      "    text: Zweite Frage?", "    text: [a]",
      [
        "my.yaml:14: items.02.text: a list is no text; write one text"
      ]),
    Change(
      "  subtitle: Untertitel", "  subtitle:",
      [
        "my.yaml:19: texts.subtitle: is empty; fill it in, or leave the key out"
      ]),
    Change(
      "texts:\n  title: Titel\n  subtitle: Untertitel", "texts: Titel",
      [
        #"my.yaml:17: texts: "Titel" is no map; write "key: text" pairs"#
      ]),
    Change(
      "areas:\n  - {", "areas:\n  - {id: leer, name: Leer, weight: 1}\n  - {",
      [
        "my.yaml:9: areas.leer: has no question; leave it out, or ask one"
      ]),
    Change(
      "texts:", "extra: 1\ntexts:",
      [
        "my.yaml:17: extra: is no known key; leave it out, or use kind, version, language, questions, areas, items or texts"
      ]),
  ])
  func `what is wrong is told with line, key and remedy`(change: Change) {
    let problems = SmallTemplates.problems(
      in: SmallTemplates.readiness, replacing: change.old, with: change.new)
    #expect(problems == change.problems)
  }
}
