extension PipelineContent {
  /// The stages of the chart; the deal rules count on them.
  public static let stageNumbers = Array(1...8)

  init(_ map: MapReader) {
    let stages = map.records("stages", id: "number") { id, entry in PipelineStage(Int(id) ?? 0, entry) }
    map.demand(PipelineContent.stageNumbers.map { String($0) }, of: stages, "stages")
    let currencies = map.texts("currencies")
    if currencies.isEmpty, let node = map.value("currencies"), node.isList {
      map.report("currencies", line: node.line, "is empty", remedy: "name at least one, as [EUR]")
    }
    for (index, currency) in currencies.enumerated() {
      let isCode = currency.text.utf8.count == 3 && currency.text.utf8.allSatisfy { (65...90).contains($0) }
      if !isCode, !currency.text.isEmpty {
        map.report(
          "currencies", line: currency.line, "\"\(shortened(currency.text))\" is no currency code",
          remedy: "write three capitals, as EUR")
      }
      if currencies[..<index].contains(where: { $0.text == currency.text }) {
        map.report(
          "currencies", line: currency.line, "\"\(shortened(currency.text))\" stands there twice",
          remedy: "keep one of them")
      }
    }
    self.init(stages: stages.map(\.value), currencies: currencies.map(\.text))
  }
}

extension PipelineStage {
  fileprivate init(_ number: Int, _ map: MapReader) {
    let probability = map.optionalNumber("probability", in: 0...1)
    let cap = map.optionalNumber("cap", in: 0...1)
    if let probability, let cap, cap < probability {
      map.report("cap", line: map.value("cap")?.line, "is below the probability", remedy: "raise the cap")
    }
    self.init(
      number: number, name: map.text("name"), summary: map.text("summary"),
      activities: map.text("activities"),
      milestone: map.text("milestone"), documents: map.text("documents"), crmTasks: map.text("crmTasks"),
      probability: probability, cap: cap, partnerForecast: map.text("partnerForecast"),
      partnerProbability: map.optionalNumber("partnerProbability", in: 0...1),
      ageLimit: map.optionalInteger("ageLimit", in: 1...3650))
  }
}
