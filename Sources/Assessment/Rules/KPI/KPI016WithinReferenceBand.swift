import Planning

/// A value lies within the band that others publish for the KPI.
struct KPI016WithinReferenceBand: SetupRule {
  static let description = RuleDescription.setup(
    "KPI016", "within-reference-band", .info,
    what: "A value lies within the band that others publish for the KPI.",
    why: "Far outside what others see, the definition differs more often than the performance.",
    source: "The catalogue's reference bands, each with its source",
    fix: "Compare definition, population and period first; then the value.")

  static let columns: [SetupColumn] = []

  static func check(_ setup: SetupContext) -> Judgement {
    .each(MeasuredValue.all(in: setup, columns: [.baseline, .target])) { cell in
      guard let band = cell.row.kpi?.band, band.low != nil || band.high != nil,
        HardLimits(cell.row)?.allow(cell.value) ?? true
      else { return .notJudged }
      if cell.row.unit == .percent, setup.settings.isWholePercent(cell.value) { return .notJudged }
      if cell.value >= band.low ?? -.infinity, cell.value <= band.high ?? .infinity { return .holds }
      let words = words(band, cell.row)
      return .violated(
        Flaw(
          cell.location, expected: words,
          message: outside(cell.column.term, cell.row.shown(cell.value), words, band),
          remedy: "Compare the definition first (\(band.denominator)), then the value."))
    }
  }

  private static func words(_ band: ReferenceBand, _ row: SetupRow) -> String {
    switch (band.low, band.high) {
    case (let low?, let high?) where low == high: "about \(row.shown(low))"
    case (let low?, let high?): "\(row.shown(low)) to \(row.shown(high))"
    case (let low?, nil): "\(row.shown(low)) or more"
    case (nil, let high?): "\(row.shown(high)) or less"
    case (nil, nil): ""
    }
  }
  private static func outside(_ term: String, _ value: String, _ words: String, _ band: ReferenceBand)
    -> String
  {
    let year = band.year.map { ", \($0)" } ?? ""
    return "\(Shown.sentence(term)) \(value) is outside the quoted \(words) (\(band.source)\(year))."
  }
}
