import Planning
import Spreadsheet

/// Where record linking is rated level III or more, 80 % of the open deals have an account and a contact.
enum CROSS009DealsAreLinked: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS009", name: "deals-are-linked", severity: .warning,
    what:
      "Where record linking is rated level III or more, 80 % of the open deals have an account and a contact.",
    why: "Level III says that written rules give each deal both; a sample must pass at 16 of 20.",
    source: "Domain notes 4.2 and 4.3, D04",
    fix: "Link the deals, or rate the dimension lower.",
    kinds: ["maturity", "pipeline"])

  private static let dimension = "D04"
  private static let from = 3
  static let share = 0.8
  static let fewest = 5

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let level = file.level(dimension), level >= from, let claim = file.rating(dimension, level),
      let deals = file.openDeals, deals.count >= fewest
    else { return [] }
    let loose = deals.filter { $0.isEmpty(.account) || ($0.number(.contacts) ?? 0) < 1 }
    guard Double(deals.count - loose.count) < share * Double(deals.count), let first = loose.first,
      let place = file.place(first, first.isEmpty(.account) ? .account : .contacts)
    else { return [] }
    return [
      CrossFlaw(
        claim: claim, evidence: place,
        message:
          "\(dimension) is rated level \(level), but \(loose.count) of \(deals.count) open deals lack an account or a contact.",
        remedy: description.fix)
    ]
  }
}
