import Planning
import Spreadsheet

/// Lead nurturing: who is to be verified, who raises a hand, what content is missing, and what waiting costs.
enum NurtureForm {
  static let version = 1
  private static let listed = 10

  static func build(_ template: Template, _ w: Words) -> Form? {
    guard let content = template.content as? NurtureContent else { return nil }
    let f = NurtureFormulas(content: content, words: w)
    return Form(
      kind: template.kind, version: version, template: template, title: w("title"),
      sheets: [
        w.guide([
          w.field("answerWithin", .integer, minimum: 0, maximum: 60)
        ]), leads(f, w), touches(f, w), assets(f, w), callList(f, w), result(content, f, w), delay(f, w),
      ])
  }

  private static func leads(_ f: NurtureFormulas, _ w: Words) -> FormSheet {
    let id = "leads"
    func text(_ column: String, _ width: Double, required: Bool = false) -> Column {
      w.column(id, column, .text, width: width, required: required)
    }
    func date(_ column: String) -> Column { w.column(id, column, .date, width: 12) }
    func choice(_ column: String, _ width: Double, _ list: ChoiceList) -> Column {
      w.column(id, column, .choice, width: width, list: list)
    }
    func computed(
      _ column: String, _ kind: AnswerKind, _ formula: FormFormula, width: Double = 12,
      format: NumberFormat? = nil, marks: [Mark] = []
    ) -> Column {
      w.column(
        id, column, kind, width: width, format: format, centered: kind != .text && kind != .money,
        marks: marks, content: .computed(formula))
    }
    return FormSheet(
      w("sheets.leads"), isProtected: false, frozenColumns: 1, pagesWide: 3, pagesTall: 0,
      blocks: [
        .title(w("leads.title"), subtitle: w("leads.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.leads.label"),
            columns: [
              text("lead", 22, required: true), text("account", 22), choice("persona", 20, f.personas),
              choice("stage", 18, f.stages), date("stageSince"), text("pain", 34), text("need", 28),
              text("priority", 24), choice("role", 16, f.roles), choice("timeFrame", 18, f.timeFrames),
              date("prioritiesVerified"), date("needsVerified"), date("roleVerified"), date("roleChanged"),
              w.column(id, "likely", .yesno, width: 12, list: f.yesNo),
              w.column(id, "amount", .money, width: 13, minimum: 0),
              w.column(id, "probability", .percent, width: 11, minimum: 0, maximum: 1),
              choice("sentiment", 12, f.sentiments),
              computed("verified", .date, f.verified), computed("nextVerify", .date, f.nextVerify),
              computed("overdue", .integer, f.overdue, width: 10, marks: [.when(f.isOverdue, .bad)]),
              computed(
                "signal", .number, f.signal, width: 10, format: NumberFormat("0.0"),
                marks: [.when(f.isRaised, .good)]),
              computed("advice", .text, f.advice, width: 40),
              computed("entered", .money, f.entered, width: 13), computed("held", .money, f.held, width: 13),
              computed("urgency", .number, f.urgency, width: 10, format: NumberFormat("0")),
              text("note", 28),
            ], rows: .free(prepared: 26, spare: 124))),
      ])
  }

  private static func touches(_ f: NurtureFormulas, _ w: Words) -> FormSheet {
    let id = "touches"
    return FormSheet(
      w("sheets.touches"), isProtected: false, frozenColumns: 2, pagesTall: 0,
      blocks: [
        .title(w("touches.title"), subtitle: w("touches.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.touches.label"),
            columns: [
              w.column(id, "date", .date, width: 12, required: true),
              w.column(id, "lead", .text, width: 24, required: true),
              w.column(id, "touch", .choice, width: 36, list: f.touches, required: true),
              w.column(id, "content", .text, width: 34), w.column(id, "answered", .date, width: 14),
              w.column(id, "note", .text, width: 34),
              w.column(
                id, "points", .number, width: 12, format: NumberFormat("0.0"), centered: true,
                content: .computed(f.points)),
            ], rows: .free(prepared: 24, spare: 276))),
      ])
  }

  private static func assets(_ f: NurtureFormulas, _ w: Words) -> FormSheet {
    let id = "assets"
    return FormSheet(
      w("sheets.assets"), isProtected: false, frozenColumns: 2, pagesTall: 0,
      blocks: [
        .title(w("assets.title"), subtitle: w("assets.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.assets.label"),
            columns: [
              w.column(id, "content", .text, width: 42, required: true),
              w.column(id, "persona", .choice, width: 26, list: f.personas),
              w.column(id, "stage", .choice, width: 24, list: f.stages),
              w.column(id, "where", .text, width: 46), w.column(id, "updated", .date, width: 14),
            ], rows: .free(prepared: 22, spare: 128))),
      ])
  }

  /// Those who raised a hand first, then those whose verification is longest overdue.
  private static func callList(_ f: NurtureFormulas, _ w: Words) -> FormSheet {
    let id = "calls"
    let widths: KeyValuePairs = ["lead": 24.0, "account": 24, "advice": 46, "pain": 38, "need": 32]
    let rows = (1...listed).map { rank in
      TableRow(
        key: String(rank),
        formulas: Dictionary(
          widths.map { ($0.key, f.ofLead($0.key, rank: rank)) }, uniquingKeysWith: { one, _ in one }))
    }
    return FormSheet(
      w("sheets.calls"),
      blocks: [
        .title(w("calls.title"), subtitle: w("calls.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.calls.label"),
            columns: [w.key(id, width: 7)]
              + widths.map { w.column(id, $0.key, .text, width: $0.value, content: .computed("")) },
            rows: .fixed(rows), leastLines: 2)),
      ])
  }

  private static func result(_ content: NurtureContent, _ f: NurtureFormulas, _ w: Words) -> FormSheet {
    func count(_ id: String, _ formula: FormFormula, isHeadline: Bool = false) -> Field {
      w.field(id, .integer, isHeadline: isHeadline, content: .computed(formula))
    }
    let money = NumberFormat("#,##0")
    let stages = content.stages.map { stage in
      TableRow(
        key: stage.id, labels: ["stage": stage.name],
        formulas: [
          "leads": f.leads(in: stage), "overdue": f.overdue(in: stage), "raised": f.raised(in: stage),
        ])
    }
    func number(_ column: String) -> Column {
      w.column("byStage", column, .integer, width: 15, centered: true, content: .computed(""))
    }
    let personas = content.personas.map { persona in
      TableRow(
        key: persona.id, labels: ["persona": persona.name],
        formulas: Dictionary(
          content.stages.map { ($0.id, f.assets(persona, $0)) }, uniquingKeysWith: { one, _ in one }))
    }
    return FormSheet(
      w("sheets.result"), isLandscape: false, widths: [9, 28, 15], labelColumns: 2,
      blocks: [
        .title(w("result.title"), subtitle: w("result.subtitle")), .space,
        .fields([
          count("raisedCount", f.raisedCount, isHeadline: true), count("leadsCount", f.leadsCount),
          count("overdueCount", f.overdueCount), count("neverCount", f.neverCount),
          w.field("coverage", .percent, format: NumberFormat("0%"), content: .computed(f.coverage)),
          w.field("forecastEntered", .money, format: money, content: .computed(f.forecastEntered)),
          w.field("forecastHeld", .money, format: money, content: .computed(f.forecastHeld)),
          w.field("haircut", .percent, format: NumberFormat("0%"), content: .computed(f.haircut)),
        ]),
        .space, .heading(w("result.coverage")),
        .table(
          Table(
            id: "coverageMap", label: w("tables.coverageMap.label"),
            columns: [w.key("coverageMap", width: 9), w.label("coverageMap", "persona", width: 28)]
              + content.stages.map { stage in
                w.column(
                  "coverageMap", stage.id, .integer, width: 15, centered: true,
                  marks: [.when(.this(stage.id) .== 0, .bad), .when(.this(stage.id) .> 0, .good)],
                  content: .computed(""), label: stage.name)
              }, rows: .fixed(personas))),
        .space, .heading(w("result.byStage")),
        .table(
          Table(
            id: "byStage", label: w("tables.byStage.label"),
            columns: [
              w.key("byStage", width: 9), w.label("byStage", "stage", width: 28), number("leads"),
              number("overdue"), number("raised"),
            ], rows: .fixed(stages))),
        .charts([
          FormChart(
            .columns, title: w("result.chart"), alternativeText: w("result.chartAlternative"),
            table: "byStage", categories: "stage",
            series: ["leads", "overdue", "raised"].map {
              .init(w("tables.byStage.columns.\($0).label"), column: $0)
            }, rows: 20)
        ]),
      ])
  }

  /// A teaching calculator: what waiting costs, from two sums between which somebody cannot choose.
  private static func delay(_ f: NurtureFormulas, _ w: Words) -> FormSheet {
    func input(_ id: String) -> Field {
      w.field(id, .number, minimum: 0, format: NumberFormat("#,##0.##"))
    }
    return FormSheet(
      w("sheets.delay"), widths: [38, 18, 70],
      blocks: [.title(w("delay.title"), subtitle: w("delay.subtitle")), .space]
        + w.paragraphs("delay.steps") + [
          .space,
          .fields([
            input("delayLater"), input("delayNow"), input("delayYears"),
            w.field("delayRate", .number, format: NumberFormat("0.00"), content: .computed(f.delayRate)),
            input("delayBenefit"), input("delayMonths"),
            w.field("delayWorth", .number, format: NumberFormat("#,##0"), content: .computed(f.delayWorth)),
            w.field(
              "delayCost", .number, format: NumberFormat("#,##0"), isHeadline: true,
              content: .computed(f.delayCost)),
          ]),
        ])
  }
}
