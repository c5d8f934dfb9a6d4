// What scores take over from the check rules, until the rules bring these types themselves.

/// How far a KPI set-up can be used, from what the rules judged.
public struct SetupGrade: Hashable, Sendable {
  public enum Grade: String, Hashable, Sendable {
    case usable
    case usableWithWarnings = "usable-with-warnings"
    case notUsable = "not-usable"
  }
  /// 0 to 100; nil when no rule applies.
  public let score: Double?
  public let grade: Grade
  public let errors: Int
  public let warnings: Int
  public let infos: Int
  init(_ nothing: Never) { switch nothing {} }
}

/// How healthy one open deal is, and what to do about it first.
public struct DealHealth: Hashable, Sendable {
  /// 0 to 100.
  public let health: Int
  /// The first remedy in words; nil when nothing was found.
  public let next: String?
  init(_ nothing: Never) { switch nothing {} }
}
