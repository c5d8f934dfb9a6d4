import Forms
import Planning

/// The funnel's planned visitors are enough for the revenue target.
struct KPI026RevenueReachable: SetupRule {
  static let description = RuleDescription.setup(
    "KPI026", "revenue-reachable", .warning,
    what: "The funnel's planned visitors are enough for the revenue target.",
    why: "A revenue target that the plan's own rates cannot reach is known to be missed on the first day.",
    source: "Arithmetic",
    fix: "Plan more visitors, better rates or larger deals, or lower the revenue target.")

  static let columns: [SetupColumn] = []

  static func check(_ setup: SetupContext) -> Judgement {
    if let reason = setup.form.missing(["target"], of: FunnelVolumes.table) { return .skipped(reason) }
    let (volumes, reason) = setup.requiredVolumes()
    if let reason { return .skipped(reason) }
    let funnel = FunnelVolumes(setup)
    guard let required = volumes.first.flatMap(\.self) else {
      return .skipped("The funnel's rates are not known at each step.")
    }
    guard let planned = funnel.volume(0, .target) else {
      return .skipped("The target of the funnel's first step is missing.")
    }
    if required <= planned * (1 + 1e-9) { return .judged(1, violations: []) }
    let name = funnel.steps[0].name
    let flaw = Flaw(
      .field("revenueTarget"), expected: "at most \(Shown.number(planned)) needed",
      message: unreachable(name, required.rounded(.up), planned),
      remedy: "Plan more \(name.lowercased()), better rates or larger deals, or lower the revenue target.")
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }

  private static func unreachable(_ name: String, _ required: Double, _ planned: Double) -> String {
    "The revenue target needs \(Shown.number(required)) \(name.lowercased()); planned are \(Shown.number(planned))."
  }
}
