import Assessment
import Planning

extension Samples {
  static let reciprocity = template(
    "reciprocity",
    ReciprocityContent(
      stages: (1...8).map { ReciprocityTerm(id: String($0), name: "Stage \($0)") },
      kinds: [ReciprocityTerm(id: "audit", name: "Audit or analysis")],
      sizes: [ReciprocityTerm(id: "small", name: "Small"), ReciprocityTerm(id: "large", name: hostile)],
      countsBefore: 5, fewestClosed: 20, autoReplies: ["out of office"]))

  static let reciprocityScore = ReciprocityScore(
    gifts: .init(count: 31, acknowledged: 24, confirmed: 21, late: 3, loops: 20),
    outcome: .init(wonWith: 12, lostWith: 8, wonWithout: 5, lostWithout: 15),
    association: .init(
      shareWith: 0.6, shareWithout: 0.25, difference: 0.35,
      differenceInterval: Interval(low: 0.0478, high: 0.5783), oddsRatio: 4.5,
      oddsRatioInterval: Interval(low: 1.1656, high: 17.3728), fisherP: 0.053551, exactOnly: false,
      pointBiserial: 0.354, cycle: .init(with: 41.5, without: 63, u: 12.5, p: 0.061)),
    bySize: [
      .init(id: "small", outcome: .init(wonWith: 8, lostWith: 5, wonWithout: 5, lostWithout: 10)),
      .init(id: "large", outcome: .init(wonWith: 4, lostWith: 3, wonWithout: 0, lostWithout: 5)),
    ])

  static let fewDeals = ReciprocityScore(
    gifts: .init(count: 1, acknowledged: 1, confirmed: 0, late: 0, loops: 0),
    outcome: .init(wonWith: 0, lostWith: 0, wonWithout: 1, lostWithout: 2), association: nil,
    bySize: [
      .init(id: "small", outcome: .init(wonWith: 0, lostWith: 0, wonWithout: 1, lostWithout: 2)),
      .init(id: "large", outcome: .init(wonWith: 0, lostWith: 0, wonWithout: 0, lostWithout: 0)),
    ])
}
