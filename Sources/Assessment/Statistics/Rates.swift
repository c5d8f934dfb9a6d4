#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Rates over time.
public enum Rates {
  /// Pipeline velocity in money per day: open opportunities x win rate x mean deal / mean cycle in days (domain
  /// P5). Nil unless the cycle is longer than 0.
  public static func velocity(
    openOpportunities: Double, winRate: Double, dealSize: Double, cycleDays: Double
  ) -> Double? {
    guard cycleDays > 0 else { return nil }
    return openOpportunities * winRate * dealSize / cycleDays
  }

  /// What is lost over `periods` when `rate` of what is left goes in each: 1 - (1 - rate)^periods (domain K63).
  public static func compoundedLoss(rate: Double, periods: Double) -> Double {
    1 - pow(1 - rate, periods)
  }
}
