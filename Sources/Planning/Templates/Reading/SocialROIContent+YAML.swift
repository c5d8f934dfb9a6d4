extension SocialROIContent {
  /// What the rules count by.
  public static let costKindIDs = ["people", "media", "tools", "agency", "other"]
  /// The largest share of customers kept that a worth can be computed for.
  public static let mostRetained = 0.999

  init(_ map: MapReader) {
    func terms(_ key: String) -> [Entry<SocialTerm>] {
      map.records(key) { id, entry in SocialTerm(id: id, name: entry.text("name")) }
    }
    let kinds = terms("costKinds")
    map.demand(SocialROIContent.costKindIDs, of: kinds, "costKinds")
    let signals = map.records("signals") { id, entry in
      SocialSignal(id: id, name: entry.text("name"), isAudience: entry.flag("audience"))
    }
    let retentions = map.records("retentions") { id, entry in
      SocialRetention(
        id: id, name: entry.text("name"),
        share: entry.number("share", in: 0...SocialROIContent.mostRetained))
    }
    self.init(
      channels: terms("channels").map(\.value), costKinds: kinds.map(\.value),
      circles: terms("circles").map(\.value), signals: signals.map(\.value),
      retentions: retentions.map(\.value), audienceWords: map.texts("audienceWords").map(\.text))
  }
}
