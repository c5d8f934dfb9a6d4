import Planning

/// Where record linking is rated level IV or more, the links that were counted are within their limits.
enum CROSS013OrphansBelowLimit: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS013", name: "orphans-below-limit", severity: .warning,
    what:
      "Where record linking is rated level IV or more, the links that were counted are within their limits.",
    why:
      "Level IV says that orphaned records are counted regularly and stay below limits; the counts are at hand.",
    source: "Domain notes 4.2 and 7.6, D04",
    fix: "Repair the links, or rate the dimension lower.",
    kinds: ["maturity", "linking"])

  private static let dimension = "D04"
  private static let from = 4

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let level = file.level(dimension), level >= from, let claim = file.rating(dimension, level) else {
      return []
    }
    let counted = file.linkRules.filter { $0.isLink && $0.rate != nil }
    let above = counted.filter { $0.isWithin == false }
    guard let first = above.first, let rate = first.rate, let place = file.place(ofLink: first.id) else {
      return []
    }
    let worst =
      "\(first.id) at \(Shown.percent(rate, digits: 3)), at most \(Shown.percent(first.limit, digits: 3))"
    return [
      CrossFlaw(
        claim: claim, evidence: place,
        message:
          "\(dimension) is rated level \(level), but \(above.count) of \(counted.count) counted links fail more often than their limits allow (\(worst)).",
        remedy: description.fix)
    ]
  }
}
