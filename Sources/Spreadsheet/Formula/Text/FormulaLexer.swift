/// The words of a formula, one after the other.
struct FormulaLexer {
  let scalars: [Unicode.Scalar]
  var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var isAtEnd: Bool { position >= scalars.count }
  var peek: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

  mutating func advance(_ count: Int) { position = min(position + count, scalars.count) }

  mutating func skipSpace() {
    while let next = peek, next == " " || next == "\n" || next == "\r" || next == "\t" { position += 1 }
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  mutating func takeAfterSpace(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    return take(scalar)
  }

  func problem(_ problem: FormulaSyntaxError.Problem) -> FormulaSyntaxError {
    FormulaSyntaxError(position: position, problem: problem)
  }

  func unexpected() -> FormulaSyntaxError {
    problem(peek.map { .unexpected(String(Character($0))) } ?? .unexpectedEnd)
  }

  /// The operator of two sides that comes next; it is not taken.
  mutating func peekOperator() -> BinaryOperator? {
    skipSpace()
    guard let next = peek else { return nil }
    let following = position + 1 < scalars.count ? scalars[position + 1] : nil
    switch next {
    case "+": return .add
    case "-": return .subtract
    case "*": return .multiply
    case "/": return .divide
    case "^": return .power
    case "&": return .concatenate
    case "=": return .equal
    case "<": return following == "=" ? .lessOrEqual : following == ">" ? .notEqual : .less
    case ">": return following == "=" ? .greaterOrEqual : .greater
    default: return nil
    }
  }

  /// A text between marks, which are doubled inside.
  mutating func quoted(_ mark: Unicode.Scalar) throws(FormulaSyntaxError) -> String {
    position += 1
    var text = String.UnicodeScalarView()
    while let next = peek {
      position += 1
      if next == mark && !take(mark) { return String(text) }
      text.append(next)
    }
    throw problem(.unexpectedEnd)
  }

  mutating func number() throws(FormulaSyntaxError) -> Double {
    let start = position
    func digits(_ lexer: inout FormulaLexer) {
      while let next = lexer.peek, ("0"..."9").contains(next) { lexer.position += 1 }
    }
    digits(&self)
    if take(".") { digits(&self) }
    let end = position
    if take("E") || take("e") {
      if !take("+") { _ = take("-") }
      let exponent = position
      digits(&self)
      if exponent == position { position = end }
    }
    let text = String(String.UnicodeScalarView(scalars[start..<position]))
    guard let value = Double(text), value.isFinite else {
      position = start
      throw unexpected()
    }
    return value
  }

  mutating func error() throws(FormulaSyntaxError) -> ErrorValue {
    for error in ErrorValue.all {
      let code = Array(error.code.unicodeScalars)
      if scalars.dropFirst(position).prefix(code.count).elementsEqual(code) {
        position += code.count
        return error
      }
    }
    let rest = scalars.dropFirst(position).prefix(16).prefix { $0 != ")" && $0 != "," }
    throw problem(.unknownError(String(String.UnicodeScalarView(rest))))
  }

  /// A name, a function's name, a sheet's name or a corner of a range; empty where none stands.
  mutating func word() -> String {
    let start = position
    while let next = peek, isPartOfWord(next) { position += 1 }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "_", ".", "$", "\\", "?": return true
    default:
      return scalar.value > 127
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark)
    }
  }
}
