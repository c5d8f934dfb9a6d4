import Assessment
import Planning

/// A KPI set-up on the page.
struct FunnelKPIView {
  struct Coverage {
    let name, covered: String
    let without: String?
    let bar: ShareBar
  }
  struct HeatRow {
    let goal: String
    let cells: [HeatCell]
  }
  struct Heat {
    let stages: [String]
    let rows: [HeatRow]
  }
  struct Step {
    let name, actual, rate, target, targetRate, required: String
    let isWorst: Bool
  }
  struct Funnel {
    let worst: String?
    let chart: FunnelChart
    let rows: [Step]
  }
  struct Open { let name, needs: String }

  let anchor: String
  let head: HeadView
  let coverage: [Coverage]
  let heat: Heat?
  let funnel: Funnel?
  let open: RowsView<Open>?

  init(_ score: FunnelKPIScore, _ result: ReportedResult, _ phrases: Phrases) {
    let names = result.names
    anchor = result.anchor
    head = HeadView(result, Self.verdict(score, phrases))
    coverage = [
      ("stages", score.coverage.stages), ("goals", score.coverage.goals), ("tactics", score.coverage.tactics),
    ].map { Self.coverage(phrases("funnel-kpi.\($0.0)"), $0.1, names, phrases) }
    heat = Self.heat(result)
    funnel = Self.funnel(score.funnel, names, phrases)
    open = RowsView(
      score.kpis.filter { !$0.computable }.map { kpi in
        let missing = kpi.missing.map { names.full($0).shortened() }
        return Open(
          name: kpi.id.map { names.full($0).shortened() } ?? phrases("funnel-kpi.noName"),
          needs: phrases("funnel-kpi.needs", ["names": missing.isEmpty ? "KPI" : phrases.list(missing)]))
      })
  }

  static func verdict(_ score: FunnelKPIScore, _ phrases: Phrases) -> VerdictWords {
    let tone =
      switch score.grade {
      case .usable: "good"
      case .usableWithWarnings: "caution"
      case .notUsable: "bad"
      }
    let computable = score.kpis.count { $0.computable }
    return VerdictWords(
      verdict: phrases("funnel-kpi.grade.\(score.grade.rawValue)"),
      figure: score.score.map { phrases("funnel-kpi.score", ["score": phrases.fixed($0, places: 1)]) },
      sentences: [
        phrases(
          "funnel-kpi.lead",
          ["count": phrases.whole(score.kpis.count), "computable": phrases.whole(computable)]),
        phrases(
          "funnel-kpi.found",
          [
            "errors": phrases.whole(score.errors), "warnings": phrases.whole(score.warnings),
            "infos": phrases.whole(score.infos),
          ]),
      ], tone: tone)
  }

  private static func coverage(
    _ name: String, _ share: FunnelKPIScore.Share, _ names: Names, _ phrases: Phrases
  ) -> Coverage {
    let covered = phrases(
      "funnel-kpi.coveredOf", ["covered": String(share.covered), "total": String(share.total)])
    let missing = share.missing.map { names.full($0) }
    return Coverage(
      name: name, covered: covered,
      without: missing.isEmpty ? nil : phrases("funnel-kpi.without", ["names": phrases.list(missing)]),
      bar: ShareBar(
        share.total > 0 ? Double(share.covered) / Double(share.total) : nil,
        tone: share.missing.isEmpty ? "good" : "plain", label: "\(name): \(covered)"))
  }

  private static func heat(_ result: ReportedResult) -> Heat? {
    guard let workbook = result.workbook, let content = result.template.content as? FunnelKPIContent else {
      return nil
    }
    let map = KPIMap(workbook.answers, content: content)
    guard !map.goals.isEmpty else { return nil }
    let most = map.counts.joined().max() ?? 0
    return Heat(
      stages: map.stages.map { result.names[$0] },
      rows: zip(map.goals, map.counts).map { goal, counts in
        HeatRow(goal: result.names[goal], cells: counts.map { HeatCell($0, most: most) })
      })
  }

  private static func funnel(
    _ funnel: FunnelKPIScore.Funnel, _ names: Names, _ phrases: Phrases
  ) -> Funnel? {
    func value(_ key: String, _ numbers: [KeyedNumber]) -> Double? {
      numbers.first { $0.key == key }?.value
    }
    let actual = funnel.volumes.actual
    let known = actual + funnel.volumes.target + funnel.required
    guard known.contains(where: { $0.value != nil }) else { return nil }
    let volumes = actual.map { volume in
      FunnelChart.Volume(
        name: names[volume.key], actual: volume.value, target: value(volume.key, funnel.volumes.target),
        value: phrases.decimal(volume.value),
        rate: value(volume.key, funnel.rates.actual).map { phrases.percent($0, places: 1) },
        isWorst: volume.key == funnel.worstStage)
    }
    let rows = volumes.map { phrases("funnel-kpi.funnelRow", ["name": $0.name, "actual": $0.value]) }
    return Funnel(
      worst: funnel.worstStage.map { phrases("funnel-kpi.worst", ["name": names[$0]]) },
      chart: FunnelChart(volumes, label: phrases("funnel-kpi.funnelAlt", ["rows": phrases.list(rows)])),
      rows: actual.map { volume in
        let key = volume.key
        func rate(_ rates: [KeyedNumber]) -> String {
          rates.contains { $0.key == key } ? phrases.percent(value(key, rates), places: 1) : ""
        }
        return Step(
          name: names[key], actual: phrases.decimal(volume.value), rate: rate(funnel.rates.actual),
          target: phrases.decimal(value(key, funnel.volumes.target)), targetRate: rate(funnel.rates.target),
          required: phrases.decimal(value(key, funnel.required)?.rounded(.up), places: 0),
          isWorst: key == funnel.worstStage)
      })
  }
}
