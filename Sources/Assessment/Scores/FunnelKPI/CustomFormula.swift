import Planning

/// The formula of a client's own KPI, as far as its inputs go: names with + - * / ( ) and numbers between them
/// (domain section 13, V20).
struct CustomFormula {
  /// What the KPI is computed from, in the formula's order: ids as the catalogue writes them, names of other KPIs of
  /// the client's own as he wrote them there, and names that nobody knows.
  let inputs: [String]

  /// What formulas of a set-up are computed from, by the rows in which they stand.
  ///
  /// - Parameter custom: the names of the client's own KPIs.
  static func inputs(
    of formulas: [(row: Int, text: String)], naming custom: [String], in catalogue: FunnelKPIContent
  ) -> [Int: [String]] {
    guard !formulas.isEmpty else { return [:] }
    let names = KnownNames(catalogue.kpis.map(\.id) + catalogue.baseFigures.map(\.id) + custom)
    return Dictionary(
      formulas.map { ($0.row, CustomFormula($0.text, names).inputs) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// - Parameter known: ids of KPIs and base figures, and names of the client's own KPIs.
  init(_ text: String, known: [String]) { self.init(text, KnownNames(known)) }

  private init(_ text: String, _ names: KnownNames) {
    var reader = Reader(text: Array(text), names: names)
    let tokens = reader.tokens()
    // Without any arithmetic, words tell how the KPI is counted; they name inputs only where they are known.
    let isArithmetic = CustomFormula.isArithmetic(tokens)
    var inputs: [String] = []
    for token in tokens {
      guard case .name(let name, let isKnown) = token, !inputs.contains(name) else { continue }
      if isKnown || isArithmetic || CustomFormula.isIdentifier(name) { inputs.append(name) }
    }
    self.inputs = inputs
  }

  fileprivate enum Token {
    case name(String, isKnown: Bool)
    case number
    case sign
    case bracket
  }

  /// Operands and signs in turn, with a sign at least.
  private static func isArithmetic(_ tokens: [Token]) -> Bool {
    var operandBefore = false
    var signs = 0
    for token in tokens {
      switch token {
      case .bracket: continue
      case .sign:
        if operandBefore { signs += 1 }
        operandBefore = false
      case .name, .number:
        if operandBefore { return false }
        operandBefore = true
      }
    }
    return signs > 0 && operandBefore
  }

  /// `K17`, `B02`: an id, whether the catalogue has it or not.
  private static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.first, "KB".contains(first), name.count >= 3 else { return false }
    return name.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }
}

/// Names that a formula may use, the longest first, so that `New leads won` is not read as `New leads`.
private struct KnownNames {
  private let names: [(characters: [Character], name: String)]

  init(_ known: [String]) {
    names =
      known.filter { !$0.isEmpty }.map { (Array($0.lowercased()), $0) }
      .sorted { $0.0.count > $1.0.count }
  }

  /// The name that stands at `place`, and where it ends.
  func match(in text: [Character], lowercased: [Character], at place: Int) -> (name: String, end: Int)? {
    for (characters, name) in names {
      let end = place + characters.count
      guard end <= text.count, lowercased[place..<end].elementsEqual(characters),
        end == text.count || CustomFormula.endsName(text[end])
      else { continue }
      return (name, end)
    }
    return nil
  }
}

extension CustomFormula {
  fileprivate static let signs: Set<Character> = ["+", "-", "*", "/"]
  fileprivate static let brackets: Set<Character> = ["(", ")"]

  fileprivate static func endsName(_ character: Character) -> Bool {
    character.isWhitespace || signs.contains(character) || brackets.contains(character)
  }
}

private struct Reader {
  let text: [Character]
  let lowercased: [Character]
  let names: KnownNames
  private var place = 0

  init(text: [Character], names: KnownNames) {
    self.text = text
    // A letter whose small form is longer stays as it is, so that the places in both texts are the same.
    lowercased = text.map { $0.lowercased().count == 1 ? $0.lowercased().first ?? $0 : $0 }
    self.names = names
  }

  mutating func tokens() -> [CustomFormula.Token] {
    var tokens: [CustomFormula.Token] = []
    var isStart = true
    while place < text.count {
      let character = text[place]
      defer { if !character.isWhitespace { isStart = false } }
      if character.isWhitespace || (isStart && character == "=") {
        place += 1
      } else if let known = names.match(in: text, lowercased: lowercased, at: place) {
        place = known.end
        tokens.append(.name(known.name, isKnown: true))
      } else if CustomFormula.signs.contains(character) {
        place += 1
        tokens.append(.sign)
      } else if CustomFormula.brackets.contains(character) {
        place += 1
        tokens.append(.bracket)
      } else if skipNumber() {
        tokens.append(.number)
      } else {
        tokens.append(.name(words(), isKnown: false))
      }
    }
    return tokens
  }

  /// Digits with points, commas and a percent sign, if that is all up to the end of the word.
  private mutating func skipNumber() -> Bool {
    var end = place
    while end < text.count, !CustomFormula.endsName(text[end]) {
      guard ("0"..."9").contains(text[end]) || [".", ",", "%"].contains(text[end]) else { return false }
      end += 1
    }
    place = end
    return true
  }

  /// An unknown name: up to a sign, a bracket, or a known name. A hyphen inside a word is part of it.
  private mutating func words() -> String {
    let start = place
    while place < text.count {
      let character = text[place]
      let isHyphen =
        character == "-" && place > start && text[place - 1].isLetter && place + 1 < text.count
        && text[place + 1].isLetter
      if CustomFormula.brackets.contains(character) { break }
      if CustomFormula.signs.contains(character), !isHyphen { break }
      if place > start, text[place - 1].isWhitespace,
        names.match(in: text, lowercased: lowercased, at: place) != nil
      {
        break
      }
      place += 1
    }
    return String(text[start..<place]).trimmed
  }
}
