import Assessment

/// Equal within `tolerance`, relative to what is expected where that is above 1.
func isNear(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance * max(1, abs(expected))
}

func isNear(_ interval: Interval?, _ low: Double, _ high: Double, within tolerance: Double = 1e-9) -> Bool {
  isNear(interval?.low, low, within: tolerance) && isNear(interval?.high, high, within: tolerance)
}
