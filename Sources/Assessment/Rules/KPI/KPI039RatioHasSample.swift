import Planning

/// A ratio rests on at least 30 cases, or is shown with its interval and without a traffic light.
struct KPI039RatioHasSample: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI039", "ratio-has-sample", .warning,
    what: "A ratio rests on at least 30 cases, or is shown with its interval and without a traffic light.",
    why: "12 of 20 is 60 %, and could as well be 39 % or 78 %.",
    source: "Wilson 1927; statistics",
    fix: "Show the interval, and wait for more cases before a traffic light.")

  static let columns: [SetupColumn] = [.sampleSize]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    guard row.unit == .percent || row.unit == .ratio, let sample = row.number(.sampleSize) else {
      return .notJudged
    }
    if sample >= setup.settings.ratioSample { return .holds }
    return .violated(
      Flaw(
        row.at(.sampleSize), expected: "at least \(Shown.number(setup.settings.ratioSample))",
        message: small(row, sample),
        remedy: "Show the interval instead of a traffic light, until there are more cases."))
  }

  private static func small(_ row: SetupRow, _ sample: Double) -> String {
    let start = "\(Shown.sentence(row.name)) rests on \(Shown.counted(sample, "case"))"
    let hits = ((row.number(.baseline) ?? -1) * sample).rounded()
    guard row.unit == .percent, let interval = Proportion(successes: hits, of: sample)?.wilsonInterval()
    else {
      return start + "."
    }
    let low = Shown.percent(interval.low, digits: 2)
    let high = Shown.percent(interval.high, digits: 2)
    return start + ": \(Shown.number(hits)) of \(Shown.number(sample)) is \(low) to \(high)."
  }
}
