/// Buttons over a range by which its rows are filtered; one a sheet, besides those of tables.
public struct AutoFilter: Hashable, Sendable {
  /// With its head.
  public var range: CellRange
  /// What rows must hold to be shown, by the column's number on the sheet. Others are hidden when the workbook is
  /// written.
  public var criteria: [Int: Criterion] = [:]

  public init(_ range: CellRange) { self.range = range }

  public enum Criterion: Hashable, Sendable {
    /// One of these texts, whatever the capitals; numbers as `General` writes them.
    case values([String], orBlank: Bool = false)
    case number(Comparison, Double)
    /// Both bounds included.
    case between(Double, Double)
  }

  /// `ST_FilterOperator`.
  public enum Comparison: String, Hashable, Sendable {
    case equal, notEqual
    case greater = "greaterThan"
    case atLeast = "greaterThanOrEqual"
    case less = "lessThan"
    case atMost = "lessThanOrEqual"
  }
}

extension AutoFilter.Criterion {
  /// Whether a cell of this value is shown.
  public func accepts(_ value: CellValue) -> Bool {
    switch (self, value) {
    case (.values(_, let orBlank), .blank): orBlank
    case (.values(let texts, _), .text(let text)): texts.contains { $0.lowercased() == text.lowercased() }
    case (.values(let texts, _), .number(let number)): texts.contains(FormulaText.number(number))
    case (.values(let texts, _), .boolean(let flag)):
      texts.contains { $0.uppercased() == (flag ? "TRUE" : "FALSE") }
    case (.values(let texts, _), .error(let error)): texts.contains(error.code)
    case (.between(let low, let high), .number(let number)): low <= number && number <= high
    case (.number(let comparison, let bound), .number(let number)):
      switch comparison {
      case .equal: number == bound
      case .notEqual: number != bound
      case .greater: number > bound
      case .atLeast: number >= bound
      case .less: number < bound
      case .atMost: number <= bound
      }
    case (.number(.notEqual, _), _): true
    case (.number, _), (.between, _): false
    }
  }
}
