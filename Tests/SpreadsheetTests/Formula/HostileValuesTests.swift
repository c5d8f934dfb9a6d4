import Spreadsheet
import Testing

@Suite("Hostile values")
struct HostileValuesTests {
  private static let values: [CellValue] = [
    .blank, 0, -1, 1, 0.5, 1e308, -1e308, 5e-300, 1e15, 2_958_465.99, 2_958_466, 60, .number(.nan),
    .number(.infinity),
    .number(-.infinity), .number(9.3e18), "", "x", "~", "*", "?*?", "[", "\"", "E+", ";;;;", "0E+0", "m",
    "[h]", "#,##0,,,.##%",
    "-", "1e400", "1,2,3", "1e", "%", "\u{0}", "👩‍👩‍👧", .text(String(repeating: "a*", count: 50)), .boolean(true),
    .error(.notAvailable), .error(ErrorValue("#SPILL!")),
  ]

  @Test("no value of any argument stops the program")
  func everyFunction() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomFormulas(seed: seed)
    for name in FunctionTable.names {
      guard let arity = FunctionTable.arity(of: name) else { continue }
      for _ in 0..<400 {
        let count = Int.random(
          in: arity.lowerBound...min(arity.upperBound, arity.lowerBound + 4), using: &random)
        let areas = (0..<count).map { _ in HostileValuesTests.argument(&random) }
        let call = Formula<Int>.call(name, (0..<count).map { .operand($0) })
        let formula = Bool.random(using: &random) ? call : .call("SUMPRODUCT", [call])
        if case .number(let number) = formula.value({ areas[$0] }) {
          #expect(number.isFinite, "seed \(seed): \(name)")
        }
      }
    }
  }

  private static func argument(_ random: inout RandomFormulas) -> FormulaValue {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .scalar(random.pick(values))
    case 1: return .area(ValueArea(random.pick(values)))
    case 2: return .area(ValueArea(rows: 0, columns: 0, values: []))
    default:
      let rows = Int.random(in: 1...3, using: &random)
      let columns = Int.random(in: 1...3, using: &random)
      return .area(
        ValueArea(
          rows: rows, columns: columns, values: (0..<rows * columns).map { _ in random.pick(values) }))
    }
  }

  @Test("operators meet all values, too")
  func operators() {
    let signs: [BinaryOperator] = [
      .add, .subtract, .multiply, .divide, .power, .concatenate, .equal, .notEqual, .less, .lessOrEqual,
      .greater, .greaterOrEqual,
    ]
    for one in HostileValuesTests.values {
      for other in HostileValuesTests.values {
        for sign in signs {
          let result = Formula<Int>.binary(sign, .operand(0), .operand(1)).value {
            .scalar($0 == 0 ? one : other)
          }
          if case .number(let number) = result { #expect(number.isFinite) }
        }
      }
    }
  }
}
