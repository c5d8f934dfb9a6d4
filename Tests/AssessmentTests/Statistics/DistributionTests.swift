import Testing

@testable import Assessment

/// Expected values were computed with 40 digits (mpmath).
@Suite struct DistributionTests {
  @Test(arguments: [
    (0.001, -3.09023230616781354), (0.025, -1.95996398454005424), (0.1, -1.28155156554460047),
    (0.3, -0.524400512708040784), (0.5, 0), (0.9, 1.28155156554460047), (0.975, 1.95996398454005424),
    (0.999999, 4.75342430882289895), (1e-12, -7.03448382530113193), (1e-300, -37.0470962993612),
  ])
  func `normal quantiles are exact`(probability: Double, expected: Double) {
    #expect(isNear(NormalDistribution.quantile(probability), expected, within: 1e-11))
  }

  @Test func `the quantiles used by the scores are those of the distribution`() {
    #expect(isNear(NormalDistribution.quantile(0.975), NormalDistribution.z95, within: 1e-15))
    #expect(isNear(NormalDistribution.quantile(0.9), NormalDistribution.z80, within: 1e-15))
  }

  @Test func `normal quantiles at and beyond the ends are no numbers to reckon with`() {
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(-0.1).isNaN)
    #expect(NormalDistribution.quantile(.nan).isNaN)
  }

  @Test(arguments: [
    (0.975, 1, 12.7062047361747046), (0.975, 2, 4.30265272974946385), (0.975, 3, 3.18244630528370959),
    (0.975, 4, 2.77644510519779436), (0.975, 5, 2.57058183563631551), (0.975, 10, 2.22813885198627475),
    (0.975, 11, 2.20098516009163987), (0.975, 19, 2.09302405440830977), (0.975, 30, 2.04227245630123831),
    (0.975, 100, 1.98397151852355229), (0.975, 2.5, 3.57465484200368322),
    (0.975, 1000, 1.96233908082640848), (0.975, 9999, 1.96020126362135768),
    (0.975, 10000, 1.96020123989062626), (0.975, 100000, 1.95998770753460964),
    (0.9999, 1, 3183.09875711815091), (0.9999, 3, 22.2037422732041829), (0.9999, 11, 5.45276208882218087),
    (0.9999, 10000, 3.72039586911764023), (0.6, 1, 0.324919696232906326), (0.6, 4, 0.270722294707597425),
    (0.6, 30, 0.255605364951912772), (0.6, 10000, 0.253353843445726852),
  ])
  func `Student's quantiles are exact`(probability: Double, degrees: Double, expected: Double) {
    #expect(isNear(StudentDistribution.quantile(probability, degrees: degrees), expected, within: 1e-11))
    #expect(isNear(StudentDistribution.quantile(1 - probability, degrees: degrees), -expected, within: 1e-10))
    #expect(isNear(StudentDistribution.cumulative(expected, degrees: degrees), probability, within: 1e-11))
  }

  @Test func `Student's quantile of a half is 0`() {
    for degrees in [1, 2, 3, 11, 20_000.0] {
      #expect(abs(StudentDistribution.quantile(0.5, degrees: degrees)) < 1e-15)
    }
  }

  @Test func `Student's quantile needs degrees of freedom`() {
    #expect(StudentDistribution.quantile(0.975, degrees: 0).isNaN)
    #expect(StudentDistribution.quantile(1.5, degrees: 3).isNaN)
    #expect(StudentDistribution.quantile(0, degrees: 3) == -.infinity)
  }

  @Test func `the logarithm of the gamma function is exact`() {
    #expect(isNear(SpecialFunctions.logGamma(0.5), 0.572364942924700087, within: 1e-14))
    #expect(isNear(SpecialFunctions.logGamma(1), 0, within: 1e-14))
    #expect(isNear(SpecialFunctions.logGamma(6), 4.78749174278204599, within: 1e-14))
    #expect(isNear(SpecialFunctions.logGamma(171), 706.573062245787471, within: 1e-14))
    #expect(SpecialFunctions.logGamma(-1).isNaN)
  }
}
