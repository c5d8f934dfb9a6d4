/// The thresholds of the rules. A consultant may set her own.
public struct CheckSettings: Hashable, Sendable {
  public init() {}
}
