import Forms
import Planning

/// The two sides of a box are answered for by two people.
struct ALN004TwoPeopleAnswer: AlignmentRule {
  static let description = RuleDescription.alignment(
    "ALN004", "two-people-answer", .warning,
    what: "The two sides of a box are answered for by two people.",
    why: "Somebody who answers for both sides agrees with himself, and the chart shows nothing.",
    source: "The 3x3 alignment chart; domain notes 7.1, AL4",
    fix: "Name one person of each function.")

  static let columns: [AlignmentColumn] = [.owner]

  static func check(_ box: AlignmentBoxAnswers, _ context: CheckContext) -> Verdict {
    guard let sales = box.value(.sales, .owner)?.text, let marketing = box.value(.marketing, .owner)?.text
    else { return .notJudged }
    guard sales.folded == marketing.folded else { return .holds }
    return .violated(
      Flaw(box.at(.marketing, .owner), message: same(marketing.trimmed, box), remedy: remedy))
  }

  private static func same(_ owner: String, _ box: AlignmentBoxAnswers) -> String {
    "\(Shown.quoted(owner)) answers for both sides of box \(box.name)."
  }
  private static let remedy = "Name a person of marketing, and have that person answer."
}
