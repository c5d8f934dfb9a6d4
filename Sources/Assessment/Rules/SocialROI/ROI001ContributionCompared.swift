import Forms
import Planning

/// A group whose worth is claimed is compared with one that was left out by lot, or was alike before.
struct ROI001ContributionCompared: SocialROIRule {
  static let description = RuleDescription.socialROI(
    "ROI001", "contribution-compared", .warning,
    what:
      "A group whose worth is claimed is compared with one that was left out by lot, or was alike before.",
    why:
      "Good customers take part more often anyway: without a comparison group their worth is an upper bound, an association and no effect.",
    source: "Social ROI; domain notes 7.4, S1",
    fix: "Leave a few customers out by lot next time, or find customers who were alike before it began.")

  static let needs: [(table: String, columns: [String])] = [
    ("cohorts", ["cohort", "engaged", "comparison", "marginCompared", "retentionCompared"])
  ]

  static func judge(_ social: SocialROIContext) -> Judgement {
    .each(social.groups) { group in
      guard let engaged = group.number("engaged"), engaged > 0 else { return .notJudged }
      guard let comparison = group.choice("comparison"), comparison != "none" else {
        return .violated(Flaw(group.at("comparison"), message: alone(group), remedy: compare))
      }
      guard let empty = ["marginCompared", "retentionCompared"].first(where: { group.number($0) == nil })
      else { return .holds }
      return .violated(Flaw(group.at(empty), message: bare(group), remedy: enter))
    }
  }

  private static func alone(_ group: SocialRow) -> String {
    "What \(Shown.quoted(group.name)) are worth more is compared with no group: it is an upper bound only."
  }
  private static func bare(_ group: SocialRow) -> String {
    "The group that \(Shown.quoted(group.name)) are compared with has no figures."
  }
  private static let compare = "Leave some out by lot next time, or find customers who were alike before."
  private static let enter = "Enter what its customers leave in a period, and which share of them stays."
}
