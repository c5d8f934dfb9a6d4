import Planning

/// Whether the funnel's rates lead from its first volume to its last: what KPI024 and KPI025 have in common.
enum FunnelProduct {
  static func check(_ setup: SetupContext, _ column: FunnelVolumes.Column) -> Judgement {
    if let reason = setup.form.missing([column.rawValue], of: FunnelVolumes.table) { return .skipped(reason) }
    let funnel = FunnelVolumes(setup)
    let ids = funnel.steps.compactMap(\.rateKPI)
    let rates = ids.compactMap { id in
      setup.rows(of: id).compactMap { $0.number(column.setup) }.first
    }
    guard !ids.isEmpty, rates.count == ids.count, ids.count + 1 == funnel.steps.count else {
      return .skipped("Not all of \(Shown.list(ids)) have a \(column.setup.term).")
    }
    guard let top = funnel.volume(0, column), let bottom = funnel.volume(funnel.steps.count - 1, column)
    else {
      return .skipped("The funnel's first or last volume is missing.")
    }
    let product = rates.reduce(top, *)
    // Whole deals: a difference of one says nothing.
    let slack = max(1, setup.settings.funnelShare * bottom)
    if (product - bottom).magnitude <= slack * (1 + 1e-9) { return .judged(1, violations: []) }
    let step = worst(funnel, rates, column)
    let chain = ([Shown.number(top)] + rates.map { Shown.percent($0, digits: 4) }).joined(separator: " x ")
    let flaw = Flaw(
      funnel.location(step, column), expected: Shown.number(product, digits: 4),
      message:
        "\(chain) = \(Shown.number(product, digits: 4)), the sheet says \(Shown.number(bottom)); "
        + "the gap is widest at \(funnel.steps[step].name).",
      remedy:
        "Check the volume of \(funnel.steps[step].name), and the \(column.setup.term) of "
        + "\(funnel.steps[step - 1].rateKPI ?? "the rate above it").")
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }

  /// The step whose volume is farthest from what the rate above it makes of the volume above it, by its share.
  private static func worst(_ funnel: FunnelVolumes, _ rates: [Double], _ column: FunnelVolumes.Column) -> Int
  {
    var worst = (step: funnel.steps.count - 1, gap: 0.0)
    for (index, rate) in rates.enumerated() {
      guard let upper = funnel.volume(index, column), let lower = funnel.volume(index + 1, column),
        upper * rate > 0
      else { continue }
      let share = lower / (upper * rate)
      let gap = share >= 1 ? share : share > 0 ? 1 / share : .infinity
      if gap > worst.gap { worst = (index + 1, gap) }
    }
    return worst.step
  }
}
