extension FunnelKPIContent {
  /// The steps of the funnel's arithmetic.
  public static let stepIDs = ["visitors", "leads", "mql", "sql", "opportunities", "won"]

  init(_ map: MapReader) {
    let stages = map.records("stages") { id, entry in
      FunnelStage(id: id, name: entry.text("name"), question: entry.text("question"))
    }
    let goals = map.records("goals") { id, entry in
      Goal(id: id, name: entry.text("name"), question: entry.text("question"))
    }
    let tactics = map.records("tactics") { id, entry in
      if id == "all" {
        entry.report(
          "id", line: entry.line, "\"all\" stands for all tactics", remedy: "give it an id such as T21")
      }
      return Tactic(id: id, name: entry.text("name"), definition: entry.text("definition"))
    }
    let figures = map.records("baseFigures") { id, entry in
      entry.demandLetter("B", of: id)
      return BaseFigure(id: id, name: entry.text("name"), unit: entry.choice("unit", "unit", default: .count))
    }
    let known = KPIReferences(
      stages: stages.map(\.id), goals: goals.map(\.id), tactics: tactics.map(\.id),
      inputs: map.ids(of: "kpis") + figures.map(\.id))
    let kpis = map.records("kpis") { id, entry in KPI(id: id, entry, known) }
    map.reportCircles(among: kpis)
    let ids = kpis.map(\.id)
    let funnel = map.records("funnel") { id, entry in
      let rate = entry.optionalText("rateKPI")
      entry.refer("rateKPI", line: entry.value("rateKPI")?.line, rate, to: ids, "KPI")
      if rate.isEmpty, id != FunnelKPIContent.stepIDs.last, FunnelKPIContent.stepIDs.contains(id) {
        entry.report(
          "rateKPI", line: entry.line, "is missing", remedy: "name the KPI that leads to the next step")
      }
      return FunnelStep(id: id, name: entry.text("name"), rateKPI: rate.isEmpty ? nil : rate)
    }
    map.demand(FunnelKPIContent.stepIDs, of: funnel, "funnel")
    self.init(
      stages: stages.map(\.value), goals: goals.map(\.value), tactics: tactics.map(\.value),
      kpis: kpis.map(\.value), baseFigures: figures.map(\.value), funnel: funnel.map(\.value))
  }
}

/// What a KPI may point to.
private struct KPIReferences {
  let stages: [String]
  let goals: [String]
  let tactics: [String]
  let inputs: [String]
}

extension KPI {
  /// Percentages that may lie outside 0 to 1 (domain section 12, V15).
  static let unbounded: Set<String> = ["K38", "K49", "K57", "K58"]

  fileprivate init(id: String, _ map: MapReader, _ known: KPIReferences) {
    map.demandLetter("K", of: id)
    let unit = map.choice("unit", "unit", default: MeasureUnit.count)
    let stage = map.text("stage")
    map.refer("stage", line: map.value("stage")?.line, stage, to: known.stages, "stage")
    let goal = map.text("goal")
    map.refer("goal", line: map.value("goal")?.line, goal, to: known.goals, "goal")
    let tactics = map.texts("tactics", isRequired: false)
    for tactic in tactics {
      map.refer("tactics", line: tactic.line, tactic.text, to: known.tactics, "tactic")
    }
    map.reportRepeated(tactics, "tactics")
    let needs = map.texts("needs", isRequired: false)
    for need in needs {
      map.refer("needs", line: need.line, need.text, to: known.inputs, "KPI or base figure")
    }
    map.reportRepeated(needs, "needs")
    let isBounded = unit == .percent && !KPI.unbounded.contains(id)
    let band = map.value("band").flatMap { node in
      MapReader(node, path: map.joined("band"), problems: map.problems)
    }
    .map { ReferenceBand($0, limits: isBounded ? 0...1 : nil) }
    self.init(
      id: id, name: map.text("name"), stage: stage, goal: goal, tactics: tactics.map(\.text),
      formula: map.text("formula"), unit: unit,
      direction: map.choice("direction", "direction", default: .higher), source: map.text("source"),
      cadence: map.choice("cadence", "cadence", default: .monthly),
      timing: map.choice("timing", "timing", default: .leading), isVanity: map.flag("vanity"),
      needs: needs.map(\.text), band: band)
  }
}

extension ReferenceBand {
  fileprivate init(_ map: MapReader, limits: ClosedRange<Double>?) {
    let low = map.optionalNumber("low", in: limits)
    let high = map.optionalNumber("high", in: limits)
    if let low, let high, low > high {
      map.report("low", line: map.value("low")?.line, "is above high", remedy: "swap the two")
    }
    self.init(
      low: low, high: high, year: map.optionalInteger("year", in: 1900...2100),
      population: map.text("population"), denominator: map.text("denominator"), source: map.text("source"))
    map.finish()
  }
}

extension MapReader {
  /// Formulas and needs tell KPIs (`K..`) from base figures (`B..`) by the first letter.
  fileprivate func demandLetter(_ letter: String, of id: String) {
    guard !id.isEmpty, !(id.hasPrefix(letter) && id.count > 1 && id.dropFirst().allSatisfy(\.isNumber)) else {
      return
    }
    report(
      "id", line: line, "\"\(shortened(id))\" is not \(letter) and digits",
      remedy: "number it on, as \(letter)67")
  }

  fileprivate func reportRepeated(_ words: [(text: String, line: Int?)], _ key: String) {
    for (index, word) in words.enumerated() where words[..<index].contains(where: { $0.text == word.text }) {
      report(
        key, line: word.line, "\"\(shortened(word.text))\" stands there twice", remedy: "keep one of them")
    }
  }

  /// Reports each circle of needs once, at its first KPI.
  fileprivate func reportCircles(among kpis: [Entry<KPI>]) {
    let needs = Dictionary(kpis.map { ($0.id, $0.value.needs) }, uniquingKeysWith: { first, _ in first })
    let lines = Dictionary(kpis.map { ($0.id, $0.line) }, uniquingKeysWith: { first, _ in first })
    for circle in circles(in: needs, from: kpis.map(\.id)) {
      guard let first = circle.first else { continue }
      report(
        "kpis.\(first).needs", line: lines[first] ?? line,
        "goes round in a circle: \((circle + [first]).joined(separator: " -> "))",
        remedy: "drop one of these needs")
    }
  }
}
