import Forms
import Planning

/// Each box asks a question: a text that ends with a question mark.
struct ALN002QuestionIsAsked: AlignmentRule {
  static let description = RuleDescription.alignment(
    "ALN002", "question-is-asked", .warning,
    what: "Each box asks a question: a text that ends with a question mark.",
    why: "A statement invites nodding; only a question can be answered, and answered differently.",
    source: "The 3x3 alignment chart; domain notes 7.1, AL2",
    fix: "Put it as a question.")

  static let columns: [AlignmentColumn] = [.question]

  /// Also the marks of Greek, Arabic, Chinese and Armenian.
  private static let marks: Set<Character> = ["?", "\u{37E}", "\u{61F}", "\u{FF1F}", "\u{55E}"]
  private static let closing: Set<Character> = ["\"", "'", "“", "”", "»", "«", ")", "’"]

  static func check(_ box: AlignmentBoxAnswers, _ context: CheckContext) -> Verdict {
    let flaws = AlignmentSide.allCases.compactMap { side -> Flaw? in
      guard let value = box.value(side, .question) else {
        return Flaw(box.at(side, .question), message: none(side, box), remedy: remedy)
      }
      guard let text = value.text else { return nil }
      var end = text.trimmed[...]
      while let last = end.last, closing.contains(last) || last.isWhitespace { end.removeLast() }
      if let last = end.last, marks.contains(last) { return nil }
      return Flaw(
        box.at(side, .question), expected: "a question", message: statement(side, box), remedy: remedy)
    }
    return flaws.isEmpty ? .holds : .violated(flaws)
  }

  private static func none(_ side: AlignmentSide, _ box: AlignmentBoxAnswers) -> String {
    "Box \(box.name) asks \(side.rawValue) nothing."
  }
  private static func statement(_ side: AlignmentSide, _ box: AlignmentBoxAnswers) -> String {
    "What box \(box.name) asks \(side.rawValue) is no question."
  }
  private static let remedy = "Put it as a question that ends with a question mark."
}
