#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension MaturityScore.Flag {
  /// The mean of rated less scored from which on the ratings count as too high.
  static let overRatingFrom = 1.0
  /// The share of level III, the spread and the entropy that together mean crowding (domain F12).
  static let crowdedShare = 0.6
  static let crowdedSpread = 0.6
  static let crowdedEntropy = 0.6

  /// The flags of one rater's dimensions, or of the merged ones.
  static func all(for dimensions: [MaturityScore.Dimension]) -> [Self] {
    let rated = dimensions.compactMap(\.rated)
    guard !rated.isEmpty else { return [] }
    var flags: [Self] = []
    if isOverRated(dimensions) { flags.append(.overRating) }
    if isCrowded(rated) { flags.append(.crowding) }
    if Set(rated).count == 1 { flags.append(.straightLining) }
    return flags
  }

  private static func isOverRated(_ dimensions: [MaturityScore.Dimension]) -> Bool {
    let excess = dimensions.compactMap { dimension in
      dimension.rated.flatMap { rated in dimension.scored.map { rated - $0 } }
    }
    return !excess.isEmpty && Double(excess.reduce(0, +)) >= overRatingFrom * Double(excess.count)
  }

  /// Nearly all at level III: its share, the spread (with n) and the entropy by that of five even levels.
  static func isCrowded(_ levels: [Int]) -> Bool {
    guard !levels.isEmpty else { return false }
    let count = Double(levels.count)
    let mean = Double(levels.reduce(0, +)) / count
    let variance = levels.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count
    let shares = (1...5).map { level in Double(levels.count { $0 == level }) / count }
    let entropy = shares.reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 } / log(5)
    return shares[2] >= crowdedShare && variance.squareRoot() < crowdedSpread && entropy < crowdedEntropy
  }
}
