import Planning
import Spreadsheet

/// Links of a CRM's records: the map of what must link to what, the counts, and how dense the links are.
enum LinkingForm {
  static let version = 1

  static func build(_ template: Template, _ w: Words) -> Form? {
    guard let content = template.content as? LinkingContent else { return nil }
    let f = LinkingFormulas(content: content, words: w)
    return Form(
      kind: template.kind, version: version, template: template, title: w("title"),
      sheets: [
        w.guide([w.field("source", .text)]), map(content, w), counts(content, f, w), records(content, f, w),
        result(content, f, w),
      ])
  }

  /// The playbook on one page.
  private static func map(_ content: LinkingContent, _ w: Words) -> FormSheet {
    let id = "map"
    return FormSheet(
      w("sheets.map"), frozenColumns: 2,
      blocks: [
        .title(w("map.title"), subtitle: w("map.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.map.label"),
            columns: [
              w.key(id, width: 7), w.label(id, "link", width: 38), w.label(id, "why", width: 46),
              w.column(id, "owner", .text, width: 18), w.label(id, "repair", width: 46),
            ],
            rows: .fixed(
              content.rules.map { rule in
                TableRow(
                  key: rule.id, labels: ["link": rule.name, "why": rule.why, "repair": rule.repair],
                  defaults: ["owner": .text(rule.owner)])
              }))),
      ])
  }

  private static func counts(_ content: LinkingContent, _ f: LinkingFormulas, _ w: Words) -> FormSheet {
    let id = LinkingContent.counts
    func percent(_ column: String, _ formula: FormFormula) -> Column {
      w.column(
        id, column, .percent, width: 13, format: NumberFormat("0.0%"), centered: true,
        content: .computed(formula))
    }
    func number(_ column: String) -> Column {
      w.column(id, column, .integer, width: 13, minimum: 0, maximum: 1e12, format: NumberFormat("#,##0"))
    }
    let rows = content.rules.map { rule in
      TableRow(
        key: rule.id, labels: ["link": rule.name], defaults: ["limit": .number(rule.limit)],
        formulas: ["within": f.within(rule)])
    }
    return FormSheet(
      w("sheets.counts"), frozenColumns: 2,
      blocks: [
        .title(w("counts.title"), subtitle: w("counts.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.counts.label"),
            columns: [
              w.key(id, width: 7), w.label(id, "link", width: 46), number("scope"), number("failing"),
              w.column(
                id, "limit", .percent, width: 10, minimum: 0, maximum: 1, format: NumberFormat("0.0%"),
                centered: true), percent("rate", f.rate), percent("low", f.limit(isUpper: false)),
              percent("high", f.limit(isUpper: true)),
              w.column(
                id, "within", .text, width: 14, centered: true,
                marks: [.when(f.isWithin, .good), .when(f.isAbove, .bad)], longest: [f.yes, f.no],
                content: .computed("")),
            ], rows: .fixed(rows))),
      ])
  }

  private static func records(_ content: LinkingContent, _ f: LinkingFormulas, _ w: Words) -> FormSheet {
    let id = "objects"
    let whole = NumberFormat("#,##0")
    func field(_ field: String) -> Field {
      w.field(field, .integer, minimum: 0, maximum: 1e12, format: whole)
    }
    func number(_ column: String) -> Column {
      w.column(id, column, .integer, width: 16, minimum: 0, maximum: 1e13, format: whole)
    }
    return FormSheet(
      w("sheets.records"), isLandscape: false, widths: [12, 20], labelColumns: 2,
      blocks: [
        .title(w("records.title"), subtitle: w("records.subtitle")), .space,
        .fields(
          ["contactsCounted", "contactsInDeals", "contactClusters", "accountClusters"].map(field)),
        .space, .heading(w("records.objects")),
        .table(
          Table(
            id: id, label: w("tables.objects.label"),
            columns: [
              w.key(id, width: 12), w.label(id, "name", width: 20), number("rows"),
              number("asked"), number("filled"),
              w.column(
                id, "share", .percent, width: 14, format: NumberFormat("0%"), centered: true,
                marks: [.bar(from: 0, to: 1)], content: .computed(f.share)),
              w.label(id, "columns", width: 34),
            ],
            rows: .fixed(
              content.objects.map { object in
                TableRow(
                  key: object.id,
                  labels: ["name": object.name, "columns": object.words])
              }))),
      ])
  }

  private static func result(_ content: LinkingContent, _ f: LinkingFormulas, _ w: Words) -> FormSheet {
    let percent = NumberFormat("0%")
    let whole = NumberFormat("#,##0")
    return FormSheet(
      w("sheets.result"), isLandscape: false, widths: [34, 18, 56],
      blocks: [
        .title(w("result.title"), subtitle: w("result.subtitle")), .space,
        .fields([
          w.field(
            "linkDensity", .percent, format: NumberFormat("0.0%"), isHeadline: true,
            content: .computed(f.linkDensity)),
          w.field("linksRequired", .integer, format: whole, content: .computed(f.linksRequired)),
          w.field("linksPresent", .integer, format: whole, content: .computed(f.linksPresent)),
          w.field("rulesCounted", .integer, content: .computed(f.rulesCounted)),
          w.field("rulesWithin", .integer, content: .computed(f.rulesWithin)),
          w.field("contactsShare", .percent, format: percent, content: .computed(f.contactsShare)),
          w.field("completeness", .percent, format: percent, content: .computed(f.completeness)),
        ]),
        .charts([
          FormChart(
            .bars(maximum: nil), title: w("result.chart"), alternativeText: w("result.chartAlternative"),
            table: LinkingContent.counts, categories: "link",
            series: ["rate", "limit"].map { .init(w("tables.counts.columns.\($0).label"), column: $0) },
            rows: 44)
        ]),
      ])
  }
}
