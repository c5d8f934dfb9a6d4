import Planning
import Spreadsheet

/// The funnel and KPI planner: the matrix of stage, goal and tactic against all KPIs, the set-up of the chosen ones,
/// base figures, and the funnel's volumes and rates.
enum FunnelKPIForm {
  static let version = 1
  private static let preparedKPIs = 28
  private static let spareKPIs = 72

  static func build(_ template: Template, _ w: Words) -> Form? {
    guard let content = template.content as? FunnelKPIContent else { return nil }
    let kpis = ChoiceList("kpi", content.kpis.map { Choice(id: $0.id, label: "\($0.id) \($0.name)") })
    let formulas = Formulas(content: content, kpis: kpis)
    let catalogue = SetupFormulas(content: content, kpis: kpis, words: w)
    return Form(
      kind: template.kind, version: version, template: template, title: w("title"),
      sheets: [
        w.guide(), planner(content, w), setup(content, kpis, catalogue, w), base(content, w),
        funnel(content, formulas, w), health(content, catalogue, w), glossary(content, w),
      ])
  }

  // MARK: The matrix

  /// The distinct (stage, goal, tactic) triples of the catalogue, in its order.
  static func matrixRows(_ content: FunnelKPIContent) -> [MatrixRow] {
    var rows: [String: MatrixRow] = [:]
    for kpi in content.kpis {
      for tactic in kpi.tactics.isEmpty ? ["all"] : kpi.tactics {
        let row = MatrixRow(stage: kpi.stage, goal: kpi.goal, tactic: tactic)
        rows[row.key, default: row].kpis.insert(kpi.id)
      }
    }
    func place<T>(_ items: [T], _ id: (T) -> String) -> [String: Int] {
      Dictionary(items.enumerated().map { (id($1), $0) }, uniquingKeysWith: { first, _ in first })
    }
    let stages = place(content.stages, \.id)
    let goals = place(content.goals, \.id)
    let tactics = place(content.tactics, \.id)
    let last = Int.max
    return rows.values.sorted { one, other in
      let left = (stages[one.stage] ?? last, goals[one.goal] ?? last, tactics[one.tactic] ?? last)
      return left < (stages[other.stage] ?? last, goals[other.goal] ?? last, tactics[other.tactic] ?? last)
    }
  }

  struct MatrixRow {
    let stage: String
    let goal: String
    let tactic: String
    var kpis: Set<String> = []
    var key: String { "\(stage).\(goal).\(tactic)" }
  }

  private static func planner(_ content: FunnelKPIContent, _ w: Words) -> FormSheet {
    let mark = w.list("mark", ["x"])
    let ids = content.kpis.map(\.id)
    var stage = ""
    let rows = matrixRows(content).map { row in
      defer { stage = row.stage }
      return TableRow(
        key: row.key,
        labels: [
          "stage": content.stages.first { $0.id == row.stage }?.name ?? row.stage,
          "goal": content.goals.first { $0.id == row.goal }?.name ?? row.goal,
          "tactic": content.tactics.first { $0.id == row.tactic }?.name ?? w("planner.allTactics"),
        ],
        closed: Set(ids.filter { !row.kpis.contains($0) }), beginsGroup: row.stage != stage && !stage.isEmpty)
    }
    // A row of several lines would take the room of two.
    func label(_ id: String) -> Column {
      w.label("planner", id, width: TextMetrics.columnWidth(rows.compactMap { $0.labels[id] }))
    }
    let columns = content.kpis.map { kpi in
      Column(
        .answer(
          Field(
            FieldSchema(kpi.id, label: "\(kpi.id) \(kpi.name)", kind: .choice), .input(),
            help: kpi.formula, list: mark)), width: 3.4, isCentered: true)
    }
    return FormSheet(
      w("sheets.planner"), frozenColumns: 4,
      blocks: [
        .title(w("planner.title"), subtitle: w("planner.subtitle")),
        .table(
          Table(
            id: "planner", label: w("tables.planner.label"),
            columns: [
              w.key("planner", width: 14), label("stage"), label("goal"), label("tactic"),
            ] + columns, rows: .fixed(rows), hasRotatedHeads: true)),
      ])
  }

  // MARK: The set-up

  private static func setup(
    _ content: FunnelKPIContent, _ kpis: ChoiceList, _ f: SetupFormulas, _ w: Words
  ) -> FormSheet {
    let tactics = SetupFormulas.choices("tactic", content.tactics.map { ($0.id, $0.name) })
    let cadences = w.list("cadence", Cadence.allCases.map(\.rawValue))
    let percent = Mark.when(f.isPercent, .percent)
    func column(
      _ id: String, _ kind: AnswerKind, _ width: Double, list: ChoiceList? = nil, minimum: Double? = nil,
      maximum: Double? = nil, required: Bool = false, acceptsOther: Bool = false, marks: [Mark] = []
    ) -> Column {
      w.column(
        "setup", id, kind, width: width, list: list, minimum: minimum, maximum: maximum, required: required,
        acceptsOther: acceptsOther, marks: marks)
    }
    func width(_ list: ChoiceList) -> Double { TextMetrics.columnWidth(list.choices.map(\.label)) }
    func computed(_ id: String, _ width: Double, _ formula: FormFormula, marks: [Mark] = []) -> Column {
      w.column("setup", id, .text, width: width, marks: marks, content: .computed(formula))
    }
    return FormSheet(
      w("sheets.setup"), isProtected: false, frozenColumns: 1, pagesWide: 3, pagesTall: 0,
      blocks: [
        .title(w("setup.title"), subtitle: w("setup.subtitle")),
        .table(
          Table(
            id: "setup", label: w("tables.setup.label"),
            columns: [
              column("kpi", .choice, width(kpis), list: kpis, required: true, acceptsOther: true),
              computed("check", 20, f.check, marks: [.when(f.isFine, .good), .when(f.isNotFine, .bad)]),
              computed("unitUsed", 12, f.unitUsed), column("stage", .choice, width(f.stages), list: f.stages),
              column("goal", .choice, width(f.goals), list: f.goals),
              column("tactic", .choice, width(tactics), list: tactics),
              column("segment", .text, 16), column("formula", .text, 28),
              column("unit", .choice, 13, list: f.units),
              column("direction", .choice, 16, list: f.directions),
              column("mode", .choice, 13, list: f.modes),
              column("owner", .text, 18, required: true),
              column("baseline", .number, 12, marks: [percent]), column("baselineDate", .date, 12),
              column("population", .text, 22),
              column("sampleSize", .integer, 10, minimum: 0, maximum: 1e9),
              column("target", .number, 12, required: true, marks: [percent]),
              column("targetDate", .date, 12, required: true), column("changeReason", .text, 26),
              column("amber", .number, 10, marks: [percent]), column("green", .number, 10, marks: [percent]),
              column("system", .text, 18, required: true), column("sourceField", .text, 20),
              column("cadence", .choice, 12, list: cadences), column("decision", .text, 34, required: true),
              column("signedSales", .text, 16), column("signedMarketing", .text, 16),
              column("accepted", .text, 26), column("note", .text, 26),
              computed("stageUsed", width(f.stages), f.stageUsed),
              computed("goalUsed", width(f.goals), f.goalUsed),
            ], rows: .free(prepared: preparedKPIs, spare: spareKPIs))),
      ])
  }

  private static func base(_ content: FunnelKPIContent, _ w: Words) -> FormSheet {
    let cadences = w.list("cadence", Cadence.allCases.map(\.rawValue))
    return FormSheet(
      w("sheets.base"),
      blocks: [
        .title(w("base.title"), subtitle: w("base.subtitle")),
        .table(
          Table(
            id: "base", label: w("tables.base.label"),
            columns: [
              w.key("base", width: 7), w.label("base", "figure", width: 40),
              w.column("base", "value", .number, width: 16),
              w.column("base", "source", .text, width: 26),
              w.column("base", "period", .choice, width: 14, list: cadences),
              w.column("base", "owner", .text, width: 20),
            ], rows: .fixed(content.baseFigures.map { TableRow(key: $0.id, labels: ["figure": $0.name]) }))),
      ])
  }

  // MARK: The funnel

  private static func funnel(_ content: FunnelKPIContent, _ f: Formulas, _ w: Words) -> FormSheet {
    let periods = w.list("cadence", Cadence.allCases.map(\.rawValue))
    let rate = NumberFormat("0.0%")
    let rows = content.funnel.indices.map { index in
      TableRow(
        key: content.funnel[index].id, labels: ["step": content.funnel[index].name],
        formulas: [
          "rate": f.rate("actual", index), "targetRate": f.rate("target", index), "ratio": f.ratio(index),
          "required": f.required(index),
        ])
    }
    func computed(_ id: String, _ kind: AnswerKind, _ format: NumberFormat?) -> Column {
      w.column("funnel", id, kind, width: 15, format: format, content: .computed(""))
    }
    return FormSheet(
      w("sheets.funnel"), labelColumns: 2,
      blocks: [
        .title(w("funnel.title"), subtitle: w("funnel.subtitle")), .space,
        .fields([
          w.field("revenueTarget", .money, minimum: 0, maximum: 1e13),
          w.field("sellers", .number, minimum: 0, maximum: 1e6),
          w.field("meetingsPerWeek", .number, minimum: 0, maximum: 1000),
          w.field("decisionPeriod", .choice, list: periods),
        ]),
        .space,
        .table(
          Table(
            id: "funnel", label: w("tables.funnel.label"),
            columns: [
              w.key("funnel", width: 16), w.label("funnel", "step", width: 28),
              w.column("funnel", "actual", .number, width: 15, minimum: 0, maximum: 1e12, format: .integer),
              w.column("funnel", "target", .number, width: 15, minimum: 0, maximum: 1e12, format: .integer),
              computed("rate", .percent, rate), computed("targetRate", .percent, rate),
              computed("ratio", .percent, .percent), computed("required", .number, NumberFormat("#,##0.0")),
            ], rows: .fixed(rows))),
        .space, .heading(w("funnel.results")),
        .fields([
          w.field("product", .number, format: NumberFormat("#,##0.0"), content: .computed(f.product)),
          w.field(
            "worstStage", .choice,
            list: ChoiceList("funnelStep", content.funnel.map { Choice(id: $0.id, label: $0.name) }),
            content: .computed(f.worstStage)),
          w.field("dealSize", .money, content: .computed(f.dealSize)),
        ]),
        // Without the first step: beside the visitors all else would be a thread.
        .charts([
          FormChart(
            .funnel, title: w("funnel.chart"), alternativeText: w("funnel.chartAlternative"),
            table: "funnel", categories: "step",
            series: [.init(w("tables.funnel.columns.actual.label"), column: "actual")], rowsLeftOut: (1, 0)),
          FormChart(
            .bars(maximum: nil), title: w("funnel.ratesChart"), alternativeText: w("funnel.ratesAlternative"),
            table: "funnel", categories: "step",
            series: ["rate", "targetRate"].map { .init(w("tables.funnel.columns.\($0).label"), column: $0) },
            rowsLeftOut: (0, 1)),
        ]),
      ])
  }

  // MARK: Health and glossary

  private static func health(_ content: FunnelKPIContent, _ f: SetupFormulas, _ w: Words) -> FormSheet {
    func field(_ id: String, _ formula: FormFormula, isBad: Bool = true) -> Field {
      w.field(
        id, .integer, marks: isBad ? [.when(.field(id) .> 0, .doubtful)] : [], content: .computed(formula))
    }
    func table(_ id: String, _ label: String, _ rows: [TableRow]) -> Block {
      .table(
        Table(
          id: id, label: w("tables.\(id).label"),
          columns: [
            w.key(id, width: 10), w.label(id, label, width: 34),
            w.column(
              id, "count", .integer, width: 22,
              marks: [.when(.this("count") .== 0, .doubtful), .bar(from: 0, to: 12)], content: .computed("")),
          ], rows: .fixed(rows)))
    }
    let stages = content.stages.filter { $0.id != "SX" }.map {
      TableRow(
        key: $0.id, labels: ["stage": $0.name], formulas: ["count": f.count("stageUsed", f.stages, $0.id)])
    }
    let goals = content.goals.map {
      TableRow(
        key: $0.id, labels: ["goal": $0.name], formulas: ["count": f.count("goalUsed", f.goals, $0.id)])
    }
    return FormSheet(
      w("sheets.health"), isLandscape: false, widths: [10, 32, 22, 48], labelColumns: 2,
      blocks: [
        .title(w("health.title"), subtitle: w("health.subtitle")), .space,
        .fields([
          field("kpiCount", .countA(.column("setup", "kpi")), isBad: false),
          field("fineCount", f.count(.fine), isBad: false), field("withoutOwner", f.count(.owner)),
          field("withoutTarget", f.count(.target)), field("wrongSide", f.count(.side)),
          field("withoutDate", f.count(.date)), field("pastDate", f.count(.past)),
        ]),
        .space, .heading(w("health.stages")), table("stageCoverage", "stage", stages),
        .space, .heading(w("health.goals")), table("goalCoverage", "goal", goals),
      ])
  }

  private static func glossary(_ content: FunnelKPIContent, _ w: Words) -> FormSheet {
    let rows = content.kpis.map { kpi in
      [
        kpi.id, kpi.name, kpi.formula, w("choices.unit.\(kpi.unit.rawValue)"),
        w("choices.direction.\(kpi.direction.rawValue)"), kpi.source,
        w("choices.cadence.\(kpi.cadence.rawValue)"), w("glossary.\(kpi.timing.rawValue)"),
        kpi.needs.joined(separator: " "), kpi.band.map { band($0, kpi.unit) } ?? "",
      ]
    }
    let heads = [
      "id", "name", "formula", "unit", "direction", "source", "cadence", "timing", "needs", "band",
    ]
    return FormSheet(
      w("sheets.glossary"), pagesTall: 0,
      blocks: [
        .title(w("glossary.title"), subtitle: w("glossary.subtitle")),
        .listing(
          Listing(
            heads: heads.map { w("glossary.heads.\($0)") }, widths: [6, 26, 34, 11, 12, 20, 11, 11, 15, 50],
            rows: rows)),
      ])
  }

  /// "2 % to 5 % (2025; visitors of the site; source)".
  private static func band(_ band: ReferenceBand, _ unit: MeasureUnit) -> String {
    func shown(_ value: Double) -> String {
      let scaled = unit == .percent ? (value * 10_000).rounded() / 100 : value
      let digits = scaled == scaled.rounded() && abs(scaled) < 1e15 ? String(Int(scaled)) : String(scaled)
      return unit == .percent ? digits + " %" : digits
    }
    let range: String
    switch (band.low.map(shown), band.high.map(shown)) {
    case (let low?, let high?): range = low == high ? low : "\(low) – \(high)"
    case (let low?, nil): range = "≥ \(low)"
    case (nil, let high?): range = "≤ \(high)"
    case (nil, nil): range = ""
    }
    let about = [band.year.map(String.init), band.population, band.denominator, band.source]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
    return [range, about.isEmpty ? "" : "(\(about))"].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
