import Planning
import Spreadsheet

/// Compares a formula of the form with the one that a file holds in its place, by meaning: the references may have
/// moved with their cells, and other programs spell formulas in their own way.
struct FormulaMatcher {
  enum Match {
    case same
    /// The same formula, over a part of the rows only: rows were put in where its range does not reach.
    case partial
    case different
  }

  let placement: Placement
  let answers: Answers

  /// Where the found formula stands.
  struct Position {
    var sheet: String
    /// In a table: its id and the number of the row on the sheet.
    var table: String?
    var row: Int
  }

  func match(_ expected: FormFormula, _ text: String, at position: Position) -> Match {
    do {
      return match(expected, try SheetFormula(parsing: text), position)
    } catch {
      // No formula of the form refers to another file; whatever else is not understood is not held against anyone.
      return text.contains("[") ? .different : .same
    }
  }

  private func match(_ expected: FormFormula, _ found: SheetFormula, _ position: Position) -> Match {
    if let one = Self.number(expected), let other = Self.number(found) {
      return Self.isClose(one, other) ? .same : .different
    }
    if case .unary(.plus, let inner) = found { return match(expected, inner, position) }
    if case .unary(.plus, let inner) = expected { return match(inner, found, position) }
    switch (expected, found) {
    case (.operand(let operand), _): return match(operand, found, position)
    case (.text(let one), .text(let other)): return Self.same(one == other)
    case (.boolean(let one), .boolean(let other)): return Self.same(one == other)
    case (.boolean(let one), .call(let name, let arguments)):
      return Self.same(arguments.isEmpty && name.uppercased() == (one ? "TRUE" : "FALSE"))
    case (.error, .error), (.missing, .missing): return .same
    case (.error(.notAvailable), .call(let name, let arguments)):
      return Self.same(arguments.isEmpty && name.uppercased() == "NA")
    case (.array(let one), .array(let other)): return Self.same(one == other)
    case (.unary(let sign, let inner), .unary(let other, let found)):
      return sign == other ? match(inner, found, position) : .different
    case (.binary(let sign, let left, let right), .binary(let other, let foundLeft, let foundRight)):
      guard sign == other else { return .different }
      return Self.worse(match(left, foundLeft, position), match(right, foundRight, position))
    case (.call(let name, let arguments), .call(let other, let found)):
      guard name.uppercased() == other.uppercased(), arguments.count == found.count else { return .different }
      return zip(arguments, found).reduce(.same) { Self.worse($0, match($1.0, $1.1, position)) }
    default: return .different
    }
  }

  // MARK: References

  private func match(_ operand: FormOperand, _ found: SheetFormula, _ position: Position) -> Match {
    switch operand {
    case .field(let id):
      guard let place = placement.fields[id], let cell = place.cell else { return .same }
      if case .operand(.name(let name)) = found {
        let plain = name.split(separator: "!").last ?? ""
        return Self.same(plain.lowercased() == (DefinedNames.prefix + id).lowercased())
      }
      return match(found, CellRange(cell), on: place.sheet, position)
    case .sameRow(let column): return matchRow(found, column, column, position)
    case .sameRowSpan(let from, let to): return matchRow(found, from, to, position)
    case .downToSameRow(let column): return matchDown(found, column, position)
    case .cell(let table, let key, let column):
      guard let index = answers.rows(table).firstIndex(where: { $0.key == key }),
        let place = placement.place(of: .cell(table: table, row: index, column: column)),
        let cell = place.cell
      else { return .same }
      return match(found, CellRange(cell), on: place.sheet, position)
    case .column(let table, let column): return matchColumn(found, table, column, position)
    case .list(let list):
      guard case .operand(.area(_, let first, let last)) = found else { return .different }
      return Self.same(
        first.cell.column == last.cell.column && last.cell.row - first.cell.row + 1 == list.choices.count)
    }
  }

  private func matchRow(_ found: SheetFormula, _ from: String, _ to: String, _ position: Position) -> Match {
    // Without one of the columns the reference is lost; that the column is gone is told elsewhere.
    guard let table = position.table, let columns = placement.tables[table]?.columns,
      let first = columns[from], let last = columns[to]
    else { return .same }
    let range = CellRange(
      CellReference(row: position.row, column: min(first, last)),
      CellReference(row: position.row, column: max(first, last)))
    return match(found, range, on: position.sheet, position)
  }

  /// From the table's first row to the formula's own.
  private func matchDown(_ found: SheetFormula, _ column: String, _ position: Position) -> Match {
    guard let table = position.table, let place = placement.tables[table], let number = place.columns[column]
    else { return .same }
    guard case .operand(.area(let sheet, let first, let last)) = found,
      Self.isSame(sheet ?? position.sheet, place.sheet),
      (first.cell.column, last.cell.column, last.cell.row) == (number, number, position.row)
    else { return .different }
    let top = place.rows.compactMap(\.self).min() ?? position.row
    return first.cell.row <= top ? .same : .partial
  }

  private func matchColumn(
    _ found: SheetFormula, _ table: String, _ column: String, _ position: Position
  ) -> Match {
    guard let place = placement.tables[table] else { return .same }
    guard case .operand(.area(let sheet, let first, let last)) = found,
      Self.isSame(sheet ?? position.sheet, place.sheet), first.cell.column == last.cell.column
    else {
      return place.columns[column] == nil ? .same : .different
    }
    if let number = place.columns[column], number != first.cell.column { return .different }
    let rows = place.rows.compactMap(\.self)
    guard let top = rows.min(), let bottom = rows.max() else { return .same }
    return first.cell.row <= top && last.cell.row >= bottom ? .same : .partial
  }

  private func match(_ found: SheetFormula, _ range: CellRange, on sheet: String, _ position: Position)
    -> Match
  {
    guard case .operand(.area(let named, let first, let last)) = found else { return .different }
    let isThere = CellRange(first.cell, last.cell) == range && Self.isSame(named ?? position.sheet, sheet)
    return Self.same(isThere)
  }

  // MARK: Small words

  private static func same(_ isSame: Bool) -> Match { isSame ? .same : .different }

  private static func isSame(_ sheet: String, _ other: String) -> Bool {
    sheet == other || sheet.lowercased() == other.lowercased()
  }

  private static func worse(_ one: Match, _ other: Match) -> Match {
    switch (one, other) {
    case (.different, _), (_, .different): .different
    case (.partial, _), (_, .partial): .partial
    case (.same, .same): .same
    }
  }

  /// Of a constant: `-1` may be a number, or a sign before one.
  private static func number<Operand>(_ formula: Formula<Operand>) -> Double? {
    switch formula {
    case .number(let value): value
    case .unary(.minus, let inner): number(inner).map { -$0 }
    case .unary(.plus, let inner): number(inner)
    case .unary(.percent, let inner): number(inner).map { $0 / 100 }
    default: nil
    }
  }

  static func isClose(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= closeness * max(abs(one), abs(other))
  }

  /// Relative difference below which two numbers are the same.
  private static let closeness = 1e-9
}
