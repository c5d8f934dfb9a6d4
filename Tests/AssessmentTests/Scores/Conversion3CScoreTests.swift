import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

@Suite("The score of a flow map")
struct Conversion3CScoreTests {
  private enum Missing: Error { case content }

  private func score(_ filled: FilledForm) throws -> Conversion3CScore {
    guard let content = filled.form.template.content as? Conversion3CContent else { throw Missing.content }
    return Conversion3CScore(filled.values, content: content)
  }

  private func step(
    _ phase: String, _ next: String?, strength: String? = nil, cta: String = "Read on",
    function: String = "marketing", label: String = "content"
  ) -> [String: AnswerValue] {
    var row: [String: AnswerValue] = [
      "phase": .choice(phase), "cta": .text(cta), "function": .choice(function), "label": .choice(label),
    ]
    row["next"] = next.map { .choice($0) }
    row["strength"] = strength.map { .choice($0) }
    return row
  }

  @Test("nothing filled in: no score, no words of what is open")
  func blank() throws {
    let score = try score(FilledForm("conversion-3c"))
    #expect(score.flow == nil)
    #expect(score.phases.map(\.open) == ["", "", "", "", "", ""])
    #expect(score.fields == .init(asked: 0, early: 0, most: 5, justified: nil))
    #expect(score.cells.count == 36)
    #expect(score.measures.map(\.id) == ["flow", "led", "called", "fields", "early", "justified"])
  }

  @Test("one lead, a call that leads somewhere, a path onward: a point each, of 17")
  func points() throws {
    var filled = try FilledForm("conversion-3c")
    filled["roles", "marketing", "attract"] = .choice("leads")
    filled["roles", "sales", "attract"] = .choice("helps")
    filled["roles", "marketing", "engage"] = .choice("leads")
    filled["roles", "sales", "engage"] = .choice("leads")
    filled["roles", "service", "return"] = .choice("leads")
    filled.add("steps", step("attract", "engage", strength: "1"))
    filled.add("steps", step("attract", "register", strength: "2", function: "sales", label: "conversion"))
    // Back, nowhere, and without words.
    filled.add("steps", step("engage", "attract", strength: "3"))
    filled.add("steps", step("register", nil))
    filled.add("steps", step("buy", "return", cta: " "))
    filled.add("steps", step("return", "attract"))
    let score = try score(filled)
    #expect(score.phases.map(\.points) == [3, 1, 0, 0, 0, 2])
    #expect(score.phases.map(\.of) == [3, 3, 3, 3, 3, 2])
    #expect(score.flow == 6.0 / 17)
    #expect(score.phases.map(\.calls) == [2, 1, 0, 0, 0, 1])
    #expect(score.phases.map(\.onward) == [2, 0, 0, 0, 0, 0])
    // A call of unknown strength counts as 0.
    #expect(score.phases.map(\.strength) == [2, 3, nil, nil, nil, 0])
    #expect(score.phases[1].leads == ["marketing", "sales"])
    #expect((score.led, score.called) == (2, 3))
    #expect(
      score.phases.map(\.open) == [
        "", "More than one leads. No path onward.",
        "Nobody leads. No call to action that leads somewhere. No path onward.",
        "Nobody leads. No call to action that leads somewhere. No path onward.",
        "Nobody leads. No call to action that leads somewhere. No path onward.", "",
      ])
    #expect(score.cells[0] == .init(function: "marketing", phase: "attract", role: "leads", strength: 1))
    #expect(score.cells[6] == .init(function: "sales", phase: "attract", role: "helps", strength: 2))
    #expect(score.labels.map(\.calls) == [3, 0, 1])
    let words = (0..<6).map { filled.values.value("steps", row: $0, column: "open").text ?? "" }
    #expect(
      words == [
        "Leads onward.", "Leads onward.", "Leads somewhere, not onward.", "Say where it leads.",
        "Write what you ask for.", "Leads somewhere, not onward.",
      ])
    let leaders = ["attract", "engage", "register"].map {
      filled.values.value("phases", key: $0, column: "leader").text
    }
    #expect(leaders == ["Marketing", "More than one", "Nobody"])
  }

  @Test("a field has its use with a purpose, a place and, about a person, a basis")
  func fields() throws {
    var filled = try FilledForm("conversion-3c")
    func field(_ name: String, _ phase: String?, _ more: [String: AnswerValue]) -> [String: AnswerValue] {
      var row = more
      row["field"] = .text(name)
      row["phase"] = phase.map { .choice($0) }
      return row
    }
    let use: [String: AnswerValue] = ["why": .text("To write"), "kept": .text("CRM")]
    let person: [String: AnswerValue] = ["personal": .choice("yes")]
    filled.add("data", field("Cups", "attract", use))
    filled.add("data", field("Name", "engage", use.merging(person) { one, _ in one }))
    filled.add(
      "data", field("E-mail", "register", use.merging(["basis": .choice("consent")]) { one, _ in one }))
    filled.add("data", field("Budget", "buy", ["why": .text("To plan"), "needed": .choice("evaluate")]))
    filled.add("data", field("End", nil, use))
    filled.add("data", field("CUPS", "buy", use))
    filled.add("data", ["why": .text("Of nothing")])
    let score = try score(filled)
    #expect(score.fields == .init(asked: 5, early: 2, most: 5, justified: 0.6))
    #expect(score.phases.map(\.fields) == [1, 1, 1, 0, 2, 0])
    #expect(score.phases.map(\.soFar) == [1, 2, 3, 3, 5, 5])
    let words = (0..<7).map { filled.values.value("data", row: $0, column: "open").text ?? "" }
    #expect(
      words == [
        "Has its use.", "Say on which basis.", "Has its use.", "Needed before it is asked.",
        "Not asked yet: say where.", "Asked for once more.", "",
      ])
    #expect(score.phases[1].open.hasSuffix("Some data without purpose, place or basis."))
  }
}
