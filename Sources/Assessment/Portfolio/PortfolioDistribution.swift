import Planning

/// How the clients of a portfolio spread. A part is empty where nobody returned such a workbook.
public struct PortfolioDistribution: Hashable, Sendable {
  /// Clients by verdict.
  public var verdicts: [ReadinessVerdict: Int] = [:]
  public var readiness = Spread([])
  /// In the order of the quiz.
  public var areas: [Part] = []
  public var maturity = Spread([])
  /// Clients by staged level.
  public var staged: [Int: Int] = [:]
  /// In the order of the model.
  public var dimensions: [Levels] = []
  public var grades: [SetupGrade.Grade: Int] = [:]
  public var setups = Spread([])
  /// What is proved of what was entered: weighted by weightedEntered, for clients with one currency.
  public var proved = Spread([])
  /// Of the kinds that name measures to be set side by side, in the order of the kit.
  public var others: [Measures] = []

  /// A number of each client: least, middle and greatest.
  public struct Spread: Hashable, Sendable {
    public let count: Int
    public let low: Double?
    public let median: Double?
    public let high: Double?

    public init(_ values: [Double]) {
      let sorted = values.filter(\.isFinite).sorted()
      count = sorted.count
      low = sorted.first
      high = sorted.last
      let middle = sorted.count / 2
      if sorted.isEmpty {
        median = nil
      } else {
        median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
      }
    }
  }

  /// An area of the quiz, or a measure.
  public struct Part: Hashable, Sendable {
    public var id: String
    public var spread: Spread
  }

  /// Measures of one kind.
  public struct Measures: Hashable, Sendable {
    public var kind: String
    public var spreads: [Part]
  }

  /// A dimension of the maturity model, by scored level.
  public struct Levels: Hashable, Sendable {
    public var id: String
    /// Clients at the levels I to V.
    public var counts: [Int]
    /// Clients that did not rate it.
    public var unrated: Int
    /// The lower median of the scored levels.
    public var median: Int?
    /// The mean of claim less proof.
    public var inflation: Double?
  }

  init(_ results: [MergedResult]) {
    func scores<Score: KindScore>(_ type: Score.Type) -> [Score] { results.compactMap { $0.score as? Score } }
    let readiness = scores(ReadinessScore.self)
    let maturity = scores(MaturityScore.self)
    let setups = scores(FunnelKPIScore.self)
    let shares = scores(PipelineScore.self).compactMap { score -> Double? in
      guard let weighted = score.weighted, let entered = score.weightedEntered, entered > 0 else {
        return nil
      }
      return weighted / entered
    }
    for score in readiness { verdicts[score.verdict, default: 0] += 1 }
    self.readiness = Spread(readiness.compactMap(\.overall))
    areas = Self.ids(readiness.map { $0.areas.map(\.id) }).map { id in
      Part(id: id, spread: Spread(readiness.compactMap { score in score.areas.first { $0.id == id }?.score }))
    }
    for score in maturity { if let level = score.staged { staged[level, default: 0] += 1 } }
    self.maturity = Spread(maturity.compactMap(\.index))
    dimensions = Self.ids(maturity.map { $0.dimensions.map(\.id) }).map { id in
      Levels(id, maturity.compactMap { score in score.dimensions.first { $0.id == id } })
    }
    for score in setups { grades[score.grade, default: 0] += 1 }
    self.setups = Spread(setups.compactMap(\.score))
    proved = Spread(shares)
    others = ScoreRegistry.scores.filter { !$0.spreadMeasures.isEmpty }.map { type in
      let measures = results.filter { $0.kind == type.kind }.map(\.score.measures)
      return Measures(
        kind: type.kind,
        spreads: type.spreadMeasures.map { id in
          Part(id: id, spread: Spread(measures.compactMap { all in all.first { $0.id == id }?.number }))
        })
    }
  }

  /// All ids, in the order in which they are met.
  private static func ids(_ lists: [[String]]) -> [String] {
    var seen: Set<String> = []
    return lists.joined().filter { seen.insert($0).inserted }
  }
}

extension PortfolioDistribution.Levels {
  init(_ id: String, _ dimensions: [MaturityScore.Dimension]) {
    let scored = dimensions.compactMap(\.scored)
    let inflation = dimensions.compactMap(\.inflation)
    self.init(
      id: id, counts: (1...5).map { level in scored.count { $0 == level } },
      unrated: dimensions.count - scored.count, median: lowerMedian(scored),
      inflation: inflation.isEmpty ? nil : Double(inflation.reduce(0, +)) / Double(inflation.count))
  }
}
