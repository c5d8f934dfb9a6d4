extension ReadinessContent {
  /// The three questions that the verdict rests on.
  public static let questionIDs = ["q1", "q2", "q3"]

  init(_ map: MapReader) {
    let questions = map.records("questions", nameKey: "text") { id, entry in
      ReadinessQuestion(id: id, text: entry.text("text"), help: entry.text("help"))
    }
    map.demand(ReadinessContent.questionIDs, of: questions, "questions")
    let areas = map.records("areas") { id, entry in
      ReadinessArea(id: id, name: entry.text("name"), weight: entry.number("weight", in: 0...100))
    }
    let known = areas.map(\.id)
    let items = map.records("items", nameKey: "text") { id, entry in
      let area = entry.text("area")
      entry.refer("area", line: entry.value("area")?.line, area, to: known, "area")
      return ReadinessItem(
        id: id, area: area, text: entry.text("text"), isCritical: entry.flag("critical"),
        action: entry.text("action"), dimension: entry.text("dimension"))
    }
    for area in areas where !items.contains(where: { $0.value.area == area.id }) {
      map.report("areas.\(area.id)", line: area.line, "has no question", remedy: "leave it out, or ask one")
    }
    self.init(questions: questions.map(\.value), areas: areas.map(\.value), items: items.map(\.value))
  }
}
