import Testing

@testable import Assessment

/// The test vectors of the domain notes, sections 10 and 12, in their order and to the digits given there.
@Suite struct PublishedVectorTests {
  /// A number as the notes print it.
  private func digits(_ value: Double?, _ places: Int) -> String? {
    guard let value, value.isFinite else { return nil }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = (value * scale).rounded().magnitude
    let (before, after) = (Int(whole / scale), Int(whole.truncatingRemainder(dividingBy: scale)))
    let sign = value < 0 ? "-" : ""
    if places == 0 { return "\(sign)\(before)" }
    let fraction = String(after)
    return "\(sign)\(before)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  private func digits(_ interval: Interval?, _ places: Int) -> [String?] {
    [digits(interval?.low, places), digits(interval?.high, places)]
  }

  @Test(arguments: [
    ([3.0, 3, 4], "0.8333", "0.9167", "0.8857"), ([2, 4, 5], "-0.1667", "0.4167", "0.1250"),
    ([3, 3, 3, 4, 4], "0.8500", "0.9250", "0.8750"),
  ])
  func `r_wg, r'_wg and a_wg`(_ levels: [Double], _ rwg: String, _ rwgMv: String, _ awg: String) {
    let agreement = WithinGroupAgreement(levels)
    #expect(digits(agreement?.rwg, 4) == rwg)
    #expect(digits(agreement?.rwgMv, 4) == rwgMv)
    #expect(digits(agreement?.awg, 4) == awg)
  }

  @Test(arguments: [
    (KrippendorffAlpha.Metric.nominal, "0.7434"), (.ordinal, "0.8154"), (.interval, "0.8491"),
  ])
  func `Krippendorff's alpha`(_ metric: KrippendorffAlpha.Metric, _ alpha: String) {
    let ratings = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."].map { rater in
      rater.map { $0.wholeNumberValue.map(Double.init) }
    }
    #expect(digits(KrippendorffAlpha.value(ratings, metric: metric), 4) == alpha)
  }

  @Test func `intraclass correlations of Shrout and Fleiss`() {
    let correlation = IntraclassCorrelation([
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ])
    #expect(digits(correlation?.single, 4) == "0.2898")
    #expect(digits(correlation?.average, 4) == "0.6201")
  }

  @Test func `odds ratios with their intervals, and Fisher's exact test`() {
    let table = TwoByTwoTable(wonWith: 12, lostWith: 8, wonWithout: 5, lostWithout: 15)
    #expect(digits(table?.oddsRatio, 3) == "4.500")
    #expect(digits(table?.oddsRatioInterval(), 3) == ["1.166", "17.373"])
    #expect(digits(table?.fisherP, 4) == "0.0536")
    let zero = TwoByTwoTable(wonWith: 6, lostWith: 0, wonWithout: 2, lostWithout: 5)
    #expect(digits(zero?.oddsRatio, 1) == "28.6")
    #expect(digits(zero?.oddsRatioInterval().low, 3) == "1.118")
    #expect(digits(zero?.oddsRatioInterval().high, 1) == "731.5")
    #expect(digits(zero?.fisherP, 5) == "0.02098")
    let tea = TwoByTwoTable(wonWith: 3, lostWith: 1, wonWithout: 1, lostWithout: 3)
    #expect(digits(tea?.fisherP, 4) == "0.4857")
  }

  @Test func `Wilson's intervals`() {
    #expect(digits(Proportion(successes: 12, of: 20)?.wilsonInterval(), 4) == ["0.3866", "0.7812"])
    #expect(digits(Proportion(successes: 5, of: 20)?.wilsonInterval(), 4) == ["0.1119", "0.4687"])
  }

  @Test func `the weighted forecast, its spread and its exact band`() {
    let forecast = DealForecast(
      [(10_000.0, 0.1), (40_000, 0.2), (25_000, 0.4), (60_000, 0.6), (30_000, 0.8)].map {
        .init(amount: $0.0, probability: $0.1)
      })
    #expect(digits(forecast.expected, 0) == "79000")
    #expect(digits(forecast.standardDeviation, 2) == "37722.67")
    #expect(digits(forecast.band80, 0) == ["30000", "125000"])
  }

  @Test func `the Brier score and its three parts`() {
    let brier = BrierScore(
      zip([0.1, 0.1, 0.1, 0.2, 0.2, 0.4, 0.4, 0.6, 0.6, 0.8], [0, 0, 1, 0, 0, 0, 1, 1, 0, 1]).map {
        (probability: $0, happened: $1 == 1)
      })
    #expect(digits(brier?.score, 4) == "0.1990")
    #expect(digits(brier?.reliability, 5) == "0.03233")
    #expect(digits(brier?.resolution, 5) == "0.07333")
    #expect(digits(brier?.uncertainty, 4) == "0.2400")
  }

  @Test func `a shrunk probability`() {
    #expect(digits(StageProbability.shrunk(won: 9, closed: 30, chart: 0.2), 3) == "0.260")
  }

  @Test func `a customer's value in three forms`() {
    let value = CustomerLifetimeValue(margin: 100, retention: 0.8, discount: 0.1)
    #expect(digits(value?.firstMarginLater, 2) == "266.67")
    #expect(digits(value?.firstMarginNow, 2) == "366.67")
    #expect(digits(value?.simple, 0) == "500")
  }

  @Test func `velocity and decay`() {
    let velocity = Rates.velocity(openOpportunities: 18, winRate: 0.24, dealSize: 42_000, cycleDays: 78)
    #expect(digits(velocity, 2) == "2326.15")
    #expect(digits(Rates.compoundedLoss(rate: 0.021, periods: 12) * 100, 2) == "22.48")
  }

  @Test func `the product down a funnel`() throws {
    let tables: [(String, String)] = [
      ("funnel", "key | actual\nvisitors | 10000\nwon | 36"),
      ("setup", "kpi | baseline\nK16 | 0.03\nK23 | 0.3\nK26 | 0.4\nK30 | 1\nK35 | 1"),
    ]
    let drawn = try DrawnForm("funnel-kpi", tables: tables)
    #expect(try result(of: "KPI024", in: drawn).findings.isEmpty)
    let wrong = try DrawnForm(
      "funnel-kpi", tables: [("funnel", "key | actual\nvisitors | 10000\nwon | 60"), tables[1]])
    let found = try result(of: "KPI024", in: wrong).findings
    #expect(found.count == 1)
    #expect(found.first?.message.contains(" = 36, the sheet says 60;") == true)
  }

  @Test func `the jackknife interval of section 12`() {
    let jackknife = Jackknife(
      values: [1, 2, 2, 3, 2, 1, 3, 2, 2, 3, 1, 2], weights: [Double](repeating: 1, count: 12))
    #expect(digits(jackknife?.estimate, 0) == "2")
    #expect(digits(jackknife?.standardError, 6) == "0.213201")
    #expect(digits(jackknife?.interval, 6) == ["1.530748", "2.469252"])
  }

  @Test func `the quantiles of section 12`() {
    #expect(NormalDistribution.z95 == 1.959963984540054)
    #expect(NormalDistribution.z80 == 1.2815515655446004)
  }
}
