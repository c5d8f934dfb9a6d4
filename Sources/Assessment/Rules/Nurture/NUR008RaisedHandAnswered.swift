import Forms
import Planning
import Spreadsheet

/// A question, and the wish for a meeting, is answered within the days agreed.
struct NUR008RaisedHandAnswered: NurtureRule {
  static let description = RuleDescription.nurture(
    "NUR008", "raised-hand-answered", .error,
    what: "A question, and the wish for a meeting, is answered within the days agreed.",
    why: "Who raises a hand and waits asks the next one.",
    source: "Lead nurturing; domain notes 7.3, N8; Oldroyd et al., HBR 2011",
    fix: "Answer it today, and enter the day.")

  static let needs: [(table: String, columns: [String])] = [
    ("touches", ["date", "lead", "touch", "answered"])
  ]

  private static let hands: Set<String> = ["question", "meeting"]

  static func judge(_ nurture: NurtureContext) -> Judgement {
    let limit = nurture.answerWithin
    return .each(nurture.touches.filter { hands.contains($0.kind) && $0.date <= nurture.asOf }) { touch in
      let answered = touch.answers["answered"]?.date
      let days = (answered ?? nurture.asOf).days(since: touch.date)
      guard days > limit else { return .holds }
      return .violated(
        Flaw(
          touch.at("answered"), expected: "within \(Shown.counted(limit, "day"))",
          message: waits(touch, days, isOpen: answered == nil),
          remedy: answered == nil ? "Answer it today, and enter the day." : late))
    }
  }

  private static func waits(_ touch: NurtureTouch, _ days: Int, isOpen: Bool) -> String {
    let lead = Shown.quoted(touch.answers["lead"]?.text?.trimmed ?? "")
    return isOpen
      ? "\(lead) has waited for an answer for \(Shown.counted(days, "day"))."
      : "\(lead) waited for an answer for \(Shown.counted(days, "day"))."
  }
  private static let late = "Find out where it lay, so that the next one is answered in time."
}
