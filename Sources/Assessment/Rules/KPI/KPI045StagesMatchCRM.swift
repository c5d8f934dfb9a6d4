/// The stages of the plan are those of the CRM's pipeline.
struct KPI045StagesMatchCRM: SetupRule {
  static let description = RuleDescription.setup(
    "KPI045", "stages-match-crm", .warning,
    what: "The stages of the plan are those of the CRM's pipeline.",
    why: "A stage that the CRM does not know cannot be counted there.",
    source: "Arithmetic",
    fix: "Rename the stage in one of the two, or map it.")

  static let columns: [SetupColumn] = []

  static func check(_ setup: SetupContext) -> Judgement {
    .skipped("No export of deals was given to compare with.")
  }
}
