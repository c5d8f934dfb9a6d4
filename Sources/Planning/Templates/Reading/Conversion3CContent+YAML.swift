extension Conversion3CContent {
  /// The three Cs and the strengths, which the score counts by.
  public static let labelIDs = ["content", "conversation", "conversion"]
  public static let strengthIDs = (0...3).map(String.init)

  init(_ map: MapReader) {
    func terms(_ key: String) -> [Entry<FlowTerm>] {
      map.records(key) { id, entry in FlowTerm(id: id, name: entry.text("name")) }
    }
    let labels = terms("labels")
    map.demand(Conversion3CContent.labelIDs, of: labels, "labels")
    let strengths = terms("strengths")
    map.demand(Conversion3CContent.strengthIDs, of: strengths, "strengths")
    let phases = map.records("phases") { id, entry in
      FlowPhase(id: id, name: entry.text("name"), question: entry.text("question"))
    }
    if phases.count == 1 {
      map.report("phases", line: phases.first?.line, "is one phase alone", remedy: "a way has two or more")
    }
    let registersAt = map.text("registersAt")
    map.refer("registersAt", line: map.value("registersAt")?.line, registersAt, to: phases.map(\.id), "phase")
    self.init(
      functions: terms("functions").map(\.value), phases: phases.map(\.value), labels: labels.map(\.value),
      strengths: strengths.map(\.value), registersAt: registersAt,
      mostFields: map.integer("mostFields", in: 1...100))
  }
}
