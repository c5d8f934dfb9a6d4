import Spreadsheet

/// Random formulas that look like those in workbooks; the same seed gives the same formulas.
struct RandomFormulas: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  mutating func formula(depth: Int) -> SheetFormula {
    guard depth > 0, Int.random(in: 0..<6, using: &self) > 0 else { return leaf() }
    switch Int.random(in: 0..<8, using: &self) {
    case 0: return .unary(pick([.minus, .plus, .percent]), formula(depth: depth - 1))
    case 1...4:
      let signs: [BinaryOperator] = [
        .add, .subtract, .multiply, .divide, .power, .concatenate, .equal, .notEqual, .less, .lessOrEqual,
        .greater,
        .greaterOrEqual,
      ]
      return .binary(pick(signs), formula(depth: depth - 1), formula(depth: depth - 1))
    default:
      var arguments: [SheetFormula] = []
      for _ in 0..<Int.random(in: 0..<4, using: &self) {
        arguments.append(Int.random(in: 0..<9, using: &self) == 0 ? .missing : formula(depth: depth - 1))
      }
      if arguments == [.missing] { arguments = [] }
      return .call(pick(["SUM", "IF", "LOG10", "STDEV.S", "T.INV.2T", "XLOOKUP", "FILTER"]), arguments)
    }
  }

  private mutating func leaf() -> SheetFormula {
    switch Int.random(in: 0..<9, using: &self) {
    case 0: return .number(Double(Int.random(in: 0..<1_000, using: &self)))
    case 1: return .number(Double.random(in: 0...1, using: &self) * pick([1, 1e-300, 1e300, 1e17]))
    case 2: return .text(pick(["", "a", "say \"so\"", "Größe", "=1", "'"]))
    case 3: return .boolean(Bool.random(using: &self))
    case 4: return .error(pick([.divisionByZero, .notAvailable, .reference]))
    case 5: return .operand(.name(pick(["rate", "kpi.total", "_hidden", "Größe"])))
    case 6:
      return .array(ValueArea(rows: 2, columns: 2, values: [-1.5, "a;\"", .boolean(true), .error(.value)]))
    default: return .operand(area())
    }
  }

  private mutating func area() -> SheetOperand {
    let sheet: String? = pick([nil, nil, "Deals", "Set-up", "It's", "A1", "2024"])
    let first = corner()
    return .area(sheet: sheet, first: first, last: Bool.random(using: &self) ? first : corner())
  }

  private mutating func corner() -> AreaCorner {
    AreaCorner(
      CellReference(row: pick([1, 7, 1_048_576]), column: pick([1, 27, 16_384])),
      fixedRow: Bool.random(using: &self), fixedColumn: Bool.random(using: &self))
  }
}
