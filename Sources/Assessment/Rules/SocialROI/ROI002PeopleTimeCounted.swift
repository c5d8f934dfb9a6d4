import Forms
import Planning

/// People's time is among the costs.
struct ROI002PeopleTimeCounted: SocialROIRule {
  static let description = RuleDescription.socialROI(
    "ROI002", "people-time-counted", .error,
    what: "People's time is among the costs.",
    why: "Talking in networks costs hours above all; a return without them is no return.",
    source: "Social ROI; domain notes 7.4, S2",
    fix: "Enter the hours by what an hour costs.")

  static let needs: [(table: String, columns: [String])] = [
    (SocialROIContext.costs, ["cost", "kind", "amount"])
  ]

  static func judge(_ social: SocialROIContext) -> Judgement {
    let isUsed = !(social.offers.isEmpty && social.costs.isEmpty && social.groups.isEmpty)
    return .each(isUsed ? [social.costs] : []) { costs in
      if costs.contains(where: { $0.choice("kind") == "people" && ($0.number("amount") ?? 0) > 0 }) {
        return .holds
      }
      return .violated(Flaw(.table(SocialROIContext.costs), message: message, remedy: remedy))
    }
  }

  private static let message = "No cost of people's time is entered."
  private static let remedy = "Add a line of the kind people's time: hours by what an hour costs."
}
