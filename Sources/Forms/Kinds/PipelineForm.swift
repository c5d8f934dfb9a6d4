import Planning
import Spreadsheet

/// The pipeline chart on one page, and a sheet of deals that are measured by it.
enum PipelineForm {
  static let version = 1
  private static let preparedDeals = 28
  private static let spareDeals = 72
  private static let preparedPartners = 20
  private static let sparePartners = 80

  static func build(_ template: Template, _ w: Words) -> Form? {
    guard let content = template.content as? PipelineContent else { return nil }
    let formulas = Formulas(
      stages: ChoiceList(
        "stage", content.stages.map { Choice(id: String($0.number), label: "\($0.number) \($0.name)") }),
      status: w.list("status", ["open", "won", "lost"]), yesNo: w.list("yesno", ["yes", "no"]),
      currencies: ChoiceList("currency", content.currencies.map { Choice(id: $0, label: $0) }))
    return Form(
      kind: template.kind, version: version, template: template, title: w("title"),
      sheets: [
        w.guide(), chart(content, w), deals(content, formulas, w), partners(formulas, w),
        forecast(content, formulas, w),
      ])
  }

  private static func chart(_ content: PipelineContent, _ w: Words) -> FormSheet {
    func text(_ id: String, _ width: Double) -> Column { w.column("chart", id, .text, width: width) }
    func percent(_ id: String) -> Column {
      w.column("chart", id, .percent, width: 12, minimum: 0, maximum: 1, format: .percent, centered: true)
    }
    let rows = content.stages.map { stage in
      var values: [String: AnswerValue] = [
        "summary": .text(stage.summary), "activities": .text(stage.activities),
        "milestone": .text(stage.milestone), "documents": .text(stage.documents),
        "crmTasks": .text(stage.crmTasks), "partnerForecast": .text(stage.partnerForecast),
      ]
      values["probability"] = stage.probability.map { .number($0) }
      values["cap"] = stage.cap.map { .number($0) }
      values["partnerProbability"] = stage.partnerProbability.map { .number($0) }
      values["ageLimit"] = stage.ageLimit.map { .number(Double($0)) }
      return TableRow(key: String(stage.number), labels: ["stage": stage.name], defaults: values)
    }
    return FormSheet(
      w("sheets.chart"), frozenColumns: 2,
      blocks: [
        .title(w("chart.title"), subtitle: w("chart.subtitle")),
        .table(
          Table(
            id: "chart", label: w("tables.chart.label"),
            columns: [
              w.key("chart", width: 5), w.label("chart", "stage", width: 13), text("summary", 22),
              text("activities", 33), text("milestone", 24), text("documents", 28), text("crmTasks", 22),
              percent("probability"), percent("cap"), text("partnerForecast", 22),
              percent("partnerProbability"),
              w.column("chart", "ageLimit", .integer, width: 8, minimum: 0, maximum: 3650, centered: true),
            ], rows: .fixed(rows))),
      ])
  }

  private static func deals(_ content: PipelineContent, _ f: Formulas, _ w: Words) -> FormSheet {
    func column(
      _ id: String, _ kind: AnswerKind, _ width: Double, list: ChoiceList? = nil, minimum: Double? = nil,
      maximum: Double? = nil, format: NumberFormat? = nil, required: Bool = false
    ) -> Column {
      w.column(
        "deals", id, kind, width: width, list: list, minimum: minimum, maximum: maximum, required: required,
        format: format)
    }
    func computed(
      _ id: String, _ kind: AnswerKind, _ formula: FormFormula, marks: [Mark] = []
    ) -> Column {
      w.column(
        "deals", id, kind, width: 12, format: kind == .percent ? .percent : nil,
        centered: kind == .integer, marks: marks, content: .computed(formula))
    }
    let milestones = content.stages.prefix(6).map { stage in
      w.column(
        "deals", "m\(stage.number)", .yesno, width: 17, list: f.yesNo,
        label: "\(stage.number) \(stage.milestone)")
    }
    let attitude = w.list("decisionMaker", ["unknown", "identified", "active"])
    return FormSheet(
      w("sheets.deals"), isProtected: false, frozenColumns: 2, pagesWide: 3, pagesTall: 0,
      blocks: [
        .title(w("deals.title"), subtitle: w("deals.subtitle")),
        .table(
          Table(
            id: "deals", label: w("tables.deals.label"),
            columns: [
              column("deal", .text, 24, required: true), column("account", .text, 22),
              column("stage", .choice, 18, list: f.stages, required: true),
              computed(
                "supportedStage", .integer, f.supportedStage, marks: [.when(f.isHeldDown, .doubtful)]),
              computed("probabilityUsed", .percent, f.probabilityUsed),
              computed("adjusted", .percent, f.adjusted, marks: [.bar(from: 0, to: 1)]),
              computed("weightedAmount", .money, f.weightedAmount),
              computed("spread", .money, f.spread), computed("stageAge", .integer, f.stageAge),
              computed(
                "daysOver", .integer, f.daysOver, marks: [.when(.isNumber(.this("daysOver")), .bad)]),
              column("amount", .money, 13, minimum: 0, maximum: 1e12),
              column("currency", .choice, 10, list: f.currencies),
              column("probability", .percent, 12, minimum: 0, maximum: 1, format: .percent),
              column("created", .date, 12), column("stageSince", .date, 12), column("close", .date, 12),
              column("closeMoves", .integer, 10, minimum: 0, maximum: 1000),
              column("nextStep", .text, 28), column("nextDate", .date, 12),
              column("lastActivity", .date, 12),
              column("contacts", .integer, 10, minimum: 0, maximum: 1000),
              column("decisionMaker", .choice, 14, list: attitude),
            ] + milestones + [
              column("signed", .date, 12), column("status", .choice, 10, list: f.status),
              column("lostReason", .text, 22), column("postMortem", .date, 12),
              column("partner", .text, 18), column("partnerEvidence", .date, 12),
              column("reason", .text, 28), column("note", .text, 30),
            ], rows: .free(prepared: preparedDeals, spare: spareDeals))),
      ])
  }

  private static func partners(_ f: Formulas, _ w: Words) -> FormSheet {
    func column(_ id: String, _ kind: AnswerKind, _ width: Double) -> Column {
      w.column("partners", id, kind, width: width)
    }
    return FormSheet(
      w("sheets.partners"), isProtected: false, frozenColumns: 1,
      blocks: [
        .title(w("partners.title"), subtitle: w("partners.subtitle")),
        .table(
          Table(
            id: "partners", label: w("tables.partners.label"),
            columns: [
              column("name", .text, 26), column("person", .text, 24), column("region", .text, 20),
              column("since", .date, 12), column("agreement", .text, 34),
              w.column(
                "partners", "dealCount", .integer, width: 12, centered: true,
                content: .computed(f.partnerDeals)),
              w.column("partners", "weighted", .money, width: 14, content: .computed(f.partnerWeighted)),
            ], rows: .free(prepared: preparedPartners, spare: sparePartners))),
      ])
  }

  private static func forecast(_ content: PipelineContent, _ f: Formulas, _ w: Words) -> FormSheet {
    let rows = content.stages.prefix(6).map { stage in
      TableRow(
        key: String(stage.number), labels: ["stage": stage.name],
        formulas: [
          "count": f.count(inStage: stage.number), "amount": f.sum("amount", inStage: stage.number),
          "weighted": f.sum("weightedAmount", inStage: stage.number),
        ])
    }
    func computed(_ id: String, _ kind: AnswerKind) -> Column {
      w.column("byStage", id, kind, width: 20, content: .computed(""))
    }
    return FormSheet(
      w("sheets.forecast"), widths: [8, 24, 20, 24, 46], labelColumns: 2,
      blocks: [
        .title(w("forecast.title"), subtitle: w("forecast.subtitle")), .space,
        .fields([
          w.field("openCount", .integer, content: .computed(f.openCount)),
          w.field("currencyCount", .integer, content: .computed(f.currencyCount)),
          w.field("openAmount", .money, content: .computed(f.inOneCurrency(f.openAmount))),
          w.field("weightedEntered", .money, content: .computed(f.inOneCurrency(f.weightedEntered))),
          w.field("weighted", .money, isHeadline: true, content: .computed(f.inOneCurrency(f.weighted))),
          w.field("sd", .money, content: .computed(f.inOneCurrency(f.sd))),
        ]),
        .space, .heading(w("forecast.byStage")),
        .table(
          Table(
            id: "byStage", label: w("tables.byStage.label"),
            columns: [
              w.key("byStage", width: 8), w.label("byStage", "stage", width: 24),
              computed("count", .integer), computed("amount", .money), computed("weighted", .money),
            ], rows: .fixed(rows))),
        .charts([
          FormChart(
            .columns, title: w("forecast.chart"), alternativeText: w("forecast.chartAlternative"),
            table: "byStage", categories: "stage",
            series: ["amount", "weighted"].map { .init(w("tables.byStage.columns.\($0).label"), column: $0) })
        ]),
      ])
  }
}

extension PipelineForm {
  /// The formulas of deals and forecast. Source: the project's domain notes, pipeline (6.3, 6.4 P1).
  struct Formulas {
    let stages: ChoiceList
    let status: ChoiceList
    let yesNo: ChoiceList
    let currencies: ChoiceList

    private func span(_ from: String, _ to: String) -> FormFormula {
      .operand(.sameRowSpan(from: from, to: to))
    }
    /// Whether anything was entered in the row, on either side of its computed columns.
    private var isUsed: FormFormula { .countA(span("deal", "stage"), span("amount", "note")) .> 0 }
    private func isYes(_ column: String) -> FormFormula { .this(column) .== .text(yesNo.label("yes")) }

    /// The number of the stage that was entered; 0 for none.
    private var entered: FormFormula { .ifError(.match(.this("stage"), in: .list(stages)), 0) }

    /// An open deal in one of the stages 1 to 6: only such a deal is forecast. A deal without a status is open.
    private var isForecast: FormFormula {
      .and(
        isUsed,
        .not(
          .or(
            .this("status") .== .text(status.label("won")),
            .this("status") .== .text(status.label("lost")))),
        entered .>= 1, entered .<= 6)
    }

    /// One more than the milestones met without a gap; 7 only when signed.
    var supportedStage: FormFormula {
      var formula = FormFormula.if(.and(isYes("m6"), .isNumber(.this("signed"))), 7, 6)
      for stage in (1...5).reversed() { formula = .if(isYes("m\(stage)"), formula, .number(Double(stage))) }
      return .if(isUsed, formula, "")
    }

    private func chart(_ column: String, at row: FormFormula) -> FormFormula {
      .index(.column("chart", column), row)
    }

    /// As entered; else the chart's for the entered stage, the partner's for a deal with a partner.
    var probabilityUsed: FormFormula {
      .if(
        isForecast,
        .if(
          .isNumber(.this("probability")), .this("probability"),
          .if(
            .call("LEN", [.this("partner")]) .> 0, chart("partnerProbability", at: entered) + 0,
            chart("probability", at: entered) + 0)), "")
    }

    /// Not more than the cap of the stage that the milestones support.
    var adjusted: FormFormula {
      let cap = chart("cap", at: .this("supportedStage"))
      return .if(
        .isNumber(.this("probabilityUsed")),
        .if(.isNumber(cap), .minimum(.this("probabilityUsed"), cap), .this("probabilityUsed")), "")
    }

    private var amount: FormFormula { .if(.isNumber(.this("amount")), .this("amount"), 0) }

    var weightedAmount: FormFormula {
      .if(.isNumber(.this("adjusted")), amount * .this("adjusted"), "")
    }

    /// The standard deviation of one deal's amount.
    var spread: FormFormula {
      .if(
        .isNumber(.this("adjusted")),
        amount * .call("SQRT", [.maximum(0, .this("adjusted") * (1 - .this("adjusted")))]), "")
    }

    /// Days from the day the deal came into its stage to the day of the workbook, for deals that are forecast.
    var stageAge: FormFormula {
      .if(
        .and(
          .isNumber(.this("adjusted")), .isNumber(.this("stageSince")), .isNumber(.field("asOf"))),
        .field("asOf") - .this("stageSince"), "")
    }

    /// Days beyond the chart's age limit; nothing within it.
    var daysOver: FormFormula {
      let limit = chart("ageLimit", at: entered)
      let over = FormFormula.this("stageAge") - limit
      return .if(.isNumber(.this("stageAge")), .if(.isNumber(limit), .if(over .> 0, over, ""), ""), "")
    }

    /// Held down by what its milestones support.
    var isHeldDown: FormFormula {
      .and(.isNumber(.this("adjusted")), .this("adjusted") .< .this("probabilityUsed"))
    }

    private func label(_ stage: Int) -> FormFormula { .text(stages.label(String(stage))) }

    func count(inStage stage: Int) -> FormFormula {
      .call("COUNTIFS", [deals("stage"), label(stage), deals("adjusted"), forecast])
    }

    func sum(_ column: String, inStage stage: Int) -> FormFormula {
      .call("SUMIFS", [deals(column), deals("stage"), label(stage), deals("adjusted"), forecast])
    }

    private var hasName: FormFormula { .call("LEN", [.this("name")]) .> 0 }
    private var isTheirs: FormFormula { deals("partner") .== .this("name") }

    /// The open deals of a partner.
    var partnerDeals: FormFormula {
      .if(hasName, .sumProduct(isTheirs * .isNumber(deals("adjusted"))), "")
    }

    var partnerWeighted: FormFormula {
      .if(hasName, .sumProduct(isTheirs * 1, deals("weightedAmount")), "")
    }

    private func deals(_ column: String) -> FormFormula { .column("deals", column) }
    private let forecast = FormFormula.text(">=0")

    var openCount: FormFormula { .count(deals("adjusted")) }
    var openAmount: FormFormula { .sumIf(deals("adjusted"), forecast, deals("amount")) }
    var weightedEntered: FormFormula { .sumProduct(deals("probabilityUsed"), deals("amount")) }
    var weighted: FormFormula { .sum(deals("weightedAmount")) }
    /// Deals taken as independent of each other.
    var sd: FormFormula { .call("SQRT", [.call("SUMSQ", [deals("spread")])]) }

    /// How many currencies the forecast deals have.
    var currencyCount: FormFormula {
      .total(
        currencies.choices.map { currency in
          .one(
            .call(
              "COUNTIFS", [deals("currency"), .text(currency.label), deals("adjusted"), forecast]) .> 0)
        })
    }

    /// Amounts of several currencies don't add up.
    func inOneCurrency(_ formula: FormFormula) -> FormFormula {
      .if(.field("currencyCount") .> 1, "", formula)
    }
  }
}
