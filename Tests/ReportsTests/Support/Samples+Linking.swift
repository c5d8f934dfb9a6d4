import Assessment
import Planning

extension Samples {
  static let linking = template(
    "linking",
    LinkingContent(
      rules: [
        ("L01", "Contact has an account", true), ("L02", hostile, true),
        ("L13", "Every key leads to a record", false),
      ]
      .map { id, name, isLink in
        LinkingRule(
          id: id, name: name, why: "Why", owner: "Sales", repair: "Repair", limit: 0.02, isLink: isLink)
      },
      objects: [LinkingObject(id: "contacts", name: "Contacts", columns: ["email"], words: "e-mail")]))

  static let linkingScore = LinkingScore(
    density: 0.9675, required: 4000, present: 3870,
    rules: [
      .init(
        id: "L01", isLink: true, scope: 3000, failing: 120, rate: 0.04,
        interval: Interval(low: 0.0336, high: 0.0476), limit: 0.02),
      .init(
        id: "L02", isLink: true, scope: 1000, failing: 10, rate: 0.01,
        interval: Interval(low: 0.0054, high: 0.0183), limit: 0.02),
      .init(id: "L13", isLink: false, scope: nil, failing: nil, rate: nil, interval: nil, limit: 0),
    ], contactsInDeals: 0.213, completeness: 0.91, objects: [.init(id: "contacts", rows: 3000, share: 0.91)],
    clusters: .init(contacts: 12, accounts: nil))

  static let nothingCounted = LinkingScore(
    density: nil, required: 0, present: 0,
    rules: [.init(id: "L01", isLink: true, scope: nil, failing: nil, rate: nil, interval: nil, limit: 0.02)],
    contactsInDeals: nil, completeness: nil, objects: [.init(id: "contacts", rows: nil, share: nil)],
    clusters: .init(contacts: nil, accounts: nil))
}
