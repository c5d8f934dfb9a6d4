import Forms
import Planning

/// The talks that the revenue target needs can be held by the sellers there are.
struct KPI027MeetingsManageable: SetupRule {
  static let description = RuleDescription.setup(
    "KPI027", "meetings-manageable", .warning,
    what: "The talks that the revenue target needs can be held by the sellers there are.",
    why: "Beyond what a week holds, leads are answered late, and that costs more of them than it wins.",
    source: "Our own judgement",
    fix: "Add sellers, qualify harder, or lower the revenue target.")

  static let columns: [SetupColumn] = []

  static func check(_ setup: SetupContext) -> Judgement {
    let (volumes, reason) = setup.requiredVolumes()
    if let reason { return .skipped(reason) }
    guard let sellers = setup.number("sellers"), sellers > 0, let limit = setup.number("meetingsPerWeek")
    else {
      return .skipped("The number of sellers or their meetings a week are missing.")
    }
    guard let step = setup.catalogue.funnel.firstIndex(where: { $0.id == "sql" }),
      volumes.indices.contains(step),
      let required = volumes[step]
    else { return .skipped("The funnel's rates are not known below the qualified leads.") }
    let each = required / (sellers * setup.settings.weeksPerPeriod)
    if each <= limit * (1 + 1e-9) { return .judged(1, violations: []) }
    let flaw = Flaw(
      .field("revenueTarget"), expected: "at most \(Shown.number(limit)) meetings a week",
      message: crowded(each, limit),
      remedy: "Add sellers, qualify harder, or lower the revenue target.")
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }

  private static func crowded(_ each: Double, _ limit: Double) -> String {
    "The revenue target means \(Shown.number(each, digits: 3)) meetings a week for each seller; \(Shown.number(limit)) are the limit."
  }
}
