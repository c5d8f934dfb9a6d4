/// All check rules.
public enum RuleRegistry {
  /// All rules in words, in the order of their codes.
  public static let all: [RuleDescription] = rules.map { $0.description }

  /// The rule with this code, in whatever case it was typed; nil when there is none.
  public static func rule(_ code: String) -> RuleDescription? {
    let wanted = code.uppercased()
    return all.first { $0.code == wanted }
  }

  /// A new rule is a new file and a new line here.
  static let rules: [any Rule.Type] = []
}
