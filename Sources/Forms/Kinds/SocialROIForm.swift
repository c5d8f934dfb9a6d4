import Planning
import Spreadsheet

/// Social ROI: what offers brought directly, what engagement may have added to lifetime values, and what was spent.
enum SocialROIForm {
  static let version = 1
  private static let money = NumberFormat("#,##0")
  private static let share = NumberFormat("0%")

  static func build(_ template: Template, _ w: Words) -> Form? {
    guard let content = template.content as? SocialROIContent else { return nil }
    let f = SocialROIFormulas(content: content, words: w)
    return Form(
      kind: template.kind, version: version, template: template, title: w("title"),
      sheets: [
        w.guide(), offers(f, w), costs(f, w), lifetime(content, f, w), cohorts(f, w), network(content, f, w),
        result(f, w),
      ])
  }

  private static func offers(_ f: SocialROIFormulas, _ w: Words) -> FormSheet {
    let id = "offers"
    return FormSheet(
      w("sheets.offers"), isProtected: false, frozenColumns: 1, pagesTall: 0,
      blocks: [
        .title(w("offers.title"), subtitle: w("offers.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.offers.label"),
            columns: [
              w.column(id, "offer", .text, width: 34, required: true),
              w.column(id, "code", .text, width: 16),
              w.column(id, "channel", .choice, width: 24, list: f.channels, acceptsOther: true),
              w.column(id, "elsewhere", .yesno, width: 16, list: f.yesNo),
              w.column(id, "orders", .integer, width: 11, minimum: 0, centered: true),
              w.column(id, "margin", .money, width: 14, format: NumberFormat("#,##0.##")),
              w.column(id, "promotion", .money, width: 14, minimum: 0),
              w.column(
                id, "direct", .money, width: 14, marks: [.when(f.isLoss, .bad)], content: .computed(f.direct)),
              w.column(id, "note", .text, width: 30),
            ], rows: .free(prepared: 24, spare: 126))),
      ])
  }

  private static func costs(_ f: SocialROIFormulas, _ w: Words) -> FormSheet {
    let id = "costs"
    return FormSheet(
      w("sheets.costs"), isProtected: false, frozenColumns: 1, pagesTall: 0,
      blocks: [
        .title(w("costs.title"), subtitle: w("costs.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.costs.label"),
            columns: [
              w.column(id, "cost", .text, width: 48, required: true),
              w.column(id, "kind", .choice, width: 30, list: f.costKinds),
              w.column(id, "amount", .money, width: 18, minimum: 0), w.column(id, "note", .text, width: 72),
            ], rows: .free(prepared: 22, spare: 78))),
      ])
  }

  /// What a customer is worth, and what the share of customers that stay does to it.
  private static func lifetime(_ content: SocialROIContent, _ f: SocialROIFormulas, _ w: Words) -> FormSheet {
    let id = "sensitivity"
    func worth(_ field: String, _ formula: FormFormula, isHeadline: Bool = false) -> Field {
      w.field(
        field, .money, format: NumberFormat("#,##0.00"), isHeadline: isHeadline, content: .computed(formula))
    }
    let rows = content.retentions.map { retention in
      var formulas = ["worth": f.worth(retention)]
      for form in SocialROIFormulas.clvFormIDs { formulas[form] = f.multiple(form, retention) }
      return TableRow(key: retention.id, labels: ["retention": retention.name], formulas: formulas)
    }
    return FormSheet(
      w("sheets.lifetime"), isLandscape: false, widths: [10, 26, 20], labelColumns: 2,
      blocks: [
        .title(w("lifetime.title"), subtitle: w("lifetime.subtitle")), .space,
        .fields([
          w.field("clvForm", .choice, list: f.clvForms), w.field("period", .choice, list: f.periods),
          w.field("discount", .percent, minimum: 0, maximum: 1),
          w.field("years", .integer, minimum: 0, maximum: 10),
          w.field("margin", .money, format: NumberFormat("#,##0.##")),
          w.field("retention", .percent, minimum: 0, maximum: SocialROIContent.mostRetained),
          w.field("acquisition", .money, minimum: 0),
        ]),
        .space, .heading(w("lifetime.worth")),
        .fields([
          worth("clvChosen", f.clvChosen, isHeadline: true), worth("clvLater", f.clv("later")),
          worth("clvNow", f.clv("now")), worth("clvSimple", f.clv("simple")),
          worth("clvFinite", f.clv("finite")), worth("clvNew", f.clvNew),
        ]),
        .space, .heading(w("lifetime.sensitivity")),
        .table(
          Table(
            id: id, label: w("tables.sensitivity.label"),
            columns: [w.key(id, width: 10), w.label(id, "retention", width: 26)]
              + SocialROIFormulas.clvFormIDs.map {
                w.column(
                  id, $0, .number, width: 17, format: NumberFormat("0.00"), centered: true,
                  content: .computed(""))
              } + [
                w.column(
                  id, "worth", .money, width: 17, format: money, centered: true, content: .computed(""))
              ], rows: .fixed(rows))),
        .charts([
          FormChart(
            .columns, title: w("lifetime.chart"), alternativeText: w("lifetime.chartAlternative"), table: id,
            categories: "retention",
            series: [.init(w("tables.sensitivity.columns.worth.label"), column: "worth")], rows: 15)
        ]),
      ])
  }

  private static func cohorts(_ f: SocialROIFormulas, _ w: Words) -> FormSheet {
    let id = "cohorts"
    func amount(_ column: String) -> Column {
      w.column(id, column, .money, width: 12, format: NumberFormat("#,##0.##"))
    }
    func percent(_ column: String, _ maximum: Double = SocialROIContent.mostRetained) -> Column {
      w.column(id, column, .percent, width: 12, minimum: 0, maximum: maximum)
    }
    func computed(_ column: String, _ formula: FormFormula) -> Column {
      w.column(id, column, .money, width: 19, content: .computed(formula))
    }
    return FormSheet(
      w("sheets.cohorts"), isProtected: false, frozenColumns: 1, pagesWide: 2, pagesTall: 0,
      blocks: [
        .title(w("cohorts.title"), subtitle: w("cohorts.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.cohorts.label"),
            columns: [
              w.column(id, "cohort", .text, width: 30, required: true),
              w.column(id, "engaged", .integer, width: 11, minimum: 0, centered: true),
              amount("marginEngaged"), percent("retentionEngaged"), amount("marginOthers"),
              percent("retentionOthers"),
              w.column(id, "comparison", .choice, width: 22, list: f.comparisons), amount("marginCompared"),
              percent("retentionCompared"), percent("share", 1),
              w.column(id, "inOffers", .yesno, width: 15, list: f.yesNo),
              w.column(id, "referrals", .integer, width: 11, minimum: 0, centered: true),
              percent("referralWin", 1), computed("clvEngaged", f.clv(of: "Engaged")),
              computed("clvOthers", f.clv(of: "Others")), computed("clvCompared", f.clv(of: "Compared")),
              computed("most", f.most),
              w.column(
                id, "proven", .integer, width: 10, centered: true,
                marks: [.when(.and(.isNumber(.this("proven")), .this("proven") .== 1), .good)],
                content: .computed(f.proven)),
              computed("least", f.least), computed("referral", f.referral),
              w.column(id, "claim", .text, width: 30, longest: f.claimWords, content: .computed(f.claim)),
              w.column(id, "note", .text, width: 24),
            ], rows: .free(prepared: 22, spare: 78))),
      ])
  }

  /// What goes to and fro with each circle of people, and what can be counted before anything is bought.
  private static func network(_ content: SocialROIContent, _ f: SocialROIFormulas, _ w: Words) -> FormSheet {
    FormSheet(
      w("sheets.network"), frozenColumns: 2,
      blocks: [
        .title(w("network.title"), subtitle: w("network.subtitle")),
        .table(
          Table(
            id: "network", label: w("tables.network.label"),
            columns: [
              w.key("network", width: 14), w.label("network", "circle", width: 28),
              w.column("network", "give", .text, width: 40), w.column("network", "get", .text, width: 40),
              w.column("network", "byDesign", .choice, width: 14, list: f.designs, centered: true),
              w.column("network", "measured", .text, width: 34),
              w.column(
                "network", "points", .integer, width: 12, centered: true, marks: [.bar(from: 0, to: 4)],
                content: .computed(f.points)),
            ], rows: .fixed(content.circles.map { TableRow(key: $0.id, labels: ["circle": $0.name]) }),
            leastLines: 2)),
        .space, .heading(w("network.signals")),
        .table(
          Table(
            id: "signals", label: w("tables.signals.label"),
            columns: [
              w.key("signals", width: 14), w.label("signals", "signal", width: 28),
              w.column("signals", "before", .number, width: 40, minimum: 0, format: money, centered: true),
              w.column("signals", "now", .number, width: 40, minimum: 0, format: money, centered: true),
              w.column(
                "signals", "change", .percent, width: 14, format: NumberFormat("+0%;-0%;0%"), centered: true,
                content: .computed(f.change)),
              w.column("signals", "asValue", .yesno, width: 34, list: f.yesNo, centered: true),
            ], rows: .fixed(content.signals.map { TableRow(key: $0.id, labels: ["signal": $0.name]) }))),
      ])
  }

  private static func result(_ f: SocialROIFormulas, _ w: Words) -> FormSheet {
    func amount(_ id: String, _ formula: FormFormula) -> Field {
      w.field(id, .money, format: money, content: .computed(formula))
    }
    func percent(_ id: String, _ formula: FormFormula, isHeadline: Bool = false) -> Field {
      w.field(id, .percent, format: share, isHeadline: isHeadline, content: .computed(formula))
    }
    let id = "parts"
    let parts: KeyValuePairs = [
      "direct": "direct", "least": "contributionLeast", "most": "contributionMost", "cost": "cost",
    ]
    let rows = parts.map { key, field in
      TableRow(
        key: key, labels: ["part": w("tables.parts.rows.\(key)")], formulas: ["amount": .field(field)])
    }
    return FormSheet(
      w("sheets.result"), isLandscape: false, widths: [10, 28, 24, 64], labelColumns: 2,
      blocks: [
        .title(w("result.title"), subtitle: w("result.subtitle")), .space,
        .fields([
          percent("roiDirect", f.roi(nil), isHeadline: true),
          percent("roiLeast", f.roi(.field("contributionLeast"))),
          percent("roiMost", f.roi(.field("contributionMost"))), amount("direct", f.directSum),
          amount("contributionLeast", f.contributionLeast), amount("contributionMost", f.contributionMost),
          w.field("verdict", .text, longest: f.verdictWords, content: .computed(f.verdict)),
          amount("cost", f.costSum), amount("peopleCost", f.peopleCost), amount("referralSum", f.referralSum),
          percent("networkShare", f.networkShare),
        ]),
        .space, .paragraph(w("result.caution")), .space, .heading(w("result.parts")),
        .table(
          Table(
            id: id, label: w("tables.parts.label"),
            columns: [
              w.key(id, width: 10), w.label(id, "part", width: 28),
              w.column(id, "amount", .money, width: 24, format: money, content: .computed("")),
            ], rows: .fixed(rows))),
        .charts([
          FormChart(
            .columns, title: w("result.chart"), alternativeText: w("result.chartAlternative"), table: id,
            categories: "part", series: [.init(w("tables.parts.columns.amount.label"), column: "amount")],
            rows: 18)
        ]),
      ])
  }
}
