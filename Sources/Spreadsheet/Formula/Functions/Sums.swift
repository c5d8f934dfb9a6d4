extension FormulaFunction {
  /// Adding up and counting, with and without conditions.
  @List static var sums: [FormulaFunction] {
    FormulaFunction("SUM", 1...255, .area) { arguments in
      var sum = ExactSum()
      let error = arguments.forEachNumber { sum.add($0) }
      return error.map(CellValue.error) ?? .finite(sum.value)
    }
    FormulaFunction("SUMSQ", 1...255, .area) { arguments in
      var sum = ExactSum()
      let error = arguments.forEachNumber { sum.add($0 * $0) }
      return error.map(CellValue.error) ?? .finite(sum.value)
    }
    FormulaFunction("PRODUCT", 1...255, .area) { arguments in
      var product = 1.0
      var count = 0
      let error = arguments.forEachNumber {
        product *= $0
        count += 1
      }
      return error.map(CellValue.error) ?? .finite(count == 0 ? 0 : product)
    }
    FormulaFunction("SUMPRODUCT", 1...255, .array) { arguments in
      let areas = (0..<arguments.count).map(arguments.area)
      guard let first = areas.first,
        areas.allSatisfy({
          $0.rows == first.rows && $0.columns == first.columns && $0.values.count == first.values.count
        })
      else { return .error(.value) }
      var sum = ExactSum()
      for place in first.values.indices {
        var product = 1.0
        for area in areas {
          switch area.values[place] {
          case .number(let number): product *= number
          case .error(let error): return .error(error)
          case .text, .boolean, .blank: product = 0
          }
        }
        sum.add(product)
      }
      return .finite(sum.value)
    }
    FormulaFunction("COUNT", 1...255, .area, seesErrors: true) { arguments in
      var count = 0
      for value in arguments.values {
        switch value {
        case .scalar(let scalar): if case .success = scalar.asNumber { count += 1 }
        case .area(let area): for case .number in area.values { count += 1 }
        }
      }
      return .number(Double(count))
    }
    FormulaFunction("COUNTA", 1...255, .area, seesErrors: true) { arguments in
      var count = 0
      for value in arguments.values {
        switch value {
        case .scalar: count += 1
        case .area(let area): for value in area.values where value != .blank { count += 1 }
        }
      }
      return .number(Double(count))
    }
    FormulaFunction("COUNTBLANK", 1...1, .area) { arguments in
      let area = arguments.area(0)
      return .number(Double(area.values.count { $0 == .blank || $0 == .text("") } + area.blanksBelow))
    }
    FormulaFunction("COUNTIF", 2...2, .area, .value, seesErrors: true) { arguments in
      if let error = arguments.areaError(0) { return .error(error) }
      let criterion = Criterion(arguments.value(1))
      let area = arguments.area(0)
      let below = criterion.matches(.blank) ? area.blanksBelow : 0
      return .number(Double(area.values.count(where: criterion.matches) + below))
    }
    FormulaFunction("COUNTIFS", 2...254, .area, .value, repeating: 2, seesErrors: true) { arguments in
      var count = 0
      let error = arguments.forEachMatch(from: 0, in: nil) { _ in count += 1 }
      return error.map(CellValue.error) ?? .number(Double(count))
    }
    FormulaFunction("SUMIF", 2...3, .area, .value, .area, seesErrors: true) { arguments in
      var sum = ExactSum()
      let error = arguments.forEachNumberIf { sum.add($0) }
      return error.map(CellValue.error) ?? .finite(sum.value)
    }
    FormulaFunction("SUMIFS", 3...255, .area, .area, .value, repeating: 2, seesErrors: true) { arguments in
      var sum = ExactSum()
      let error = arguments.forEachNumberIfs { sum.add($0) }
      return error.map(CellValue.error) ?? .finite(sum.value)
    }
  }
}

extension Arguments {
  /// An error that stands where an area should.
  func areaError(_ position: Int) -> ErrorValue? {
    guard position < count, case .scalar(.error(let error)) = values[position] else { return nil }
    return error
  }

  /// The error of an unusable argument, or `#VALUE!` where areas are not alike. Visits the places that meet all pairs
  /// of area and criterion from position `start` on.
  func forEachMatch(from start: Int, in summed: ValueArea?, _ visit: (Int) -> ErrorValue?) -> ErrorValue? {
    var tests: [(area: ValueArea, criterion: Criterion)] = []
    guard (count - start) % 2 == 0 else { return .value }
    for position in stride(from: start, to: count, by: 2) {
      if let error = areaError(position) { return error }
      tests.append((area(position), Criterion(value(position + 1))))
    }
    guard let shape = summed ?? tests.first?.area,
      tests.allSatisfy({ $0.area.rows == shape.rows && $0.area.columns == shape.columns })
    else { return .value }
    for place in shape.values.indices
    where tests.allSatisfy({ place < $0.area.values.count && $0.criterion.matches($0.area.values[place]) }) {
      if let error = visit(place) { return error }
    }
    return nil
  }

  func forEachMatch(from start: Int, in summed: ValueArea?, _ visit: (Int) -> Void) -> ErrorValue? {
    forEachMatch(from: start, in: summed) { place -> ErrorValue? in
      visit(place)
      return nil
    }
  }

  /// SUMIF's way: area, criterion, and an area of numbers that is taken to have the first area's shape.
  func forEachNumberIf(_ visit: (Double) -> Void) -> ErrorValue? {
    if let error = areaError(0) ?? areaError(2) { return error }
    let tested = area(0)
    let summed = count > 2 ? area(2) : tested
    // Excel would go on beyond a smaller area's end, which can't be seen from here.
    guard summed.rows >= tested.rows, summed.columns >= tested.columns else { return .value }
    let criterion = Criterion(value(1))
    for row in 0..<tested.rows {
      for column in 0..<tested.columns where criterion.matches(tested.value(row, column) ?? .blank) {
        if case .number(let number) = summed.value(row, column) { visit(number) }
        if case .error(let error) = summed.value(row, column) { return error }
      }
    }
    return nil
  }

  /// SUMIFS' way: the area of numbers first, then pairs of area and criterion.
  func forEachNumberIfs(_ visit: (Double) -> Void) -> ErrorValue? {
    if let error = areaError(0) { return error }
    let summed = area(0)
    return forEachMatch(from: 1, in: summed) { place -> ErrorValue? in
      if case .number(let number) = summed.values[place] { visit(number) }
      if case .error(let error) = summed.values[place] { return error }
      return nil
    }
  }
}
