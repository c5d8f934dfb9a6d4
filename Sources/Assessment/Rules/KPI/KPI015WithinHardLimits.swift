import Planning

/// A value lies within what its measure can be.
struct KPI015WithinHardLimits: SetupRule {
  static let description = RuleDescription.setup(
    "KPI015", "within-hard-limits", .error,
    what:
      "A value lies within what its measure can be: a share in 0 to 100 %, a count whole and not negative.",
    why: "A win rate of 140 % cannot be; whoever entered it measured or typed something else.",
    source: "Arithmetic",
    fix: "Check the definition and correct the value.")

  static let columns: [SetupColumn] = []

  static func check(_ setup: SetupContext) -> Judgement {
    .each(MeasuredValue.all(in: setup)) { cell in
      guard let limits = HardLimits(cell.row) else { return .notJudged }
      if cell.row.unit == .percent, setup.settings.isWholePercent(cell.value) { return .notJudged }
      if limits.allow(cell.value) { return .holds }
      return .violated(
        Flaw(
          cell.location, expected: limits.words,
          message: impossible(cell.column.term, cell.row, cell.value, limits.words),
          remedy: "Check the definition, and enter a value that is \(limits.words)."))
    }
  }

  private static func impossible(_ term: String, _ row: SetupRow, _ value: Double, _ limits: String)
    -> String
  {
    "\(Shown.sentence(term)) \(row.shown(value)) is impossible: \(row.name) is \(limits)."
  }
}
