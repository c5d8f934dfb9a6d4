import Foundation
import Testing

@testable import Assessment

/// Random inputs and our results, a line each, for programs of other makers to compute again: name, inputs and
/// results as JSON, with tabs between. Written when the environment names a folder.
///
/// `PLANNER_STATISTICS_OUT=folder PLANNER_STATISTICS_SEED=7 swift test --filter StatisticsSamplesTests`
@Suite("Statistics for comparison")
struct StatisticsSamplesTests {
  private static let inputs = 500

  @Test("our results are written for comparison")
  func write() throws {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["PLANNER_STATISTICS_SEED"].flatMap { UInt64($0) } ?? 1
    var samples = StatisticsSamples(seed: seed)
    let count = environment["PLANNER_STATISTICS_OUT"] == nil ? 3 : Self.inputs
    for _ in 0..<count { samples.addAll() }
    #expect(samples.lines.count == count * StatisticsSamples.names.count)
    guard let folder = environment["PLANNER_STATISTICS_OUT"] else { return }
    let file = URL(fileURLWithPath: folder).appendingPathComponent("statistics.tsv")
    try Data((samples.lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }
}

private struct StatisticsSamples {
  static let names = [
    "alpha-nominal", "alpha-ordinal", "alpha-interval", "icc", "within-group", "jackknife", "student",
    "student-quantile", "normal", "normal-quantile", "fisher", "odds-ratio", "wilson", "difference",
    "pool-adjacent", "shrunk", "forecast", "brier", "kappa", "lower-median",
    "mean-interval", "mann-whitney", "point-biserial",
  ]

  private(set) var lines: [String] = []
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed) }

  private mutating func fraction() -> Double { (Double(dice.roll(1_000_000)) + 0.5) / 1_000_000 }
  private mutating func level() -> Double { Double(1 + dice.roll(5)) }
  private mutating func list<Value>(_ count: Int, _ value: (inout Self) -> Value) -> [Value] {
    (0..<count).map { _ in value(&self) }
  }

  private mutating func add(_ name: String, _ inputs: [Any], _ results: [Double?]) {
    lines.append("\(name)\t\(Self.json(inputs))\t\(Self.json(results.map { $0 as Any }))")
  }

  /// Shortest digits that read back as the same number.
  private static func json(_ value: Any) -> String {
    switch value {
    case let values as [Any]: "[" + values.map(json).joined(separator: ",") + "]"
    case let number as Double: number.isFinite ? number.description : "null"
    case let number as Int: number.description
    case let optional as Double?: optional.map(json) ?? "null"
    default: "null"
    }
  }

  mutating func addAll() {
    addAgreement()
    addIntervals()
    addDistributions()
    addTables()
    addGroups()
    addDeals()
  }

  private mutating func addAgreement() {
    let raters = 2 + dice.roll(5)
    let units = 2 + dice.roll(12)
    let missing = dice.roll(4)
    let ratings = list(raters) { me in
      me.list(units) { me -> Double? in me.dice.roll(10) < missing ? nil : me.level() }
    }
    for metric in KrippendorffAlpha.Metric.allCases {
      add(
        "alpha-\(metric)", ratings.map { $0.map { $0 as Any } },
        [KrippendorffAlpha.value(ratings, metric: metric)])
    }
    let table = list(2 + dice.roll(8)) { me in me.list(raters) { me in me.level() + me.fraction() } }
    let icc = IntraclassCorrelation(table)
    add("icc", table, [icc?.single, icc?.average])
    let levels = list(2 + dice.roll(6)) { $0.level() }
    let within = WithinGroupAgreement(levels)
    add("within-group", levels, [within?.rwg, within?.rwgMv, within?.awg])
    let pairs = list(2 + dice.roll(12)) { me in [1 + me.dice.roll(5), 1 + me.dice.roll(5)] }
    add("kappa", pairs, [RaterCalibration.weightedKappa(pairs.map { ($0[0], $0[1]) })])
    add("lower-median", levels, [lowerMedian(levels)])
    let indices = list(2 + dice.roll(9)) { me in 1 + 4 * me.fraction() }
    let mean = MeanInterval(indices)
    add("mean-interval", indices, [mean?.mean, mean?.interval.low, mean?.interval.high])
  }

  private mutating func addIntervals() {
    let values = list(2 + dice.roll(12)) { $0.level() }
    let weights = list(values.count) { me in 0.5 + me.fraction() }
    let jackknife = Jackknife(values: values, weights: weights)
    add(
      "jackknife", [values, weights],
      [jackknife?.estimate, jackknife?.standardError, jackknife?.interval.low, jackknife?.interval.high])
    let total = 1 + dice.roll(200)
    let successes = dice.roll(total + 1)
    let wilson = Proportion(successes: Double(successes), of: Double(total))?.wilsonInterval()
    add("wilson", [successes, total], [wilson?.low, wilson?.high])
    let trials = dice.roll(120)
    let deals = dice.roll(trials + 1)
    let chart = fraction()
    let shrunk = StageProbability.shrunk(won: deals, closed: trials, chart: chart)
    add("shrunk", [deals, trials, chart], [shrunk])
    let shares = list(2 + dice.roll(7)) { $0.fraction() }
    let counts = list(shares.count) { me in Double(1 + me.dice.roll(40)) }
    add(
      "pool-adjacent", [shares, counts],
      StageProbability.nonDecreasing(shares, weights: counts).map { Optional($0) })
  }

  private mutating func addDistributions() {
    let degrees = dice.roll(3) == 0 ? Double(1 + dice.roll(12)) : 0.5 + fraction() * 100
    let t = (fraction() - 0.5) * 20
    add("student", [t, degrees], [StudentDistribution.cumulative(t, degrees: degrees)])
    let share = fraction()
    add("student-quantile", [share, degrees], [StudentDistribution.quantile(share, degrees: degrees)])
    let x = (fraction() - 0.5) * 14
    add("normal", [x], [NormalDistribution.cumulative(x)])
    add("normal-quantile", [share], [NormalDistribution.quantile(share)])
  }

  private mutating func addTables() {
    let size = dice.pick([5, 20, 100])
    let cells = list(4) { me in me.dice.roll(size) }
    let table = TwoByTwoTable(
      wonWith: cells[0], lostWith: cells[1], wonWithout: cells[2], lostWithout: cells[3])
    add("fisher", cells, [table?.fisherP])
    let interval = table?.oddsRatioInterval()
    add("odds-ratio", cells, [table?.oddsRatio, interval?.low, interval?.high])
    let difference = table?.riskDifference
    add("difference", cells, [difference?.difference, difference?.interval.low, difference?.interval.high])
  }

  private mutating func addGroups() {
    let groups = (0..<2).map { _ in list(1 + dice.roll(25)) { me in Double(me.dice.roll(30)) } }
    let test = MannWhitney(groups[0], groups[1])
    add("mann-whitney", groups, [test?.u, test?.p])
    add("point-biserial", groups, [PointBiserial.correlation(yes: groups[0], no: groups[1])])
  }

  private mutating func addDeals() {
    let deals = list(1 + dice.roll(26)) { me in
      [Double(me.dice.roll(200)) * 500, Double(me.dice.roll(21)) / 20]
    }
    let forecast = DealForecast(deals.map { .init(amount: $0[0], probability: $0[1]) })
    add(
      "forecast", deals,
      [
        forecast.expected, forecast.standardDeviation, forecast.largestShare, forecast.band80?.low,
        forecast.band80?.high,
      ])
    let outcomes = list(1 + dice.roll(40)) { me in [Double(me.dice.roll(6)) / 5, Double(me.dice.roll(2))] }
    let brier = BrierScore(outcomes.map { (probability: $0[0], happened: $0[1] == 1) })
    add(
      "brier", outcomes,
      [brier?.score, brier?.reliability, brier?.resolution, brier?.uncertainty, brier?.skill])
  }
}
