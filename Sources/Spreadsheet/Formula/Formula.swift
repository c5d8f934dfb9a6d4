/// A formula, written once: from it come the text that a spreadsheet program evaluates, the cached value beside
/// that text, and the number that a report prints.
///
/// `Operand` is what a reference points at. In a worksheet it is a ``SheetOperand`` (`$B$7`, a defined name); a
/// layer above may use references by meaning and turn them into places with ``map(_:)`` once these are known.
public indirect enum Formula<Operand: Hashable & Sendable>: Hashable, Sendable {
  case number(Double)
  case text(String)
  case boolean(Bool)
  case error(ErrorValue)
  /// Constants row by row, as `{1,2;3,4}`; none of them blank.
  case array(ValueArea)
  /// An argument left out, as the second one of `IF(A1,,2)`.
  case missing
  case operand(Operand)
  case unary(UnaryOperator, Formula)
  case binary(BinaryOperator, Formula, Formula)
  /// A function by its English name in capitals, as files store it.
  case call(String, [Formula])
}

/// An operator before or behind its one operand, as formulas write it.
public enum UnaryOperator: String, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case percent = "%"
}

/// An operator between two operands, as formulas write it.
public enum BinaryOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "^"
  case concatenate = "&"
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

extension Formula {
  /// The same formula with every operand replaced by a formula of another kind of operand.
  public func map<Other>(_ transform: (Operand) throws -> Formula<Other>) rethrows -> Formula<Other> {
    switch self {
    case .number(let value): return .number(value)
    case .text(let value): return .text(value)
    case .boolean(let value): return .boolean(value)
    case .error(let value): return .error(value)
    case .array(let value): return .array(value)
    case .missing: return .missing
    case .operand(let operand): return try transform(operand)
    case .unary(let sign, let inner): return .unary(sign, try inner.map(transform))
    case .binary(let sign, let left, let right):
      return .binary(sign, try left.map(transform), try right.map(transform))
    case .call(let name, let arguments): return .call(name, try arguments.map { try $0.map(transform) })
    }
  }

  /// Calls `visit` for each operand, in the order of the formula's text.
  public func forEachOperand(_ visit: (Operand) throws -> Void) rethrows {
    switch self {
    case .operand(let operand): try visit(operand)
    case .unary(_, let inner): try inner.forEachOperand(visit)
    case .binary(_, let left, let right):
      try left.forEachOperand(visit)
      try right.forEachOperand(visit)
    case .call(_, let arguments): for argument in arguments { try argument.forEachOperand(visit) }
    case .number, .text, .boolean, .error, .array, .missing: break
    }
  }
}

/// What a reference in a worksheet's formula points at.
public enum SheetOperand: Hashable, Sendable {
  /// A cell or range; `sheet` nil means the sheet on which the formula stands.
  case area(sheet: String?, first: AreaCorner, last: AreaCorner)
  /// A defined name.
  case name(String)
}

/// A corner of a reference, with its dollar signs.
public struct AreaCorner: Hashable, Sendable {
  public var cell: CellReference
  public var fixedRow: Bool
  public var fixedColumn: Bool

  public init(_ cell: CellReference, fixedRow: Bool = true, fixedColumn: Bool = true) {
    self.cell = cell
    self.fixedRow = fixedRow
    self.fixedColumn = fixedColumn
  }
}

/// A formula as it stands in a worksheet.
public typealias SheetFormula = Formula<SheetOperand>
