import Planning

/// A direction is given, and is the catalogue's.
struct KPI041DirectionFits: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI041", "direction-fits", .warning,
    what: "A direction is given, and is the catalogue's.",
    why: "With the direction turned round, every worsening is reported as a success.",
    source: "Arithmetic",
    fix: "Correct the direction, or leave it empty where the catalogue knows it.")

  static let columns: [SetupColumn] = [.direction]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    if row.isUnexpected(.direction) { return .notJudged }
    guard let kpi = row.kpi else {
      guard row.isCustom else { return .notJudged }
      if row.direction != nil { return .holds }
      return .violated(
        Flaw(
          row.at(.direction), expected: "higher, lower or band", message: missing(row.name),
          remedy: "Say whether higher or lower is better, or a band around the target."))
    }
    guard let given = row.direction, given != kpi.direction else { return .holds }
    return .violated(
      Flaw(
        row.at(.direction), expected: phrase(kpi.direction), message: against(row.name, given, kpi.direction),
        remedy: "Set the direction to \(kpi.direction.rawValue), or give the measure a name of its own."))
  }

  private static func phrase(_ direction: Direction) -> String {
    switch direction {
    case .higher: "higher is better"
    case .lower: "lower is better"
    case .band: "a band around the target is best"
    }
  }
  private static func missing(_ name: String) -> String { "\(name) has no direction." }
  private static func against(_ name: String, _ given: Direction, _ known: Direction) -> String {
    "\(name) is marked as if \(phrase(given)), but \(phrase(known))."
  }
}
