/// Agreement of the same raters on all things, as shares of variance (Shrout & Fleiss 1979, two-way random effects;
/// domain F10). For tables without gaps only.
public struct IntraclassCorrelation: Hashable, Sendable {
  /// ICC(2,1): how dependable a single rater is; nil where it is 0/0.
  public let single: Double?
  /// ICC(2,k): how dependable the mean of all raters is; nil where it is 0/0.
  public let average: Double?

  /// A row a thing, a column a rater. Nil unless there are two rows and two columns at least, and no gaps.
  public init?(_ table: [[Double]]) {
    guard let raters = table.first?.count, raters >= 2, table.count >= 2,
      table.allSatisfy({ $0.count == raters })
    else { return nil }
    let n = Double(table.count)
    let k = Double(raters)
    let mean = table.joined().reduce(0, +) / (n * k)
    func squares(_ values: some Sequence<Double>) -> Double {
      values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    let rows = k * squares(table.map { $0.reduce(0, +) / k })
    let columns = n * squares((0..<raters).map { rater in table.reduce(0) { $0 + $1[rater] } / n })
    let msr = rows / (n - 1)
    let msc = columns / (k - 1)
    let mse = (squares(table.joined()) - rows - columns) / ((n - 1) * (k - 1))
    func ratio(_ below: Double) -> Double? { below == 0 || !below.isFinite ? nil : (msr - mse) / below }
    single = ratio(msr + (k - 1) * mse + k * (msc - mse) / n)
    average = ratio(msr + (msc - mse) / n)
  }
}
