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

  /// An area of the quiz.
  public struct Part: Hashable, Sendable {
    public var id: String
    public var spread: Spread
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
    var readiness: [ReadinessScore] = []
    var maturity: [MaturityScore] = []
    var setups: [FunnelKPIScore] = []
    var shares: [Double] = []
    for result in results {
      switch result.score {
      case .readiness(let score): readiness.append(score)
      case .maturity(let score): maturity.append(score)
      case .funnelKPI(let score): setups.append(score)
      case .pipeline(let score):
        if let weighted = score.weighted, let entered = score.weightedEntered, entered > 0 {
          shares.append(weighted / entered)
        }
      }
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
