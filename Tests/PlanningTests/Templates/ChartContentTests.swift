import Planning
import Testing

@Suite struct `Pipeline chart` {
  let content: PipelineContent

  init() throws {
    guard let content = try TemplateLibrary.builtIn(kind: "pipeline").content as? PipelineContent else {
      throw ContentMissing()
    }
    self.content = content
  }

  @Test func `its numbers are those of the chart`() {
    #expect(content.stages.map(\.number) == Array(1...8))
    #expect(content.stages.map(\.probability) == [0.05, 0.10, 0.20, 0.40, 0.60, 0.80, 1, nil])
    #expect(content.stages.map(\.cap) == [0.10, 0.20, 0.35, 0.55, 0.70, 0.90, 1, nil])
    #expect(content.stages.map(\.partnerProbability) == [0.05, 0.10, 0.20, 0.35, 0.50, 0.75, 1, nil])
    #expect(content.stages.map(\.ageLimit) == [60, 45, 45, 45, 40, 30, nil, 30])
  }

  @Test func `its stages have the names that the field uses`() {
    #expect(
      content.stages.map(\.name) == [
        "Suspect", "Prospect", "Qualified", "Scoped", "Evaluated", "Proposed", "Won", "Post-mortem evaluated",
      ])
  }

  @Test func `each early stage asks the seller at least two questions`() {
    for stage in content.stages.prefix(6) {
      #expect(stage.activities.count { $0 == "?" } >= 2, "\(stage.name)")
    }
  }

  @Test func `the usual currencies can be chosen`() {
    #expect(content.currencies.starts(with: ["EUR", "USD", "GBP", "CHF"]))
  }
}

@Suite struct `Maturity model` {
  let content: MaturityContent

  init() throws {
    guard let content = try TemplateLibrary.builtIn(kind: "maturity").content as? MaturityContent else {
      throw ContentMissing()
    }
    self.content = content
  }

  @Test func `its levels are I to V`() {
    #expect(content.levels.map(\.number) == [1, 2, 3, 4, 5])
    #expect(content.levels.map(\.numeral) == ["I", "II", "III", "IV", "V"])
    #expect(content.levels.map(\.name) == ["Ad hoc", "Repeatable", "Defined", "Measured", "Improving"])
  }

  @Test func `its dimensions enter where the specification says`() {
    #expect(content.dimensions.count == 12)
    #expect(content.dimensions.map(\.entryLevel) == [2, 2, 2, 3, 2, 4, 3, 3, 4, 4, 3, 2])
    #expect(content.dimensions.allSatisfy { $0.weight == 1 })
  }

  @Test func `an anchor is a short sentence that gives no level away`() {
    let words = ["ad hoc", "repeatable", "defined", "measured", "improving", "level", "matur"]
    for dimension in content.dimensions {
      #expect(dimension.anchors.count == 5)
      for anchor in dimension.anchors {
        #expect(anchor.count <= 110, "\(anchor)")
        #expect(anchor.hasSuffix("."), "\(anchor)")
        #expect(!words.contains { anchor.lowercased().contains($0) }, "\(anchor)")
      }
    }
    #expect(Set(content.dimensions.flatMap(\.anchors)).count == 60)
  }

  @Test func `each gate asks for one or two facts`() {
    for dimension in content.dimensions {
      #expect(dimension.gates.map(\.level) == [2, 3, 4, 5])
    }
    let counts = content.dimensions.map { $0.gates.map { String($0.items.count) }.joined() }
    #expect(
      counts == [
        "2221", "2221", "1211", "1211", "1222", "1221", "1111", "1211", "1221", "1212", "1111", "1211",
      ])
  }
}

@Suite struct `Readiness questions` {
  let content: ReadinessContent

  init() throws {
    guard let content = try TemplateLibrary.builtIn(kind: "readiness").content as? ReadinessContent else {
      throw ContentMissing()
    }
    self.content = content
  }

  @Test func `there are three questions and 21 in the quiz`() {
    #expect(content.questions.map(\.id) == ["q1", "q2", "q3"])
    #expect(content.items.map(\.id) == (1...21).map { ($0 < 10 ? "0" : "") + String($0) })
    #expect(content.areas.map(\.id) == ["process", "people", "data", "content", "technology", "resources"])
    #expect(content.areas.allSatisfy { $0.weight == 1 })
  }

  @Test func `the critical ones and the areas are those of the specification`() {
    #expect(content.items.filter(\.isCritical).map(\.id) == ["01", "02", "06", "10", "18"])
    let counts = content.areas.map { area in content.items.count { $0.area == area.id } }
    #expect(counts == [5, 4, 3, 2, 3, 4])
  }

  @Test func `each points to a dimension of the maturity model and asks a question`() throws {
    guard let maturity = try TemplateLibrary.builtIn(kind: "maturity").content as? MaturityContent else {
      throw ContentMissing()
    }
    let known = Set(maturity.dimensions.map(\.id))
    for item in content.items {
      #expect(known.contains(item.dimension), "\(item.id)")
      #expect(item.text.hasSuffix("?"), "\(item.text)")
      #expect(item.action.hasSuffix("."), "\(item.action)")
    }
  }
}
