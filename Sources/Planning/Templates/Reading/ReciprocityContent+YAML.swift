extension ReciprocityContent {
  /// The stages of the pipeline chart.
  public static let stageIDs = (1...8).map(String.init)

  init(_ map: MapReader) {
    func terms(_ key: String) -> [ReciprocityTerm] {
      map.records(key) { id, entry in ReciprocityTerm(id: id, name: entry.text("name")) }.map(\.value)
    }
    let stages = map.records("stages") { id, entry in ReciprocityTerm(id: id, name: entry.text("name")) }
    map.demand(ReciprocityContent.stageIDs, of: stages, "stages")
    self.init(
      stages: stages.map(\.value), kinds: terms("kinds"), sizes: terms("sizes"),
      countsBefore: map.integer("countsBefore", in: 2...8),
      fewestClosed: map.integer("fewestClosed", in: 4...1000),
      autoReplies: map.texts("autoReplies").map(\.text))
  }
}
