import Planning

/// No KPI is computed from itself, not even by way of others.
struct KPI020NoCircle: SetupRule {
  static let description = RuleDescription.setup(
    "KPI020", "no-circle", .error,
    what: "No KPI is computed from itself, not even by way of others.",
    why: "A circle of formulas has no value.",
    source: "Arithmetic",
    fix: "Take one of the KPIs out of the other's formula.")

  static let columns: [SetupColumn] = [.kpi, .formula]

  static func check(_ setup: SetupContext) -> Judgement {
    var reported: Set<Set<String>> = []
    return .each(setup.rows) { row in
      guard !setup.needs(of: row).isEmpty else { return .notJudged }
      guard let circle = circle(from: row, setup), reported.insert(Set(circle.map(\.folded))).inserted else {
        return .holds
      }
      return .violated(
        Flaw(
          row.at(.kpi), message: goesRound(circle + [row.id]),
          remedy: "Take one of these KPIs out of the formula of the one before it."))
    }
  }

  /// The way from a row's KPI back to itself, nil when there is none. Each KPI is entered once, so that long formulas
  /// cost no more than their length.
  private static func circle(from start: SetupRow, _ setup: SetupContext) -> [String]? {
    let goal = start.foldedID
    var seen: Set<String> = []
    var open: [(id: String, path: [String])] = [(start.id, [start.id])]
    while let (id, path) = open.popLast() {
      let row = setup.rows(of: id).first
      let needs = row.map(setup.needs) ?? setup.kpi(id)?.needs ?? []
      for need in needs.reversed() {
        if need.folded == goal { return path }
        if seen.insert(need.folded).inserted { open.append((need, path + [need])) }
      }
    }
    return nil
  }

  private static func goesRound(_ path: [String]) -> String {
    "The formulas go round in a circle: \(path.joined(separator: " -> "))."
  }
}
