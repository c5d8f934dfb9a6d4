extension Formula where Operand == SheetOperand {
  /// Reads a formula as files store it, with or without a leading `=`: English names, commas between arguments,
  /// references as `'Set-up'!$B$7:C9` and `A:A`, names, constants, errors, arrays. Prefixes of function names such
  /// as `_xlfn.` are taken off.
  public init(parsing text: String) throws(FormulaSyntaxError) {
    var parser = FormulaParser(text)
    self = try parser.formula()
  }
}

/// A parser that descends by precedence. It keeps count of the levels of what it builds, so that no file can make
/// a formula too deep to be walked.
struct FormulaParser {
  static let deepest = 512

  private typealias Node = (formula: SheetFormula, depth: Int)
  private var lexer: FormulaLexer
  private var level = 0

  init(_ text: String) { lexer = FormulaLexer(text) }

  mutating func formula() throws(FormulaSyntaxError) -> SheetFormula {
    if lexer.scalars.count > SpreadsheetLimits.formula + 1 { throw lexer.problem(.tooLong) }
    _ = lexer.take("=")
    let node = try expression(atLeast: .comparison)
    lexer.skipSpace()
    guard lexer.isAtEnd else { throw lexer.unexpected() }
    return node.formula
  }

  private mutating func expression(atLeast lowest: FormulaPrecedence) throws(FormulaSyntaxError) -> Node {
    level += 1
    defer { level -= 1 }
    guard level < FormulaParser.deepest / 4 else { throw lexer.problem(.tooDeep) }
    var left = try prefixed()
    while let sign = lexer.peekOperator(), sign.precedence >= lowest {
      lexer.advance(sign.rawValue.unicodeScalars.count)
      let right = try expression(atLeast: sign.precedence.next)
      left = try node(.binary(sign, left.formula, right.formula), above: max(left.depth, right.depth))
    }
    return left
  }

  private func node(_ formula: SheetFormula, above depth: Int) throws(FormulaSyntaxError) -> Node {
    guard depth < FormulaParser.deepest else { throw lexer.problem(.tooDeep) }
    return (formula, depth + 1)
  }

  private mutating func prefixed() throws(FormulaSyntaxError) -> Node {
    var signs: [UnaryOperator] = []
    while true {
      lexer.skipSpace()
      if lexer.take("-") {
        signs.append(.minus)
      } else if lexer.take("+") {
        signs.append(.plus)
      } else {
        break
      }
    }
    var inner = try primary()
    while lexer.takeAfterSpace("%") { inner = try node(.unary(.percent, inner.formula), above: inner.depth) }
    for sign in signs.reversed() { inner = try node(.unary(sign, inner.formula), above: inner.depth) }
    return inner
  }

  private mutating func primary() throws(FormulaSyntaxError) -> Node {
    guard let next = lexer.peek else { throw lexer.problem(.unexpectedEnd) }
    switch next {
    case "(":
      lexer.advance(1)
      let inner = try expression(atLeast: .comparison)
      guard lexer.takeAfterSpace(")") else { throw lexer.unexpected() }
      return inner
    case "\"": return (.text(try lexer.quoted("\"")), 1)
    case "{": return (.array(try array()), 1)
    case "0"..."9", ".": return (.number(try lexer.number()), 1)
    case "#": return try error()
    case "'":
      let sheet = try lexer.quoted("'")
      guard lexer.take("!") else { throw lexer.unexpected() }
      return (try reference(onSheet: sheet), 1)
    case "[": throw lexer.problem(.unsupported("a reference to another file"))
    default: return try word()
    }
  }

  private mutating func error() throws(FormulaSyntaxError) -> Node {
    let error = try lexer.error()
    // What is left of a reference to a sheet that was deleted: #REF!$A$1.
    if error == .reference { _ = lexer.word() }
    return (.error(error), 1)
  }

  private mutating func word() throws(FormulaSyntaxError) -> Node {
    let start = lexer.position
    let word = lexer.word()
    guard !word.isEmpty else { throw lexer.unexpected() }
    if lexer.peek == "(" { return try call(FormulaText.plainName(ofFunction: word)) }
    if lexer.take("!") { return (try reference(onSheet: word), 1) }
    switch word.uppercased() {
    case "TRUE": return (.boolean(true), 1)
    case "FALSE": return (.boolean(false), 1)
    default:
      lexer.position = start
      return (try reference(onSheet: nil), 1)
    }
  }

  private mutating func call(_ name: String) throws(FormulaSyntaxError) -> Node {
    lexer.advance(1)
    var arguments: [SheetFormula] = []
    var depth = 0
    if lexer.takeAfterSpace(")") { return (.call(name, []), 1) }
    while true {
      lexer.skipSpace()
      if lexer.peek == "," || lexer.peek == ")" {
        arguments.append(.missing)
      } else {
        let argument = try expression(atLeast: .comparison)
        arguments.append(argument.formula)
        depth = max(depth, argument.depth)
      }
      if lexer.takeAfterSpace(")") { return try node(.call(name, arguments), above: depth) }
      guard lexer.take(",") else { throw lexer.unexpected() }
    }
  }

  private mutating func reference(onSheet sheet: String?) throws(FormulaSyntaxError) -> SheetFormula {
    if lexer.peek == "#" { return .error(try lexer.error()) }
    let start = lexer.position
    let first = lexer.word()
    let isRange = lexer.take(":")
    if !isRange, let corner = AreaCorner(parsing: first) {
      return .operand(.area(sheet: sheet, first: corner, last: corner))
    }
    if isRange {
      let last = lexer.word()
      if let one = AreaCorner(parsing: first), let other = AreaCorner(parsing: last) {
        return .operand(.area(sheet: sheet, first: one, last: other))
      }
      if let one = AreaCorner(column: first, row: 1),
        let other = AreaCorner(column: last, row: SpreadsheetLimits.rows)
      {
        return .operand(.area(sheet: sheet, first: one, last: other))
      }
      throw FormulaSyntaxError(position: start, problem: .unsupported("the range '\(first):\(last)'"))
    }
    guard let initial = first.unicodeScalars.first, !first.contains("$"), !("0"..."9").contains(initial)
    else {
      throw FormulaSyntaxError(
        position: start, problem: first.isEmpty ? lexer.unexpected().problem : .unexpected(first))
    }
    return .operand(.name(sheet.map { FormulaText.sheetName($0) + "!" + first } ?? first))
  }

  private mutating func array() throws(FormulaSyntaxError) -> ValueArea {
    lexer.advance(1)
    var values: [CellValue] = []
    var columns = 0
    var column = 0
    while true {
      lexer.skipSpace()
      values.append(try constant())
      column += 1
      if lexer.takeAfterSpace(",") { continue }
      if columns == 0 { columns = column }
      guard column == columns else { throw lexer.unexpected() }
      if lexer.take("}") { return ValueArea(rows: values.count / columns, columns: columns, values: values) }
      guard lexer.take(";") else { throw lexer.unexpected() }
      column = 0
    }
  }

  private mutating func constant() throws(FormulaSyntaxError) -> CellValue {
    if lexer.take("-") { return .number(-(try lexer.number())) }
    _ = lexer.take("+")
    switch lexer.peek {
    case "\"": return .text(try lexer.quoted("\""))
    case "#": return .error(try lexer.error())
    case .some("0"..."9"), ".": return .number(try lexer.number())
    default:
      let start = lexer.position
      switch lexer.word().uppercased() {
      case "TRUE": return .boolean(true)
      case "FALSE": return .boolean(false)
      default:
        lexer.position = start
        throw lexer.unexpected()
      }
    }
  }
}

extension AreaCorner {
  /// From `$B$7`.
  init?(parsing text: String) {
    guard text.utf8.count <= 12, let cell = CellReference(text) else { return nil }
    let bytes = Array(text.utf8)
    let dollar = UInt8(ascii: "$")
    let fixedColumn = bytes.first == dollar
    let fixedRow = bytes.dropFirst().contains(dollar)
    self.init(cell, fixedRow: fixedRow, fixedColumn: fixedColumn)
    guard self.text == text.uppercased() else { return nil }
  }

  /// From `$B`, as a corner of whole columns.
  init?(column text: String, row: Int) {
    let letters = text.hasPrefix("$") ? text.dropFirst() : text[...]
    guard !letters.isEmpty, letters.utf8.allSatisfy({ (0x41...0x5a).contains($0 & 0xdf) }),
      let column = ColumnLetters.number(letters)
    else { return nil }
    self.init(
      CellReference(row: row, column: column), fixedRow: true, fixedColumn: letters.count < text.count)
  }
}

extension FormulaText {
  private static let prefixes = ["_XLFN.", "_XLWS."]

  /// A function's name in capitals, without the prefixes that files put before later ones. A prefix before anything
  /// but a name is part of it.
  static func plainName(ofFunction stored: String) -> String {
    var name = stored.uppercased()
    while let prefix = prefixes.first(where: name.hasPrefix),
      let next = name.dropFirst(prefix.count).unicodeScalars.first,
      next == "_" || next.properties.isAlphabetic
    {
      name.removeFirst(prefix.count)
    }
    return name
  }
}
