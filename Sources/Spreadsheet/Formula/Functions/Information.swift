extension FormulaFunction {
  /// What kind of value it is.
  @List static var information: [FormulaFunction] {
    FormulaFunction("ISNUMBER", 1...1, .value, seesErrors: true) {
      if case .number = $0.value(0) { .boolean(true) } else { .boolean(false) }
    }
    FormulaFunction("ISTEXT", 1...1, .value, seesErrors: true) {
      if case .text = $0.value(0) { .boolean(true) } else { .boolean(false) }
    }
    FormulaFunction("ISNONTEXT", 1...1, .value, seesErrors: true) {
      if case .text = $0.value(0) { .boolean(false) } else { .boolean(true) }
    }
    FormulaFunction("ISLOGICAL", 1...1, .value, seesErrors: true) {
      if case .boolean = $0.value(0) { .boolean(true) } else { .boolean(false) }
    }
    FormulaFunction("ISBLANK", 1...1, .value, seesErrors: true) { .boolean($0.value(0) == .blank) }
    FormulaFunction("ISERROR", 1...1, .value, seesErrors: true) { .boolean($0.value(0).isError) }
    FormulaFunction("ISERR", 1...1, .value, seesErrors: true) {
      .boolean($0.value(0).isError && $0.value(0) != .error(.notAvailable))
    }
    FormulaFunction("ISNA", 1...1, .value, seesErrors: true) {
      .boolean($0.value(0) == .error(.notAvailable))
    }
    FormulaFunction("ISEVEN", 1...1, .number) {
      .boolean($0.number(0).rounded(.towardZero).truncatingRemainder(dividingBy: 2) == 0)
    }
    FormulaFunction("ISODD", 1...1, .number) {
      .boolean($0.number(0).rounded(.towardZero).truncatingRemainder(dividingBy: 2) != 0)
    }
    FormulaFunction("NA", 0...0) { _ in .error(.notAvailable) }
    FormulaFunction("ERROR.TYPE", 1...1, .value, seesErrors: true) {
      guard case .error(let error) = $0.value(0), let place = errorTypes.firstIndex(of: error) else {
        return .error(.notAvailable)
      }
      return .number(Double(place + 1))
    }
    FormulaFunction("N", 1...1, .area) {
      switch $0.area(0).value(0, 0) ?? .blank {
      case .number(let value): .number(value)
      case .boolean(let value): .number(value ? 1 : 0)
      case .error(let error): .error(error)
      case .blank, .text: .number(0)
      }
    }
    FormulaFunction("T", 1...1, .area) {
      switch $0.area(0).value(0, 0) ?? .blank {
      case .text(let text): .text(text)
      case .error(let error): .error(error)
      default: .text("")
      }
    }
  }

  private static let errorTypes: [ErrorValue] = [
    .null, .divisionByZero, .value, .reference, .name, .number, .notAvailable,
  ]
}
