extension Formula where Operand == SheetOperand {
  /// The formula as a file stores it: without `=`, with English names, commas between arguments, points in
  /// numbers, and no parentheses but those that the order of operators demands.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .number(let value): text += FormulaText.number(value)
    case .text(let value): text += FormulaText.quoted(value)
    case .boolean(let value): text += value ? "TRUE" : "FALSE"
    case .error(let value): text += value.code
    case .array(let area): text += FormulaText.array(area)
    case .missing: break
    case .operand(let operand): text += operand.text
    case .unary(.percent, let inner):
      inner.write(to: &text, atLeast: .postfix)
      text += "%"
    case .unary(let sign, let inner):
      text += sign.rawValue
      inner.write(to: &text, atLeast: .prefix)
    case .binary(let sign, let left, let right):
      left.write(to: &text, atLeast: sign.precedence)
      text += sign.rawValue
      right.write(to: &text, atLeast: sign.precedence.next)
    case .call(let name, let arguments):
      text += FormulaText.storedName(ofFunction: name)
      text += "("
      for (position, argument) in arguments.enumerated() {
        if position > 0 { text += "," }
        argument.write(to: &text)
      }
      text += ")"
    }
  }

  private func write(to text: inout String, atLeast precedence: FormulaPrecedence) {
    if self.precedence < precedence {
      text += "("
      write(to: &text)
      text += ")"
    } else {
      write(to: &text)
    }
  }

  private var precedence: FormulaPrecedence {
    switch self {
    case .number(let value): return value < 0 ? .prefix : .primary
    case .unary(.percent, _): return .postfix
    case .unary: return .prefix
    case .binary(let sign, _, _): return sign.precedence
    default: return .primary
    }
  }
}

/// How tightly an operator binds, as in Excel: a sign binds tighter than `^` (`-2^2` is 4), and all operators of
/// two sides are taken from left to right (`2^3^2` is 64).
enum FormulaPrecedence: Int, Comparable {
  case comparison, concatenation, sum, product, power, prefix, postfix, primary

  var next: Self { Self(rawValue: rawValue + 1) ?? .primary }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension BinaryOperator {
  var precedence: FormulaPrecedence {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return .comparison
    case .concatenate: return .concatenation
    case .add, .subtract: return .sum
    case .multiply, .divide: return .product
    case .power: return .power
    }
  }
}

extension SheetOperand {
  /// The reference as a formula writes it: `'Set-up'!$B$7:$C$9`, `A:A` for whole columns, or a name. Places outside
  /// of the grid become `#REF!`.
  public var text: String {
    switch self {
    case .name(let name): return name
    case .area(let sheet, let first, let last):
      guard first.cell.isInGrid, last.cell.isInGrid else { return ErrorValue.reference.code }
      let place: String
      if first == last {
        place = first.text
      } else if first.isTopOfColumn && last.isBottomOfColumn {
        place = "\(first.columnText):\(last.columnText)"
      } else {
        place = "\(first.text):\(last.text)"
      }
      return sheet.map { FormulaText.sheetName($0) + "!" + place } ?? place
    }
  }
}

extension AreaCorner {
  var columnText: String { (fixedColumn ? "$" : "") + ColumnLetters.letters(cell.column) }
  var text: String { columnText + (fixedRow ? "$" : "") + String(cell.row) }
  fileprivate var isTopOfColumn: Bool { fixedRow && cell.row == 1 }
  fileprivate var isBottomOfColumn: Bool { fixedRow && cell.row == SpreadsheetLimits.rows }
}
