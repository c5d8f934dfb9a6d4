/// The targets of the funnel's rates lead from its first target volume to its last.
struct KPI025TargetsGiveVolumes: SetupRule {
  static let description = RuleDescription.setup(
    "KPI025", "targets-give-volumes", .warning,
    what: "The targets of the funnel's rates lead from its first target volume to its last.",
    why: "A plan whose targets do not multiply cannot be met as a whole, even if each part is.",
    source: "Arithmetic",
    fix: "Raise a rate or a volume above, or lower the volume below.")

  static let columns: [SetupColumn] = [.target]

  static func check(_ setup: SetupContext) -> Judgement { FunnelProduct.check(setup, .target) }
}
