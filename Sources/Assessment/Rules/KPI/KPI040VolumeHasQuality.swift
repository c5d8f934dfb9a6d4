import Planning

/// A volume target has a measure of quality beside it.
struct KPI040VolumeHasQuality: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI040", "volume-has-quality", .warning,
    what: "A volume target has a measure of quality beside it.",
    why: "Whoever is paid for leads delivers leads, good or bad (Goodhart's law).",
    source: "Grove: paired indicators",
    fix: "Add the measure of quality that the message names.")

  static let columns: [SetupColumn] = [.kpi]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    guard let id = row.kpi?.id, let counters = pairs[id], row.mode != .observe else { return .notJudged }
    if counters.contains(where: { !setup.rows(of: $0).isEmpty }) { return .holds }
    let names = counters.map { setup.name(of: $0) }.joined(separator: " or ")
    return .violated(
      Flaw(
        row.at(.kpi), expected: names, message: alone(row.name), remedy: "Add \(names)."))
  }

  /// Domain section 13, V40.
  private static let pairs = ["K17": ["K23", "K25"], "K29": ["K35"], "K13": ["K11"]]

  private static func alone(_ name: String) -> String {
    "\(name) has a target, but nothing beside it tells the quality."
  }
}
