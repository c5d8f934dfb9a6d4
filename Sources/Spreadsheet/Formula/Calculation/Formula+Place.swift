// What a formula means in the cell where it stands.

extension Formula where Operand == SheetOperand {
  /// The formula as it is to be evaluated in a cell: where a single value is due, an area of several cells becomes the
  /// one in the cell's own row or column (implicit intersection), and ROW and COLUMN become numbers.
  ///
  /// - Parameters:
  ///   - cell: where it stands.
  ///   - isArray: whether the cell's formula is an array formula, in which areas stay as they are.
  public func placed(at cell: CellReference, isArray: Bool = false) -> Self {
    placed(at: cell, isArray ? .array : .value)
  }

  private func placed(at cell: CellReference, _ wanted: Wanted) -> Self {
    switch self {
    case .operand(.area(let sheet, let first, let last)) where wanted == .value && first != last:
      let range = CellRange(first.cell, last.cell)
      guard let met = range.met(by: cell) else { return .error(.value) }
      return .operand(.area(sheet: sheet, first: AreaCorner(met), last: AreaCorner(met)))
    case .unary(let sign, let inner): return .unary(sign, inner.placed(at: cell, wanted.within(.value)))
    case .binary(let sign, let left, let right):
      let wanted = wanted.within(.value)
      return .binary(sign, left.placed(at: cell, wanted), right.placed(at: cell, wanted))
    case .call("ROW", let arguments): return Self.line(arguments, cell, wanted, \.row, \.rows, isColumn: true)
    case .call("COLUMN", let arguments):
      return Self.line(arguments, cell, wanted, \.column, \.columns, isColumn: false)
    case .call(let name, let arguments):
      let function = FunctionTable.function(named: name)
      return .call(
        name,
        arguments.enumerated().map { position, argument in
          argument.placed(at: cell, wanted.within(function?.wanted(at: position, wanted) ?? .value))
        })
    default: return self
    }
  }

  /// The number of the cell's own row or column, or of those of a reference.
  private static func line(
    _ arguments: [Self], _ cell: CellReference, _ wanted: Wanted, _ number: (CellReference) -> Int,
    _ numbers: (CellRange) -> ClosedRange<Int>, isColumn: Bool
  ) -> Self {
    switch arguments.first {
    case nil: return .number(Double(number(cell)))
    case .operand(.area(_, let first, let last)):
      let lines = numbers(CellRange(first.cell, last.cell))
      guard wanted == .array, lines.count > 1 else { return .number(Double(lines.lowerBound)) }
      let values = lines.map { CellValue.number(Double($0)) }
      return .array(
        isColumn ? ValueArea(column: values) : ValueArea(rows: 1, columns: values.count, values: values))
    default: return .error(.value)
    }
  }
}

/// What is due where a part of a formula stands.
private enum Wanted {
  case value, area, array

  /// Inside of arrays areas stay whatever stands around them.
  func within(_ inner: Wanted) -> Wanted { self == .array ? .array : inner }
}

extension FormulaFunction {
  /// Of the functions that evaluate only what they need, all arguments are what is wanted of the call, but for the
  /// conditions.
  fileprivate func wanted(at position: Int, _ wanted: Wanted) -> Wanted {
    if case .lazy = body { return position == 0 && !name.hasPrefix("IFERROR") ? .value : wanted }
    switch kind(at: position) {
    case .area: return .area
    case .array: return .array
    case .value, .number, .text, .logical: return .value
    }
  }
}

extension CellRange {
  /// The cell of a row or column that lies beside another cell; nil when there is none, or more than one.
  fileprivate func met(by cell: CellReference) -> CellReference? {
    if columns.count == 1, rows.contains(cell.row) {
      return CellReference(row: cell.row, column: first.column)
    }
    if rows.count == 1, columns.contains(cell.column) {
      return CellReference(row: first.row, column: cell.column)
    }
    return isSingleCell ? first : nil
  }
}
