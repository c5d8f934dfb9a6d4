extension MaturityScore.Confidence {
  static let fewestRaters = 3
  static let leastAgreement = 0.7

  /// High with three raters of the dimension, r'_wg of 0.7 or more, and verified gates; medium when one of the
  /// three is missing; else low (domain F13, section 12). Agreement needs the raters: one workbook alone is low.
  public static func of(raters: Int, rwgMv: Double?, gatesVerified: Bool) -> Self {
    let enough = raters >= fewestRaters
    let agree = enough && (rwgMv.map { $0 >= leastAgreement } ?? false)
    switch [enough, agree, gatesVerified].count(where: \.self) {
    case 3: return .high
    case 2: return .medium
    default: return .low
    }
  }
}
