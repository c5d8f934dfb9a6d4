import Assessment
import Planning
import Spreadsheet

/// Leads that are not ready yet, on the page: whom to call, whom to ask again, what is missing to give.
struct NurtureView {
  struct Raised { let name, account, stage, weight, advice: String }
  struct Overdue { let name, account, stage, since, days: String }
  struct Cell {
    let count, shade: String
    /// How many leads wait, where there is nothing for them.
    let waiting: String?
  }
  struct Persona {
    let name: String
    let cells: [Cell]
  }
  struct Coverage {
    let lead: String
    let stages: [String]
    let rows: [Persona]
  }

  let anchor: String
  let head: HeadView
  let raised: RowsView<Raised>?
  let overdue: RowsView<Overdue>?
  let coverage: Coverage?
  let forecast: String?
  let delay: String?

  init(_ score: NurtureScore, _ result: ReportedResult, _ phrases: Phrases) {
    let names = result.names
    func stage(_ lead: NurtureScore.Lead) -> String { lead.stage.map { names[$0] } ?? phrases.none }
    func account(_ lead: NurtureScore.Lead) -> String { lead.account?.shortened() ?? phrases.none }
    anchor = result.anchor
    head = HeadView(result, Self.verdict(score, phrases))
    raised = RowsView(
      score.leads.filter(\.raised).sorted { ($0.signal ?? 0) > ($1.signal ?? 0) }.map {
        Raised(
          name: $0.id.shortened(), account: account($0), stage: stage($0), weight: phrases.decimal($0.signal),
          advice: $0.advice)
      })
    overdue = RowsView(
      score.leads.filter { $0.overdue != nil }.sorted { ($0.overdue ?? 0) > ($1.overdue ?? 0) }.map {
        Overdue(
          name: $0.id.shortened(), account: account($0), stage: stage($0),
          since: $0.nextVerify?.description ?? phrases.none, days: phrases.whole($0.overdue ?? 0))
      })
    coverage = Self.coverage(score.coverage, names, phrases)
    forecast = score.forecast.haircut.map { haircut in
      phrases(
        "nurture.forecastRow",
        [
          "entered": phrases.money(score.forecast.entered), "held": phrases.money(score.forecast.held),
          "share": phrases.percent(haircut),
        ])
    }
    delay = score.delay.costPerMonth.map { cost in
      phrases(
        "nurture.delayRow",
        ["rate": phrases.fixed(score.delay.rate, places: 2), "cost": phrases.money(cost)])
    }
  }

  static func verdict(_ score: NurtureScore, _ phrases: Phrases) -> VerdictWords {
    func words(_ key: String, _ count: Int) -> String {
      phrases("nurture.\(key)", ["count": phrases.whole(count)])
    }
    let never = score.neverVerified > 0 ? [words("never", score.neverVerified)] : []
    return VerdictWords(
      verdict: words("headline", score.raised), figure: words("figure", score.overdue),
      sentences: [words("leads", score.leads.count)] + never,
      tone: score.overdue > 0 ? "caution" : score.leads.isEmpty || !never.isEmpty ? "plain" : "good")
  }

  private static func coverage(_ coverage: NurtureScore.Coverage, _ names: Names, _ phrases: Phrases)
    -> Coverage?
  {
    guard let first = coverage.cells.first?.persona else { return nil }
    let stages = coverage.cells.prefix { $0.persona == first }.map(\.stage)
    let most = coverage.cells.map(\.content).max() ?? 0
    var rows: [Persona] = []
    for start in stride(from: 0, to: coverage.cells.count, by: stages.count) {
      let cells = coverage.cells[start...].prefix(stages.count)
      rows.append(
        Persona(
          name: names[coverage.cells[start].persona],
          cells: cells.map { cell in
            let heat = HeatCell(cell.content, most: most)
            return Cell(
              count: heat.count, shade: heat.shade,
              waiting: cell.content == 0 && cell.leads > 0
                ? phrases("nurture.waiting", ["count": phrases.whole(cell.leads)]) : nil)
          }))
    }
    return Coverage(
      lead: phrases(
        "nurture.coverageLead",
        ["covered": phrases.whole(coverage.covered), "total": phrases.whole(coverage.total)]),
      stages: stages.map { names[$0] }, rows: rows)
  }
}
