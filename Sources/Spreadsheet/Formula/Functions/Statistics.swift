#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FormulaFunction {
  /// Means, smallest and largest.
  @List static var averages: [FormulaFunction] {
    FormulaFunction("AVERAGE", 1...255, .area) { arguments in mean { arguments.forEachNumber($0) } }
    FormulaFunction("AVERAGEA", 1...255, .area) { arguments in mean { arguments.forEachValue($0) } }
    FormulaFunction("AVERAGEIF", 2...3, .area, .value, .area, seesErrors: true) { arguments in
      mean { arguments.forEachNumberIf($0) }
    }
    FormulaFunction("AVERAGEIFS", 3...255, .area, .area, .value, repeating: 2, seesErrors: true) {
      arguments in
      mean { arguments.forEachNumberIfs($0) }
    }
    FormulaFunction("MIN", 1...255, .area) { arguments in
      extreme(largest: false) { arguments.forEachNumber($0) }
    }
    FormulaFunction("MAX", 1...255, .area) { arguments in
      extreme(largest: true) { arguments.forEachNumber($0) }
    }
    FormulaFunction("MINA", 1...255, .area) { arguments in
      extreme(largest: false) { arguments.forEachValue($0) }
    }
    FormulaFunction("MAXA", 1...255, .area) { arguments in
      extreme(largest: true) { arguments.forEachValue($0) }
    }
    FormulaFunction("MINIFS", 3...255, .area, .area, .value, repeating: 2, seesErrors: true) { arguments in
      extreme(largest: false) { arguments.forEachNumberIfs($0) }
    }
    FormulaFunction("MAXIFS", 3...255, .area, .area, .value, repeating: 2, seesErrors: true) { arguments in
      extreme(largest: true) { arguments.forEachNumberIfs($0) }
    }
    FormulaFunction("GEOMEAN", 1...255, .area) { arguments in
      var sum = ExactSum()
      var isPositive = true
      let error = arguments.forEachNumber {
        if $0 > 0 { sum.add(log($0)) } else { isPositive = false }
      }
      if let error { return .error(error) }
      guard isPositive, sum.count > 0 else { return .error(.number) }
      return .finite(exp(sum.value / Double(sum.count)))
    }
  }

  private static func mean(_ visit: ((Double) -> Void) -> ErrorValue?) -> CellValue {
    var sum = ExactSum()
    if let error = visit({ sum.add($0) }) { return .error(error) }
    return sum.count == 0 ? .error(.divisionByZero) : .finite(sum.value / Double(sum.count))
  }

  /// 0 where there is no number, as in Excel.
  private static func extreme(
    largest: Bool, _ visit: ((Double) -> Void) -> ErrorValue?
  ) -> CellValue {
    var best: Double?
    let error = visit { value in
      guard let held = best else { return best = value }
      best = largest ? max(held, value) : min(held, value)
    }
    if let error { return .error(error) }
    return .finite(best ?? 0)
  }

  /// Places among ordered numbers.
  @List static var order: [FormulaFunction] {
    FormulaFunction("MEDIAN", 1...255, .area) { $0.numbers().value { percentile($0.sorted(), 0.5) } }
    FormulaFunction("PERCENTILE", 2...2, .area, .number) { percentile($0, $0.number(1)) }
    FormulaFunction("PERCENTILE.INC", 2...2, .area, .number) { percentile($0, $0.number(1)) }
    FormulaFunction("QUARTILE", 2...2, .area, .number) { quartile($0) }
    FormulaFunction("QUARTILE.INC", 2...2, .area, .number) { quartile($0) }
    FormulaFunction("MODE", 1...255, .array) { $0.numbers().value(mode) }
    FormulaFunction("MODE.SNGL", 1...255, .array) { $0.numbers().value(mode) }
    FormulaFunction("LARGE", 2...2, .area, .number) { place($0) { $0 > $1 } }
    FormulaFunction("SMALL", 2...2, .area, .number) { place($0) { $0 < $1 } }
    FormulaFunction("RANK", 2...3, .number, .area, .number) { rank($0) }
    FormulaFunction("RANK.EQ", 2...3, .number, .area, .number) { rank($0) }
  }

  private static func percentile(_ sorted: [Double], _ part: Double) -> CellValue {
    guard let last = sorted.last, (0...1).contains(part) else { return .error(.number) }
    let place = part * Double(sorted.count - 1)
    let below = min(Int(place), sorted.count - 1)
    let rest = place - Double(below)
    let low = sorted[below]
    return .finite(
      rest == 0 ? low : low + rest * ((below + 1 < sorted.count ? sorted[below + 1] : last) - low))
  }

  private static func percentile(_ arguments: Arguments, _ part: Double) -> CellValue {
    arguments.numbers(at: 0).value { percentile($0.sorted(), part) }
  }

  private static func quartile(_ arguments: Arguments) -> CellValue {
    let quarter = arguments.whole(1)
    return (0...4).contains(quarter) ? percentile(arguments, Double(quarter) / 4) : .error(.number)
  }

  /// The most frequent number, of several the one that comes first.
  private static func mode(_ numbers: [Double]) -> CellValue {
    var counts: [Double: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    guard let most = counts.values.max(), most > 1 else { return .error(.notAvailable) }
    return numbers.first { counts[$0] == most }.map(CellValue.number) ?? .error(.notAvailable)
  }

  private static func place(_ arguments: Arguments, _ before: (Double, Double) -> Bool) -> CellValue {
    arguments.numbers(at: 0).value { numbers in
      let place = Arguments.whole(arguments.number(1).rounded(.up))
      guard (1...max(numbers.count, 1)).contains(place), !numbers.isEmpty else { return .error(.number) }
      return .number(numbers.sorted(by: before)[place - 1])
    }
  }

  private static func rank(_ arguments: Arguments) -> CellValue {
    let value = arguments.number(0)
    let isRising = arguments.number(2) != 0
    return arguments.numbers(at: 1).value { numbers in
      guard numbers.contains(value) else { return .error(.notAvailable) }
      return .number(Double(1 + numbers.count { isRising ? $0 < value : $0 > value }))
    }
  }
}
