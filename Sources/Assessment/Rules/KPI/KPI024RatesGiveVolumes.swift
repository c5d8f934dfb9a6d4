/// The baselines of the funnel's rates lead from its first volume to its last.
struct KPI024RatesGiveVolumes: SetupRule {
  static let description = RuleDescription.setup(
    "KPI024", "rates-give-volumes", .warning,
    what: "The baselines of the funnel's rates lead from its first volume to its last.",
    why:
      "Rates and volumes that do not fit come from different reports, and forecasts from them will not fit either.",
    source: "Arithmetic",
    fix: "Check the step named in the message: its volume, or its rate.")

  static let columns: [SetupColumn] = [.baseline]

  static func check(_ setup: SetupContext) -> Judgement { FunnelProduct.check(setup, .actual) }
}
