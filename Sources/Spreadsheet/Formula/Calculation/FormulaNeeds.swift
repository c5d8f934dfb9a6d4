/// All formulas of a workbook, and which of them each one refers to.
struct FormulaNeeds {
  /// By sheet, then row by row.
  private(set) var places: [Calculation.Place] = []
  /// Of each formula, those that it refers to, by their index in `places`.
  private(set) var edges: [[Int]] = []
  private(set) var unknown: [Calculation.Place] = []

  /// Of each sheet and column, the rows that have formulas, rising, with the formula's index.
  private var columns: [[Int: [(row: Int, index: Int)]]] = []

  init(_ workbook: Workbook) {
    var formulas: [SheetFormula] = []
    for (sheet, worksheet) in workbook.sheets.enumerated() {
      columns.append([:])
      for row in worksheet.rowNumbers {
        for (column, cell) in worksheet.row(row).cells {
          guard let formula = cell.formula else { continue }
          let place = Calculation.Place(sheet: sheet, cell: CellReference(row: row, column: column))
          columns[sheet][column, default: []].append((row, places.count))
          places.append(place)
          let placed = formula.placed(at: place.cell)
          formulas.append(placed)
          if placed.callsUnknown { unknown.append(place) }
        }
      }
    }
    let values = OperandValues(workbook)
    edges.reserveCapacity(places.count)
    for (place, formula) in zip(places, formulas) {
      var found: Set<Int> = []
      collect(formula, on: place.sheet, values, depth: 0, into: &found)
      edges.append(found.sorted())
    }
  }

  private func collect(
    _ formula: SheetFormula, on sheet: Int, _ values: OperandValues, depth: Int, into found: inout Set<Int>
  ) {
    formula.forEachOperand { operand in
      switch operand {
      case .name(let name):
        guard depth < OperandValues.deepestName, let named = values.formula(ofName: name, on: sheet) else {
          return
        }
        collect(named.formula, on: named.sheet, values, depth: depth + 1, into: &found)
      case .area(let name, let first, let last):
        guard let place = values.sheet(name, from: sheet) else { return }
        collect(CellRange(first.cell, last.cell), on: place, into: &found)
      }
    }
  }

  private func collect(_ range: CellRange, on sheet: Int, into found: inout Set<Int>) {
    let known = columns[sheet]
    let wanted =
      range.columns.count < known.count ? Array(range.columns) : known.keys.filter(range.columns.contains)
    for column in wanted {
      guard let rows = known[column] else { continue }
      var place = Self.firstPlace(in: rows, from: range.first.row)
      while place < rows.count, rows[place].row <= range.last.row {
        found.insert(rows[place].index)
        place += 1
      }
    }
  }

  private static func firstPlace(in rows: [(row: Int, index: Int)], from row: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Formula {
  /// Whether it calls a function that can't be evaluated.
  fileprivate var callsUnknown: Bool {
    switch self {
    case .unary(_, let inner): inner.callsUnknown
    case .binary(_, let left, let right): left.callsUnknown || right.callsUnknown
    case .call(let name, let arguments):
      FunctionTable.arity(of: name) == nil || arguments.contains(where: \.callsUnknown)
    case .number, .text, .boolean, .error, .array, .missing, .operand: false
    }
  }
}
