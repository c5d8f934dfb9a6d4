import Planning

/// A stage is not measured by attention alone.
struct KPI031MoreThanAttention: SetupRule {
  static let description = RuleDescription.setup(
    "KPI031", "more-than-attention", .warning,
    what: "A stage is not measured by attention alone.",
    why: "Impressions and followers rise with spending, whether or not anybody buys.",
    source: "Writings on vanity metrics",
    fix: "Add a KPI that shows what the attention leads to.")

  static let columns: [SetupColumn] = [.kpi]

  static func check(_ setup: SetupContext) -> Judgement {
    .each(setup.catalogue.stages) { stage in
      let rows = setup.rows.filter { $0.stage == stage.id }
      if rows.isEmpty { return .notJudged }
      if !rows.allSatisfy({ $0.kpi?.isVanity ?? false }) { return .holds }
      func offers() -> String { setup.suggestions { $0.stage == stage.id && !$0.isVanity } }
      return .violated(
        Flaw(
          SetupContext.plan, subject: stage.id, expected: "a KPI beyond attention",
          message: vain(setup.name(ofStage: stage.id), rows.map(\.id)),
          remedy: "Add a KPI that shows what the attention leads to\(offers())."))
    }
  }

  private static func vain(_ stage: String, _ ids: [String]) -> String {
    "Stage \(stage) measures attention only (\(ids.joined(separator: ", ")))."
  }
}
