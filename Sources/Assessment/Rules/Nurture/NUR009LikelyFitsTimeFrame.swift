import Forms
import Planning

/// What is called likely this quarter has a time frame of at most three months.
struct NUR009LikelyFitsTimeFrame: NurtureRule {
  static let description = RuleDescription.nurture(
    "NUR009", "likely-fits-time-frame", .error,
    what: "What is called likely this quarter has a time frame of at most three months.",
    why: "A forecast that the buyer does not share is a wish.",
    source: "Lead nurturing; domain notes 7.3, N9",
    fix: "Believe the buyer, or ask again.")

  static let needs: [(table: String, columns: [String])] = [("leads", ["lead", "likely", "timeFrame"])]

  static func judge(_ nurture: NurtureContext) -> Judgement {
    .each(nurture.leads) { lead in
      guard lead.choice("likely") == "yes", let frame = lead.choice("timeFrame") else { return .notJudged }
      guard frame != "quarter" else { return .holds }
      return .violated(
        Flaw(lead.at("likely"), expected: "no", message: early(lead, nurture.name(frame)), remedy: remedy))
    }
  }

  private static func early(_ lead: NurtureLead, _ frame: String) -> String {
    "\(Shown.quoted(lead.name)) is called likely this quarter, and says: \(Shown.quoted(frame))."
  }
  private static let remedy = "Answer no, or verify the time frame and correct it."
}
