/// The correlation of a count with a yes or no: (M1 - M0) / s_n x sqrt(n1 n0 / n^2).
public enum PointBiserial {
  /// -1 to 1; nil where one of the two groups is empty and where all values are equal.
  public static func correlation(yes: [Double], no: [Double]) -> Double? {
    let all = yes + no
    guard !yes.isEmpty, !no.isEmpty, all.allSatisfy(\.isFinite) else { return nil }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    let middle = mean(all)
    let deviation = (all.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(all.count)).squareRoot()
    guard deviation > 0 else { return nil }
    let balance = (Double(yes.count) * Double(no.count)).squareRoot() / Double(all.count)
    return (mean(yes) - mean(no)) / deviation * balance
  }
}
