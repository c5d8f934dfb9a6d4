import Planning
import Testing

@Suite struct `Funnel and KPI catalogue` {
  let content: FunnelKPIContent

  init() throws {
    guard let content = try TemplateLibrary.builtIn(kind: "funnel-kpi").content as? FunnelKPIContent else {
      throw ContentMissing()
    }
    self.content = content
  }

  private func kpi(_ id: String) throws -> KPI { try #require(content.kpis.first { $0.id == id }) }
  private func numbered(_ letter: String, _ count: Int) -> [String] {
    (1...count).map { letter + ($0 < 10 ? "0" : "") + String($0) }
  }

  @Test func `it is complete and in order`() {
    #expect(content.stages.map(\.id) == ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "SX"])
    #expect(content.goals.map(\.id) == numbered("G", 16))
    #expect(content.tactics.map(\.id) == numbered("T", 20))
    #expect(content.kpis.map(\.id) == numbered("K", 66))
    #expect(content.baseFigures.map(\.id) == numbered("B", 14))
  }

  @Test func `the funnel's steps lead from one to the next`() {
    #expect(content.funnel.map(\.id) == ["visitors", "leads", "mql", "sql", "opportunities", "won"])
    #expect(content.funnel.map(\.rateKPI) == ["K16", "K23", "K26", "K30", "K35", nil])
  }

  @Test func `names fit a column header, and no two are alike`() {
    for kpi in content.kpis { #expect(kpi.name.count <= 32, "\(kpi.name)") }
    #expect(Set(content.kpis.map { $0.name.lowercased() }).count == 66)
  }

  @Test func `needs are those of the one list`() {
    let needs = Dictionary(
      uniqueKeysWithValues: content.kpis.map { ($0.id, $0.needs.joined(separator: " ")) })
    let expected = [
      "K03": "K01 K04", "K05": "B01 K04", "K07": "K06", "K08": "K06", "K10": "K09", "K15": "B02",
      "K16": "B02 K17", "K18": "B01 K17", "K21": "K17", "K22": "K17 K21", "K23": "K17 K24", "K25": "K24",
      "K26": "K24 B03", "K30": "B03 K29", "K31": "K29", "K32": "B04 B05", "K35": "B07 B08", "K36": "B09 B10",
      "K37": "B07 B09", "K40": "B06 K35 K37 K39", "K43": "K42 K44", "K45": "K43 K46", "K46": "B11 B12 K48",
      "K47": "B11 B13 K43", "K49": "B14",
    ]
    #expect(needs.filter { !$0.value.isEmpty } == expected)
  }

  @Test func `attention alone is marked as such`() {
    #expect(content.kpis.filter(\.isVanity).map(\.id) == ["K01", "K02", "K06", "K09", "K19"])
  }

  @Test func `a goal and a stage without a KPI do not exist`() {
    #expect(Set(content.kpis.map(\.stage)) == Set(content.stages.map(\.id)))
    #expect(Set(content.kpis.map(\.goal)) == Set(content.goals.map(\.id)))
    #expect(Set(content.kpis.flatMap(\.tactics)) == Set(content.tactics.map(\.id)))
  }

  @Test func `only what concerns everything has no tactic`() {
    let open = content.kpis.filter(\.tactics.isEmpty).map(\.id)
    #expect(open == ["K32", "K40", "K42", "K43", "K44", "K45", "K47", "K56"])
  }

  @Test func `the lagging ones are known`() {
    let lagging = content.kpis.filter { $0.timing == .lagging }.map(\.id)
    #expect(
      lagging == [
        "K35", "K36", "K37", "K38", "K39", "K41", "K42", "K43", "K44", "K45", "K46", "K47", "K48", "K49",
        "K50",
        "K53", "K54", "K57", "K58", "K59", "K65", "K66",
      ])
  }

  @Test func `rows agree with the specification`() throws {
    let leads = try kpi("K17")
    #expect(leads.tactics == ["T02", "T04", "T08", "T09", "T11", "T12", "T13"])
    #expect(leads.unit == .count && leads.direction == .higher && leads.cadence == .weekly)
    #expect(leads.source == "CRM lead" && leads.stage == "S3" && leads.goal == "G04")

    let velocity = try kpi("K40")
    #expect(velocity.unit == .moneyPerDay && velocity.stage == "S6" && velocity.goal == "G10")
    #expect(velocity.timing == .leading)

    let bias = try kpi("K57")
    #expect(bias.direction == .band && bias.cadence == .monthly && bias.source == "snapshots")
    #expect(bias.unit == .percent && bias.stage == "SX" && bias.goal == "G15" && bias.tactics == ["T20"])

    #expect(try kpi("K50").unit == .points)
    #expect(try kpi("K59").unit == .number)
    #expect(try kpi("K47").unit == .months && kpi("K47").direction == .lower)
    #expect(try kpi("K21").unit == .hours && kpi("K39").unit == .days && kpi("K45").unit == .ratio)
    #expect(try kpi("K52").cadence == .quarterly && kpi("K52").source == "review site")
    #expect(try kpi("K63").cadence == .quarterly && kpi("K63").direction == .lower)
  }

  @Test func `bands say whom they were measured on`() throws {
    let band = try #require(try kpi("K16").band)
    #expect(band.low == 0.02 && band.high == 0.05 && band.year == nil)
    let opens = try #require(try kpi("K13").band)
    #expect(opens.low == nil && opens.high == 0.0025 && opens.year == 2019)
    for kpi in content.kpis {
      guard let band = kpi.band else { continue }
      #expect(band.low != nil || band.high != nil, "\(kpi.id)")
    }
    #expect(content.kpis.count { $0.band != nil } == 24)
  }
}

struct ContentMissing: Error {}
