import Assessment
import Planning

extension Comparison {
  /// What moved, kind by kind, on one page.
  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    page.paragraph(
      "\(after.client ?? "(no name)"): from \(Self.name(before)) to \(Self.name(after))", hanging: 2,
      tone: .strong)
    for kind in kinds {
      page.blank()
      ComparisonPage(comparison: kind).write(on: &page)
    }
    for (kinds, words) in [(onlyBefore, "was not returned again"), (onlyAfter, "is new")] where !kinds.isEmpty
    {
      page.blank()
      page.paragraph("\(NumberWords.list(kinds)) \(words), so there is nothing to compare.", tone: .quiet)
    }
    return page.text
  }

  private static func name(_ side: Side) -> String {
    let day = side.asOf.map { "as of \($0)" } ?? ""
    guard let round = side.round, !round.isEmpty else { return day }
    return "\(round) (\(day))"
  }
}

/// One kind of workbook in two rounds.
struct ComparisonPage {
  let comparison: KindComparison

  private var names: Names { Names(comparison.after.template) }

  func write(on page: inout Page) {
    page.paragraph(comparison.after.score.headline(names), hanging: 2, tone: .strong)
    page.paragraph(
      "before: \(comparison.before.score.headline(Names(comparison.before.template)))", indent: 2, hanging: 2,
      tone: .quiet)
    moves(on: &page)
    findings(on: &page)
    kpis(on: &page)
    deals(on: &page)
  }

  private func moves(on page: inout Page) {
    page.blank()
    page.line(Span("What moved", .strong), Span("  \(comparison.unchanged) measures did not", .quiet))
    guard !comparison.moved.isEmpty else { return page.line(Span("nothing", .quiet), indent: 2) }
    var table = TextTable(
      .words("", least: 10), .words("", least: 10), .number("before"), .number("now"), .number("change"))
    for move in comparison.moved {
      let parts = move.id.split(separator: ".").map(String.init)
      let named = parts.map { names[$0] }.first { !parts.contains($0) } ?? ""
      let tone: Terminal.Tone = move.isBetter.map { $0 ? .good : .bad } ?? .plain
      table.row(
        Span(move.id), Span(named, .quiet), Span(Self.words(move.before)), Span(Self.words(move.after)),
        Span(Self.change(move), tone))
    }
    page.table(table)
  }

  private static func words(_ measure: Measure?) -> String {
    measure?.word ?? measure?.number.map(number) ?? "–"
  }

  private static func number(_ number: Double) -> String {
    NumberWords.decimal(number, places: number.magnitude < 1 ? 3 : number.magnitude < 1000 ? 2 : 0)
  }

  private static func change(_ move: Move) -> String {
    guard let change = move.change else { return "" }
    if move.after?.word != nil { return change > 0 ? "better" : change < 0 ? "worse" : "" }
    return (change > 0 ? "+" : "") + number(change)
  }

  private func findings(on page: inout Page) {
    let lists: [(String, [Finding], Terminal.Tone)] = [
      ("fixed", comparison.fixed, .good), ("still open", comparison.open, .caution),
      ("new", comparison.new, .bad), ("not judged this time", comparison.unknown, .quiet),
    ]
    guard lists.contains(where: { !$0.1.isEmpty }) else { return }
    page.blank()
    let counts = lists.filter { !$0.1.isEmpty }.map { "\($0.1.count) \($0.0)" }
    page.line(Span("Findings", .strong), Span("  \(counts.joined(separator: ", "))", .quiet))
    for (words, findings, tone) in lists where !findings.isEmpty {
      page.line(Span(words, tone), indent: 2)
      for finding in findings {
        page.paragraph(
          "\(CheckReport.place(of: finding))  \(finding.code)  \(finding.message)", indent: 4, hanging: 2)
      }
    }
  }

  private func deals(on page: inout Page) {
    guard !comparison.deals.isEmpty else { return }
    page.blank()
    page.line(Span("Deals", .strong))
    var table = TextTable(.words("", least: 16), .words("before", least: 14), .words("now", least: 14))
    for move in comparison.deals {
      table.row(
        Span(move.deal ?? "(without a name)"), Span(standing(move.before), .quiet),
        Span(standing(move.after), Self.tone(move)))
    }
    page.table(table)
  }

  private func standing(_ standing: DealMove.Standing?) -> String {
    guard let standing else { return "–" }
    let stage = standing.stage.map { names.full(String($0)) }
    let amount = standing.amount.map { NumberWords.money($0) }
    let place = standing.status == "open" ? stage ?? "open" : standing.status
    return [place, amount, standing.currency].compactMap(\.self).joined(separator: " ")
  }

  private static func tone(_ move: DealMove) -> Terminal.Tone {
    switch move.after?.status {
    case "won": .good
    case "lost", nil: .bad
    default: (move.after?.stage ?? 0) < (move.before?.stage ?? 0) ? .caution : .plain
    }
  }
}

extension ComparisonPage {
  fileprivate func kpis(on page: inout Page) {
    guard !comparison.kpis.isEmpty else { return }
    page.blank()
    page.line(Span("KPIs", .strong), Span("  from the earlier baseline towards the earlier target", .quiet))
    var table = TextTable(
      .words("", least: 14), .number("baseline"), .number("now"), .number("target"), .fixed("way done"),
      .fixed(""))
    for path in comparison.kpis {
      table.row(
        Span(names.full(path.id)), Span(value(path.baseline, path), .quiet), Span(value(path.actual, path)),
        Span(value(path.state == .added ? path.newTarget : path.target, path)),
        Span(bar(path, on: page.terminal)), Span(Self.words(path.state), Self.tone(path.state)))
    }
    page.table(table)
  }

  private func value(_ value: Double?, _ path: KPIPath) -> String {
    guard let value else { return "–" }
    return path.unit == .percent ? NumberWords.percent(value) : Self.number(value)
  }

  private func bar(_ path: KPIPath, on terminal: Terminal) -> String {
    guard let progress = path.progress else { return "" }
    return Bar.filled(progress, width: 6, on: terminal) + " " + NumberWords.percent(progress, places: 0)
  }

  private static func words(_ state: KPIPath.State) -> String {
    switch state {
    case .reached: "reached"
    case .onCourse: "on course"
    case .behind: "behind"
    case .nearer: "nearer"
    case .unchanged: "unchanged"
    case .away: "further away"
    case .notMeasured: "not measured"
    case .unknown: "unknown"
    case .added: "added"
    case .dropped: "dropped"
    }
  }

  private static func tone(_ state: KPIPath.State) -> Terminal.Tone {
    switch state {
    case .reached, .onCourse: .good
    case .behind, .nearer: .caution
    case .away: .bad
    case .unchanged, .notMeasured, .unknown, .added, .dropped: .quiet
    }
  }
}
