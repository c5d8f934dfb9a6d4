import Planning
import Spreadsheet

/// Alignment of sales and marketing: nine boxes, each one question in two voices, and the conversations worth starting.
enum AlignmentForm {
  static let version = 1

  /// The tables of the two sides, and the names of their sheets and texts.
  static let sides = ["sales", "marketing"]

  static func build(_ template: Template, _ w: Words) -> Form? {
    guard let content = template.content as? AlignmentContent else { return nil }
    let yesNo = w.list("yesno", ["yes", "no"])
    let formulas = AlignmentFormulas(content: content, yesNo: yesNo, words: w)
    return Form(
      kind: template.kind, version: version, template: template, title: w("title"),
      sheets: [w.guide(), chart(content, w)] + sides.map { side($0, content, w) } + [
        together(content, yesNo, formulas, w), result(content, formulas, w), conversations(formulas, w),
      ])
  }

  /// The whole chart on one page: rows are what sales wants, columns what marketing works with.
  private static func chart(_ content: AlignmentContent, _ w: Words) -> FormSheet {
    FormSheet(
      w("sheets.chart"),
      blocks: [
        .title(w("chart.title"), subtitle: w("chart.subtitle")),
        .listing(
          Listing(
            heads: [w("tables.map.labels.noun")] + content.marketing.map(\.name), widths: [18, 48, 48, 48],
            rows: content.sales.map { noun in
              [noun.name]
                + content.boxes.filter { $0.sales == noun.id }.map { box in
                  "\(w("chart.marketing")) \(box.marketingQuestion)\n\n\(w("chart.sales")) \(box.salesQuestion)"
                }
            })),
      ])
  }

  /// What one side knows, and how it rates the boxes.
  private static func side(_ side: String, _ content: AlignmentContent, _ w: Words) -> FormSheet {
    let kpis = ChoiceList("kpi", content.kpis.map { Choice(id: $0.id, label: $0.name) })
    let rows = content.boxes.map { box in
      TableRow(
        key: box.id, labels: ["box": content.name(box)],
        defaults: ["question": .text(side == "sales" ? box.salesQuestion : box.marketingQuestion)],
        beginsGroup: box.marketing == content.marketing.first?.id && box.id != content.boxes.first?.id)
    }
    func rating(_ id: String) -> Column {
      w.column(side, id, .integer, width: 12, minimum: 1, maximum: 5, centered: true)
    }
    return FormSheet(
      w("sheets.\(side)"), frozenColumns: 2,
      blocks: [
        .title(w("\(side).title"), subtitle: w("\(side).subtitle")),
        .table(
          Table(
            id: side, label: w("tables.\(side).label"),
            columns: [
              w.key(side, width: 6), w.label(side, "box", width: 23),
              w.column(side, "question", .text, width: 38),
              w.column(side, "answer", .text, width: 42, required: true),
              w.column(side, "kpi", .choice, width: 24, list: kpis, acceptsOther: true),
              w.column(side, "owner", .text, width: 18), w.column(side, "date", .date, width: 12),
              rating("importance"), rating("today"),
            ], rows: .fixed(rows), leastLines: 3)),
      ])
  }

  private static func together(
    _ content: AlignmentContent, _ yesNo: ChoiceList, _ formulas: AlignmentFormulas, _ w: Words
  ) -> FormSheet {
    let id = "together"
    let rows = content.boxes.map { box in
      TableRow(
        key: box.id, labels: ["box": content.name(box)],
        formulas: [
          "salesKPI": formulas.kpi("sales", box), "marketingKPI": formulas.kpi("marketing", box),
          "points": formulas.points(box), "why": formulas.why(box),
        ], beginsGroup: box.marketing == content.marketing.first?.id && box.id != content.boxes.first?.id)
    }
    func kpi(_ column: String) -> Column { w.column(id, column, .text, width: 20, content: .computed("")) }
    return FormSheet(
      w("sheets.together"), frozenColumns: 2,
      blocks: [
        .title(w("together.title"), subtitle: w("together.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.together.label"),
            columns: [
              w.key(id, width: 6), w.label(id, "box", width: 23), kpi("salesKPI"), kpi("marketingKPI"),
              w.column(id, "inPlanner", .yesno, width: 16, list: yesNo),
              w.column(id, "action", .text, width: 36), w.column(id, "actionOwner", .text, width: 16),
              w.column(id, "actionDate", .date, width: 12),
              w.column(
                id, "points", .integer, width: 11, centered: true, marks: [.bar(from: 0, to: 4)],
                content: .computed("")),
              w.column(id, "why", .text, width: 62, longest: formulas.longestWhy, content: .computed("")),
            ], rows: .fixed(rows))),
      ])
  }

  private static func result(_ content: AlignmentContent, _ formulas: AlignmentFormulas, _ w: Words)
    -> FormSheet
  {
    let kappa = NumberFormat("0.00")
    let series = ["Sales", "Marketing"]
    func radar(_ rating: String) -> FormChart {
      FormChart(
        .radar(maximum: 5), title: w("result.chart\(rating.capitalizedFirst)"),
        alternativeText: w("result.chart\(rating.capitalizedFirst)Alternative"), table: "boxes",
        categories: "box",
        series: series.map { .init(w("sheets.\($0.lowercased())"), column: rating + $0) }, rows: 24)
    }
    return FormSheet(
      w("sheets.result"), isLandscape: false, widths: [9, 24], labelColumns: 2,
      blocks: [
        .title(w("result.title"), subtitle: w("result.subtitle")), .space,
        .fields([
          w.field(
            "alignment", .percent, format: NumberFormat("0%"), isHeadline: true,
            content: .computed(formulas.alignment)),
          w.field("answeredBoxes", .integer, content: .computed(formulas.answeredBoxes)),
          w.field(
            "kappaImportance", .number, format: kappa, content: .computed(formulas.kappa("importance"))),
          w.field("kappaToday", .number, format: kappa, content: .computed(formulas.kappa("today"))),
        ]),
        .space, .heading(w("result.map")), .table(map(content, formulas, w)),
        .charts([radar("importance"), radar("today")]),
        .heading(w("result.boxes")), .table(boxes(content, formulas, w)),
      ])
  }

  private static func map(_ content: AlignmentContent, _ formulas: AlignmentFormulas, _ w: Words) -> Table {
    let rows = content.sales.map { noun in
      var cells: [String: FormFormula] = [:]
      for box in content.boxes where box.sales == noun.id {
        cells[box.marketing] = formulas.pointsShown(box)
        cells["\(box.marketing)Gap"] = formulas.apartShown(box)
      }
      return TableRow(key: noun.id, labels: ["noun": noun.name], formulas: cells)
    }
    func columns(_ suffix: String, _ marks: (String) -> [Mark]) -> [Column] {
      content.marketing.map { noun in
        w.column(
          "map", noun.id + suffix, .integer, width: 14, centered: true, marks: marks(noun.id + suffix),
          content: .computed(""))
      }
    }
    return Table(
      id: "map", label: w("tables.map.label"),
      columns: [w.key("map", width: 9), w.label("map", "noun", width: 24)]
        + columns("", formulas.pointMarks) + columns("Gap", formulas.apartMarks), rows: .fixed(rows))
  }

  private static func boxes(_ content: AlignmentContent, _ formulas: AlignmentFormulas, _ w: Words) -> Table {
    let rows = content.boxes.map { box in
      var cells: [String: FormFormula] = ["worth": formulas.worth(box), "rank": formulas.rank(box)]
      for rating in ["importance", "today"] {
        cells["\(rating)Sales"] = formulas.rating("sales", rating, box)
        cells["\(rating)Marketing"] = formulas.rating("marketing", rating, box)
      }
      return TableRow(
        key: box.id, labels: ["box": content.name(box)], formulas: cells,
        beginsGroup: box.marketing == content.marketing.first?.id && box.id != content.boxes.first?.id)
    }
    func column(
      _ id: String, _ formula: FormFormula = "", _ marks: [Mark] = [], format: NumberFormat? = nil
    ) -> Column {
      w.column(
        "boxes", id, .number, width: 14, format: format ?? NumberFormat("0"), centered: true, marks: marks,
        content: .computed(formula))
    }
    func gap(_ rating: String) -> Column {
      column(
        "\(rating)Gap", formulas.gap(rating), [.when(formulas.isFarApart(rating), .bad)],
        format: NumberFormat("+0;-0;0"))
    }
    return Table(
      id: "boxes", label: w("tables.boxes.label"),
      columns: [
        w.key("boxes", width: 9), w.label("boxes", "box", width: 24), column("importanceSales"),
        column("importanceMarketing"), gap("importance"), column("todaySales"), column("todayMarketing"),
        gap("today"), column("apart", formulas.apart),
        column("worth", "", [.bar(from: 0, to: 60)], format: NumberFormat("0.0")), column("rank"),
      ], rows: .fixed(rows))
  }

  private static func conversations(_ formulas: AlignmentFormulas, _ w: Words) -> FormSheet {
    let id = "conversations"
    let rows = (1...3).map { TableRow(key: String($0), formulas: ["box": formulas.box(rank: $0)]) }
    func text(_ column: String, _ width: Double, _ formula: FormFormula) -> Column {
      w.column(id, column, .text, width: width, content: .computed(formula))
    }
    return FormSheet(
      w("sheets.conversations"),
      blocks: [
        .title(w("conversations.title"), subtitle: w("conversations.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.conversations.label"),
            columns: [
              w.key(id, width: 7),
              w.column(id, "box", .integer, width: 7, centered: true, content: .computed("")),
              text("name", 22, formulas.ofBox(.column("boxes", "box"))),
              text("why", 44, formulas.textOfBox("together", "why")),
              text("salesQuestion", 26, formulas.textOfBox("sales", "question")),
              text("salesAnswer", 28, formulas.textOfBox("sales", "answer")),
              text("marketingQuestion", 26, formulas.textOfBox("marketing", "question")),
              text("marketingAnswer", 28, formulas.textOfBox("marketing", "answer")),
              text("action", 24, formulas.textOfBox("together", "action")),
            ], rows: .fixed(rows), leastLines: 10)),
      ])
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
