import Spreadsheet

extension ConditionalFormat.Rule {
  /// `ST_CfType`.
  var type: String {
    switch self {
    case .formula: "expression"
    case .cell: "cellIs"
    case .top: "top10"
    case .average: "aboveAverage"
    case .duplicates: "duplicateValues"
    case .unique: "uniqueValues"
    case .text(let relation, _, _): relation.rawValue
    case .blanks: "containsBlanks"
    case .notBlanks: "notContainsBlanks"
    case .errors: "containsErrors"
    case .notErrors: "notContainsErrors"
    case .dataBar, .bar: "dataBar"
    case .colorScale: "colorScale"
    case .icons: "iconSet"
    }
  }

  var style: DifferentialStyle? {
    switch self {
    case .formula(_, let style), .cell(_, let style), .top(_, _, _, let style), .average(_, let style),
      .duplicates(let style), .unique(let style), .text(_, _, let style), .blanks(let style),
      .notBlanks(let style), .errors(let style), .notErrors(let style):
      style
    case .dataBar, .bar, .colorScale, .icons: nil
    }
  }

  /// What the caller wrote as formulas.
  var ownFormulas: [SheetFormula] {
    switch self {
    case .formula(let formula, _): [formula]
    case .cell(let comparison, _): comparison.bounds
    case .bar(let bar): [bar.minimum, bar.maximum].compactMap { $0?.formula }
    case .icons(let set): set.thresholds.compactMap(\.formula)
    default: []
    }
  }

  /// The children `formula`; of texts and blanks Excel wants the words again as a formula.
  ///
  /// - Parameters:
  ///   - cell: the top left one.
  func formulas(at cell: CellReference?) -> [SheetFormula] {
    guard let cell else { return [] }
    let corner = AreaCorner(cell, fixedRow: false, fixedColumn: false)
    let here = SheetFormula.operand(.area(sheet: nil, first: corner, last: corner))
    func isError(_ formula: SheetFormula) -> SheetFormula { .call("ISERROR", [formula]) }
    switch self {
    case .formula(let formula, _): return [formula]
    case .cell(let comparison, _): return comparison.bounds
    case .text(let relation, let text, _):
      let words = SheetFormula.text(text)
      let length = SheetFormula.call("LEN", [words])
      switch relation {
      case .contains: return [.not(isError(.call("SEARCH", [words, here])))]
      case .lacks: return [isError(.call("SEARCH", [words, here]))]
      case .begins: return [.call("LEFT", [here, length]) .== words]
      case .ends: return [.call("RIGHT", [here, length]) .== words]
      }
    case .blanks: return [.call("LEN", [.call("TRIM", [here])]) .== 0]
    case .notBlanks: return [.call("LEN", [.call("TRIM", [here])]) .> 0]
    case .errors: return [isError(here)]
    case .notErrors: return [.not(isError(here))]
    default: return []
    }
  }
}

/// The attributes of `cfRule` that only some kinds have.
struct RuleAttributes {
  var operation: String?
  var text: String?
  var rank: Int?
  var isPercent = false
  var isBottom = false
  var isBelowAverage = false
  var includesAverage = false

  init(_ rule: ConditionalFormat.Rule) {
    switch rule {
    case .cell(let comparison, _): operation = comparison.operation
    case .top(let count, let percent, let lowest, _):
      rank = count
      isPercent = percent
      isBottom = lowest
    case .average(let relation, _):
      isBelowAverage = relation == .below || relation == .atMost
      includesAverage = relation == .atLeast || relation == .atMost
    case .text(let relation, let words, _):
      text = words
      operation = relation == .lacks ? "notContains" : relation.rawValue
    default: break
    }
  }
}

extension ConditionalFormat.CellComparison {
  /// `ST_ConditionalFormattingOperator`.
  fileprivate var operation: String {
    switch self {
    case .equal: "equal"
    case .notEqual: "notEqual"
    case .greater: "greaterThan"
    case .atLeast: "greaterThanOrEqual"
    case .less: "lessThan"
    case .atMost: "lessThanOrEqual"
    case .between: "between"
    case .notBetween: "notBetween"
    }
  }

  var bounds: [SheetFormula] {
    switch self {
    case .equal(let bound), .notEqual(let bound), .greater(let bound), .atLeast(let bound), .less(let bound),
      .atMost(let bound):
      [bound]
    case .between(let low, let high), .notBetween(let low, let high): [low, high]
    }
  }
}

extension ConditionalFormat.Threshold {
  /// `ST_CfvoType`.
  var kind: String {
    switch self {
    case .number: "num"
    case .percent: "percent"
    case .percentile: "percentile"
    case .formula: "formula"
    }
  }

  var text: String {
    switch self {
    case .number(let value), .percent(let value), .percentile(let value): SheetFormula.number(value).text
    case .formula(let formula): formula.text
    }
  }

  var formula: SheetFormula? { if case .formula(let formula) = self { formula } else { nil } }

  var number: Double? {
    switch self {
    case .number(let value), .percent(let value), .percentile(let value): value
    case .formula: nil
    }
  }
}
