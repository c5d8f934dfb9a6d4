import Planning
import Spreadsheet

/// What the readiness quiz answers yes is not rated level I (sales process and data: I or II) in the maturity model.
enum CROSS001QuizFitsMaturity: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS001", name: "quiz-fits-maturity", severity: .warning,
    what:
      "What the readiness quiz answers yes is not rated level I (sales process and data: I or II) in the maturity model.",
    why:
      "Both ask about the same practice. A yes that nobody else in the house sees is a wish, and automating a wish fails.",
    source: "Domain notes 5.2: quiz high against maturity D02, D03 at level I or II",
    fix: "Ask both people for an example from the last month, and correct the answer that has none.",
    kinds: ["readiness", "maturity"])

  /// Dimensions in which level II still means from memory, and not written down.
  private static let demanding: Set<String> = ["D02", "D03"]

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    file.items.compactMap { item in
      guard let claim = file.yes(item.id), let level = file.level(item.dimension),
        level <= (demanding.contains(item.dimension) ? 2 : 1),
        let rating = file.rating(item.dimension, level)
      else { return nil }
      return CrossFlaw(
        claim: claim, evidence: rating,
        message: "The quiz says yes to \(item.id), but \(item.dimension) is rated level \(level).",
        remedy: description.fix)
    }
  }
}
