extension Formula {
  /// What the formula comes to, by Excel's rules. `resolve` says what an operand stands for: always an area, of
  /// one cell for a reference to a single cell; a name may also stand for a scalar or an error.
  ///
  /// Whoever evaluates it again and again makes a ``FormulaProgram`` of it.
  public func evaluate(_ resolve: (Operand) -> FormulaValue) -> FormulaValue {
    evaluate(resolve, inArray: false)
  }

  /// What the cell that holds the formula shows: a blank result is 0, an area of one cell its value. A larger area
  /// is `#VALUE!`; which of its cells lies in the formula's row or column is the caller's to know.
  public func value(_ resolve: (Operand) -> FormulaValue) -> CellValue { evaluate(resolve).shownInOneCell }

  /// `inArray`: whether a larger area is computed with element by element, as in SUMPRODUCT, or is an error.
  func evaluate(_ resolve: (Operand) -> FormulaValue, inArray: Bool) -> FormulaValue {
    var operands: [Operand] = []
    let program = FormulaProgram(self) {
      operands.append($0)
      return operands.count - 1
    }
    return program.evaluate(inArray: inArray) { resolve(operands[$0]) }
  }
}

extension FormulaValue {
  /// What a cell shows of it.
  var shownInOneCell: CellValue {
    switch single {
    case .blank: return .number(0)
    case .number(let number): return .finite(number)
    case let result: return result
    }
  }

  /// The one value; `#VALUE!` for a larger area.
  var single: CellValue {
    switch self {
    case .scalar(let value): return value
    case .area(let area): return area.only ?? .error(.value)
    }
  }

  /// A value of an array's computation, a scalar or single row or column being repeated; `#N/A` outside.
  func element(_ row: Int, _ column: Int) -> CellValue {
    switch self {
    case .scalar(let value): return value
    case .area(let area):
      return area.only ?? area.value(area.rows == 1 ? 0 : row, area.columns == 1 ? 0 : column)
        ?? .error(.notAvailable)
    }
  }
}

extension ValueArea {
  var isSingle: Bool { rows == 1 && columns == 1 }

  /// Cells of whole columns that stand below the last row of which anything is known.
  var blanksBelow: Int { max(0, rows * columns - values.count) }

  /// Nil outside of the area; both counted from 0.
  func value(_ row: Int, _ column: Int) -> CellValue? {
    guard row >= 0, column >= 0, row < rows, column < columns else { return nil }
    let place = row * columns + column
    return place < values.count ? values[place] : .blank
  }
}

/// Rows and columns of what comes of an array's computation.
struct AreaShape {
  /// The largest result of an array computation; a product of two long areas is never meant.
  static let largest = 4_000_000

  var rows: Int
  var columns: Int

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  init(_ area: ValueArea) { self.init(rows: area.rows, columns: area.columns) }

  func merged(with other: AreaShape?) -> AreaShape {
    guard let other else { return self }
    return AreaShape(rows: max(rows, other.rows), columns: max(columns, other.columns))
  }

  func fill(_ element: (Int, Int) -> CellValue) -> ValueArea {
    let (count, overflows) = rows.multipliedReportingOverflow(by: columns)
    guard !overflows, count <= AreaShape.largest else { return ValueArea(.error(.value)) }
    var values: [CellValue] = []
    values.reserveCapacity(count)
    for row in 0..<max(rows, 0) {
      for column in 0..<max(columns, 0) { values.append(element(row, column)) }
    }
    return ValueArea(rows: rows, columns: columns, values: values)
  }
}
