import Forms
import Planning
import Spreadsheet

/// An answer is at most two quarters old.
struct ALN005AnswerFresh: AlignmentRule {
  static let description = RuleDescription.alignment(
    "ALN005", "answer-fresh", .warning,
    what: "An answer is at most two quarters old.",
    why: "Markets, people and content change; an old answer aligns two sides on what was.",
    source: "The 3x3 alignment chart; domain notes 7.1, AL5",
    fix: "Ask again and enter the new answer with its day.")

  static let columns: [AlignmentColumn] = [.date]

  static func check(_ box: AlignmentBoxAnswers, _ context: CheckContext) -> Verdict {
    let limit = context.settings.alignmentAnswerDays
    let dated = AlignmentSide.allCases.compactMap { side in box.value(side, .date)?.date.map { (side, $0) } }
    guard !dated.isEmpty else { return .notJudged }
    let flaws = dated.compactMap { side, date -> Flaw? in
      let age = context.asOf.days(since: date)
      guard age > limit else { return nil }
      return Flaw(
        box.at(side, .date), expected: "within \(Shown.counted(limit, "day")) before \(context.asOf)",
        message: old(side, box, age), remedy: remedy(side))
    }
    return flaws.isEmpty ? .holds : .violated(flaws)
  }

  private static func old(_ side: AlignmentSide, _ box: AlignmentBoxAnswers, _ days: Int) -> String {
    "What \(side.rawValue) answered in box \(box.name) is \(Shown.counted(days, "day")) old."
  }
  private static func remedy(_ side: AlignmentSide) -> String {
    "Ask \(side.rawValue) again, and enter the new answer with its day."
  }
}
