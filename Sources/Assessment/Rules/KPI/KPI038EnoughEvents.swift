import Planning

/// In a period there are events enough for a value to mean something.
struct KPI038EnoughEvents: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI038", "enough-events", .info,
    what: "In a period there are events enough for a value to mean something.",
    why: "With three wins a month a monthly win rate jumps by chance alone.",
    source: "Statistics; the limit is ours",
    fix: "Measure in longer periods, or show an interval beside the value.")

  static let columns: [SetupColumn] = [.cadence]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    let events: Double?
    switch row.unit {
    case .count: events = row.number(.baseline)
    case .percent, .ratio: events = row.number(.sampleSize)
    default: events = nil
    }
    guard let events, let cadence = row.cadence, !row.isUnexpected(.cadence) else { return .notJudged }
    if events >= setup.settings.eventsPerPeriod { return .holds }
    return .violated(
      Flaw(
        row.at(.cadence),
        expected: "at least \(Shown.number(setup.settings.eventsPerPeriod)) events a period",
        message: noise(row.name, events, cadence),
        remedy: cadence == .quarterly
          ? "Show an interval beside the value."
          : "Measure in longer periods, or show an interval beside the value."))
  }

  private static func noise(_ name: String, _ events: Double, _ cadence: Cadence) -> String {
    "\(Shown.sentence(name)) rests on \(Shown.counted(events, "event")) a period: a \(cadence.rawValue) value is mostly chance."
  }
}
