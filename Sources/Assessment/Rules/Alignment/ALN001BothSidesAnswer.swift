import Forms

/// A box that one side has answered is answered by the other one too.
struct ALN001BothSidesAnswer: AlignmentRule {
  static let description = RuleDescription.alignment(
    "ALN001", "both-sides-answer", .warning,
    what: "A box that one side has answered is answered by the other one too.",
    why: "One voice alone is an opinion; what aligns is that both have to give an answer.",
    source: "The 3x3 alignment chart; domain notes 7.1, AL1",
    fix: "Ask the side that has not answered.")

  static let columns: [AlignmentColumn] = [.answer]

  static func check(_ box: AlignmentBoxAnswers, _ context: CheckContext) -> Verdict {
    let silent = AlignmentSide.allCases.filter { box.value($0, .answer) == nil }
    guard silent.count < 2 else { return .notJudged }
    guard let side = silent.first else { return .holds }
    return .violated(Flaw(box.at(side, .answer), message: blank(side, box), remedy: remedy(side)))
  }

  private static func blank(_ side: AlignmentSide, _ box: AlignmentBoxAnswers) -> String {
    "\(side.name) has not answered box \(box.name), \(side.other.rawValue) has."
  }
  private static func remedy(_ side: AlignmentSide) -> String {
    "Have \(side.rawValue) answer the question for its side."
  }
}
