import Planning

/// A target differs from its baseline, unless the value is to be held.
struct KPI007TargetMoves: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI007", "target-moves", .warning,
    what: "A target differs from its baseline, unless the value is to be held.",
    why: "A target that changes nothing is met on the first day and steers nothing.",
    source: "Doran 1981: SMART",
    fix: "Set the mode to hold if this is meant, or set a target that moves.")

  static let columns: [SetupColumn] = [.target, .baseline]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    guard row.mode == .improve, row.direction != .band, let target = row.number(.target),
      let baseline = row.number(.baseline)
    else { return .notJudged }
    if target != baseline { return .holds }
    return .violated(
      Flaw(
        row.at(.target), expected: "a value other than \(row.shown(baseline))",
        message: same(row.shown(target)),
        remedy: "Set the mode to hold if this is meant, or set a target that moves."))
  }

  private static func same(_ value: String) -> String {
    "Target \(value) is the baseline: it changes nothing."
  }
}
