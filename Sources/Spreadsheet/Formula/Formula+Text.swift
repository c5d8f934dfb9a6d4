// Stands in until the formula engine's own rendering replaces this file.

extension Formula where Operand == SheetOperand {
  /// The formula as a file stores it: without `=`, with English names and commas.
  public var text: String {
    switch self {
    case .number(let value):
      return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
    case .text(let value):
      return "\""
        + value.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    case .boolean(let value): return value ? "TRUE" : "FALSE"
    case .error(let value): return value.code
    case .missing: return ""
    case .operand(.name(let name)): return name
    case .operand(.area(let sheet, let first, let last)):
      let place = first == last ? first.placeText : first.placeText + ":" + last.placeText
      return sheet.map {
        "'\($0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'!" + place
      }
        ?? place
    case .unary(.percent, let inner): return "(" + inner.text + ")%"
    case .unary(let sign, let inner): return sign.rawValue + inner.nestedText
    case .binary(let sign, let left, let right): return left.nestedText + sign.rawValue + right.nestedText
    case .call(let name, let arguments):
      return name + "(" + arguments.map(\.text).joined(separator: ",") + ")"
    }
  }

  private var nestedText: String {
    if case .binary = self { return "(" + text + ")" }
    return text
  }
}

extension AreaCorner {
  fileprivate var placeText: String {
    (fixedColumn ? "$" : "") + ColumnLetters.letters(cell.column) + (fixedRow ? "$" : "") + String(cell.row)
  }
}
