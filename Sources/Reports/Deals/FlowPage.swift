import Assessment

/// What the closed deals teach, on a page.
struct FlowPage {
  let flow: DealFlow
  let names: Names
  /// The name of the deal in a row.
  let deal: (Int) -> String

  func write(on page: inout Page) {
    page.blank()
    page.line(Span("What closed deals teach", .strong))
    summary(on: &page)
    stages(on: &page)
    bottleneck(on: &page)
    losses(on: &page)
    coverage(on: &page)
    derailing(on: &page)
    for gap in flow.gaps { page.paragraph(gap, indent: 2, hanging: 2, tone: .quiet) }
  }

  private func summary(on page: inout Page) {
    guard let rate = flow.winRate, let band = flow.winRateInterval else { return }
    let closed = NumberWords.count(flow.won + flow.lost, "closed deal")
    var words = "\(NumberWords.grouped(flow.won)) of \(closed) won: \(percent(rate)) (\(range(band)))"
    if let amount = flow.meanAmount { words += ", \(NumberWords.money(amount)) each" }
    if let days = flow.cycleDays {
      words += ", \(NumberWords.decimal(days, places: 0)) days from creation to close"
    }
    page.paragraph(words + ".", indent: 2, hanging: 2)
    if let velocity = flow.velocity {
      page.paragraph(
        "At this pace the open deals bring \(NumberWords.money(velocity)) a day. A tenth more deals, a tenth more won "
          + "or a tenth larger ones bring a tenth more; a tenth less time brings 11 % more.", indent: 2,
        hanging: 2)
    }
  }

  private func stages(on page: inout Page) {
    guard flow.stages.contains(where: { $0.closed > 0 }) else { return }
    let hasDays = flow.stages.contains { $0.medianDays != nil }
    var columns: [TextTable.Column] = [
      .words("stage", least: 10), .number("closed"), .number("won"), .number("95 %"), .number("chart"),
      .number("own"),
      .number("went on"), .number("at best"),
    ]
    if hasDays { columns.append(.number("days")) }
    var table = TextTable(columns)
    for stage in flow.stages where stage.closed > 0 {
      var row = [
        Span(names.full(String(stage.number)), stage.number == flow.bottleneck ? .caution : .plain),
        Span(NumberWords.grouped(stage.closed)), Span(NumberWords.grouped(stage.won)),
        Span(stage.interval.map(range) ?? "–"), Span(percent(stage.chart)), Span(percent(stage.probability)),
        Span(percent(stage.conversion), stage.isFalling ? .bad : .plain), Span(percent(stage.best)),
      ]
      if hasDays {
        row.append(
          Span(
            stage.medianDays.map { NumberWords.decimal($0, places: 0) } ?? "–", stage.isSlow ? .bad : .plain))
      }
      table.rows.append(row)
    }
    page.table(table)
    let falling = flow.stages.filter(\.isFalling).map { names.full(String($0.number)) }
    if !falling.isEmpty {
      page.paragraph(
        "Fewer deals than usual went on last quarter from \(NumberWords.list(falling)).", indent: 2,
        hanging: 2,
        tone: .caution)
    }
    let slow = flow.stages.filter(\.isSlow).map { names.full(String($0.number)) }
    if !slow.isEmpty {
      page.paragraph(
        "Open deals have been far longer than usual in \(NumberWords.list(slow)).", indent: 2, hanging: 2,
        tone: .caution)
    }
  }

  private func bottleneck(on page: inout Page) {
    guard let stage = flow.stages.first(where: { $0.number == flow.bottleneck }), let gain = stage.gain else {
      return
    }
    page.paragraph(
      "The bottleneck is stage \(names.full(String(stage.number))): had it always been as good as in its best quarter "
        + "(\(percent(stage.best)) instead of \(percent(stage.conversion))), \(NumberWords.money(gain)) more would have "
        + "been won.", indent: 2, hanging: 2, tone: .strong)
  }

  private func losses(on page: inout Page) {
    guard let losses = flow.losses, flow.lost > 0 else { return }
    let places = losses.entered.enumerated().filter { $0.element > 0 }
      .map { "\(NumberWords.grouped($0.element)) in \(names.full(String($0.offset + 1)))" }
    guard !places.isEmpty else { return }
    page.paragraph("Lost deals had come to: \(NumberWords.list(places)).", indent: 2, hanging: 2)
    guard let supported = losses.supported else { return }
    let late = losses.entered[4...].reduce(0, +)
    let proved = supported[4...].reduce(0, +)
    if late > proved {
      page.paragraph(
        "\(NumberWords.grouped(late)) were lost late, but only \(NumberWords.grouped(proved)) by their milestones: deals "
          + "are moved on too early.", indent: 2, hanging: 2, tone: .caution)
    }
  }

  private func coverage(on page: inout Page) {
    guard let coverage = flow.coverage else { return }
    let share = percent(coverage.open / coverage.required)
    page.paragraph(
      "A quota of \(NumberWords.money(coverage.quota)) needs \(NumberWords.money(coverage.required)) open at "
        + "\(percent(coverage.winRate)) of the amount; \(NumberWords.money(coverage.open)) are there, \(share) of it.",
      indent: 2, hanging: 2, tone: coverage.open < coverage.required ? .caution : .good)
  }

  private func derailing(on page: inout Page) {
    guard !flow.derailing.isEmpty else { return }
    let shown = flow.derailing.prefix(10).map(deal)
    let more = flow.derailing.count > 10 ? " and \(NumberWords.grouped(flow.derailing.count - 10)) more" : ""
    page.paragraph(
      "Close to being lost, by three marks or more: \(shown.joined(separator: ", "))\(more).", indent: 2,
      hanging: 2,
      tone: .bad)
  }

  private func percent(_ share: Double?) -> String { share.map { NumberWords.percent($0, places: 0) } ?? "–" }

  /// `12-34 %`.
  private func range(_ band: Interval) -> String {
    "\(NumberWords.decimal(band.low * 100, places: 0))-\(NumberWords.decimal(band.high * 100, places: 0)) %"
  }
}
