import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

@Suite("The score of a nurture tracker")
struct NurtureScoreTests {
  private enum Missing: Error { case content }

  private func filled() throws -> FilledForm {
    var filled = try FilledForm("nurture")
    filled.answers = filled.form.defaults
    filled["asOf"] = CalendarDate("2026-07-01").map { .date($0) }
    return filled
  }

  private func score(_ filled: FilledForm) throws -> NurtureScore {
    guard let content = filled.form.template.content as? NurtureContent else { throw Missing.content }
    return NurtureScore(filled.values, content: content)
  }

  private func date(_ text: String) throws -> AnswerValue { .date(try #require(CalendarDate(text))) }

  private func lead(_ name: String, verified: String?, _ more: [String: AnswerValue] = [:]) throws
    -> [String: AnswerValue]
  {
    var values = more
    values["lead"] = .text(name)
    if let verified {
      for column in ["prioritiesVerified", "needsVerified", "roleVerified"] {
        values[column] = try date(verified)
      }
    }
    return values
  }

  @Test("signals weigh half after 30 days, and 8 raise a hand")
  func signals() throws {
    var filled = try filled()
    filled.add("leads", try lead("Ann", verified: "2026-06-20"))
    filled.add(
      "touches", ["lead": .text("Ann"), "date": try date("2026-06-01"), "touch": .choice("meeting")])
    #expect(try score(filled).leads[0].signal == 4)
    #expect(try score(filled).raised == 0)
    filled.add(
      "touches", ["lead": .text("Ann"), "date": try date("2026-07-01"), "touch": .choice("pricing")])
    #expect(try score(filled).leads[0].signal == 8)
    #expect(try score(filled).raised == 1)
    #expect(try score(filled).calls == ["Ann"])
    #expect(try score(filled).leads[0].advice == "Raises a hand: call now.")
    filled.add("touches", ["lead": .text("Ann"), "date": try date("2026-07-01"), "touch": .choice("quiet")])
    #expect(try score(filled).leads[0].signal == nil)
    #expect(try score(filled).calls == [])
  }

  @Test("30, 60 and 90 days by the time frame, at once when the role changed")
  func rhythm() throws {
    var filled = try filled()
    for (name, frame) in [("A", "quarter"), ("B", "year"), ("C", "later")] {
      filled.add("leads", try lead(name, verified: "2026-04-01", ["timeFrame": .choice(frame)]))
    }
    filled.add(
      "leads",
      try lead(
        "D", verified: "2026-06-01",
        ["timeFrame": .choice("later"), "roleChanged": try date("2026-06-11")]))
    filled.add("leads", try lead("E", verified: nil, ["needsVerified": try date("2026-06-30")]))
    let score = try score(filled)
    #expect(score.leads.map(\.overdue) == [61, 31, 1, 20, nil])
    #expect(score.overdue == 4)
    #expect(score.neverVerified == 1)
    #expect(score.calls == ["A", "B", "D", "C", "E"])
  }

  @Test("of equal leads the upper one is called first, namesakes are two")
  func equals() throws {
    var filled = try filled()
    for (name, account) in [("Ann", "Zeta"), ("Bo", "Alpha"), ("Ann", "Beta")] {
      filled.add("leads", try lead(name, verified: nil, ["account": .text(account)]))
    }
    #expect(try score(filled).calls == ["Ann", "Bo", "Ann"])
    let accounts = (0..<4).map { filled.values.value("calls", row: $0, column: "account") }
    #expect(accounts == ["Zeta", "Alpha", "Beta", ""])
  }

  @Test("what is overdue loses 2.1 % a month, what was never verified a year of it: 22.48 %")
  func haircut() throws {
    var filled = try filled()
    let deal: [String: AnswerValue] = ["amount": .number(1000), "probability": .number(0.5)]
    filled.add("leads", try lead("Fresh", verified: "2026-06-20", deal))
    filled.add("leads", try lead("Never", verified: nil, deal))
    filled.add("leads", try lead("Old", verified: "2025-07-01", deal))
    let score = try score(filled)
    #expect(score.leads[0].held == 500)
    let year = try #require(score.leads[1].held) / 500
    #expect(abs((1 - year) - 0.2248) < 0.00005)
    // 365 days are 11.99 months.
    #expect(abs(try #require(score.leads[2].held) / 500 - year) < 0.001)
    #expect(score.forecast.entered == 1500)
    let held = score.leads.compactMap(\.held).reduce(0, +)
    #expect(abs(try #require(score.forecast.haircut) - (1 - held / 1500)) < 1e-12)
  }

  @Test("350 in a year for 250 now is a rate of 0.40")
  func delay() throws {
    var filled = try filled()
    for (id, value) in [
      ("delayLater", 350.0), ("delayNow", 250), ("delayYears", 1), ("delayBenefit", 10_000),
      ("delayMonths", 6),
    ] { filled[id] = .number(value) }
    let score = try score(filled)
    #expect(abs(try #require(score.delay.rate) - 0.4) < 1e-12)
    // 10,000 in half a year are worth 10,000 / 1.2.
    let worth: Double = 10_000 / 1.2
    let cost = try #require(score.delay.costPerMonth)
    #expect(abs(cost - (10_000 - worth) / 6) < 1e-9)
  }

  @Test("content counts once a persona and stage")
  func coverage() throws {
    var filled = try filled()
    for _ in 1...2 {
      filled.add(
        "assets", ["content": .text("Guide"), "persona": .choice("P1"), "stage": .choice("S3")])
    }
    let score = try score(filled)
    #expect(score.coverage.covered == 1)
    #expect(score.coverage.total == 20)
    #expect(!score.coverage.missing.contains("P1 S3"))
    #expect(score.coverage.missing.first == "P1 S4")
    #expect(score.coverage.cells.count == 20)
    #expect(score.coverage.cells[0] == .init(persona: "P1", stage: "S3", content: 2, leads: 0))
    filled.add("leads", try lead("Ann", verified: nil, ["persona": .choice("P4"), "stage": .choice("S7")]))
    #expect(
      try self.score(filled).coverage.cells.last == .init(persona: "P4", stage: "S7", content: 0, leads: 1))
  }
}
