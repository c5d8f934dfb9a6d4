import Planning

/// A share of duplicates that the quiz calls known and below 10 % is so where duplicates were counted (L15).
enum CROSS014DuplicatesCounted: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS014", name: "duplicates-counted", severity: .warning,
    what:
      "A share of duplicates that the quiz calls known and below 10 % is so where duplicates were counted (L15).",
    why: "A count over the CRM's own records beats what somebody remembers.",
    source: "Domain notes 5.2, item 11, and 7.6",
    fix: "Merge the duplicates, or answer the quiz item by the count.",
    kinds: ["readiness", "linking"])

  private static let item = "11"
  private static let link = "L15"

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let claim = file.yes(item), let rate = file.linkRules.first(where: { $0.id == link })?.rate,
      rate >= CROSS005DuplicatesBelowLimit.limit, let place = file.place(ofLink: link)
    else { return [] }
    return [
      CrossFlaw(
        claim: claim, evidence: place,
        message:
          "The quiz says that duplicates are known and below 10 %; \(link) counts \(Shown.percent(rate, digits: 3)).",
        remedy: description.fix)
    ]
  }
}
