import Forms
import Planning
import Spreadsheet

/// After a lead moved to another stage its priorities, needs and role were verified anew.
struct NUR003StageVerified: NurtureRule {
  static let description = RuleDescription.nurture(
    "NUR003", "stage-verified", .warning,
    what: "After a lead moved to another stage its priorities, needs and role were verified anew.",
    why: "Somebody else is asked, for another reason, once a lead moves on.",
    source: "Lead nurturing; domain notes 7.3, N3",
    fix: "Verify what is older than the move.")

  static let needs: [(table: String, columns: [String])] = [
    ("leads", ["lead", "stageSince"] + NurtureLead.verifications)
  ]

  static func judge(_ nurture: NurtureContext) -> Judgement {
    .each(nurture.leads) { lead in
      let known = NurtureLead.verifications.filter { lead.date($0) != nil }
      guard let moved = lead.date("stageSince"), !known.isEmpty else { return .notJudged }
      let flaws = known.compactMap { column -> Flaw? in
        guard let date = lead.date(column), date < moved else { return nil }
        return Flaw(lead.at(column), message: old(lead, date, moved), remedy: remedy)
      }
      return flaws.isEmpty ? .holds : .violated(flaws)
    }
  }

  private static func old(_ lead: NurtureLead, _ date: CalendarDate, _ moved: CalendarDate) -> String {
    "\(Shown.quoted(lead.name)) moved on \(moved), and this was verified on \(date)."
  }
  private static let remedy = "Verify it anew, and enter the day."
}
