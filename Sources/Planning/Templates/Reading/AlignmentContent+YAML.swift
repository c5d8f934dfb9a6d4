extension AlignmentContent {
  /// The chart's rows, columns and boxes, which the score counts by.
  public static let salesIDs = ["value", "volume", "velocity"]
  public static let marketingIDs = ["content", "community", "conversion"]
  public static let boxIDs = (1...9).map(String.init)

  init(_ map: MapReader) {
    func nouns(_ key: String) -> [Entry<AlignmentNoun>] {
      map.records(key) { id, entry in AlignmentNoun(id: id, name: entry.text("name")) }
    }
    let sales = nouns("sales")
    map.demand(AlignmentContent.salesIDs, of: sales, "sales")
    let marketing = nouns("marketing")
    map.demand(AlignmentContent.marketingIDs, of: marketing, "marketing")
    // A box's place in the chart is its number's.
    let boxes = map.records("boxes", nameKey: nil) { id, entry in
      let place = (Int(id) ?? 1) - 1
      let row = place / AlignmentContent.marketingIDs.count
      return AlignmentBox(
        id: id, sales: AlignmentContent.salesIDs[max(0, min(row, AlignmentContent.salesIDs.count - 1))],
        marketing: AlignmentContent.marketingIDs[max(0, place) % AlignmentContent.marketingIDs.count],
        salesQuestion: entry.text("sales"), marketingQuestion: entry.text("marketing"))
    }
    map.demand(AlignmentContent.boxIDs, of: boxes, "boxes")
    self.init(
      sales: sales.map(\.value), marketing: marketing.map(\.value), boxes: boxes.map(\.value),
      kpis: nouns("kpis").map(\.value))
  }
}
