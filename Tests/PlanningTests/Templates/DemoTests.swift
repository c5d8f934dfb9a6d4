import Planning
import Spreadsheet
import Testing

@Suite struct `The demonstration` {
  let demo: Demo

  init() throws { demo = try TemplateLibrary.demo() }

  private func rows(_ kind: String, _ table: String) -> [PlainValue] {
    demo.answers[kind]?["tables"]?[table]?.list ?? []
  }

  @Test func `it says who and when`() {
    #expect(demo.client == "Nordwind Kaffee GmbH")
    #expect(demo.asOf == CalendarDate(year: 2026, month: 10, day: 1))
    #expect(!demo.contact.isEmpty && !demo.round.isEmpty)
    #expect(Set(demo.answers.keys).isSuperset(of: ["funnel-kpi", "pipeline", "maturity", "readiness"]))
  }

  @Test func `answers stay plain`() {
    #expect(demo.answers["readiness"]?["fields"]?["q2"] == .text("no"))
    let second = rows("readiness", "quiz")[1]
    #expect(second["key"] == .text("02"))
    #expect(second["effort"] == .number(2))
    #expect(second["date"] == .text("2026-12-15"))
    #expect(rows("pipeline", "deals")[1]["account"] == .text("Bäckerei Lindner"))
    #expect(rows("pipeline", "deals")[1]["stage"] == .text("6"))
  }

  @Test func `every key is one of the templates'`() throws {
    guard let funnel = try TemplateLibrary.builtIn(kind: "funnel-kpi").content as? FunnelKPIContent,
      let maturity = try TemplateLibrary.builtIn(kind: "maturity").content as? MaturityContent,
      let readiness = try TemplateLibrary.builtIn(kind: "readiness").content as? ReadinessContent
    else { throw ContentMissing() }

    #expect(rows("readiness", "quiz").compactMap { $0["key"]?.text } == readiness.items.map(\.id))
    #expect(rows("maturity", "dimensions").compactMap { $0["key"]?.text } == maturity.dimensions.map(\.id))
    let facts = maturity.dimensions.flatMap { dimension in
      dimension.gates.flatMap { gate in
        gate.items.indices.map { "\(dimension.id).\(gate.level).\($0 + 1)" }
      }
    }
    for row in rows("maturity", "evidence") { #expect(facts.contains(row["key"]?.text ?? ""), "\(row)") }
    #expect(rows("funnel-kpi", "funnel").compactMap { $0["key"]?.text } == funnel.funnel.map(\.id))
    for row in rows("funnel-kpi", "base") {
      #expect(funnel.baseFigures.contains { $0.id == row["key"]?.text }, "\(row)")
    }
    for row in rows("funnel-kpi", "planner") {
      let parts = row["key"]?.text?.split(separator: ".").map(String.init) ?? []
      for (id, _) in row.pairs ?? [] where id != "key" {
        let kpi = try #require(funnel.kpis.first { $0.id == id })
        #expect(parts == [kpi.stage, kpi.goal, parts.last ?? ""], "\(row)")
        #expect(kpi.tactics.contains(parts.last ?? ""), "\(row)")
      }
    }
    for row in rows("funnel-kpi", "setup") {
      let kpi = try #require(funnel.kpis.first { $0.id == row["kpi"]?.text })
      #expect(row["stage"]?.text == kpi.stage && row["goal"]?.text == kpi.goal, "\(kpi.id)")
      #expect(kpi.tactics.contains(row["tactic"]?.text ?? ""), "\(kpi.id)")
    }
  }

  @Test func `three slips are planted in the set-up, and no more`() throws {
    guard let funnel = try TemplateLibrary.builtIn(kind: "funnel-kpi").content as? FunnelKPIContent else {
      throw ContentMissing()
    }
    var slips: [String] = []
    for row in rows("funnel-kpi", "setup") {
      let id = row["kpi"]?.text ?? ""
      let direction = funnel.kpis.first { $0.id == id }?.direction
      let change = (row["target"]?.number ?? 0) - (row["baseline"]?.number ?? 0)
      if direction == .higher ? change <= 0 : change >= 0 { slips.append("\(id) target") }
      if row["owner"] == nil { slips.append("\(id) owner") }
      let day = try #require(row["targetDate"]?.text.flatMap { CalendarDate($0) })
      if day <= demo.asOf { slips.append("\(id) date") }
    }
    #expect(slips == ["K21 target", "K33 owner", "K39 date"])
  }

  @Test func `the quiz makes a readiness project`() throws {
    guard let readiness = try TemplateLibrary.builtIn(kind: "readiness").content as? ReadinessContent else {
      throw ContentMissing()
    }
    let points = Dictionary(
      uniqueKeysWithValues: rows("readiness", "quiz").map { row in
        let hasEvidence = row["evidence"] != nil
        let value: Double =
          switch row["answer"]?.text {
          case "partly": 1
          case "yes": 2
          case "shown": hasEvidence ? 3 : 2
          default: 0
          }
        return (row["key"]?.text ?? "", value)
      })
    let scores = readiness.areas.map { area in
      let own = readiness.items.filter { $0.area == area.id }.compactMap { points[$0.id] }
      return 100 * own.reduce(0, +) / (3 * Double(own.count))
    }
    let overall = scores.reduce(0, +) / Double(scores.count)
    #expect(overall >= 40 && overall < 70)
    #expect(readiness.items.count { $0.isCritical && points[$0.id] == 0 } < 2)
  }

  @Test(arguments: [
    (
      "client: a\ncontact: b\nround: c\nasOf: 1.10.2026\nanswers: {}",
      #"d.yaml:4: asOf: "1.10.2026" is no date; write it as 2026-10-01"#
    ),
    ("client: a\ncontact: b\nround: c\nasOf: 2026-10-01", "d.yaml:1: answers: is missing; add it"),
    (
      "client: a\ncontact: b\nround: c\nasOf: 2026-10-01\nanswers: {readyness: {}}",
      #"d.yaml:5: answers.readyness: is no known key; did you mean "readiness"?"#
    ),
  ])
  func `what is wrong is told`(yaml: String, expected: String) {
    let error = #expect(throws: TemplateError.self) { try Demo(yaml: yaml, file: "d.yaml") }
    #expect(error?.description == expected)
  }
}

@Suite struct `Plain values` {
  @Test(arguments: [
    ("a: 1.5", PlainValue.number(1.5)), ("a: -3", .number(-3)), ("a: '3'", .text("3")),
    ("a: 01", .text("01")),
    ("a: 0.5", .number(0.5)), ("a: 0", .number(0)), ("a: 0x10", .text("0x10")), ("a: nan", .text("nan")),
    ("a: 2026-10-01", .text("2026-10-01")), ("a: yes", .text("yes")), ("a: true", .boolean(true)),
    ("a: ~", .null), ("a:", .null), ("a: ''", .text("")), ("a: [1, é]", .list([.number(1), .text("é")])),
    ("a: {b: c}", .map([("b", .text("c"))])),
  ])
  func `scalars keep what was written`(yaml: String, expected: PlainValue) throws {
    #expect(try PlainValue(yaml: yaml, file: "a.yaml")["a"] == expected)
  }
}
