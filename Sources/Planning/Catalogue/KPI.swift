/// A key performance indicator of the catalogue.
public struct KPI: Hashable, Sendable {
  /// `K01` to `K66`; a consultant's own go on from there.
  public let id: String
  public let name: String
  /// Id of the funnel stage, `S1` to `S8` or `SX`.
  public let stage: String
  /// Id of the goal, `G01` to `G16`.
  public let goal: String
  /// Ids of the tactics that it measures; empty where it measures all of them.
  public let tactics: [String]
  /// In words: "won / (won + lost), closed in the period".
  public let formula: String
  public let unit: MeasureUnit
  public let direction: Direction
  /// The usual sources, separated by `/` and `+` ("ads + CRM").
  public let source: String
  /// Each of them in words.
  public let sources: [[String]]
  public let cadence: Cadence
  public let timing: Timing
  /// Counts attention only.
  public let isVanity: Bool
  /// Ids of the KPIs (`K..`) and base figures (`B..`) that it is computed from.
  public let needs: [String]
  public let band: ReferenceBand?

  public init(
    id: String, name: String, stage: String, goal: String, tactics: [String], formula: String,
    unit: MeasureUnit, direction: Direction, source: String, cadence: Cadence, timing: Timing,
    isVanity: Bool, needs: [String], band: ReferenceBand?
  ) {
    self.id = id
    self.name = name
    self.stage = stage
    self.goal = goal
    self.tactics = tactics
    self.formula = formula
    self.unit = unit
    self.direction = direction
    self.source = source
    sources = source.split { "/+".contains($0) }.map(\.words).filter { !$0.isEmpty }
    self.cadence = cadence
    self.timing = timing
    self.isVanity = isVanity
    self.needs = needs
    self.band = band
  }
}

public enum MeasureUnit: String, Hashable, Sendable, CaseIterable {
  /// Stored as a fraction.
  case percent
  case count, money, moneyPerDay, days, hours, months, ratio, points, number
}

/// Which way a KPI should move.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  case higher, lower
  /// Best within a band around its target.
  case band
}

public enum Cadence: String, Hashable, Sendable, CaseIterable {
  case weekly, monthly, quarterly
  /// Domain section 13: 7, 30, 91.
  public var days: Int {
    switch self {
    case .weekly: 7
    case .monthly: 30
    case .quarterly: 91
    }
  }
}

public enum Timing: String, Hashable, Sendable, CaseIterable { case leading, lagging }

/// A published value to compare with: never more than a hint, so its year, population and source come along.
public struct ReferenceBand: Hashable, Sendable {
  /// In the KPI's unit, a percentage as a fraction; nil where no figure is quoted.
  public let low: Double?
  public let high: Double?
  public let year: Int?
  public let population: String
  public let denominator: String
  public let source: String
  public init(
    low: Double?, high: Double?, year: Int?, population: String, denominator: String, source: String
  ) {
    self.low = low
    self.high = high
    self.year = year
    self.population = population
    self.denominator = denominator
    self.source = source
  }
}

/// A figure that is no KPI but that KPIs are computed from (`B01` to `B14`).
public struct BaseFigure: Hashable, Sendable {
  public let id: String
  public let name: String
  public let unit: MeasureUnit
  public init(id: String, name: String, unit: MeasureUnit) {
    self.id = id
    self.name = name
    self.unit = unit
  }
}
