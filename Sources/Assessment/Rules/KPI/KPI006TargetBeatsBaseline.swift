import Planning

/// A target is not worse than its baseline.
struct KPI006TargetBeatsBaseline: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI006", "target-beats-baseline", .error,
    what:
      "A target is not worse than its baseline: not below it where higher is better, not above it where lower is.",
    why:
      "Whoever reaches such a target has made things worse; mostly two values or the direction are swapped.",
    source: "Arithmetic",
    fix: "Swap target and baseline, or correct the direction.")

  static let columns: [SetupColumn] = [.target, .baseline]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    guard row.mode != .observe, let target = row.number(.target), let baseline = row.number(.baseline),
      let direction = row.direction, direction != .band
    else { return .notJudged }
    if direction == .higher ? target >= baseline : target <= baseline { return .holds }
    return .violated(
      Flaw(
        row.at(.target), expected: expected(row.shown(baseline), direction),
        message: worse(row.shown(target), row.shown(baseline), direction),
        remedy: "Swap target and baseline, or correct the direction."))
  }

  private static func expected(_ baseline: String, _ direction: Direction) -> String {
    direction == .higher ? "more than \(baseline)" : "less than \(baseline)"
  }
  private static func worse(_ target: String, _ baseline: String, _ direction: Direction) -> String {
    "Target \(target) is worse than the baseline \(baseline), though \(direction.rawValue) is better."
  }
}
