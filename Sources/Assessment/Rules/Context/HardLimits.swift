import Planning

/// What a measure can be at all (domain sections 2.4 and 12, V15).
struct HardLimits {
  let low: Double
  let high: Double
  let isWhole: Bool
  let excludesLow: Bool
  /// "between 0 % and 100 %".
  let words: String

  private init(
    _ low: Double, _ high: Double = .infinity, isWhole: Bool = false, excludesLow: Bool = false,
    words: String
  ) {
    self.low = low
    self.high = high
    self.isWhole = isWhole
    self.excludesLow = excludesLow
    self.words = words
  }

  func allow(_ value: Double) -> Bool {
    guard value.isFinite, value >= low, value <= high, !(excludesLow && value == low) else { return false }
    return !isWhole || value == value.rounded()
  }

  /// Nil where a measure has none, or its unit is unknown.
  init?(_ row: SetupRow) {
    guard let unit = row.unit else { return nil }
    if let id = row.kpi?.id {
      if HardLimits.boundless.contains(id) { return nil }
      if let own = HardLimits.own[id] {
        self = own
        return
      }
    }
    switch unit {
    case .percent:
      if row.isCustom, row.id.words.contains(where: { HardLimits.growth.contains($0) }) { return nil }
      self.init(0, 1, words: "between 0 % and 100 %")
    case .count: self.init(0, isWhole: true, words: "a whole number, 0 or more")
    case .days, .months: self.init(0, excludesLow: true, words: "more than 0")
    case .money, .moneyPerDay, .hours, .ratio: self.init(0, words: "0 or more")
    case .points, .number: return nil
    }
  }

  /// A custom percentage with such a word in its name may be negative or beyond 100 %.
  private static let growth: Set = ["growth", "change", "increase", "wachstum"]

  /// Measures with limits other than their unit's.
  private static let own: [String: HardLimits] = [
    // A discount below 0 is a surcharge.
    "K38": HardLimits(-.infinity, 1, words: "at most 100 %"),
    // Revenue may grow; beyond 300 % something else was measured.
    "K49": HardLimits(0, 3, words: "between 0 % and 300 %"),
    "K50": HardLimits(-100, 100, words: "between -100 and 100"),
    "K57": HardLimits(-1, words: "-100 % or more"),
    "K58": HardLimits(0, words: "0 % or more"),
    "K59": HardLimits(0, 1, words: "between 0 and 1"),
  ]

  /// Profit and contribution may be losses.
  private static let boundless: Set = ["K65", "K66"]
}
