import Planning

/// Amber lies on the worse side of green.
struct KPI043ThresholdsOrdered: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI043", "thresholds-ordered", .warning,
    what: "Amber lies on the worse side of green: below it where higher is better, above it where lower is.",
    why: "With the thresholds turned round the traffic light shows green when it should warn.",
    source: "Arithmetic",
    fix: "Swap amber and green, or correct the direction.")

  static let columns: [SetupColumn] = [.amber, .green]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    guard let amber = row.number(.amber), let green = row.number(.green), let direction = row.direction,
      direction != .band
    else { return .notJudged }
    if direction == .higher ? amber < green : amber > green { return .holds }
    let side = direction == .higher ? "less" : "more"
    return .violated(
      Flaw(
        row.at(.amber), expected: "\(side) than \(row.shown(green))",
        message: disordered(row.shown(amber), row.shown(green), direction, same: amber == green),
        remedy: "Swap amber and green, or correct the direction."))
  }

  private static func disordered(_ amber: String, _ green: String, _ direction: Direction, same: Bool)
    -> String
  {
    same
      ? "Amber and green are both \(green)."
      : "Amber \(amber) is better than green \(green), as \(direction.rawValue) is better."
  }
}
