/// What the operands of a workbook's formulas stand for: the values that its cells hold now.
public struct OperandValues {
  var workbook: Workbook
  private let sheets: [String: Int]
  private let names: [NameKey: SheetFormula]
  /// Below it no sheet has anything: areas are cut there, and what they lack is blank.
  private let lastRow: Int

  private struct NameKey: Hashable {
    var name: String
    var sheet: Int?
  }

  public init(_ workbook: Workbook) {
    self.workbook = workbook
    let sheets = Dictionary(
      workbook.sheets.enumerated().map { ($1.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first }
    )
    var names: [NameKey: SheetFormula] = [:]
    for defined in workbook.definedNames {
      let sheet = defined.sheet.flatMap { sheets[$0.lowercased()] }
      names[NameKey(name: defined.name.lowercased(), sheet: sheet)] = defined.formula
    }
    self.sheets = sheets
    self.names = names
    lastRow = workbook.sheets.map { $0.rows.keys.max() ?? 0 }.max() ?? 0
  }

  /// The value of a formula that stands in a cell of a sheet (by its place, counted from 0).
  ///
  /// - Parameters:
  ///   - formula: as the cell holds it.
  ///   - cell: where it stands.
  ///   - sheet: the place of that sheet among the workbook's.
  ///   - isArray: whether it is an array formula; of its results the first is told.
  public func value(
    of formula: SheetFormula, on sheet: Int, at cell: CellReference, isArray: Bool = false
  ) -> CellValue {
    let placed = formula.placed(at: cell, isArray: isArray)
    switch placed.evaluate({ value(of: $0, on: sheet, at: cell, depth: 0) }, inArray: isArray) {
    case .scalar(let value): return value.shown
    case .area(let area) where isArray || area.isSingle: return (area.values.first ?? .blank).shown
    case .area: return .error(.value)
    }
  }

  /// Whether a name stands for something on a sheet.
  public func knows(name: String, on sheet: Int) -> Bool { formula(ofName: name, on: sheet) != nil }

  /// The formula of a name as it is known on a sheet.
  func formula(ofName name: String, on sheet: Int) -> (formula: SheetFormula, sheet: Int)? {
    let halves = name.split(separator: "!", maxSplits: 1)
    if halves.count == 2 {
      let sheetName = halves[0].filter { $0 != "'" }.lowercased()
      guard let own = sheets[sheetName] else { return nil }
      return formula(ofName: String(halves[1]), on: own)
    }
    let name = name.lowercased()
    let found = names[NameKey(name: name, sheet: sheet)] ?? names[NameKey(name: name)]
    return found.map { ($0, sheet) }
  }

  /// The place of a sheet; nil when it isn't there.
  func sheet(_ name: String?, from sheet: Int) -> Int? { name.map { sheets[$0.lowercased()] } ?? sheet }

  /// Names that lead to each other in a ring end here.
  static let deepestName = 32

  private func value(of operand: SheetOperand, on sheet: Int, at cell: CellReference, depth: Int)
    -> FormulaValue
  {
    switch operand {
    case .name(let name):
      guard depth < Self.deepestName, let found = formula(ofName: name, on: sheet) else {
        return .scalar(.error(.name))
      }
      if case .operand(let inner) = found.formula {
        return value(of: inner, on: found.sheet, at: cell, depth: depth + 1)
      }
      return found.formula.evaluate(
        { value(of: $0, on: found.sheet, at: cell, depth: depth + 1) }, inArray: true)
    case .area(let name, let first, let last):
      guard let place = self.sheet(name, from: sheet), first.cell.isInGrid, last.cell.isInGrid else {
        return .scalar(.error(.reference))
      }
      return .area(area(CellRange(first.cell, last.cell), of: workbook.sheets[place]))
    }
  }

  private func area(_ range: CellRange, of sheet: Worksheet) -> ValueArea {
    if range.isSingleCell { return ValueArea(sheet[range.first]?.value ?? .blank) }
    let width = range.columns.count
    var values: [CellValue] = []
    let rows = range.rows.clamped(to: range.first.row...max(range.first.row, lastRow))
    values.reserveCapacity(rows.count * width)
    for number in rows {
      let start = values.count
      values.append(contentsOf: repeatElement(.blank, count: width))
      guard let row = sheet.rows[number] else { continue }
      for (column, cell) in row.cells(in: range.columns) {
        values[start + column - range.first.column] = cell.value
      }
    }
    return ValueArea(rows: range.rows.count, columns: width, values: values)
  }
}

extension CellValue {
  /// What a formula's cell shows: a blank result is 0.
  fileprivate var shown: CellValue {
    switch self {
    case .blank: .number(0)
    case .number(let number): .finite(number)
    default: self
    }
  }
}
