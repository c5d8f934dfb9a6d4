/// A check rule: its words and its judgement. One file a rule; ``RuleRegistry`` lists them.
protocol Rule: Sendable {
  static var description: RuleDescription { get }
  static func judge(_ context: CheckContext) -> Judgement
}
