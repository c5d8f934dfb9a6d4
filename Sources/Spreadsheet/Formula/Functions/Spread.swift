extension FormulaFunction {
  /// Spread and association.
  @List static var spread: [FormulaFunction] {
    FormulaFunction("VAR", 1...255, .area) { variance($0, isSample: true) }
    FormulaFunction("VAR.S", 1...255, .area) { variance($0, isSample: true) }
    FormulaFunction("VARP", 1...255, .area) { variance($0, isSample: false) }
    FormulaFunction("VAR.P", 1...255, .area) { variance($0, isSample: false) }
    FormulaFunction("STDEV", 1...255, .area) { root(variance($0, isSample: true)) }
    FormulaFunction("STDEV.S", 1...255, .area) { root(variance($0, isSample: true)) }
    FormulaFunction("STDEVP", 1...255, .area) { root(variance($0, isSample: false)) }
    FormulaFunction("STDEV.P", 1...255, .area) { root(variance($0, isSample: false)) }
    FormulaFunction("CORREL", 2...2, .array, .array) { arguments in
      moments(arguments) { moments in
        let scale = (moments.xx * moments.yy).squareRoot()
        return scale == 0 ? .error(.divisionByZero) : .finite(moments.xy / scale)
      }
    }
    FormulaFunction("SLOPE", 2...2, .array, .array) { arguments in
      moments(arguments) { $0.yy == 0 ? .error(.divisionByZero) : .finite($0.xy / $0.yy) }
    }
    FormulaFunction("INTERCEPT", 2...2, .array, .array) { arguments in
      moments(arguments) {
        $0.yy == 0 ? .error(.divisionByZero) : .finite($0.meanX - $0.xy / $0.yy * $0.meanY)
      }
    }
  }

  private static func root(_ value: CellValue) -> CellValue {
    if case .number(let number) = value { .finite(number.squareRoot()) } else { value }
  }

  private static func variance(_ arguments: Arguments, isSample: Bool) -> CellValue {
    arguments.numbers().value { numbers in
      let divisor = Double(numbers.count) - (isSample ? 1 : 0)
      guard divisor > 0 else { return .error(.divisionByZero) }
      let mean = mean(numbers)
      var squares = ExactSum()
      for number in numbers { squares.add((number - mean) * (number - mean)) }
      return .finite(squares.value / divisor)
    }
  }

  private static func mean(_ numbers: [Double]) -> Double {
    var sum = ExactSum()
    for number in numbers { sum.add(number) }
    return sum.value / Double(numbers.count)
  }

  private struct Moments {
    var meanX: Double
    var meanY: Double
    var xx: Double
    var yy: Double
    var xy: Double
  }

  /// Of the pairs in which both are numbers.
  private static func moments(_ arguments: Arguments, _ body: (Moments) -> CellValue) -> CellValue {
    let first = arguments.area(0)
    let second = arguments.area(1)
    guard first.values.count == second.values.count else { return .error(.notAvailable) }
    var xs: [Double] = []
    var ys: [Double] = []
    for (one, other) in zip(first.values, second.values) {
      if case .error(let error) = one { return .error(error) }
      if case .error(let error) = other { return .error(error) }
      guard case .number(let x) = one, case .number(let y) = other else { continue }
      xs.append(x)
      ys.append(y)
    }
    guard !xs.isEmpty else { return .error(.divisionByZero) }
    let meanX = mean(xs)
    let meanY = mean(ys)
    var xx = ExactSum()
    var yy = ExactSum()
    var xy = ExactSum()
    for (x, y) in zip(xs, ys) {
      xx.add((x - meanX) * (x - meanX))
      yy.add((y - meanY) * (y - meanY))
      xy.add((x - meanX) * (y - meanY))
    }
    return body(Moments(meanX: meanX, meanY: meanY, xx: xx.value, yy: yy.value, xy: xy.value))
  }
}
