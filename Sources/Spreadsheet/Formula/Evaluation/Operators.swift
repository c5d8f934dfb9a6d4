#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension UnaryOperator {
  func applied(to value: FormulaValue, inArray: Bool) -> FormulaValue {
    if inArray, case .area(let area) = value, !area.isSingle {
      return .area(ValueArea(rows: area.rows, columns: area.columns, values: area.values.map(applied)))
    }
    return .scalar(applied(to: value.single))
  }

  private func applied(to value: CellValue) -> CellValue {
    if self == .plus { return value }
    switch value.asNumber {
    case .failure(let error): return .error(error)
    case .success(let number): return .finite(self == .minus ? -number : number / 100)
    }
  }
}

extension BinaryOperator {
  func applied(to left: FormulaValue, _ right: FormulaValue, inArray: Bool) -> FormulaValue {
    guard inArray else { return .scalar(applied(to: left.single, right.single)) }
    switch (left, right) {
    case (.area(let one), .area(let other)) where !(one.isSingle && other.isSingle):
      return .area(
        AreaShape(one).merged(with: AreaShape(other)).fill {
          applied(to: left.element($0, $1), right.element($0, $1))
        })
    case (.area(let one), .scalar(let other)) where !one.isSingle:
      return .area(
        ValueArea(
          rows: one.rows, columns: one.columns, values: one.values.map { applied(to: $0, other) }))
    case (.scalar(let one), .area(let other)) where !other.isSingle:
      return .area(
        ValueArea(
          rows: other.rows, columns: other.columns, values: other.values.map { applied(to: one, $0) }))
    default: return .scalar(applied(to: left.single, right.single))
    }
  }

  func applied(to left: CellValue, _ right: CellValue) -> CellValue {
    switch self {
    case .add, .subtract, .multiply, .divide, .power:
      if case .number(let one) = left, case .number(let other) = right { return arithmetic(one, other) }
      switch (left.asNumber, right.asNumber) {
      case (.success(let one), .success(let other)): return arithmetic(one, other)
      case (.failure(let error), _), (_, .failure(let error)): return .error(error)
      }
    case .concatenate:
      switch (left.asText, right.asText) {
      case (.success(let one), .success(let other)): return .limited(one + other)
      case (.failure(let error), _), (_, .failure(let error)): return .error(error)
      }
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      if case .error = left { return left }
      if case .error = right { return right }
      return .boolean(holds(for: CellOrder.compare(left, right)))
    }
  }

  /// Whether a comparison holds, given the sign of left minus right.
  func holds(for order: Int) -> Bool {
    switch self {
    case .equal: return order == 0
    case .notEqual: return order != 0
    case .less: return order < 0
    case .lessOrEqual: return order <= 0
    case .greater: return order > 0
    case .greaterOrEqual: return order >= 0
    default: return false
    }
  }

  private func arithmetic(_ left: Double, _ right: Double) -> CellValue {
    switch self {
    case .add: return .finite(Approximate.sum(left, right))
    case .subtract: return .finite(Approximate.difference(left, right))
    case .multiply: return .finite(left * right)
    case .divide: return right == 0 ? .error(.divisionByZero) : .finite(left / right)
    default: return BinaryOperator.power(left, right)
    }
  }

  static func power(_ base: Double, _ exponent: Double) -> CellValue {
    if base == 0 && exponent == 0 { return .error(.number) }
    if base == 0 && exponent < 0 { return .error(.divisionByZero) }
    return .finite(pow(base, exponent))
  }
}
