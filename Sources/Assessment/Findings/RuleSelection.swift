/// Which rules are judged: by code (`KPI006`) or by the beginning of codes (`KPI`, `KPI01`). The longer of two that
/// match holds; of two equally long ones `ignore` holds. Nothing selected means all.
public struct RuleSelection: Hashable, Sendable {
  public let select: [String]
  public let ignore: [String]

  /// All rules.
  public static let everything = RuleSelection()

  private init() {
    select = []
    ignore = []
  }

  /// Throws for a word that no rule's code begins with.
  public init(select: [String], ignore: [String]) throws(UnknownRuleError) {
    self.select = try select.map(RuleSelection.known)
    self.ignore = try ignore.map(RuleSelection.known)
  }

  /// Whether the rule with this code is judged.
  public func includes(_ code: String) -> Bool {
    func longest(_ words: [String]) -> Int {
      words.filter(code.hasPrefix).map(\.count).max() ?? 0
    }
    let ignored = longest(ignore)
    return select.isEmpty ? ignored == 0 : longest(select) > ignored
  }

  private static func known(_ word: String) throws(UnknownRuleError) -> String {
    let wanted = word.uppercased()
    guard !wanted.isEmpty, RuleRegistry.all.contains(where: { $0.code.hasPrefix(wanted) }) else {
      throw UnknownRuleError(word: word)
    }
    return wanted
  }
}

/// A word in a selection that is no rule.
public struct UnknownRuleError: Error, Hashable, Sendable, CustomStringConvertible {
  public let word: String

  public init(word: String) { self.word = word }

  /// The code or family that was probably meant.
  public var suggestion: String? {
    let wanted = word.uppercased()
    let families = Set(RuleRegistry.all.map { String($0.code.prefix { !$0.isNumber }) })
    let candidates = RuleRegistry.all.map(\.code) + families.sorted()
    return NearestWord.nearest(to: wanted, among: candidates)
  }

  /// One line: what is wrong and what to do.
  public var description: String {
    let start = "There is no rule \"\(word)\""
    if let suggestion { return "\(start); did you mean \"\(suggestion)\"?" }
    return "\(start); use a code such as KPI006 or the beginning of codes such as KPI."
  }
}
