import Forms
import Planning
import Spreadsheet
import Testing

@testable import Assessment

@Suite struct ReadinessScoreTests {
  private typealias Deciding = ReadinessScore.DecidingAnswer

  private func content(_ filled: FilledForm) throws -> ReadinessContent {
    guard let content = filled.form.template.content as? ReadinessContent else {
      throw Missing.content
    }
    return content
  }
  private enum Missing: Error { case content }

  private func score(_ filled: FilledForm) throws -> ReadinessScore {
    ReadinessScore(filled.values, content: try content(filled))
  }

  private func filled(q1: String?, q2: String?, q3: String?) throws -> FilledForm {
    var filled = try FilledForm("readiness")
    filled["q1"] = q1.map { .choice($0) }
    filled["q2"] = q2.map { .choice($0) }
    filled["q3"] = q3.map { .choice($0) }
    return filled
  }

  /// All items answered alike.
  private func filled(all answer: String, evidence: String? = nil) throws -> FilledForm {
    var filled = try filled(q1: "yes", q2: "yes", q3: "yes")
    for item in try content(filled).items {
      filled["quiz", item.id, "answer"] = .choice(answer)
      filled["quiz", item.id, "evidence"] = evidence.map { .text($0) }
    }
    return filled
  }

  /// A client in the middle. Process 8/15, people 5/9, data not assessable, content 4/6, technology 7/9,
  /// resources 5/12.
  private func middling() throws -> FilledForm {
    var filled = try filled(q1: "yes", q2: "yes", q3: "yes")
    let answers = [
      "01": "yes", "02": "partly", "03": "no", "04": "yes", "05": "shown", "06": "yes", "07": "na",
      "08": "yes", "09": "partly", "10": "no", "11": "partly", "13": "yes", "14": "yes", "15": "shown",
      "16": "yes", "17": "shown", "18": "yes", "19": "partly", "20": "no", "21": "yes",
    ]
    for (item, answer) in answers { filled["quiz", item, "answer"] = .choice(answer) }
    filled["quiz", "05", "evidence"] = .text("Report of March")
    filled["quiz", "17", "evidence"] = .text("Export of last week")
    filled["quiz", "03", "effort"] = .number(1)
    filled["quiz", "10", "effort"] = .number(3)
    filled["quiz", "11", "effort"] = .number(1)
    filled["quiz", "20", "effort"] = .number(2)
    return filled
  }

  @Test func `claims alone don't make ready`() throws {
    let score = try score(filled(all: "yes"))
    #expect(score.verdict == .readinessProject)
    #expect(isNear(score.overall, 66.66666666666667))
    #expect(score.areas.map(\.id) == ["process", "people", "data", "content", "technology", "resources"])
    #expect(score.areas.allSatisfy { isNear($0.score, 66.66666666666667) && $0.assessable })
    #expect(score.variant == nil)
    #expect(score.gaps.isEmpty)
    #expect(score.decidingAnswers.isEmpty)
    #expect(score.contradictions.isEmpty)
  }

  @Test func `what can be shown makes ready, and each question can undo it`() throws {
    let score = try score(filled(all: "shown", evidence: "In the file"))
    #expect(score.verdict == .implement)
    #expect(score.overall == 100)
    #expect(
      score.decidingAnswers
        == ["q1", "q2", "q3"].map {
          Deciding(item: $0, from: "yes", to: "no", verdict: .readinessProject)
        })
  }

  @Test func `showing without saying what counts as a yes`() throws {
    #expect(try score(filled(all: "shown")).overall == score(filled(all: "yes")).overall)
  }

  @Test func `an empty form is not yet, by the questions`() throws {
    let score = try score(FilledForm("readiness"))
    #expect(score.verdict == .notYet)
    #expect(score.variant == nil)
    #expect(score.questions == .init(q1: nil, q2: nil, q3: nil))
    #expect(score.overall == nil)
    #expect(score.areas.allSatisfy { $0.score == nil && !$0.assessable })
    #expect(
      score.decidingAnswers == [
        Deciding(item: "q1", from: nil, to: "yes", verdict: .readinessProject),
        Deciding(item: "q3", from: nil, to: "yes", verdict: .readinessProject),
      ])
  }

  @Test func `areas are scored by what was answered`() throws {
    let score = try score(middling())
    let expected: [Double?] = [
      53.333333333333336, 55.55555555555556, nil, 66.66666666666667, 77.77777777777777, 41.666666666666664,
    ]
    for (area, expected) in zip(score.areas, expected) {
      #expect(area.assessable == (expected != nil))
      if let expected { #expect(isNear(area.score, expected)) } else { #expect(area.score == nil) }
    }
    #expect(isNear(score.overall, 59))
    #expect(score.verdict == .readinessProject)
  }

  @Test func `gaps come by priority, then by item`() throws {
    let gaps = try score(middling()).gaps
    #expect(gaps.map(\.item) == ["03", "10", "02", "11", "20", "09", "19"])
    #expect(gaps.map(\.effort) == [1, 3, 2, 1, 2, 2, 2])
    for (gap, priority) in zip(gaps, [2, 4 / 3.0, 1, 1, 1, 0.5, 0.5]) {
      #expect(isNear(gap.priority, priority))
    }
    #expect(gaps.allSatisfy { !$0.action.isEmpty })
  }

  @Test func `an effort outside 1 to 3 counts as none given`() throws {
    var filled = try middling()
    for effort in [AnswerValue.number(0), .number(7), .number(1.5), .unexpected(.text("much"))] {
      filled["quiz", "03", "effort"] = effort
      let gap = try #require(score(filled).gaps.first { $0.item == "03" })
      #expect(gap.effort == 2)
      #expect(gap.priority == 1)
    }
  }

  @Test func `the one answer that decides is found`() throws {
    #expect(
      try score(middling()).decidingAnswers == [
        Deciding(item: "02", from: "partly", to: "no", verdict: .notYet)
      ])
  }

  @Test func `an answer that lifts to implement is found, in both directions`() throws {
    var filled = try filled(all: "shown", evidence: "In the file")
    filled["quiz", "10", "answer"] = .choice("partly")
    // Data (1 + 3 + 3) / 9; the critical item alone stands in the way.
    let score = try score(filled)
    #expect(score.verdict == .readinessProject)
    #expect(
      score.decidingAnswers == [Deciding(item: "10", from: "partly", to: "yes", verdict: .implement)])
  }

  @Test func `questions answered yes are held against the quiz`() throws {
    var filled = try filled(all: "no")
    #expect(
      try score(filled).contradictions == [
        .init(code: "RDY002", items: ["01"]), .init(code: "RDY003", items: ["02"]),
        .init(code: "RDY004", items: ["18", "19", "20"]),
      ])
    filled["q1"] = .choice("unknown")
    filled["q2"] = nil
    filled["quiz", "19", "answer"] = .choice("partly")
    #expect(try score(filled).contradictions == [.init(code: "RDY004", items: ["18", "20"])])
  }

  @Test func `where nothing applies nothing is assessed`() throws {
    var filled = try filled(all: "shown", evidence: "In the file")
    filled["quiz", "13", "answer"] = .choice("na")
    filled["quiz", "14", "answer"] = .choice("na")
    let score = try score(filled)
    #expect(score.areas.first { $0.id == "content" } == .init(id: "content", score: nil, assessable: false))
    #expect(score.overall == 100)
    #expect(score.verdict == .readinessProject)
  }

  @Test func `a critical item that does not apply is neither met nor missed`() throws {
    var filled = try filled(all: "shown", evidence: "In the file")
    filled["quiz", "10", "answer"] = .choice("na")
    #expect(try score(filled).verdict == .readinessProject)
    filled["quiz", "01", "answer"] = .choice("no")
    #expect(try score(filled).verdict == .readinessProject, "one no and one that does not apply")
    filled["quiz", "10", "answer"] = .choice("no")
    #expect(try score(filled).verdict == .notYet)
  }

  @Test func `a word that is no choice is no answer`() throws {
    var filled = try middling()
    filled["q1"] = .unexpected(.text("yes, more or less"))
    filled["quiz", "10", "answer"] = .unexpected(.text("nope"))
    let score = try score(filled)
    #expect(score.questions.q1 == nil)
    #expect(score.variant == .vacuum)
    #expect(!score.gaps.contains { $0.item == "10" })
  }

  @Test func `an error in an answer's cell is no answer, and spoils no sum`() throws {
    var filled = try middling()
    var expected = filled
    for column in ["answer", "evidence", "effort"] {
      filled["quiz", "05", column] = .unexpected(.error(.reference))
      expected["quiz", "05", column] = nil
    }
    #expect(try score(filled) == score(expected))
    #expect(try score(filled).areas[0].score != nil)
  }

  /// 8/15, 10/12, 6/9, 4/6, 6/9 and 10/12: 420 / 6 in fractions, not quite in doubles.
  @Test func `an overall of exactly 70 is enough`() throws {
    var filled = try filled(all: "yes", evidence: "In the file")
    for item in ["04", "05"] { filled["quiz", item, "answer"] = .choice("partly") }
    for item in ["06", "07", "18", "19"] { filled["quiz", item, "answer"] = .choice("shown") }
    let score = try score(filled)
    #expect(isNear(score.overall, 70))
    #expect(score.verdict == .implement)
    #expect(filled.values.value("verdict") == .text(filled.form.template.texts["verdict.implement"] ?? ""))
  }

  @Test func `sheet and score agree on any answers`() throws {
    var dice = Dice(21)
    let content = try content(FilledForm("readiness"))
    let answers: [String?] = ["no", "partly", "yes", "yes", "shown", "shown", "shown", "na", nil]
    for round in 0..<200 {
      // Some clients are good at everything, so that all verdicts come up.
      let choices = round % 3 == 0 ? ["yes", "shown", "shown", "shown"] : answers
      var filled = try FilledForm("readiness")
      for question in ["q1", "q2", "q3"] {
        filled[question] = dice.pick(["yes", "yes", "yes", "no", "unknown", nil]).map { .choice($0) }
      }
      for item in content.items {
        filled["quiz", item.id, "answer"] = dice.pick(choices).map { .choice($0) }
        filled["quiz", item.id, "evidence"] = dice.pick(["Here", nil]).map { .text($0) }
      }
      let values = filled.values
      let quiz = ReadinessQuiz(values, content: content)
      let tally = quiz.tally
      let score = ReadinessScore(values, content: content)
      #expect(tally.areas == score.areas.map(\.score))
      #expect(tally.criticalZeros == values.number("criticalZeros")?.whole)
      #expect(tally.criticalBelow == values.number("criticalBelow")?.whole)
      #expect(isNear(tally.overall ?? -1, score.overall ?? -1, within: 1e-13))
      #expect(quiz.verdict == score.verdict)
      guard score.questions != .init(q1: nil, q2: nil, q3: nil) else { continue }
      #expect(
        values.value("verdict")
          == .text(filled.form.template.texts["verdict.\(score.verdict.rawValue)"] ?? ""))
    }
  }
}
