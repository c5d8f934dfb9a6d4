/// A function of the table: name, number of arguments, how they are taken, and its body.
final class FormulaFunction: Sendable {
  typealias Eager = @Sendable (Arguments) -> FormulaValue
  /// Told how many arguments there are, whether arrays are computed element by element, and how to get one.
  typealias Lazy = @Sendable (Int, Bool, (Int) -> FormulaValue) -> FormulaValue

  enum Body: Sendable {
    case eager(Eager)
    /// Evaluates only the arguments that it needs.
    case lazy(Lazy)
  }

  /// How an argument is taken. All but areas and arrays are single values; where arrays are computed with, the
  /// function is then called for each element.
  enum Kind: Sendable {
    /// A single value as it is.
    case value
    /// A single value, converted.
    case number, text, logical
    /// Whatever comes, areas included.
    case area
    /// Whatever comes; what is computed inside is computed element by element.
    case array

    var isArea: Bool { self == .area || self == .array }
  }

  let name: String
  let arity: ClosedRange<Int>
  let kinds: [Kind]
  /// How many kinds at the end are repeated for further arguments.
  let repeating: Int
  /// Whether an error among the arguments reaches the body; else it is the result.
  let seesErrors: Bool
  let body: Body

  /// A function whose result is one value.
  convenience init(
    _ name: String, _ arity: ClosedRange<Int>, _ kinds: Kind..., repeating: Int = 1, seesErrors: Bool = false,
    body: @escaping @Sendable (Arguments) -> CellValue
  ) {
    self.init(name, arity, kinds, repeating, seesErrors, .eager { .scalar(body($0)) })
  }

  /// A function whose result may be an area.
  static func areas(
    _ name: String, _ arity: ClosedRange<Int>, _ kinds: Kind..., body: @escaping Eager
  ) -> FormulaFunction {
    FormulaFunction(name, arity, kinds, 1, false, .eager(body))
  }

  /// A function that evaluates only the arguments that it needs.
  static func lazy(_ name: String, _ arity: ClosedRange<Int>, body: @escaping Lazy) -> FormulaFunction {
    FormulaFunction(name, arity, [], 1, true, .lazy(body))
  }

  private init(
    _ name: String, _ arity: ClosedRange<Int>, _ kinds: [Kind], _ repeating: Int, _ seesErrors: Bool,
    _ body: Body
  ) {
    self.name = name
    self.arity = arity
    self.kinds = kinds
    self.repeating = repeating
    self.seesErrors = seesErrors
    self.body = body
  }

  func kind(at position: Int) -> Kind {
    if position < kinds.count { return kinds[position] }
    guard !kinds.isEmpty else { return .value }
    let start = kinds.count - repeating
    return kinds[start + (position - start) % repeating]
  }

  /// Converts the arguments in their order and calls the body, unless one of them is an error.
  func apply(_ body: Eager, to values: inout [FormulaValue]) -> FormulaValue {
    for position in values.indices {
      guard case .scalar(let value) = values[position] else { continue }
      if case .error(let error) = value {
        if seesErrors { continue }
        return .scalar(.error(error))
      }
      let converted: Result<CellValue, ErrorValue>
      switch kind(at: position) {
      case .value, .area, .array: continue
      case .number: converted = value.asNumber.map(CellValue.number)
      case .text: converted = value.asText.map(CellValue.text)
      case .logical: converted = value.asLogical.map(CellValue.boolean)
      }
      switch converted {
      case .success(let value): values[position] = .scalar(value)
      case .failure(let error): return .scalar(.error(error))
      }
    }
    return body(Arguments(values: values))
  }

  @resultBuilder
  enum List {
    static func buildBlock(_ functions: FormulaFunction...) -> [FormulaFunction] { functions }
  }
}

/// All functions, by name.
public enum FunctionTable {
  private static let functions: [String: FormulaFunction] = {
    let all =
      FormulaFunction.logic + FormulaFunction.lookup + FormulaFunction.rounding + FormulaFunction.arithmetic
      + FormulaFunction.sums + FormulaFunction.averages + FormulaFunction.order + FormulaFunction.spread
      + FormulaFunction.distributions + FormulaFunction.textParts + FormulaFunction.textForms
      + FormulaFunction.dates + FormulaFunction.information
    return Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  }()

  static func function(named name: String) -> FormulaFunction? { functions[name] }

  /// The functions that can be evaluated, in alphabetical order.
  public static var names: [String] { functions.keys.sorted() }

  /// How many arguments a function takes; nil when it can't be evaluated.
  public static func arity(of name: String) -> ClosedRange<Int>? { functions[name]?.arity }
}
