/// A formula made ready to be evaluated: its functions are looked up once, and its operands are numbers by which the
/// caller finds what they stand for. Where a formula is evaluated for many workbooks, its program is made once.
public final class FormulaProgram: Sendable {
  /// A part of the formula; parts are named by their places in ``parts``.
  private enum Part {
    case constant(Int)
    case operand(Int)
    case unary(UnaryOperator, Int)
    case binary(BinaryOperator, Int, Int)
    /// A function, its first place among ``arguments`` and how many there are.
    case eager(Int, Int, Int)
    case lazy(Int, Int, Int)
  }

  private let parts: [Part]
  private let constants: [FormulaValue]
  private let calls: [FormulaFunction]
  private let arguments: [Int]
  private let root: Int

  /// - Parameter number: gives an operand its number.
  public init<Operand>(_ formula: Formula<Operand>, _ number: (Operand) -> Int) {
    var maker = Maker()
    root = maker.add(formula, number)
    parts = maker.parts
    constants = maker.constants
    calls = maker.calls
    arguments = maker.arguments
  }

  private struct Maker {
    var parts: [Part] = []
    var constants: [FormulaValue] = []
    var calls: [FormulaFunction] = []
    var arguments: [Int] = []

    private mutating func add(_ part: Part) -> Int {
      parts.append(part)
      return parts.count - 1
    }

    private mutating func add(_ constant: FormulaValue) -> Int {
      constants.append(constant)
      return add(.constant(constants.count - 1))
    }

    private mutating func add(_ constant: CellValue) -> Int { add(.scalar(constant)) }

    mutating func add<Operand>(_ formula: Formula<Operand>, _ number: (Operand) -> Int) -> Int {
      switch formula {
      case .number(let value): return add(.finite(value))
      case .text(let value): return add(.text(value))
      case .boolean(let value): return add(.boolean(value))
      case .error(let error): return add(.error(error))
      case .array(let area): return add(.area(area))
      case .missing: return add(.blank)
      case .operand(let operand): return add(.operand(number(operand)))
      case .unary(.plus, let inner): return add(inner, number)
      case .unary(let sign, let inner): return add(.unary(sign, add(inner, number)))
      case .binary(let sign, let left, let right):
        let left = add(left, number)
        return add(.binary(sign, left, add(right, number)))
      case .call(let name, let given):
        guard let function = FunctionTable.function(named: name) else { return add(.error(.name)) }
        guard function.arity.contains(given.count) else { return add(.error(.value)) }
        let places = given.map { add($0, number) }
        calls.append(function)
        arguments += places
        let first = arguments.count - places.count
        switch function.body {
        case .eager: return add(.eager(calls.count - 1, first, places.count))
        case .lazy: return add(.lazy(calls.count - 1, first, places.count))
        }
      }
    }
  }

  /// What the formula comes to, by Excel's rules. `resolve` says what an operand stands for: always an area, of
  /// one cell for a reference to a single cell; a name may also stand for a scalar or an error.
  ///
  /// - Parameter inArray: whether a larger area is computed with element by element, as in SUMPRODUCT, or is an error.
  public func evaluate(inArray: Bool = false, _ resolve: (Int) -> FormulaValue) -> FormulaValue {
    evaluate(root, resolve, inArray)
  }

  /// What the cell that holds the formula shows: a blank result is 0, an area of one cell its value. A larger area
  /// is `#VALUE!`; which of its cells lies in the formula's row or column is the caller's to know.
  public func value(_ resolve: (Int) -> FormulaValue) -> CellValue { evaluate(resolve).shownInOneCell }

  private func evaluate(_ place: Int, _ resolve: (Int) -> FormulaValue, _ inArray: Bool) -> FormulaValue {
    switch parts[place] {
    case .constant(let constant): return constants[constant]
    case .operand(let operand): return resolve(operand)
    case .unary(let sign, let inner):
      return sign.applied(to: evaluate(inner, resolve, inArray), inArray: inArray)
    case .binary(let sign, let left, let right):
      return sign.applied(
        to: evaluate(left, resolve, inArray), evaluate(right, resolve, inArray), inArray: inArray)
    case .eager(let call, let first, let count):
      guard case .eager(let body) = calls[call].body else { return .scalar(.error(.name)) }
      return self.call(calls[call], body, first..<first + count, resolve, inArray)
    case .lazy(let call, let first, let count):
      guard case .lazy(let body) = calls[call].body else { return .scalar(.error(.name)) }
      return body(count, inArray) { evaluate(arguments[first + $0], resolve, inArray) }
    }
  }

  private func call(
    _ function: FormulaFunction, _ body: FormulaFunction.Eager, _ given: Range<Int>,
    _ resolve: (Int) -> FormulaValue, _ inArray: Bool
  ) -> FormulaValue {
    var values: [FormulaValue] = []
    values.reserveCapacity(given.count)
    var shape: AreaShape?
    for place in given {
      let kind = function.kind(at: place - given.lowerBound)
      let value = evaluate(arguments[place], resolve, inArray || kind == .array)
      if kind.isArea {
        values.append(value)
      } else if inArray, case .area(let area) = value, !area.isSingle {
        shape = AreaShape(area).merged(with: shape)
        values.append(value)
      } else {
        values.append(.scalar(value.single))
      }
    }
    guard let shape else { return function.apply(body, to: &values) }
    return .area(
      shape.fill { row, column in
        var scalars = values
        for position in scalars.indices where !function.kind(at: position).isArea {
          scalars[position] = .scalar(values[position].element(row, column))
        }
        return function.apply(body, to: &scalars).single
      })
  }
}
