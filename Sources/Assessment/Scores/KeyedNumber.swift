/// A number under the key of a table's row, where a report writes an object with a fixed order of keys.
public struct KeyedNumber: Hashable, Sendable {
  public var key: String
  public var value: Double?
  public init(_ key: String, _ value: Double?) {
    self.key = key
    self.value = value
  }
}
