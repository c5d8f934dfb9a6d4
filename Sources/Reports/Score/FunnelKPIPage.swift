import Assessment
import Planning

/// A KPI set-up on one page: whether it can be used, what it covers, where the funnel loses most.
struct FunnelKPIPage {
  let score: FunnelKPIScore
  let names: Names

  func write(on page: inout Page) {
    page.paragraph(headline, hanging: 2, tone: tone)
    page.paragraph(counts, indent: 2)
    coverage(on: &page)
    funnel(on: &page)
    kpis(on: &page)
    if score.errors + score.warnings > 0 {
      page.blank()
      page.line(Span("What to do next", .strong))
      page.paragraph("Put right what \"planner check\" finds, the errors first.", indent: 2)
    }
  }

  var headline: String {
    let points = score.score.map { ", score \(NumberWords.fixed($0, places: 1)) of 100" } ?? ""
    return "KPI set-up: \(Self.words(score.grade))\(points)"
  }

  private var counts: String {
    let words = [(score.errors, "error"), (score.warnings, "warning"), (score.infos, "info")]
      .filter { $0.0 > 0 }.map { NumberWords.count($0.0, $0.1) }
    let kpis = NumberWords.count(score.kpis.count, "KPI")
    return words.isEmpty ? "\(kpis), nothing found" : "\(NumberWords.list(words)) in \(kpis)"
  }

  private var tone: Terminal.Tone {
    switch score.grade {
    case .usable: .good
    case .usableWithWarnings: .caution
    case .notUsable: .bad
    }
  }

  private func coverage(on page: inout Page) {
    page.blank()
    page.line(Span("Coverage", .strong))
    for (name, share) in [
      ("Stages", score.coverage.stages), ("Goals", score.coverage.goals), ("Tactics", score.coverage.tactics),
    ] {
      let part = share.total > 0 ? Double(share.covered) / Double(share.total) : nil
      page.line(
        Span(Fitting.left(name, 8)), Span(Bar.filled(part, width: 20, on: page.terminal)),
        Span("  \(share.covered) of \(share.total)"), indent: 2)
      guard !share.missing.isEmpty else { continue }
      let missing = share.missing.map { names.full($0) }.joined(separator: ", ")
      page.paragraph("without a KPI: \(missing)", indent: 10, hanging: 2, tone: .quiet)
    }
  }

  private func funnel(on page: inout Page) {
    let funnel = score.funnel
    guard
      (funnel.volumes.actual + funnel.volumes.target + funnel.required).contains(where: { $0.value != nil })
    else {
      return
    }
    page.blank()
    page.line(Span("Funnel", .strong))
    var table = TextTable(
      .words("", least: 8), .number("actual"), .number("rate"), .number("target"), .number("rate"),
      .number("required"))
    for volume in funnel.volumes.actual {
      let key = volume.key
      let isWorst = funnel.worstStage == key
      let required = funnel.required.first { $0.key == key }?.value
      table.row(
        Span(names[key]), Span(Self.number(volume.value)),
        Span(Self.rate(key, funnel.rates.actual), isWorst ? .caution : .plain),
        Span(Self.number(value(key, funnel.volumes.target))), Span(Self.rate(key, funnel.rates.target)),
        Span(required.map { NumberWords.decimal($0.rounded(.up), places: 0) } ?? "–"))
    }
    page.table(table)
    if let worst = funnel.worstStage {
      page.paragraph("Most is lost after \(names[worst]).", indent: 2, tone: .caution)
    }
  }

  private func kpis(on page: inout Page) {
    let open = score.kpis.filter { !$0.computable }
    page.blank()
    page.line(
      Span("KPIs", .strong), Span("  \(score.kpis.count - open.count) of \(score.kpis.count) can be computed")
    )
    for kpi in open {
      let missing = kpi.missing.map { names.full($0) }.joined(separator: ", ")
      let name = kpi.id.map { names.full($0) } ?? "a row without a KPI"
      page.paragraph("\(name): needs \(missing.isEmpty ? "a KPI" : missing)", indent: 2, hanging: 4)
    }
  }

  private func value(_ key: String, _ numbers: [KeyedNumber]) -> Double? {
    numbers.first { $0.key == key }?.value
  }

  private static func number(_ value: Double?) -> String {
    value.map { NumberWords.decimal($0, places: 1) } ?? "–"
  }

  /// Blank for the last step, which has no rate.
  private static func rate(_ key: String, _ rates: [KeyedNumber]) -> String {
    guard let rate = rates.first(where: { $0.key == key }) else { return "" }
    return rate.value.map { NumberWords.fixed($0 * 100, places: 1) + " %" } ?? "–"
  }

  static func words(_ grade: SetupGrade.Grade) -> String {
    switch grade {
    case .usable: "usable"
    case .usableWithWarnings: "usable, with warnings"
    case .notUsable: "not usable yet"
    }
  }
}

extension FunnelKPIPage: ScorePage {
  static let portfolioHead = "KPI set-up"
  static let headlineMeasures = ["grade", "score"]
  var json: JSONValue { score.json }

  static let standingWords = "of what the rules ask"

  var cell: Span {
    let points = score.score.map { " " + NumberWords.decimal($0, places: 0) } ?? ""
    switch score.grade {
    case .usable: return Span("usable" + points, .good)
    case .usableWithWarnings: return Span("usable" + points, .caution)
    case .notUsable: return Span("not yet" + points, .bad)
    }
  }

  /// Single volumes are in the JSON.
  static func isShown(_ measure: String) -> Bool { !measure.hasPrefix("target.") }
}
