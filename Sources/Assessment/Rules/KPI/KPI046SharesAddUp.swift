/// Shares by source add up to 100 %.
struct KPI046SharesAddUp: SetupRule {
  static let description = RuleDescription.setup(
    "KPI046", "shares-add-up", .info,
    what: "Shares by source add up to 100 %.",
    why: "At 137 % the same deal is credited to several sources.",
    source: "Arithmetic",
    fix: "Credit each deal once, or say that the shares overlap.")

  static let columns: [SetupColumn] = []

  static func check(_ setup: SetupContext) -> Judgement {
    .skipped("No export of deals was given to compute the shares from.")
  }
}
