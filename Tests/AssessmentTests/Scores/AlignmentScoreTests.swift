import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

@Suite("The score of an alignment chart")
struct AlignmentScoreTests {
  private func score(_ filled: FilledForm) throws -> AlignmentScore {
    guard let content = filled.form.template.content as? AlignmentContent else { throw Missing.content }
    return AlignmentScore(filled.values, content: content)
  }

  private enum Missing: Error { case content }

  /// One box, all of it.
  private func complete(_ box: String, in filled: inout FilledForm) {
    for side in ["sales", "marketing"] {
      filled[side, box, "answer"] = .text("We know.")
      filled[side, box, "kpi"] = .choice("K37")
      filled[side, box, "owner"] = .text(side)
      filled[side, box, "date"] = CalendarDate("2026-03-01").map { .date($0) }
    }
    filled["together", box, "inPlanner"] = .choice("yes")
  }

  private func rate(_ rating: String, _ sales: [Double?], _ marketing: [Double?], in filled: inout FilledForm)
  {
    for (box, pair) in zip(sales, marketing).enumerated() {
      filled["sales", String(box + 1), rating] = pair.0.map { .number($0) }
      filled["marketing", String(box + 1), rating] = pair.1.map { .number($0) }
    }
  }

  @Test("before anybody answered there is no score, and nothing to talk about")
  func blank() throws {
    let score = try score(FilledForm("alignment"))
    #expect(score.alignment == nil)
    #expect(score.answered == 0)
    #expect(score.kappa == .init(importance: nil, today: nil))
    #expect(score.conversations == [])
    #expect(score.boxes.map(\.id) == (1...9).map(String.init))
  }

  @Test("each of the four points counts by itself, 36 are all")
  func points() throws {
    var filled = try FilledForm("alignment")
    filled["sales", "1", "answer"] = .text("x")
    #expect(try score(filled).alignment == 0)
    filled["marketing", "1", "answer"] = .text("y")
    #expect(try score(filled).boxes[0].points == 1)
    filled["sales", "1", "kpi"] = .choice("K37")
    filled["marketing", "1", "kpi"] = .choice("K39")
    #expect(try score(filled).boxes[0].points == 1)
    filled["marketing", "1", "kpi"] = .choice("K37")
    #expect(try score(filled).boxes[0].points == 2)
    filled["together", "1", "inPlanner"] = .choice("yes")
    #expect(try score(filled).boxes[0].points == 3)
    complete("1", in: &filled)
    let one = try score(filled)
    #expect(one.boxes[0].points == 4)
    #expect(one.alignment == 4.0 / 36)
    #expect(one.answered == 1)
    for box in 2...9 { complete(String(box), in: &filled) }
    #expect(try score(filled).alignment == 1)
  }

  @Test("a KPI in the planner that nobody names is none")
  func plannerAlone() throws {
    var filled = try FilledForm("alignment")
    filled["together", "1", "inPlanner"] = .choice("yes")
    #expect(try score(filled).boxes[0].points == 0)
  }

  @Test("kappa is that of the two ratings, weighted by squares, over pairs only")
  func kappa() throws {
    var filled = try FilledForm("alignment")
    // Differences 0 1 -1 0 2: mean square 6/5. Expected over all 25 pairings: 110/25.
    rate("importance", [1, 3, 4, 5, 4, 2], [1, 2, 5, 5, 2, nil], in: &filled)
    let expected = 1 - 1.2 / Self.expectedDisagreement([1, 3, 4, 5, 4], [1, 2, 5, 5, 2])
    #expect(abs(try #require(score(filled).kappa.importance) - expected) < 1e-12)
    rate("today", [1, 2, 3, 4, 5, 1, 2, 3, 4], [1, 2, 3, 4, 5, 1, 2, 3, 4], in: &filled)
    #expect(try score(filled).kappa.today == 1)
    rate("today", [1, 5, 1, 5, nil, nil, nil, nil, nil], [5, 1, 5, 1, 3, 3, 3, 3, 3], in: &filled)
    #expect(try score(filled).kappa.today == -1)
    rate("today", [3, 3, 3, nil], [3, 3, 3, nil], in: &filled)
    for box in 4...9 { filled["marketing", String(box), "today"] = nil }
    #expect(try score(filled).kappa.today == nil)
  }

  private static func expectedDisagreement(_ one: [Double], _ other: [Double]) -> Double {
    let squares = one.flatMap { left in other.map { (left - $0) * (left - $0) } }
    return squares.reduce(0, +) / Double(squares.count)
  }

  @Test("a talk is worth importance times what is open; the three greatest come first")
  func conversations() throws {
    var filled = try FilledForm("alignment")
    complete("1", in: &filled)
    complete("2", in: &filled)
    rate("importance", [5, 5, 1, 4], [5, 3, 1, nil], in: &filled)
    rate("today", [5, 1, 5, nil], [5, 2, 5, nil], in: &filled)
    let score = try score(filled)
    // Box 1 works and nothing is open. Box 2: 4 x (3.5 + 2 + 1 + 0). Box 3: 1 x (0 + 0 + 4). Box 4: 4 x (0 + 0 + 4).
    #expect(score.boxes.prefix(4).map(\.worth) == [0, 26, 4, 16])
    #expect(score.boxes.prefix(4).map(\.rank) == [nil, 1, 3, 2])
    #expect(score.conversations.map(\.box) == ["2", "4", "3"])
    #expect(
      score.conversations.first?.why
        == "You rate its importance differently, by 2. Both say that it does not work well.")
    #expect(
      score.conversations.last?.why
        == "Sales has not answered. Marketing has not answered. The two sides do not name the same KPI. An owner or a date is missing. The KPI is not in the planner with both names."
    )
  }

  @Test("equal boxes come in the chart's order, and ratings beyond 1 to 5 are none")
  func ties() throws {
    var filled = try FilledForm("alignment")
    rate("importance", [3, 3, 3, 9], [3, 3, 3, 0], in: &filled)
    let score = try score(filled)
    #expect(score.boxes.prefix(4).map(\.rank) == [1, 2, 3, nil])
    #expect(score.boxes[3].importance == .init(sales: nil, marketing: nil, gap: nil))
  }
}
