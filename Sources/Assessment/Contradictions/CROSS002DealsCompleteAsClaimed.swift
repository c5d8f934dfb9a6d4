import Planning
import Spreadsheet

/// Open deals are as complete as the quiz says: 80 % have account, contact, amount and close date.
enum CROSS002DealsCompleteAsClaimed: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS002", name: "deals-complete-as-claimed", severity: .warning,
    what: "Open deals are as complete as the quiz says: 80 % have account, contact, amount and close date.",
    why: "The deals can be counted, so the claim needs no trust.",
    source: "Domain notes 5.2: item 10 against the deals",
    fix: "Fill in what the deals lack, or answer the quiz item with no.",
    kinds: ["readiness", "pipeline"])

  private static let item = "10"
  static let share = 0.8
  static let fewest = 5

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let claim = file.yes(item), let deals = file.openDeals, deals.count >= fewest else { return [] }
    let gaps = deals.compactMap { deal in firstGap(deal).map { (deal, $0) } }
    guard Double(deals.count - gaps.count) < share * Double(deals.count), let (deal, column) = gaps.first,
      let place = file.place(deal, column)
    else { return [] }
    return [
      CrossFlaw(
        claim: claim, evidence: place,
        message:
          "The quiz says that 80 % of the open deals are complete; \(deals.count - gaps.count) of \(deals.count) are.",
        remedy: description.fix)
    ]
  }

  private static func firstGap(_ deal: DealRow) -> DealColumn? {
    if let empty = [DealColumn.account, .amount, .close].first(where: deal.isEmpty) { return empty }
    return (deal.number(.contacts) ?? 0) < 1 ? .contacts : nil
  }
}
