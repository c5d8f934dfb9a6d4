#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Student's t distribution.
public enum StudentDistribution {
  /// P(T <= t) for `degrees` > 0 of freedom (Abramowitz & Stegun 26.7.1).
  public static func cumulative(_ t: Double, degrees: Double) -> Double {
    t < 0 ? tail(-t, degrees) : 1 - tail(t, degrees)
  }

  /// The t with P(T <= t) = `probability`. Exact to some 12 digits: closed forms for one and two degrees of
  /// freedom, Newton's steps inside a shrinking bracket up to 10,000, Fisher's and Cornish's expansion (Abramowitz
  /// & Stegun 26.7.5) above. Infinite at 0 and 1, NaN outside and without positive degrees.
  public static func quantile(_ probability: Double, degrees: Double) -> Double {
    guard (0...1).contains(probability), degrees > 0 else { return .nan }
    let wanted = min(probability, 1 - probability)
    guard wanted > 0 else { return probability == 0 ? -.infinity : .infinity }
    let t: Double
    switch degrees {
    case 1: t = 1 / tan(Double.pi * wanted)
    case 2: t = (1 - 2 * wanted) / (2 * wanted * (1 - wanted)).squareRoot()
    case 10_000...: t = expansion(-NormalDistribution.quantile(wanted), degrees)
    default: t = upperQuantile(wanted, degrees)
    }
    return probability < 0.5 ? -t : t
  }

  /// P(T > t) for t >= 0.
  private static func tail(_ t: Double, _ degrees: Double) -> Double {
    let square = t * t
    guard square.isFinite else { return t.isNaN ? .nan : 0 }
    let whole = degrees + square
    return 0.5
      * SpecialFunctions.incompleteBeta(
        x: degrees / whole, complement: square / whole, a: degrees / 2, b: 0.5)
  }

  private static func density(_ t: Double, _ degrees: Double) -> Double {
    let power = -(degrees + 1) / 2 * log1p(t * t / degrees)
    return exp(power - SpecialFunctions.logBeta(degrees / 2, 0.5)) / degrees.squareRoot()
  }

  /// The t >= 0 with P(T > t) = `wanted`, at most a half.
  private static func upperQuantile(_ wanted: Double, _ degrees: Double) -> Double {
    guard wanted < 0.5 else { return 0 }
    var low = 0.0
    var high = 1.0
    while tail(high, degrees) > wanted {
      low = high
      high *= 2
      guard high < 1e150 else { return .infinity }
    }
    var t = (low + high) / 2
    for _ in 0..<200 {
      let excess = tail(t, degrees) - wanted
      if excess > 0 { low = t } else { high = t }
      var next = t + excess / density(t, degrees)
      if !(next > low && next < high) { next = (low + high) / 2 }
      let step = abs(next - t)
      t = next
      if step <= 1e-15 * t { break }
    }
    return t
  }

  private static func expansion(_ z: Double, _ degrees: Double) -> Double {
    let s = z * z
    let first = z * (s + 1) / 4
    let second = z * (3 + s * (16 + s * 5)) / 96
    let third = z * (-15 + s * (17 + s * (19 + s * 3))) / 384
    let fourth = z * (-945 + s * (-1920 + s * (1482 + s * (776 + s * 79)))) / 92_160
    return z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees
  }
}
