#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FormulaFunction {
  /// Powers, logarithms and single numbers.
  @List static var arithmetic: [FormulaFunction] {
    FormulaFunction("ABS", 1...1, .number) { .finite(abs($0.number(0))) }
    FormulaFunction("SIGN", 1...1, .number) { .number($0.number(0) > 0 ? 1 : $0.number(0) < 0 ? -1 : 0) }
    FormulaFunction("SQRT", 1...1, .number) { .finite($0.number(0).squareRoot()) }
    FormulaFunction("POWER", 2...2, .number, .number) { BinaryOperator.power($0.number(0), $0.number(1)) }
    FormulaFunction("EXP", 1...1, .number) { .finite(exp($0.number(0))) }
    FormulaFunction("LN", 1...1, .number) { .finite($0.number(0) > 0 ? log($0.number(0)) : .nan) }
    FormulaFunction("LOG10", 1...1, .number) { .finite($0.number(0) > 0 ? log10($0.number(0)) : .nan) }
    FormulaFunction("LOG", 1...2, .number, .number) { arguments in
      let value = arguments.number(0)
      let base = arguments.number(1, absent: 10)
      guard value > 0, base > 0 else { return .error(.number) }
      if base == 1 { return .error(.divisionByZero) }
      if base == 10 { return .finite(log10(value)) }
      return .finite(base == 2 ? log2(value) : log(value) / log(base))
    }
    FormulaFunction("PI", 0...0) { _ in .number(.pi) }
    FormulaFunction("MOD", 2...2, .number, .number) { arguments in
      let value = arguments.number(0)
      let divisor = arguments.number(1)
      guard divisor != 0 else { return .error(.divisionByZero) }
      let times = Approximate.floor(value / divisor)
      guard times.magnitude < 1.125e15 else { return .error(.number) }
      let rest = Approximate.difference(value, times * divisor)
      return .finite(divisor > 0 ? (rest < divisor ? max(rest, 0) : 0) : (rest > divisor ? min(rest, 0) : 0))
    }
    FormulaFunction("QUOTIENT", 2...2, .number, .number) {
      let quotient = $0.number(0) / $0.number(1)
      if $0.number(1) == 0 { return .error(.divisionByZero) }
      return .finite(quotient < 0 ? Approximate.ceiling(quotient) : Approximate.floor(quotient))
    }
    FormulaFunction("FACT", 1...1, .number) { arguments in
      let whole = arguments.whole(0)
      guard (0...170).contains(whole) else { return .error(.number) }
      return .finite((0...whole).dropFirst().reduce(1) { $0 * Double($1) })
    }
  }

  /// Rounding, as a person rounds the digits seen.
  @List static var rounding: [FormulaFunction] {
    FormulaFunction("ROUND", 2...2, .number, .number) { rounded($0, .nearest) }
    FormulaFunction("ROUNDUP", 2...2, .number, .number) { rounded($0, .awayFromZero) }
    FormulaFunction("ROUNDDOWN", 2...2, .number, .number) { rounded($0, .towardZero) }
    FormulaFunction("TRUNC", 1...2, .number, .number) { rounded($0, .towardZero) }
    FormulaFunction("INT", 1...1, .number) { .finite(Approximate.floor($0.number(0))) }
    FormulaFunction("MROUND", 2...2, .value, .value) { arguments in
      let operands = [arguments.value(0), arguments.value(1)]
      // Unlike most, it takes no booleans for numbers.
      for case .boolean in operands { return .error(.value) }
      guard case .success(let value) = operands[0].asNumber,
        case .success(let multiple) = operands[1].asNumber
      else { return .error(.value) }
      if value == 0 || multiple == 0 { return .number(0) }
      guard (value > 0) == (multiple > 0) else { return .error(.number) }
      return .finite(multiple * DecimalDigits.rounded(value / multiple, decimals: 0, .nearest))
    }
    FormulaFunction("CEILING", 2...2, .number, .number) { arguments in
      let value = arguments.number(0)
      let multiple = arguments.number(1)
      if value == 0 || multiple == 0 { return .number(0) }
      guard value < 0 || multiple > 0 else { return .error(.number) }
      return .finite(Approximate.ceiling(value / multiple) * multiple)
    }
    FormulaFunction("FLOOR", 2...2, .number, .number) { arguments in
      let value = arguments.number(0)
      let multiple = arguments.number(1)
      if value == 0 { return .number(0) }
      if multiple == 0 { return .error(.divisionByZero) }
      guard value < 0 || multiple > 0 else { return .error(.number) }
      return .finite(Approximate.floor(value / multiple) * multiple)
    }
    FormulaFunction("EVEN", 1...1, .number) { .finite(awayFromZero($0.number(0) / 2) * 2) }
    FormulaFunction("ODD", 1...1, .number) { arguments in
      let value = arguments.number(0)
      let size = Approximate.ceiling(max(abs(value) - 1, 0) / 2) * 2 + 1
      return .finite(value < 0 ? -size : size)
    }
  }

  private static func rounded(_ arguments: Arguments, _ direction: DecimalDigits.Direction) -> CellValue {
    let value = arguments.number(0)
    let decimals = arguments.number(1).rounded(.towardZero)
    return .finite(DecimalDigits.rounded(value, decimals: decimals, direction))
  }

  private static func awayFromZero(_ value: Double) -> Double {
    value < 0 ? -Approximate.ceiling(-value) : Approximate.ceiling(value)
  }
}
