#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The standard normal distribution.
public enum NormalDistribution {
  /// The quantile of two-sided 95 % intervals.
  public static let z95 = 1.959963984540054
  /// The quantile of two-sided 80 % bands.
  public static let z80 = 1.2815515655446004

  /// P(Z <= x).
  public static func cumulative(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

  /// The x with P(Z <= x) = `probability`: Abramowitz & Stegun 26.2.23 to begin with, then Halley's steps on the
  /// distribution itself, to the last digits. Infinite at 0 and 1, NaN outside.
  public static func quantile(_ probability: Double) -> Double {
    guard (0...1).contains(probability) else { return .nan }
    let tail = min(probability, 1 - probability)
    guard tail > 0 else { return probability == 0 ? -.infinity : .infinity }
    let t = (-2 * log(tail)).squareRoot()
    var x =
      (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
    for _ in 0..<3 {
      let error = (cumulative(x) - tail) * (2 * Double.pi).squareRoot() * exp(x * x / 2)
      guard error.isFinite else { break }
      x -= error / (1 + x * error / 2)
    }
    return probability < 0.5 ? x : -x
  }
}
