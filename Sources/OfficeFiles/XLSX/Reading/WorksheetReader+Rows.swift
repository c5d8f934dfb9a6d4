import Spreadsheet

/// Rows as nearly all programs write them, taken without the parser. Every method that says false, or nil, has met
/// something else, which is the parser's to judge.
extension WorksheetReader {
  static let units: SAXUnits? = SAXUnits(end: "</row>")

  func isBetweenUnits(depth: Int) -> Bool { depth == 2 && isInData && !isInCell }

  mutating func take(
    _ bytes: UnsafeRawBufferPointer, _ session: UnsafeMutablePointer<SAXSession>
  ) -> UnitsTaken {
    var scanner = UnitScanner(bytes)
    while true {
      let start = scanner.place
      let before = (builder.mark, row, column, textBytes)
      guard takeRow(&scanner, session) else {
        builder.forget(since: before.0)
        (row, column, isInCell) = (before.1, before.2, false)
        restore(textBytes: before.3)
        return UnitsTaken(count: start, isUnusual: scanner.isWhole(from: start, to: "</row>"))
      }
      if !giveRows(session) { session.pointee.stop() }
      if session.pointee.isDone || session.pointee.failure != nil {
        return UnitsTaken(count: scanner.place, isUnusual: false)
      }
    }
  }

  private mutating func takeRow(
    _ scanner: inout UnitScanner, _ session: UnsafeMutablePointer<SAXSession>
  ) -> Bool {
    guard scanner.take("<row") else { return false }
    row += 1
    column = 0
    guard takeRowAttributes(&scanner), (1...SpreadsheetLimits.rows).contains(row) else { return false }
    cellRow = row
    rowStart = builder.count
    if scanner.take("/>") { return true }
    guard scanner.take(">") else { return false }
    while scanner.take("<c") {
      guard takeCell(&scanner, session) else { return false }
    }
    return scanner.take("</row>")
  }

  /// All but the number are about the row's looks.
  private mutating func takeRowAttributes(_ scanner: inout UnitScanner) -> Bool {
    var known: UInt64 = 0
    while scanner.next == UInt8(ascii: " ") {
      scanner.skip()
      guard let name = scanner.attributeName(), let value = scanner.attributeValue() else { return false }
      if name.count == 1, name[0] == UInt8(ascii: "r") {
        guard let number = PlainNumber.integer(value) else { return false }
        row = number
      }
      // The same attribute twice is an error; so is taken what has only the same sum.
      var sum = 0
      for byte in name { sum = sum &* 31 &+ Int(byte) }
      let bit: UInt64 = 1 << UInt64(sum & 63)
      guard known & bit == 0 else { return false }
      known |= bit
    }
    return true
  }

  private mutating func takeCell(
    _ scanner: inout UnitScanner, _ session: UnsafeMutablePointer<SAXSession>
  ) -> Bool {
    column += 1
    type = .number
    format = 0
    guard takeCellAttributes(&scanner), builder.count < limits.cells,
      builder.count - rowStart < limits.rowCells, textBytes <= limits.allTextBytes
    else { return false }
    if scanner.take("/>") { return true }
    guard scanner.take(">") else { return false }
    if type == .number || type == .shared, scanner.take("<v>") {
      return takeNumber(&scanner) && scanner.take("</v></c>")
    }
    text.clear()
    formulas.clear()
    guard takeContent(&scanner), scanner.take("</c>") else { return false }
    endCell(session)
    return true
  }

  /// Place, style and type, each once, in the order in which all write them.
  private mutating func takeCellAttributes(_ scanner: inout UnitScanner) -> Bool {
    if scanner.take(" r=\"") {
      guard let value = scanner.attributeValue(), let place = PlainNumber.reference(value), place.row == row
      else { return false }
      column = place.column
    }
    if scanner.take(" s=\"") {
      guard let value = scanner.attributeValue(), let number = PlainNumber.integer(value) else {
        return false
      }
      format = number
    }
    if scanner.take(" t=\"") {
      guard let value = scanner.attributeValue() else { return false }
      type = WorksheetReader.type(value)
    }
    return column <= SpreadsheetLimits.columns
  }

  /// The value of a number, or the number of a text.
  private mutating func takeNumber(_ scanner: inout UnitScanner) -> Bool {
    let digits = scanner.plain()
    guard let first = digits.first, let last = digits.last, first > 0x20, last > 0x20 else { return false }
    if type == .shared {
      guard let index = PlainNumber.integer(digits), index < texts.count else { return false }
      let value = textValue(of: texts[index])
      count(value)
      if value != .blank { builder.append(row: row, column: column, value, .none, formula: nil) }
      return true
    }
    guard let number = PlainNumber.double(digits) else { return false }
    builder.append(row: row, column: column, .number(number), dateKind(of: number), formula: nil)
    return true
  }

  /// A formula without attributes, and a value of any type.
  private mutating func takeContent(_ scanner: inout UnitScanner) -> Bool {
    if scanner.take("<f>") || scanner.take("<f aca=\"false\">") {
      guard let formula = scanner.text(), scanner.take("</f>") else { return false }
      if contents == .everything {
        formulas.begin(type: nil, index: nil)
        guard formula.withDecoded({ formulas.append($0, atMost: limits.formulaBytes) }) else { return false }
      }
    }
    if scanner.take("<v>") { return takeText(&scanner) && scanner.take("</v>") }
    guard type == .inline, scanner.take("<is><t") else { return true }
    if scanner.take(" xml:space=\"preserve\"") { text.keepSpace() }
    return scanner.take(">") && takeText(&scanner) && scanner.take("</t></is>")
  }

  private mutating func takeText(_ scanner: inout UnitScanner) -> Bool {
    guard let content = scanner.text() else { return false }
    return text.append(content, atMost: limits.textBytes)
  }
}
