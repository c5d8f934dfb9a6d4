import Planning
import Spreadsheet

/// The funnel and KPI planner: the matrix of stage, goal and tactic against all KPIs, the set-up of the chosen ones,
/// base figures, and the funnel's volumes and rates.
enum FunnelKPIForm {
  static let version = 1
  private static let preparedKPIs = 40
  private static let spareKPIs = 60

  static func build(_ template: Template, _ w: Words) -> Form? {
    guard case .funnelKPI(let content) = template.content else { return nil }
    let kpis = ChoiceList("kpi", content.kpis.map { Choice(id: $0.id, label: "\($0.id) \($0.name)") })
    let formulas = Formulas(content: content, kpis: kpis)
    return Form(
      kind: template.kind, version: version, template: template, title: w("title"),
      sheets: [
        w.guide(), planner(content, w), setup(content, kpis, w), base(content, w),
        funnel(content, formulas, w),
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
    let columns = content.kpis.map { kpi in
      Column(
        .answer(
          Field(
            FieldSchema(kpi.id, label: "\(kpi.id) \(kpi.name)", kind: .choice), .input(),
            help: kpi.formula, list: mark)), width: 4, isCentered: true)
    }
    return FormSheet(
      w("sheets.planner"), frozenColumns: 4,
      blocks: [
        .title(w("planner.title"), subtitle: w("planner.subtitle")),
        .table(
          Table(
            id: "planner", label: w("tables.planner.label"),
            columns: [
              w.key("planner", width: 12), w.label("planner", "stage", width: 15),
              w.label("planner", "goal", width: 21), w.label("planner", "tactic", width: 21),
            ] + columns, rows: .fixed(rows), hasRotatedHeads: true)),
      ])
  }

  // MARK: The set-up

  private static func setup(_ content: FunnelKPIContent, _ kpis: ChoiceList, _ w: Words) -> FormSheet {
    func choices<T>(_ id: String, _ items: [T], _ choice: (T) -> (String, String)) -> ChoiceList {
      ChoiceList(id, items.map { Choice(id: choice($0).0, label: "\(choice($0).0) \(choice($0).1)") })
    }
    let stages = choices("funnelStage", content.stages) { ($0.id, $0.name) }
    let goals = choices("goal", content.goals) { ($0.id, $0.name) }
    let tactics = choices("tactic", content.tactics) { ($0.id, $0.name) }
    let units = w.list("unit", MeasureUnit.allCases.map(\.rawValue))
    let directions = w.list("direction", Direction.allCases.map(\.rawValue))
    let cadences = w.list("cadence", Cadence.allCases.map(\.rawValue))
    let modes = w.list("mode", ["improve", "hold", "observe"])
    func column(
      _ id: String, _ kind: AnswerKind, _ width: Double, list: ChoiceList? = nil, minimum: Double? = nil,
      maximum: Double? = nil, required: Bool = false, acceptsOther: Bool = false
    ) -> Column {
      w.column(
        "setup", id, kind, width: width, list: list, minimum: minimum, maximum: maximum, required: required,
        acceptsOther: acceptsOther)
    }
    return FormSheet(
      w("sheets.setup"), isProtected: false, frozenColumns: 1, pagesTall: 0,
      blocks: [
        .title(w("setup.title"), subtitle: w("setup.subtitle")),
        .table(
          Table(
            id: "setup", label: w("tables.setup.label"),
            columns: [
              column("kpi", .choice, 32, list: kpis, required: true, acceptsOther: true),
              column("stage", .choice, 20, list: stages), column("goal", .choice, 24, list: goals),
              column("tactic", .choice, 24, list: tactics), column("segment", .text, 16),
              column("formula", .text, 28), column("unit", .choice, 13, list: units),
              column("direction", .choice, 16, list: directions), column("mode", .choice, 13, list: modes),
              column("owner", .text, 18, required: true), column("baseline", .number, 12),
              column("baselineDate", .date, 12), column("population", .text, 22),
              column("sampleSize", .integer, 10, minimum: 0, maximum: 1e9),
              column("target", .number, 12, required: true), column("targetDate", .date, 12, required: true),
              column("changeReason", .text, 26), column("amber", .number, 10), column("green", .number, 10),
              column("system", .text, 18, required: true), column("sourceField", .text, 20),
              column("cadence", .choice, 12, list: cadences), column("decision", .text, 34, required: true),
              column("signedSales", .text, 16), column("signedMarketing", .text, 16),
              column("accepted", .text, 26), column("note", .text, 26),
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
        .title(w("funnel.title"), subtitle: w("funnel.subtitle")),
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
              w.key("funnel", width: 14), w.label("funnel", "step", width: 24),
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
          w.field("kpiCount", .integer, content: .computed(.countA(.column("setup", "kpi")))),
          w.field("ownerCount", .integer, content: .computed(.countA(.column("setup", "owner")))),
          w.field("targetCount", .integer, content: .computed(.count(.column("setup", "target")))),
        ]),
      ])
  }
}

extension FunnelKPIForm {
  /// The funnel's arithmetic. Source: the project's domain notes, sections 12 and 13.
  struct Formulas {
    let content: FunnelKPIContent
    let kpis: ChoiceList

    private func cell(_ index: Int, _ column: String) -> FormFormula {
      .cell("funnel", content.funnel[index].id, column)
    }

    /// The next step's volume by this one's.
    func rate(_ column: String, _ index: Int) -> FormFormula {
      guard index + 1 < content.funnel.count else { return "" }
      let upper = cell(index, column)
      let lower = cell(index + 1, column)
      return .if(.and(.isNumber(upper), .isNumber(lower), upper .!= 0), lower / upper, "")
    }

    func ratio(_ index: Int) -> FormFormula {
      guard index + 1 < content.funnel.count else { return "" }
      let both = FormFormula.and(
        .isNumber(cell(index, "rate")), .isNumber(cell(index, "targetRate")), cell(index, "targetRate") .!= 0)
      return .if(both, cell(index, "rate") / cell(index, "targetRate"), "")
    }

    /// The volume that the revenue target needs: deals from the deal size, then upwards by the rates.
    func required(_ index: Int) -> FormFormula {
      guard index + 1 < content.funnel.count else {
        return .if(
          .and(.isNumber(.field("revenueTarget")), .isNumber(.field("dealSize")), .field("dealSize") .!= 0),
          .field("revenueTarget") / .field("dealSize"), "")
      }
      let below = cell(index + 1, "required")
      func by(_ rate: FormFormula) -> FormFormula { .if(rate .!= 0, below / rate, "") }
      return .if(
        .isNumber(below),
        .if(
          .isNumber(cell(index, "targetRate")), by(cell(index, "targetRate")),
          .if(.isNumber(cell(index, "rate")), by(cell(index, "rate")), "")), "")
    }

    /// A figure of the set-up row of a KPI, the first one when there are several; an error when there is none.
    private func setup(_ column: String, of kpi: String) -> FormFormula {
      .index(.column("setup", column), .match(.text(kpis.label(kpi)), in: .column("setup", "kpi")))
    }

    /// Actual visitors times the baselines of all rates.
    var product: FormFormula {
      let top = content.funnel.first.map { FormFormula.cell("funnel", $0.id, "actual") } ?? .text("")
      let rates = content.funnel.compactMap(\.rateKPI).map { setup("baseline", of: $0) }
      return .if(
        .all(([top] + rates).map { .isNumber($0) }), rates.reduce(top, *), "")
    }

    /// The name of the step whose rate is lowest against its target; without targets, lowest.
    var worstStage: FormFormula {
      func name(ofLowest column: String, _ otherwise: FormFormula) -> FormFormula {
        let lowest = FormFormula.minimum(.column("funnel", column))
        let named = content.funnel.indices.dropLast().reversed().reduce(FormFormula.text("")) { rest, index in
          .if(cell(index, column) .== lowest, .text(content.funnel[index].name), rest)
        }
        return .if(.count(.column("funnel", column)) .> 0, named, otherwise)
      }
      return name(ofLowest: "ratio", name(ofLowest: "rate", ""))
    }

    /// Of K37 the target, else the baseline; else won amount by won deals.
    var dealSize: FormFormula {
      let target = setup("target", of: "K37")
      let baseline = setup("baseline", of: "K37")
      let amount = FormFormula.cell("base", "B09", "value")
      let deals = FormFormula.cell("base", "B07", "value")
      return .if(
        .isNumber(target), target,
        .if(
          .isNumber(baseline), baseline,
          .if(.and(.isNumber(amount), .isNumber(deals), deals .!= 0), amount / deals, "")))
    }
  }
}
