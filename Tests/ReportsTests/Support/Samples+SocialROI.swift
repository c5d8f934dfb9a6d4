import Assessment
import Planning

extension Samples {
  static let socialROI = template(
    "social-roi",
    SocialROIContent(
      channels: [SocialTerm(id: "linkedin", name: "LinkedIn")],
      costKinds: ["people", "media", "tools", "agency", "other"].map { SocialTerm(id: $0, name: $0) },
      circles: [SocialTerm(id: "customers", name: "Customers"), SocialTerm(id: "staff", name: hostile)],
      signals: [SocialSignal(id: "followers", name: "Followers", isAudience: true)],
      retentions: [
        SocialRetention(id: "r80", name: "80 %", share: 0.8),
        SocialRetention(id: "r85", name: "85 %", share: 0.85),
      ], audienceWords: ["follower"]))

  static let socialROIScore = SocialROIScore(
    direct: 10_810,
    offers: [
      .init(id: "Tasting for two", code: "TASTE", orders: 9, direct: 3_720),
      .init(id: hostile, code: nil, orders: nil, direct: -720),
      .init(id: "Nothing known", code: nil, orders: nil, direct: nil),
    ], cost: .init(total: 14_280, people: 12_000),
    clv: .init(
      form: "later", chosen: 1653.33, later: 1653.33, now: 2273.33, simple: 3100, finite: nil, new: 753.33),
    contribution: .init(
      claim: .part, least: 14_172, most: 35_261,
      groups: [
        .init(
          id: "Tasting circle", engaged: 42, clvEngaged: 2436.67, clvOthers: 1486.88, clvCompared: 1874.29,
          least: 14_172, most: 23_935, proven: true),
        .init(
          id: hostile, engaged: 65, clvEngaged: 2067.69, clvOthers: 1486.88, clvCompared: nil, least: 0,
          most: 11_326, proven: false),
      ]), roi: .init(direct: -0.243, least: 0.7494, most: 2.2262), referral: 6_701,
    sensitivity: [
      .init(retention: 0.8, later: 2.6667, now: 3.6667, simple: 5, finite: nil),
      .init(retention: 0.85, later: 3.4, now: 4.4, simple: 6.6667, finite: nil),
    ],
    network: .init(share: 0.75, circles: [.init(id: "customers", points: 4), .init(id: "staff", points: 2)]),
    signals: [.init(id: "followers", before: 1850, now: 2600, change: 0.4054)])

  /// Nothing spent, and no contribution.
  static let socialROIBegun = SocialROIScore(
    direct: 480, offers: [.init(id: "Tasting", code: "TASTE", orders: 1, direct: 480)],
    cost: .init(total: 0, people: 0),
    clv: .init(form: "later", chosen: nil, later: nil, now: nil, simple: nil, finite: nil, new: nil),
    contribution: .init(claim: .none, least: nil, most: nil, groups: []),
    roi: .init(direct: nil, least: nil, most: nil), referral: 0,
    sensitivity: [.init(retention: 0.8, later: nil, now: nil, simple: 5, finite: nil)],
    network: .init(share: nil, circles: [.init(id: "customers", points: 0), .init(id: "staff", points: 0)]),
    signals: [.init(id: "followers", before: nil, now: nil, change: nil)])
}
