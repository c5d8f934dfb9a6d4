#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions of analysis under the distributions.
enum SpecialFunctions {
  /// ln of the gamma function for x > 0, by Stirling's series (Abramowitz & Stegun 6.1.41) from 15 on and the
  /// recurrence below it. NaN elsewhere.
  static func logGamma(_ x: Double) -> Double {
    guard x > 0 else { return .nan }
    guard x.isFinite else { return x }
    var base = x
    var product = 1.0
    while base < 15 {
      product *= base
      base += 1
    }
    let inverse = 1 / base
    let square = inverse * inverse
    let series =
      inverse
      * (1 / 12.0
        - square
        * (1 / 360.0
          - square * (1 / 1260.0 - square * (1 / 1680.0 - square * (1 / 1188.0 - square * 691 / 360_360)))))
    return (base - 0.5) * log(base) - base + 0.5 * log(2 * Double.pi) + series - log(product)
  }

  /// ln of the beta function for a, b > 0.
  static func logBeta(_ a: Double, _ b: Double) -> Double { logGamma(a) + logGamma(b) - logGamma(a + b) }

  /// The regularized incomplete beta function I_x(a, b), a and b > 0, by its continued fraction (Abramowitz &
  /// Stegun 26.5.8) in Lentz's form. `complement` is 1 - x, given apart so that an x near 1 keeps its digits.
  static func incompleteBeta(x: Double, complement: Double, a: Double, b: Double) -> Double {
    guard x > 0 else { return x == 0 ? 0 : .nan }
    guard complement > 0 else { return complement == 0 ? 1 : .nan }
    let front = exp(a * log(x) + b * log(complement) - logBeta(a, b))
    return x < (a + 1) / (a + b + 2)
      ? front * continuedFraction(x, a, b) / a
      : 1 - front * continuedFraction(complement, b, a) / b
  }

  private static func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    func away(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      result *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return result
  }
}
