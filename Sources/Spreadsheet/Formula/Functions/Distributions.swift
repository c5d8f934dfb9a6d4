#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FormulaFunction {
  /// Normal and Student's distributions.
  @List static var distributions: [FormulaFunction] {
    FormulaFunction("NORM.S.INV", 1...1, .number) { normalQuantile($0.number(0)) }
    FormulaFunction("NORMSINV", 1...1, .number) { normalQuantile($0.number(0)) }
    FormulaFunction("NORM.S.DIST", 2...2, .number, .logical) {
      .finite($0.logical(1) ? Distribution.normal($0.number(0)) : Distribution.normalDensity($0.number(0)))
    }
    FormulaFunction("NORMSDIST", 1...1, .number) { .finite(Distribution.normal($0.number(0))) }
    FormulaFunction("T.INV.2T", 2...2, .number, .number) { studentQuantile($0) }
    FormulaFunction("TINV", 2...2, .number, .number) { studentQuantile($0) }
  }

  private static func normalQuantile(_ probability: Double) -> CellValue {
    (0...1).contains(probability) && probability != 0 && probability != 1
      ? .finite(Distribution.normalQuantile(probability)) : .error(.number)
  }

  private static func studentQuantile(_ arguments: Arguments) -> CellValue {
    let probability = arguments.number(0)
    let degrees = arguments.number(1).rounded(.towardZero)
    guard probability > 0, probability <= 1, degrees >= 1 else { return .error(.number) }
    return .finite(Distribution.studentQuantile(twoSided: probability, degrees: degrees))
  }
}

/// Distributions of statistics.
enum Distribution {
  static func normal(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

  static func normalDensity(_ x: Double) -> Double { exp(-x * x / 2) / (2 * Double.pi).squareRoot() }

  /// Wichura's algorithm AS 241 (1988), exact to some 16 digits.
  static func normalQuantile(_ probability: Double) -> Double {
    let q = probability - 0.5
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      return q * ratio(r, centre)
    }
    let tail = q > 0 ? 1 - probability : probability
    let r = (-log(tail)).squareRoot()
    let value = r <= 5 ? ratio(r - 1.6, middle) : ratio(r - 5, far)
    return q < 0 ? -value : value
  }

  private typealias Coefficients = (above: [Double], below: [Double])

  private static func ratio(_ x: Double, _ coefficients: Coefficients) -> Double {
    polynomial(x, coefficients.above) / polynomial(x, coefficients.below)
  }

  /// Coefficients from the highest power down.
  private static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }

  private static let centre: Coefficients = (
    [
      2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
      13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
    ],
    [
      5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
      5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
    ]
  )
  private static let middle: Coefficients = (
    [
      7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
      3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
    ],
    [
      1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
      0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
    ]
  )
  private static let far: Coefficients = (
    [
      2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
      0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
    ],
    [
      2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
      0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
    ]
  )

  /// The distance from 0 that Student's t exceeds, on either side, with this probability. By halving an interval.
  static func studentQuantile(twoSided probability: Double, degrees: Double) -> Double {
    if probability >= 1 { return 0 }
    var low = 0.0
    var high = 1.0
    while studentTails(high, degrees: degrees) > probability, high < 1e300 { high *= 2 }
    for _ in 0..<2_000 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if studentTails(middle, degrees: degrees) > probability { low = middle } else { high = middle }
    }
    return high
  }

  /// The probability that Student's t lies further from 0 than `t`.
  static func studentTails(_ t: Double, degrees: Double) -> Double {
    incompleteBeta(degrees / (degrees + t * t), t * t / (degrees + t * t), degrees / 2, 0.5)
  }

  /// The regularized incomplete beta function of `x`, of which `rest` is 1 - x.
  private static func incompleteBeta(_ x: Double, _ rest: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if rest <= 0 { return 1 }
    let scale = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(rest))
    return x < (a + 1) / (a + b + 2)
      ? scale * betaFraction(x, a, b) / a : 1 - scale * betaFraction(rest, b, a) / b
  }

  /// Lentz's evaluation of the continued fraction (Abramowitz and Stegun 26.5.8).
  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    func guarded(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / guarded(1 - (a + b) * x / (a + 1))
    var fraction = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / guarded(1 + even * d)
      c = guarded(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / guarded(1 + odd * d)
      c = guarded(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return fraction
  }
}
