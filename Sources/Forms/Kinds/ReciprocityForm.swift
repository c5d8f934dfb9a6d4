import Planning
import Spreadsheet

/// What was given before the sale, whether it arrived, and how the deals ended with it and without it.
enum ReciprocityForm {
  static let version = 1

  static func build(_ template: Template, _ w: Words) -> Form? {
    guard let content = template.content as? ReciprocityContent else { return nil }
    let f = ReciprocityFormulas(content: content, words: w)
    return Form(
      kind: template.kind, version: version, template: template, title: w("title"),
      sheets: [w.guide(), deals(f, w), gifts(f, w), result(content, f, w)])
  }

  private static func deals(_ f: ReciprocityFormulas, _ w: Words) -> FormSheet {
    let id = "deals"
    func computed(_ column: String, _ formula: FormFormula, width: Double = 12) -> Column {
      w.column(id, column, .integer, width: width, centered: true, content: .computed(formula))
    }
    return FormSheet(
      w("sheets.deals"), isProtected: false, frozenColumns: 1, pagesTall: 0,
      blocks: [
        .title(w("deals.title"), subtitle: w("deals.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.deals.label"),
            columns: [
              w.column(id, "deal", .text, width: 32, required: true),
              w.column(id, "size", .choice, width: 14, list: f.sizes),
              w.column(id, "status", .choice, width: 12, list: f.status),
              w.column(id, "created", .date, width: 13), w.column(id, "closed", .date, width: 13),
              computed("gifts", f.gifts, width: 9), computed("loops", f.loops, width: 11),
              computed("closedWith", f.closedWith), computed("daysWith", f.days(with: true)),
              computed("daysWithout", f.days(with: false)), w.column(id, "note", .text, width: 34),
            ], rows: .free(prepared: 24, spare: 176))),
      ])
  }

  private static func gifts(_ f: ReciprocityFormulas, _ w: Words) -> FormSheet {
    let id = "gifts"
    func text(_ column: String, _ width: Double, required: Bool = false) -> Column {
      w.column(id, column, .text, width: width, required: required)
    }
    func date(_ column: String) -> Column { w.column(id, column, .date, width: 13) }
    func yesNo(_ column: String) -> Column {
      w.column(id, column, .yesno, width: 15, list: f.yesNo)
    }
    return FormSheet(
      w("sheets.gifts"), isProtected: false, frozenColumns: 1, pagesWide: 2, pagesTall: 0,
      blocks: [
        .title(w("gifts.title"), subtitle: w("gifts.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.gifts.label"),
            columns: [
              text("deal", 28, required: true), text("recipient", 22), date("date"),
              w.column(id, "stage", .choice, width: 18, list: f.stages),
              w.column(id, "kind", .choice, width: 27, list: f.kinds),
              w.column(id, "value", .integer, width: 12, minimum: 0, maximum: 3, centered: true),
              text("words", 46), w.column(id, "cost", .money, width: 12, minimum: 0), yesNo("acknowledged"),
              date("acknowledgedOn"), yesNo("confirmed"), date("askedOn"),
              w.column(
                id, "loop", .integer, width: 9, centered: true,
                marks: [.when(.and(.isNumber(.this("loop")), .this("loop") .== 1), .good)],
                content: .computed(f.loop)),
              w.column(id, "open", .text, width: 32, content: .computed(f.open)), text("note", 28),
            ], rows: .free(prepared: 24, spare: 276))),
      ])
  }

  private static func result(_ content: ReciprocityContent, _ f: ReciprocityFormulas, _ w: Words) -> FormSheet
  {
    let share = NumberFormat("0%")
    func ratio(_ id: String, _ formula: FormFormula) -> Field {
      w.field(id, .number, format: NumberFormat("0.00"), content: .computed(formula))
    }
    func percent(_ id: String, _ formula: FormFormula, isHeadline: Bool = false) -> Field {
      w.field(id, .percent, format: share, isHeadline: isHeadline, content: .computed(formula))
    }
    func count(_ id: String, _ formula: FormFormula) -> Field {
      w.field(id, .integer, content: .computed(formula))
    }
    return FormSheet(
      w("sheets.result"), isLandscape: false, widths: [10, 26, 24], labelColumns: 2,
      blocks: [
        .title(w("result.title"), subtitle: w("result.subtitle")), .space,
        .fields([
          count("closedCount", f.closedCount), count("giftsCount", f.giftsCount),
          count("loopsCount", f.loopsCount),
          w.field(
            "verdict", .text, longest: [w("result.few"), w("result.enough")], content: .computed(f.verdict)),
          percent("difference", f.difference, isHeadline: true),
          percent("differenceLow", f.differenceLimit(isUpper: false)),
          percent("differenceHigh", f.differenceLimit(isUpper: true)),
          ratio("oddsRatio", f.oddsRatio), ratio("oddsLow", f.oddsLimit(isUpper: false)),
          ratio("oddsHigh", f.oddsLimit(isUpper: true)),
          w.field("cycleWith", .number, format: NumberFormat("0.#"), content: .computed(f.cycle(with: true))),
          w.field(
            "cycleWithout", .number, format: NumberFormat("0.#"), content: .computed(f.cycle(with: false))),
        ]),
        .space, .paragraph(w("result.caution")), .space, .heading(w("result.outcome")),
        .table(outcome(f, w)),
        .charts([
          FormChart(
            .columns, title: w("result.chart"), alternativeText: w("result.chartAlternative"),
            table: "outcome", categories: "group",
            series: ["won", "lost"].map { .init(w("tables.outcome.columns.\($0).label"), column: $0) },
            rows: 16)
        ]),
        .heading(w("result.bySize")), .table(bySize(content, f, w)),
      ])
  }

  private static func outcome(_ f: ReciprocityFormulas, _ w: Words) -> Table {
    let id = "outcome"
    func count(_ column: String) -> Column {
      w.column(id, column, .integer, width: 16, centered: true, content: .computed(""))
    }
    func percent(_ column: String) -> Column {
      w.column(
        id, column, .percent, width: 16, format: NumberFormat("0%"), centered: true, content: .computed(""))
    }
    let rows = [("with", true), ("without", false)].map { group, loop in
      TableRow(
        key: group, labels: ["group": w("tables.outcome.rows.\(group)")],
        formulas: [
          "won": f.count("won", with: loop), "lost": f.count("lost", with: loop), "share": f.share(group),
          "low": f.limit(group, isUpper: false), "high": f.limit(group, isUpper: true),
        ])
    }
    return Table(
      id: id, label: w("tables.outcome.label"),
      columns: [
        w.key(id, width: 10), w.label(id, "group", width: 26), count("won"), count("lost"), percent("share"),
        percent("low"), percent("high"),
      ], rows: .fixed(rows))
  }

  private static func bySize(_ content: ReciprocityContent, _ f: ReciprocityFormulas, _ w: Words) -> Table {
    let id = "bySize"
    func count(_ column: String) -> Column {
      w.column(id, column, .integer, width: 16, centered: true, content: .computed(""))
    }
    let rows = content.sizes.map { size in
      TableRow(
        key: size.id, labels: ["size": size.name],
        formulas: [
          "wonWith": f.count("won", with: true, size: size),
          "lostWith": f.count("lost", with: true, size: size),
          "wonWithout": f.count("won", with: false, size: size),
          "lostWithout": f.count("lost", with: false, size: size),
        ])
    }
    return Table(
      id: id, label: w("tables.bySize.label"),
      columns: [w.key(id, width: 10), w.label(id, "size", width: 26)]
        + ["wonWith", "lostWith", "wonWithout", "lostWithout"].map(count), rows: .fixed(rows))
  }
}
