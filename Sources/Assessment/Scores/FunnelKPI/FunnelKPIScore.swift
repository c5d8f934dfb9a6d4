public import Planning

/// How good a KPI set-up is and what it covers, and the arithmetic of the funnel (domain sections 3 and 13).
public struct FunnelKPIScore: Hashable, Sendable {
  /// 0 to 100, from the rules; nil when no rule applies.
  public var score: Double?
  public var grade: SetupGrade.Grade
  public var errors: Int
  public var warnings: Int
  public var infos: Int
  public var coverage: Coverage
  /// One a row of the set-up, in sheet order.
  public var kpis: [KPIRow]
  public var funnel: Funnel

  public init(
    score: Double?, grade: SetupGrade.Grade, errors: Int, warnings: Int, infos: Int, coverage: Coverage,
    kpis: [KPIRow], funnel: Funnel
  ) {
    self.score = score
    self.grade = grade
    self.errors = errors
    self.warnings = warnings
    self.infos = infos
    self.coverage = coverage
    self.kpis = kpis
    self.funnel = funnel
  }

  /// How much of the plan has a KPI.
  public struct Coverage: Hashable, Sendable {
    public var stages: Share
    public var goals: Share
    public var tactics: Share
    public init(stages: Share, goals: Share, tactics: Share) {
      self.stages = stages
      self.goals = goals
      self.tactics = tactics
    }
  }

  public struct Share: Hashable, Sendable {
    public var covered: Int
    public var total: Int
    /// Ids, in the template's order.
    public var missing: [String]
    public init(covered: Int, total: Int, missing: [String]) {
      self.covered = covered
      self.total = total
      self.missing = missing
    }
  }

  public struct KPIRow: Hashable, Sendable {
    /// The catalogue's id, or the name that the client gave; nil where the row names no KPI.
    public var id: String?
    public var stage: String?
    public var unit: MeasureUnit?
    /// In the unit, percentages as fractions.
    public var baseline: Double?
    public var target: Double?
    public var direction: Direction?
    /// Whether all that it is computed from is set up.
    public var computable: Bool
    /// The needs that are not met: ids of KPIs and base figures, names of the client's own KPIs.
    public var missing: [String]
    public init(
      id: String?, stage: String?, unit: MeasureUnit?, baseline: Double?, target: Double?,
      direction: Direction?, computable: Bool, missing: [String]
    ) {
      self.id = id
      self.stage = stage
      self.unit = unit
      self.baseline = baseline
      self.target = target
      self.direction = direction
      self.computable = computable
      self.missing = missing
    }
  }

  public struct Funnel: Hashable, Sendable {
    /// By step, `visitors` to `won`.
    public var volumes: Pair
    /// From each step to the next, by the upper step's key, `visitors` to `opportunities`.
    public var rates: Pair
    /// Visitors x the baselines of the five rates.
    public var product: Double?
    /// The key of the step after which most is lost against the target.
    public var worstStage: String?
    /// What each step must hold for the revenue target.
    public var required: [KeyedNumber]
    public init(
      volumes: Pair, rates: Pair, product: Double?, worstStage: String?, required: [KeyedNumber]
    ) {
      self.volumes = volumes
      self.rates = rates
      self.product = product
      self.worstStage = worstStage
      self.required = required
    }
  }

  public struct Pair: Hashable, Sendable {
    public var actual: [KeyedNumber]
    public var target: [KeyedNumber]
    public init(actual: [KeyedNumber], target: [KeyedNumber]) {
      self.actual = actual
      self.target = target
    }
  }
}
