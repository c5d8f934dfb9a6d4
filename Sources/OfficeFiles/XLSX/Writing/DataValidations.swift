import Spreadsheet

extension WorksheetPart {
  mutating func validations() {
    guard !sheet.validations.isEmpty else { return }
    xml.open("dataValidations", ["count": .integer(sheet.validations.count)])
    for validation in sheet.validations { write(validation) }
    xml.close("dataValidations")
  }

  private mutating func write(_ validation: DataValidation) {
    let rule = validation.rule
    // `showDropDown` hides the arrow, whatever its name says; it is never set.
    xml.open(
      "dataValidation",
      [
        "type": .plain(rule.type),
        "errorStyle": validation.severity == .stop ? nil : .plain(validation.severity.rawValue),
        "operator": rule.comparison?.operation.map { .plain($0) },
        "allowBlank": .onlyIf(validation.allowsBlank),
        "showInputMessage": true, "showErrorMessage": true,
        "errorTitle": validation.errorTitle.map { .text($0) },
        "error": validation.error.map { .text($0) }, "promptTitle": validation.promptTitle.map { .text($0) },
        "prompt": validation.prompt.map { .text($0) }, "sqref": .plain(referenceSequence(validation.ranges)),
      ])
    for (place, formula) in rule.formulas.enumerated() { xml.element("formula\(place + 1)", text: formula) }
    xml.close("dataValidation")
  }
}

extension DataValidation.Rule {
  /// `ST_DataValidationType`.
  fileprivate var type: String {
    switch self {
    case .list, .listFormula: "list"
    case .whole: "whole"
    case .decimal: "decimal"
    case .date: "date"
    case .time: "time"
    case .textLength: "textLength"
    case .custom: "custom"
    }
  }

  var comparison: DataValidation.Comparison? {
    switch self {
    case .whole(let comparison), .decimal(let comparison), .date(let comparison), .time(let comparison),
      .textLength(let comparison):
      comparison
    case .list, .listFormula, .custom: nil
    }
  }

  fileprivate var formulas: [String] {
    switch self {
    case .list(let items): ["\"" + Self.listText(items) + "\""]
    case .listFormula(let formula), .custom(let formula): [formula.text]
    case .whole, .decimal, .date, .time, .textLength: (comparison?.bounds ?? []).map(\.text)
    }
  }

  /// The items of a list as they stand between the quotes of its formula.
  static func listText(_ items: [String]) -> String {
    items.joined(separator: ",").split(separator: "\"", omittingEmptySubsequences: false).joined(
      separator: "\"\"")
  }
}

extension DataValidation.Comparison {
  /// `ST_DataValidationOperator`; nil is `between`.
  fileprivate var operation: String? {
    switch self {
    case .between, .betweenFormulas: nil
    case .notBetween: "notBetween"
    case .atLeast, .atLeastFormula: "greaterThanOrEqual"
    case .atMost, .atMostFormula: "lessThanOrEqual"
    case .equal: "equal"
    case .notEqual: "notEqual"
    case .greater: "greaterThan"
    case .less: "lessThan"
    }
  }

  var bounds: [SheetFormula] {
    switch self {
    case .between(let low, let high), .notBetween(let low, let high): [.number(low), .number(high)]
    case .atLeast(let bound), .atMost(let bound), .equal(let bound), .notEqual(let bound),
      .greater(let bound),
      .less(let bound):
      [.number(bound)]
    case .betweenFormulas(let low, let high): [low, high]
    case .atLeastFormula(let bound), .atMostFormula(let bound): [bound]
    }
  }
}
