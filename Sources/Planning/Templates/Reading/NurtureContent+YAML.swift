extension NurtureContent {
  /// What the rules count by.
  public static let timeFrameIDs = ["quarter", "year", "later"]
  /// What we do, and what they do: `gift` and `ask` are ours, the others are theirs.
  public static let touchIDs = [
    "gift", "ask", "reply", "question", "pricing", "meeting", "colleagues", "webinar", "depth", "quiet",
    "unsubscribe",
  ]

  init(_ map: MapReader) {
    func terms(_ key: String) -> [NurtureTerm] {
      map.records(key) { id, entry in NurtureTerm(id: id, name: entry.text("name")) }.map(\.value)
    }
    let frames = map.records("timeFrames") { id, entry in
      TimeFrame(id: id, name: entry.text("name"), rhythm: entry.number("rhythm", in: 1...3660))
    }
    map.demand(NurtureContent.timeFrameIDs, of: frames, "timeFrames")
    let touches = map.records("touches") { id, entry in
      Touch(id: id, name: entry.text("name"), weight: entry.number("weight", in: 0...100))
    }
    map.demand(NurtureContent.touchIDs, of: touches, "touches")
    self.init(
      personas: terms("personas"), stages: terms("stages"), timeFrames: frames.map(\.value),
      touches: touches.map(\.value), halfLife: map.number("halfLife", in: 1...3660),
      raiseAt: map.number("raiseAt", in: 0.1...1000), monthlyDecay: map.number("monthlyDecay", in: 0...0.9))
  }
}
