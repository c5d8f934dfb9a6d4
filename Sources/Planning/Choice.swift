/// One of the answers that a closed question allows.
public struct Choice: Hashable, Sendable {
  /// Language-free, as in JSON: `partly`.
  public let id: String
  /// As it stands in the cell: `Partly`.
  public let label: String
  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}
