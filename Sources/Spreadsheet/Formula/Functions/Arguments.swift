/// The arguments of a call, converted to the kinds that the function's row asks for.
struct Arguments {
  var values: [FormulaValue]

  var count: Int { values.count }

  /// Of an argument of kind `number`; `absent` when it was not given.
  func number(_ position: Int, absent: Double = 0) -> Double {
    guard position < count, case .scalar(.number(let value)) = values[position] else { return absent }
    return value
  }

  /// Of an argument of kind `text`.
  func text(_ position: Int, absent: String = "") -> String {
    guard position < count, case .scalar(.text(let value)) = values[position] else { return absent }
    return value
  }

  /// Of an argument of kind `logical`.
  func logical(_ position: Int, absent: Bool = false) -> Bool {
    guard position < count, case .scalar(.boolean(let value)) = values[position] else { return absent }
    return value
  }

  func value(_ position: Int) -> CellValue { position < count ? values[position].single : .blank }

  /// Of an argument of kind `area` or `array`; a scalar is an area of one cell.
  func area(_ position: Int) -> ValueArea {
    guard position < count else { return ValueArea(.blank) }
    switch values[position] {
    case .area(let area): return area
    case .scalar(let value): return ValueArea(value)
    }
  }

  /// A whole number of an argument of kind `number`, cut at its point and held within `Int32`'s range.
  func whole(_ position: Int, absent: Int = 0) -> Int {
    guard position < count else { return absent }
    return Arguments.whole(number(position))
  }

  static func whole(_ value: Double) -> Int {
    guard !value.isNaN else { return 0 }
    return Int(min(max(value, -2_147_483_648), 2_147_483_647))
  }
}

extension Arguments {
  /// Visits the numbers that SUM adds up: in areas the numbers alone, of single values also TRUE, FALSE and texts that
  /// look like numbers. The first error ends the visit and is returned.
  func forEachNumber(from start: Int = 0, _ visit: (Double) -> Void) -> ErrorValue? {
    for value in values.dropFirst(start) {
      switch value {
      case .scalar(let scalar):
        switch scalar.asNumber {
        case .success(let number): visit(number)
        case .failure(let error): return error
        }
      case .area(let area):
        for value in area.values {
          if case .number(let number) = value { visit(number) }
          if case .error(let error) = value { return error }
        }
      }
    }
    return nil
  }

  /// As ``forEachNumber(from:_:)``, with texts in areas as 0 and TRUE as 1: what AVERAGEA, MINA and MAXA take.
  func forEachValue(_ visit: (Double) -> Void) -> ErrorValue? {
    for value in values {
      guard case .area(let area) = value else {
        switch value.single.asNumber {
        case .success(let number): visit(number)
        case .failure(let error): return error
        }
        continue
      }
      for value in area.values {
        switch value {
        case .number(let number): visit(number)
        case .text: visit(0)
        case .boolean(let boolean): visit(boolean ? 1 : 0)
        case .error(let error): return error
        case .blank: break
        }
      }
    }
    return nil
  }

  /// The numbers of all arguments, or those of one.
  func numbers(at position: Int? = nil) -> Result<[Double], ErrorValue> {
    var numbers: [Double] = []
    let taken = position.map { Arguments(values: [values[$0]]) } ?? self
    if let error = taken.forEachNumber({ numbers.append($0) }) { return .failure(error) }
    return .success(numbers)
  }
}

extension Result where Success == [Double], Failure == ErrorValue {
  /// What comes of numbers that have no error among them.
  func value(_ body: ([Double]) -> CellValue) -> CellValue {
    switch self {
    case .success(let numbers): return body(numbers)
    case .failure(let error): return .error(error)
    }
  }
}
