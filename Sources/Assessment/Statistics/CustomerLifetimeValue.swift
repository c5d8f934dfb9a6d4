#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a customer brings over time, in three forms that must not be mixed (domain 7.5). All rates and margins are
/// of one and the same period.
public struct CustomerLifetimeValue: Hashable, Sendable {
  /// Margin (not revenue) per period.
  public let margin: Double
  /// Share of the customers that stay from one period to the next.
  public let retention: Double
  /// Discount rate per period.
  public let discount: Double

  /// Nil unless 0 <= retention < 1 and discount >= 0.
  public init?(margin: Double, retention: Double, discount: Double) {
    guard margin.isFinite, (0..<1).contains(retention), discount >= 0, discount.isFinite else { return nil }
    self.margin = margin
    self.retention = retention
    self.discount = discount
  }

  /// m / (1 - r): not discounted, the first margin now.
  public var simple: Double { margin / (1 - retention) }

  /// m r / (1 + i - r): the first margin after one period (Gupta, Lehmann & Stuart 2004).
  public var firstMarginLater: Double { margin * retention / (1 + discount - retention) }

  /// m (1 + i) / (1 + i - r): the first margin now.
  public var firstMarginNow: Double { margin * (1 + discount) / (1 + discount - retention) }

  /// Sum of m r^t / (1 + i)^t for t = 0 to `periods`; nil for a negative number.
  public func over(periods: Int) -> Double? {
    guard periods >= 0 else { return nil }
    let ratio = retention / (1 + discount)
    return margin * (1 - pow(ratio, Double(periods) + 1)) / (1 - ratio)
  }
}
