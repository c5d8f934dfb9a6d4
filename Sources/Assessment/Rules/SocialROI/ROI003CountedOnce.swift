import Forms
import Planning

/// What orders with a code brought is not counted again in what customers are worth.
struct ROI003CountedOnce: SocialROIRule {
  static let description = RuleDescription.socialROI(
    "ROI003", "counted-once", .error,
    what: "What orders with a code brought is not counted again in what customers are worth.",
    why: "Direct profit and contribution are added up: an order in both makes the return too good.",
    source: "Social ROI; domain notes 7.4, S3",
    fix: "Take the orders with a code out of the group's margins, or out of the offers.")

  static let needs: [(table: String, columns: [String])] = [
    ("cohorts", ["cohort", "inOffers"]), ("offers", ["offer", "orders"]),
  ]

  static func judge(_ social: SocialROIContext) -> Judgement {
    let orders = social.offers.reduce(0) { $0 + ($1.number("orders") ?? 0) }
    return .each(social.groups) { group in
      guard let within = group.choice("inOffers"), orders > 0 else { return .notJudged }
      guard within == "yes" else { return .holds }
      return .violated(Flaw(group.at("inOffers"), expected: "no", message: twice(group), remedy: remedy))
    }
  }

  private static func twice(_ group: SocialRow) -> String {
    "Orders with a code count as direct profit, and again in what \(Shown.quoted(group.name)) are worth."
  }
  private static let remedy = "Take them out of the group's margins, then answer no."
}
