import Testing

@testable import Assessment

/// Vectors of the domain notes, section 10.
@Suite struct ForecastTests {
  private let five = DealForecast(
    [(10_000.0, 0.1), (40_000, 0.2), (25_000, 0.4), (60_000, 0.6), (30_000, 0.8)]
      .map { .init(amount: $0, probability: $1) })

  @Test func `a weighted forecast with its spread`() {
    #expect(isNear(five.expected, 79_000, within: 1e-12))
    #expect(isNear(five.standardDeviation, 37_722.67, within: 1e-6))
    #expect(isNear(five.largestShare, 36_000 / 79_000.0, within: 1e-12))
  }

  @Test func `below twenty deals the band is exact`() {
    #expect(five.band80 == Interval(low: 30_000, high: 125_000))
  }

  @Test func `the distribution of few deals can be counted out`() {
    let two = DealForecast([.init(amount: 10, probability: 0.5), .init(amount: 10, probability: 0.5)])
    #expect(two.distribution.map(\.sum) == [0, 10, 20])
    #expect(two.distribution.map(\.probability) == [0.25, 0.5, 0.25])
    #expect(two.band80 == Interval(low: 0, high: 20))
  }

  @Test func `a quantile that is met exactly is met`() {
    // P(0) is 1 - 0.9, in doubles a little less than 0.1.
    let one = DealForecast([.init(amount: 100, probability: 0.9)])
    #expect(one.band80 == Interval(low: 0, high: 100))
    let other = DealForecast([.init(amount: 100, probability: 0.1)])
    #expect(other.band80 == Interval(low: 0, high: 0))
  }

  @Test func `nineteen different deals are still counted out`() throws {
    let deals = DealForecast(
      (0..<19).map { .init(amount: Double(1 << $0), probability: 0.5) })
    // All sums from 0 to 2^19 - 1 are equally likely.
    let band = try #require(deals.band80)
    #expect(band == Interval(low: 52_428, high: 471_859))
  }

  @Test func `from twenty deals on the band is normal`() {
    let deals = DealForecast((0..<20).map { _ in .init(amount: 100, probability: 0.5) })
    let reach = 1.2815515655446004 * (20 * 2500.0).squareRoot()
    #expect(isNear(deals.band80, 1000 - reach, 1000 + reach))
  }

  @Test func `no deals, no band`() {
    #expect(DealForecast([]).band80 == nil)
    #expect(DealForecast([]).largestShare == nil)
    #expect(DealForecast([.init(amount: 0, probability: 0.5)]).largestShare == nil)
    #expect(DealForecast([.init(amount: 0, probability: 0.5)]).band80 == Interval(low: 0, high: 0))
  }

  @Test func `probabilities and amounts from files do no harm`() {
    let odd = DealForecast([
      .init(amount: 100, probability: 3), .init(amount: 50, probability: -1),
      .init(amount: .infinity, probability: 0.5), .init(amount: 10, probability: .nan),
    ])
    #expect(odd.expected == 100)
    #expect(odd.band80 == Interval(low: 100, high: 100))
    let credit = DealForecast([
      .init(amount: -100, probability: 0.5), .init(amount: 50, probability: 0.5),
    ])
    #expect(credit.band80 == Interval(low: -100, high: 50))
  }

  @Test func `a Brier score splits into its three parts`() throws {
    let outcomes = [0, 0, 1, 0, 0, 0, 1, 1, 0, 1]
    let brier = try #require(
      BrierScore(
        zip([0.1, 0.1, 0.1, 0.2, 0.2, 0.4, 0.4, 0.6, 0.6, 0.8], outcomes)
          .map { (probability: $0, happened: $1 == 1) }))
    #expect(isNear(brier.score, 0.199, within: 1e-12))
    #expect(isNear(brier.reliability, 0.0323333333, within: 1e-9))
    #expect(isNear(brier.resolution, 0.0733333333, within: 1e-9))
    #expect(isNear(brier.uncertainty, 0.24, within: 1e-12))
    #expect(isNear(brier.score, brier.reliability - brier.resolution + brier.uncertainty, within: 1e-12))
    #expect(isNear(brier.skill, 1 - 0.199 / 0.24, within: 1e-12))
    #expect(BrierScore([]) == nil)
    #expect(BrierScore([(probability: 0.5, happened: true)])?.skill == nil)
  }

  @Test func `a stage's probability is drawn towards the chart's`() {
    #expect(isNear(StageProbability.shrunk(won: 9, closed: 30, chart: 0.2), 0.26, within: 1e-12))
    #expect(isNear(StageProbability.shrunk(won: 0, closed: 0, chart: 0.2), 0.2, within: 1e-12))
    #expect(StageProbability.shrunk(won: 3, closed: 2, chart: 0.2) == nil)
  }

  @Test func `neighbours that fall are pooled`() {
    #expect(StageProbability.nonDecreasing([0.1, 0.3, 0.2, 0.5]) == [0.1, 0.25, 0.25, 0.5])
    #expect(StageProbability.nonDecreasing([3, 2, 1]) == [2, 2, 2])
    #expect(StageProbability.nonDecreasing([1, 4, 1], weights: [1, 1, 2]) == [1, 2, 2])
    #expect(StageProbability.nonDecreasing([]) == [])
  }

  @Test func `a customer's value in three forms`() throws {
    let value = try #require(CustomerLifetimeValue(margin: 100, retention: 0.8, discount: 0.1))
    #expect(isNear(value.firstMarginLater, 266.66666666666666, within: 1e-12))
    #expect(isNear(value.firstMarginNow, 366.66666666666666, within: 1e-12))
    #expect(isNear(value.simple, 500, within: 1e-12))
    #expect(isNear(value.over(periods: 0), 100, within: 1e-12))
    #expect(isNear(value.over(periods: 2), 100 + 80 / 1.1 + 64 / 1.21, within: 1e-12))
    #expect(isNear(value.over(periods: .max), value.firstMarginNow, within: 1e-12))
    #expect(value.over(periods: -1) == nil)
    #expect(CustomerLifetimeValue(margin: 100, retention: 1, discount: 0.1) == nil)
    #expect(CustomerLifetimeValue(margin: 100, retention: 0.8, discount: -0.1) == nil)
  }

  @Test func `velocity and decay`() {
    #expect(
      isNear(
        Rates.velocity(openOpportunities: 18, winRate: 0.24, dealSize: 42_000, cycleDays: 78),
        2326.153846153846))
    #expect(Rates.velocity(openOpportunities: 1, winRate: 1, dealSize: 1, cycleDays: 0) == nil)
    #expect(isNear(Rates.compoundedLoss(rate: 0.021, periods: 12), 0.2248, within: 1e-4))
  }
}
