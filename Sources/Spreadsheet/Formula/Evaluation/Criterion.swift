/// What COUNTIF and its like ask of a cell: `">=5"`, `"<>done"`, `"a*"`, 7.
struct Criterion {
  private enum Test {
    case number(Double)
    case text(String)
    case pattern(Wildcard)
    case boolean(Bool)
    case error(ErrorValue)
    /// Nothing was named: `"="` wants blanks, `"<>"` anything else.
    case blank
    /// The empty text wants blanks and empty texts.
    case empty
  }
  private let comparison: BinaryOperator
  private let test: Test

  init(_ value: CellValue) {
    switch value {
    case .number(let number): (comparison, test) = (.equal, .number(number))
    case .boolean(let boolean): (comparison, test) = (.equal, .boolean(boolean))
    case .error(let error): (comparison, test) = (.equal, .error(error))
    case .blank: (comparison, test) = (.equal, .number(0))
    case .text(let text): (comparison, test) = Criterion.read(text)
    }
  }

  private static func read(_ text: String) -> (BinaryOperator, Test) {
    let signs: [BinaryOperator] = [.lessOrEqual, .greaterOrEqual, .notEqual, .less, .greater, .equal]
    let sign = signs.first { text.hasPrefix($0.rawValue) }
    let rest = sign.map { String(text.dropFirst($0.rawValue.count)) } ?? text
    let comparison = sign ?? .equal
    if rest.isEmpty { return (comparison, sign == nil ? .empty : .blank) }
    if let number = NumberText.number(rest) { return (comparison, .number(number)) }
    switch rest.uppercased() {
    case "TRUE": return (comparison, .boolean(true))
    case "FALSE": return (comparison, .boolean(false))
    default: break
    }
    if rest.hasPrefix("#"), let error = ErrorValue.known(rest.uppercased()) {
      return (comparison, .error(error))
    }
    if (comparison == .equal || comparison == .notEqual) && Wildcard.hasMarks(rest) {
      return (comparison, .pattern(Wildcard(rest)))
    }
    return (comparison, .text(rest))
  }

  func matches(_ value: CellValue) -> Bool {
    switch comparison {
    case .equal: return isEqual(value)
    case .notEqual: return !isEqual(value)
    default: break
    }
    switch (test, value) {
    case (.number(let wanted), .number(let number)):
      return comparison.holds(for: CellOrder.compare(number, wanted))
    case (.text(let wanted), .text(let text)): return comparison.holds(for: CellOrder.compare(text, wanted))
    case (.boolean(let wanted), .boolean(let boolean)):
      return comparison.holds(for: (boolean ? 1 : 0) - (wanted ? 1 : 0))
    default: return false
    }
  }

  private func isEqual(_ value: CellValue) -> Bool {
    switch (test, value) {
    case (.number(let wanted), .number(let number)): return Approximate.equal(number, wanted)
    case (.number(let wanted), .text(let text)):
      return NumberText.number(text).map { Approximate.equal($0, wanted) } ?? false
    case (.text(let wanted), .text(let text)): return CellOrder.compare(text, wanted) == 0
    case (.pattern(let pattern), .text(let text)): return pattern.matches(text)
    case (.boolean(let wanted), .boolean(let boolean)): return wanted == boolean
    case (.error(let wanted), .error(let error)): return wanted == error
    case (.blank, .blank), (.empty, .blank): return true
    case (.empty, .text(let text)): return text.isEmpty
    default: return false
    }
  }
}

extension ErrorValue {
  /// The errors that a formula can name.
  static let all: [ErrorValue] = [.null, .divisionByZero, .value, .reference, .name, .number, .notAvailable]

  static func known(_ code: String) -> ErrorValue? { all.first { $0.code == code } }
}
