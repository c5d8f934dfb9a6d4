import Assessment
import Testing

/// Vectors of the domain notes, section 10.
@Suite struct AgreementTests {
  @Test(arguments: [
    ([3.0, 3, 4], 0.833333333333333, 0.916666666666667, 0.885714285714286),
    ([2.0, 4, 5], -0.166666666666667, 0.416666666666667, 0.125),
    ([3.0, 3, 3, 4, 4], 0.85, 0.925, 0.875),
  ])
  func `within-group agreement is raw`(ratings: [Double], rwg: Double, rwgMv: Double, awg: Double) {
    let agreement = WithinGroupAgreement(ratings)
    #expect(isNear(agreement?.rwg, rwg))
    #expect(isNear(agreement?.rwgMv, rwgMv))
    #expect(isNear(agreement?.awg, awg))
  }

  @Test func `a_wg holds up to the limits of its range and not beyond`() {
    // Three raters: means from 7/3 to 11/3.
    #expect(isNear(WithinGroupAgreement([1, 1, 5])?.awg, -1))
    #expect(isNear(WithinGroupAgreement([5, 5, 1])?.awg, -1))
    #expect(WithinGroupAgreement([1, 2, 3])?.awg == nil)
    #expect(WithinGroupAgreement([4, 4, 5])?.awg == nil)
    #expect(WithinGroupAgreement([1, 1, 1])?.awg == nil)
    #expect(WithinGroupAgreement([3, 3, 3])?.awg == 1)
  }

  @Test func `one rating has no agreement`() {
    let agreement = WithinGroupAgreement([3])
    #expect(agreement?.rwg == nil)
    #expect(agreement?.rwgMv == nil)
    #expect(agreement?.awg == nil)
    #expect(WithinGroupAgreement([]) == nil)
  }

  /// Krippendorff's own example of four raters and twelve units.
  private let krippendorff: [[Double?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ]

  @Test func `alpha is Krippendorff's`() {
    #expect(isNear(KrippendorffAlpha.value(krippendorff, metric: .nominal), 0.743421052631579))
    #expect(isNear(KrippendorffAlpha.value(krippendorff, metric: .ordinal), 0.815388, within: 1e-6))
    #expect(isNear(KrippendorffAlpha.value(krippendorff, metric: .interval), 0.849107, within: 1e-6))
  }

  @Test func `alpha of equal ratings is not defined`() {
    for metric in KrippendorffAlpha.Metric.allCases {
      #expect(KrippendorffAlpha.value([[3, 3], [3, 3]], metric: metric) == nil)
      #expect(KrippendorffAlpha.value([[1, 2, 3]], metric: metric) == nil)
      #expect(KrippendorffAlpha.value([], metric: metric) == nil)
      #expect(KrippendorffAlpha.value([[1, nil], [nil, 2]], metric: metric) == nil)
    }
  }

  @Test func `alpha of full agreement is 1, of steady disagreement below 0`() {
    #expect(KrippendorffAlpha.value([[1, 2, 5], [1, 2, 5]], metric: .ordinal) == 1)
    #expect((KrippendorffAlpha.value([[1, 5], [5, 1]], metric: .ordinal) ?? 1) < 0)
  }

  @Test func `intraclass correlations are those of Shrout and Fleiss`() {
    let table: [[Double]] = [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    let correlation = IntraclassCorrelation(table)
    #expect(isNear(correlation?.single, 0.28976, within: 1e-5))
    #expect(isNear(correlation?.average, 0.62005, within: 1e-5))
  }

  @Test func `intraclass correlations need a table without gaps`() {
    #expect(IntraclassCorrelation([[1, 2], [3]]) == nil)
    #expect(IntraclassCorrelation([[1, 2]]) == nil)
    #expect(IntraclassCorrelation([[1], [2]]) == nil)
    #expect(IntraclassCorrelation([[3, 3], [3, 3]])?.single == nil)
  }

  @Test func `the jackknife interval is that of the domain notes`() {
    let levels: [Double] = [1, 2, 2, 3, 2, 1, 3, 2, 2, 3, 1, 2]
    let jackknife = Jackknife(values: levels, weights: levels.map { _ in 1 })
    #expect(jackknife?.estimate == 2)
    #expect(isNear(jackknife?.standardError, 0.2132007163556104))
    #expect(isNear(jackknife?.interval, 1.530748, 2.469252, within: 1e-6))
  }

  @Test func `the jackknife weighs, and needs two values`() {
    // Without the first (1 x 5) 5, without the second (3 x 1) 1; estimate 8 / 4.
    let jackknife = Jackknife(values: [1, 5], weights: [3, 1])
    #expect(jackknife?.estimate == 2)
    #expect(jackknife?.standardError == 2)
    #expect(Jackknife(values: [2], weights: [1]) == nil)
    #expect(Jackknife(values: [2, 3], weights: [1, 0]) == nil)
    #expect(Jackknife(values: [2, 2], weights: [1, 1])?.interval == Interval(low: 2, high: 2))
  }

  @Test func `the median of an even count is the lower one`() {
    #expect(lowerMedian([4, 1, 3, 2]) == 2)
    #expect(lowerMedian([5, 1, 3]) == 3)
    #expect(lowerMedian([Int]()) == nil)
  }
}
