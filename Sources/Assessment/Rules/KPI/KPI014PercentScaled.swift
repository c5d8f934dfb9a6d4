import Planning

/// A percentage is entered as a percentage: 35 %, not 35.
struct KPI014PercentScaled: SetupRule {
  static let description = RuleDescription.setup(
    "KPI014", "percent-scaled", .warning,
    what: "A percentage is entered as a percentage: 35 % or 0.35, not 35.",
    why: "35 in a cell for percentages is 3,500 %; every calculation with it is wrong by a factor of 100.",
    source: "Arithmetic",
    fix: "Type the per cent sign, or divide by 100.", isSafeToApply: true)

  static let columns: [SetupColumn] = []

  static func check(_ setup: SetupContext) -> Judgement {
    .each(MeasuredValue.all(in: setup)) { cell in
      guard cell.row.unit == .percent else { return .notJudged }
      guard setup.settings.isWholePercent(cell.value) else { return .holds }
      let meant = Shown.percent(cell.value / 100)
      return .violated(
        Flaw(
          cell.location, expected: meant,
          message: unscaled(cell.column.term, cell.value, meant),
          remedy: "Enter \(meant)."))
    }
  }

  private static func unscaled(_ term: String, _ value: Double, _ meant: String) -> String {
    "\(Shown.sentence(term)) \(Shown.number(value)) is read as \(Shown.percent(value)); \(meant) is probably meant."
  }
}
