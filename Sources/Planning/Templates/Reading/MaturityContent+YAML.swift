extension MaturityContent {
  /// The levels of the model.
  public static let levelNumbers = Array(1...5)

  init(_ map: MapReader) {
    let levels = map.records("levels", id: "number") { id, entry in
      MaturityLevel(
        number: Int(id) ?? 0, numeral: entry.text("numeral"), name: entry.text("name"),
        summary: entry.text("summary"))
    }
    map.demand(MaturityContent.levelNumbers.map { String($0) }, of: levels, "levels")
    let dimensions = map.records("dimensions") { id, entry in MaturityDimension(id: id, entry) }
    self.init(levels: levels.map(\.value), dimensions: dimensions.map(\.value))
  }
}

extension MaturityDimension {
  fileprivate init(id: String, _ map: MapReader) {
    let anchors = map.texts("anchors")
    if anchors.count != 5, let node = map.value("anchors"), node.isList {
      map.report(
        "anchors", line: node.line, "has \(anchors.count) sentences instead of 5",
        remedy: "write one for each level, from I to V")
    }
    // Two alike would be two levels in one drop-down with the same words.
    for (index, anchor) in anchors.enumerated() {
      if anchors[..<index].contains(where: { $0.text == anchor.text }) {
        map.report(
          "anchors.\(index + 1)", line: anchor.line, "says the same as another level",
          remedy: "tell them apart")
      }
    }
    let gates = map.records("gates", id: "level", nameKey: nil) { id, entry in
      let items = entry.texts("items")
      if let node = entry.value("items"), node.isList, !(1...2).contains(items.count) {
        entry.report(
          "items", line: node.line, "has \(items.count) facts instead of one or two",
          remedy: "ask for one or two things that can be shown")
      }
      return EvidenceGate(level: Int(id) ?? 0, items: items.map(\.text))
    }
    map.demand(["2", "3", "4", "5"], of: gates, "gates")
    self.init(
      id: id, name: map.text("name"), entryLevel: map.integer("entryLevel", in: 1...5),
      weight: map.number("weight", in: 0...100), anchors: anchors.map(\.text), gates: gates.map(\.value))
  }
}
