public import Planning

/// What somebody says about a folder of exports beforehand; nothing of it need be said where the files tell.
public struct LinkHints: Sendable {
  /// The id of the profile.
  public var crm: String?
  public var map = DealMap()
  /// Whether `3/4/2026` is the third of April.
  public var isDayFirst: Bool?

  public init() {}
}
