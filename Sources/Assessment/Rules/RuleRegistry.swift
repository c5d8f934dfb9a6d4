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
  static let rules: [any Rule.Type] = [
    KPI001KnownOrDefined.self,
    KPI002SingleOwner.self,
    KPI003TargetPresent.self,
    KPI004BaselinePresent.self,
    KPI005BaselineFresh.self,
    KPI006TargetBeatsBaseline.self,
    KPI007TargetMoves.self,
    KPI008ChangePlausible.self,
    KPI009TargetDateAhead.self,
    KPI011SystemNamed.self,
    KPI013ValueReadable.self,
    KPI014PercentScaled.self,
    KPI015WithinHardLimits.self,
    KPI017NoDuplicate.self,
    KPI041DirectionFits.self,
    KPI042DecisionNamed.self,
    KPI043ThresholdsOrdered.self,
    KPI044DefinitionSigned.self,
  ]
}
