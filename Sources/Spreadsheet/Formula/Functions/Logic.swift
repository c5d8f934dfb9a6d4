extension FormulaFunction {
  /// Conditions, and the functions that evaluate only what they need.
  @List static var logic: [FormulaFunction] {
    lazy("IF", 2...3) { count, inArray, argument in
      let condition = argument(0)
      if inArray, case .area(let area) = condition, !area.isSingle {
        let then = argument(1)
        let otherwise = count > 2 ? argument(2) : .scalar(.boolean(false))
        return elementwise(condition, then, otherwise) { condition, then, otherwise in
          switch condition.asLogical {
          case .success(let holds): return holds ? then : otherwise
          case .failure(let error): return .error(error)
          }
        }
      }
      switch condition.single.asLogical {
      case .success(true): return argument(1)
      case .success(false): return count > 2 ? argument(2) : .scalar(.boolean(false))
      case .failure(let error): return .scalar(.error(error))
      }
    }
    lazy("IFERROR", 2...2) { _, inArray, argument in
      replacing(argument(0), inArray, { argument(1) }) { $0.isError }
    }
    lazy("IFNA", 2...2) { _, inArray, argument in
      replacing(argument(0), inArray, { argument(1) }) { $0 == .error(.notAvailable) }
    }
    lazy("IFS", 2...254) { count, _, argument in
      guard count % 2 == 0 else { return .scalar(.error(.value)) }
      for position in stride(from: 0, to: count, by: 2) {
        switch argument(position).single.asLogical {
        case .success(true): return argument(position + 1)
        case .success(false): continue
        case .failure(let error): return .scalar(.error(error))
        }
      }
      return .scalar(.error(.notAvailable))
    }
    lazy("SWITCH", 3...254) { count, _, argument in
      let value = argument(0).single
      if value.isError { return .scalar(value) }
      var position = 1
      while position + 1 < count {
        let candidate = argument(position).single
        if candidate.isError { return .scalar(candidate) }
        if CellOrder.compare(value, candidate) == 0 { return argument(position + 1) }
        position += 2
      }
      return position < count ? argument(position) : .scalar(.error(.notAvailable))
    }
    lazy("CHOOSE", 2...255) { count, _, argument in
      switch argument(0).single.asNumber {
      case .success(let number):
        let position = Arguments.whole(number)
        return (1..<count).contains(position) ? argument(position) : .scalar(.error(.value))
      case .failure(let error): return .scalar(.error(error))
      }
    }
    FormulaFunction("AND", 1...255, .area) { counted($0) { $0 == $1 } }
    FormulaFunction("OR", 1...255, .area) { counted($0) { held, _ in held > 0 } }
    FormulaFunction("XOR", 1...255, .area) { counted($0) { held, _ in held % 2 == 1 } }
    FormulaFunction("NOT", 1...1, .logical) { .boolean(!$0.logical(0)) }
    FormulaFunction("TRUE", 0...0) { _ in .boolean(true) }
    FormulaFunction("FALSE", 0...0) { _ in .boolean(false) }
  }

  /// Counts how many of the conditions hold; texts and blanks in areas are no conditions.
  private static func counted(_ arguments: Arguments, _ verdict: (_ held: Int, _ all: Int) -> Bool)
    -> CellValue
  {
    var held = 0
    var all = 0
    for value in arguments.values {
      let values: [CellValue]
      switch value {
      case .scalar(let scalar): values = [scalar]
      case .area(let area): values = area.values
      }
      for element in values {
        if case .area = value {
          if case .text = element { continue }
          if case .blank = element { continue }
        }
        switch element.asLogical {
        case .success(let holds):
          held += holds ? 1 : 0
          all += 1
        case .failure(let error): return .error(error)
        }
      }
    }
    return all == 0 ? .error(.value) : .boolean(verdict(held, all))
  }

  private static func replacing(
    _ value: FormulaValue, _ inArray: Bool, _ otherwise: () -> FormulaValue,
    where isReplaced: (CellValue) -> Bool
  ) -> FormulaValue {
    if inArray, case .area(let area) = value, !area.isSingle {
      guard area.values.contains(where: isReplaced) else { return value }
      return elementwise(value, otherwise(), .scalar(.blank)) { one, other, _ in isReplaced(one) ? other : one
      }
    }
    return isReplaced(value.single) ? otherwise() : value
  }

  private static func elementwise(
    _ first: FormulaValue, _ second: FormulaValue, _ third: FormulaValue,
    _ body: (CellValue, CellValue, CellValue) -> CellValue
  ) -> FormulaValue {
    var shape: AreaShape?
    for case .area(let area) in [first, second, third] { shape = AreaShape(area).merged(with: shape) }
    return .area(
      (shape ?? AreaShape(rows: 1, columns: 1)).fill {
        body(first.element($0, $1), second.element($0, $1), third.element($0, $1))
      })
  }
}
