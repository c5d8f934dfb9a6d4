/// How mature a client's CRM is: claimed, proved, and what holds the next level back (domain section 4.4).
public struct MaturityScore: Hashable, Sendable {
  public var dimensions: [Dimension]
  /// The highest level that every dimension due by then has reached (F5).
  public var staged: Int?
  /// Ids of the dimensions that hold the next level back; empty at level V.
  public var blocking: [String]
  /// Weighted mean of the scored levels (F6).
  public var index: Double?
  /// 95 % interval of the index (F7).
  public var interval: Interval?
  /// How far several raters agree; nil for a single workbook.
  public var agreement: Agreement?
  public var flags: [Flag]

  public init(
    dimensions: [Dimension], staged: Int?, blocking: [String], index: Double?, interval: Interval?,
    agreement: Agreement?, flags: [Flag]
  ) {
    self.dimensions = dimensions
    self.staged = staged
    self.blocking = blocking
    self.index = index
    self.interval = interval
    self.agreement = agreement
    self.flags = flags
  }

  public struct Dimension: Hashable, Sendable {
    public var id: String
    /// The level that was claimed, 1 to 5 (F3).
    public var rated: Int?
    /// The level that is proved (F2).
    public var evidence: Int?
    /// The lower of the two (F4).
    public var scored: Int?
    /// The level that is wished for.
    public var target: Int?
    /// Target less scored.
    public var gap: Int?
    /// Rated less evidence.
    public var inflation: Int?
    public var confidence: Confidence
    public init(
      id: String, rated: Int?, evidence: Int?, scored: Int?, target: Int?, gap: Int?, inflation: Int?,
      confidence: Confidence
    ) {
      self.id = id
      self.rated = rated
      self.evidence = evidence
      self.scored = scored
      self.target = target
      self.gap = gap
      self.inflation = inflation
      self.confidence = confidence
    }
  }

  /// How much a dimension's level can be trusted (F13).
  public enum Confidence: String, Hashable, Sendable, CaseIterable { case high, medium, low }

  /// What makes the ratings as a whole doubtful.
  public enum Flag: String, Hashable, Sendable, CaseIterable {
    /// The claims lie a level or more above the proof, on average.
    case overRating = "over-rating"
    /// Nearly all ratings are level III (F12).
    case crowding
    /// All rated dimensions have the same level.
    case straightLining = "straight-lining"
  }

  public struct Agreement: Hashable, Sendable {
    /// Krippendorff's alpha over all dimensions, ordinal (F9); nil where it is not defined.
    public var alpha: Double?
    /// How many raters count.
    public var raters: Int
    public var byDimension: [DimensionAgreement]
    /// Intraclass correlations (F10); nil unless every rater rated every dimension.
    public var icc: IntraclassCorrelation?
    /// 95 % interval of the index over the raters, each with his levels as far as the common evidence bears them
    /// (F7); nil below three raters.
    public var interval: Interval?
    public init(
      alpha: Double?, raters: Int, byDimension: [DimensionAgreement], icc: IntraclassCorrelation? = nil,
      interval: Interval? = nil
    ) {
      self.alpha = alpha
      self.raters = raters
      self.byDimension = byDimension
      self.icc = icc
      self.interval = interval
    }
  }

  /// How far the raters agree on one dimension (F8). Below three raters only the range is told.
  public struct DimensionAgreement: Hashable, Sendable {
    public var id: String
    /// How many rated it.
    public var n: Int
    /// Highest rating less lowest.
    public var range: Int?
    public var rwg: Double?
    public var rwgMv: Double?
    public var awg: Double?
    public init(id: String, n: Int, range: Int?, rwg: Double?, rwgMv: Double?, awg: Double?) {
      self.id = id
      self.n = n
      self.range = range
      self.rwg = rwg
      self.rwgMv = rwgMv
      self.awg = awg
    }
  }
}
