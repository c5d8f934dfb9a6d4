import Assessment
import Planning

/// The flow map on the page: who plays which part where, and the holes of each phase.
struct Conversion3CView {
  struct Cell { let role, shade: String }
  struct Function {
    let name: String
    let cells: [Cell]
  }
  struct Map {
    let heads: [String]
    let rows: [Function]
  }
  struct Phase {
    let name, leads, calls, fields, open: String
    let isBad: Bool
    let bar: ShareBar
  }

  let anchor: String
  let head: HeadView
  let map: Map?
  let phases: RowsView<Phase>?
  let fields: RowsView<String>?

  init(_ score: Conversion3CScore, _ result: ReportedResult, _ phrases: Phrases) {
    anchor = result.anchor
    head = HeadView(result, Self.verdict(score, phrases))
    map = Self.map(score, result.names, phrases)
    phases = RowsView(score.flow == nil ? [] : score.phases.map { Self.phase($0, result.names, phrases) })
    fields = RowsView(Self.fields(score, result.names, phrases))
  }

  static func verdict(_ score: Conversion3CScore, _ phrases: Phrases) -> VerdictWords {
    guard let flow = score.flow else {
      return VerdictWords(
        verdict: phrases("conversion-3c.notAnswered"), figure: nil, sentences: [], tone: "plain")
    }
    let total = phrases.whole(score.phases.count)
    return VerdictWords(
      verdict: phrases("conversion-3c.headline", ["share": phrases.percent(flow)]), figure: nil,
      sentences: [
        phrases("conversion-3c.led", ["count": phrases.whole(score.led), "total": total]),
        phrases("conversion-3c.called", ["count": phrases.whole(score.called), "total": total]),
      ], tone: flow >= 0.9 ? "good" : flow >= 0.6 ? "caution" : "bad")
  }

  /// Who leads is darkest; beside a part stands the strongest call to action.
  private static func map(_ score: Conversion3CScore, _ names: Names, _ phrases: Phrases) -> Map? {
    guard score.flow != nil, !score.phases.isEmpty else { return nil }
    let shades = ["leads": "3", "helps": "1"]
    var rows: [Function] = []
    for start in stride(from: 0, to: score.cells.count, by: score.phases.count) {
      let cells = score.cells[start...].prefix(score.phases.count)
      rows.append(
        Function(
          name: names[score.cells[start].function],
          cells: cells.map { cell in
            let role = cell.role.map { phrases("conversion-3c.roles.\($0)") } ?? "·"
            return Cell(
              role: cell.strength.map { "\(role) (\(phrases.whole($0)))" } ?? role,
              shade: cell.role.flatMap { shades[$0] } ?? "0")
          }))
    }
    return Map(heads: score.phases.map { names[$0.id] }, rows: rows)
  }

  private static func phase(_ phase: Conversion3CScore.Phase, _ names: Names, _ phrases: Phrases) -> Phase {
    let share = Double(phase.points) / Double(max(1, phase.of))
    let words = phrases(
      "conversion-3c.points", ["points": phrases.whole(phase.points), "of": phrases.whole(phase.of)])
    return Phase(
      name: names[phase.id],
      leads: phase.leads.isEmpty
        ? phrases("conversion-3c.nobody") : phrases.list(phase.leads.map { names[$0] }),
      calls: phrases.whole(phase.calls),
      fields: phrases(
        "conversion-3c.asSoFar",
        ["fields": phrases.whole(phase.fields), "soFar": phrases.whole(phase.soFar)]),
      open: phase.open,
      isBad: phase.leads.count != 1,
      bar: ShareBar(
        share, tone: share == 1 ? "good" : share < 0.5 ? "bad" : "caution",
        label: "\(names[phase.id]): \(words)"))
  }

  private static func fields(_ score: Conversion3CScore, _ names: Names, _ phrases: Phrases) -> [String] {
    guard score.flow != nil else { return [] }
    let fields = score.fields
    let asked = phrases(
      "conversion-3c.asked",
      ["count": phrases.whole(fields.asked), "share": phrases.percent(fields.justified)])
    let early = phrases(
      fields.early > fields.most ? "conversion-3c.tooMuch" : "conversion-3c.early",
      ["count": phrases.whole(fields.early), "most": phrases.whole(fields.most)])
    let labels = phrases.list(score.labels.map { "\(names[$0.id]) \(phrases.whole($0.calls))" })
    return (fields.asked > 0 ? [asked, early] : [phrases("conversion-3c.nothingAsked")]) + [
      phrases("conversion-3c.labels", ["list": labels])
    ]
  }
}
