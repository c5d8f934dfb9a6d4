/// The middle value, of an even count the lower one of the two in the middle: a level stays a level (domain F3).
public func lowerMedian<Value: Comparable>(_ values: [Value]) -> Value? {
  let sorted = values.sorted()
  return sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
}
