import Forms
import Planning

/// A lead is verified again by the rhythm of its time frame, and after a change of role.
struct NUR002VerificationDue: NurtureRule {
  static let description = RuleDescription.nurture(
    "NUR002", "verification-due", .warning,
    what: "A lead is verified again by the rhythm of its time frame, and after a change of role.",
    why: "About two in a hundred contacts change job, task or mind every month.",
    source: "Lead nurturing; domain notes 7.3, N2",
    fix: "Verify priorities, needs and role, and enter the day.")

  static let needs: [(table: String, columns: [String])] = [("leads", ["lead"] + NurtureLead.verifications)]

  static func judge(_ nurture: NurtureContext) -> Judgement {
    .each(nurture.leads) { lead in
      guard NurtureLead.verifications.contains(where: { lead.date($0) != nil }) else { return .notJudged }
      guard let days = lead.overdue, let column = oldest(lead) else { return .holds }
      return .violated(Flaw(lead.at(column), message: overdue(lead, days), remedy: remedy))
    }
  }

  private static func oldest(_ lead: NurtureLead) -> String? {
    NurtureLead.verifications.compactMap { column in lead.date(column).map { (column, $0) } }
      .min { $0.1 < $1.1 }?.0
  }
  private static func overdue(_ lead: NurtureLead, _ days: Int) -> String {
    "The verification of \(Shown.quoted(lead.name)) is \(Shown.counted(days, "day")) overdue."
  }
  private static let remedy = "Verify priorities, needs and role, and enter the day of each."
}
