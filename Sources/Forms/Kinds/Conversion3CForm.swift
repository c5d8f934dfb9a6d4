import Planning
import Spreadsheet

/// The flow map: who leads in which phase of the customer's way, what is called for, what is asked and what for.
enum Conversion3CForm {
  static let version = 1

  static func build(_ template: Template, _ w: Words) -> Form? {
    guard let content = template.content as? Conversion3CContent else { return nil }
    let f = Conversion3CFormulas(content: content, words: w)
    return Form(
      kind: template.kind, version: version, template: template, title: w("title"),
      sheets: [
        w.guide(), map(content, f, w), steps(f, w), data(f, w), result(content, f, w), picture(content, f, w),
      ])
  }

  /// The whole way on one page: who plays which part in which phase.
  private static func map(_ content: Conversion3CContent, _ f: Conversion3CFormulas, _ w: Words) -> FormSheet
  {
    let id = "roles"
    let columns = content.phases.map { phase in
      w.column(
        id, phase.id, .choice, width: 19, list: f.roles, centered: true, marks: f.roleMarks(phase.id),
        label: phase.name, help: phase.question)
    }
    return FormSheet(
      w("sheets.map"), frozenColumns: 2,
      blocks: [
        .title(w("map.title"), subtitle: w("map.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.roles.label"),
            columns: [w.key(id, width: 12), w.label(id, "function", width: 22)] + columns,
            rows: .fixed(content.functions.map { TableRow(key: $0.id, labels: ["function": $0.name]) }),
            leastLines: 3)),
        .space, .paragraph(w("map.leads")), .paragraph(w("map.helps")), .paragraph(w("map.informed")),
      ])
  }

  private static func steps(_ f: Conversion3CFormulas, _ w: Words) -> FormSheet {
    let id = "steps"
    func computed(_ column: String, _ formula: FormFormula) -> Column {
      w.column(
        id, column, .integer, width: 9, centered: true,
        marks: [.when(.and(.isNumber(.this(column)), .this(column) .== 1), .good)],
        content: .computed(formula))
    }
    return FormSheet(
      w("sheets.steps"), isProtected: false, frozenColumns: 2, pagesTall: 0,
      blocks: [
        .title(w("steps.title"), subtitle: w("steps.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.steps.label"),
            columns: [
              w.column(id, "phase", .choice, width: 17, list: f.phases, required: true),
              w.column(id, "function", .choice, width: 19, list: f.functions),
              w.column(id, "label", .choice, width: 15, list: f.labels),
              w.column(id, "cta", .text, width: 38, required: true),
              w.column(id, "strength", .choice, width: 20, list: f.strengths),
              w.column(id, "destination", .text, width: 34),
              w.column(id, "next", .choice, width: 17, list: f.phases), computed("ready", f.ready),
              computed("onward", f.onward),
              w.column(id, "open", .text, width: 30, longest: f.stepWords, content: .computed(f.stepOpen)),
              w.column(id, "note", .text, width: 26),
            ], rows: .free(prepared: 22, spare: 78))),
      ])
  }

  private static func data(_ f: Conversion3CFormulas, _ w: Words) -> FormSheet {
    let id = "data"
    func computed(_ column: String, _ formula: FormFormula) -> Column {
      w.column(
        id, column, .integer, width: 10, centered: true,
        marks: [.when(.and(.isNumber(.this(column)), .this(column) .== 1), .good)],
        content: .computed(formula))
    }
    return FormSheet(
      w("sheets.data"), isProtected: false, frozenColumns: 1, pagesTall: 0,
      blocks: [
        .title(w("data.title"), subtitle: w("data.subtitle")),
        .table(
          Table(
            id: id, label: w("tables.data.label"),
            columns: [
              w.column(id, "field", .text, width: 24, required: true),
              w.column(id, "phase", .choice, width: 15, list: f.phases),
              w.column(id, "function", .choice, width: 19, list: f.functions),
              w.column(id, "why", .text, width: 34), w.column(id, "kept", .text, width: 26),
              w.column(id, "needed", .choice, width: 15, list: f.phases),
              w.column(id, "personal", .yesno, width: 11, list: f.yesNo),
              w.column(id, "basis", .choice, width: 26, list: f.bases),
              computed("asked", f.asked), computed("justified", f.justified),
              w.column(id, "open", .text, width: 30, longest: f.dataWords, content: .computed(f.dataOpen)),
              w.column(id, "note", .text, width: 24),
            ], rows: .free(prepared: 22, spare: 128))),
      ])
  }

  private static func result(_ content: Conversion3CContent, _ f: Conversion3CFormulas, _ w: Words)
    -> FormSheet
  {
    let share = NumberFormat("0%")
    func count(_ id: String, _ formula: FormFormula, marks: [Mark] = []) -> Field {
      w.field(id, .integer, marks: marks, content: .computed(formula))
    }
    let series = ["strength", "fields"].map {
      FormChart.Series(w("tables.phases.columns.\($0).label"), column: $0)
    }
    return FormSheet(
      w("sheets.result"), widths: [12, 20, 24], labelColumns: 2,
      blocks: [
        .title(w("result.title"), subtitle: w("result.subtitle")), .space,
        .fields([
          w.field("flow", .percent, format: share, isHeadline: true, content: .computed(f.flow)),
          count("ledCount", f.ledCount), count("calledCount", f.calledCount),
          count("askedCount", f.askedCount),
          count("earlyCount", f.earlyCount, marks: [.when(f.isTooMuch, .bad)]),
          w.field("justifiedShare", .percent, format: share, content: .computed(f.justifiedShare)),
        ]),
        .space, .heading(w("result.phases")), .table(phases(content, f, w)),
        .charts([
          FormChart(
            .columns, title: w("result.chart"), alternativeText: w("result.chartAlternative"),
            table: "phases", categories: "phase", series: series, rows: 16)
        ]),
      ])
  }

  /// Which function pulls where, and what its calls to action live on.
  private static func picture(_ content: Conversion3CContent, _ f: Conversion3CFormulas, _ w: Words)
    -> FormSheet
  {
    FormSheet(
      w("sheets.picture"), widths: [14, 22],
      blocks: [
        .title(w("picture.title"), subtitle: w("picture.subtitle")), .table(pull(content, f, w)), .space,
        .heading(w("picture.labels")), .table(labels(content, f, w)),
      ])
  }

  private static func phases(_ content: Conversion3CContent, _ f: Conversion3CFormulas, _ w: Words) -> Table {
    let id = "phases"
    func number(_ column: String, marks: [Mark] = []) -> Column {
      w.column(id, column, .integer, width: 13, centered: true, marks: marks, content: .computed(""))
    }
    let rows = content.phases.map { phase in
      TableRow(
        key: phase.id, labels: ["phase": phase.name],
        formulas: [
          "leader": f.leader(phase), "calls": f.calls(phase),
          "strength": f.strength(phase), "fields": f.fields(phase), "soFar": f.soFar(phase),
          "onward": f.onward(phase), "points": f.points(phase), "open": f.open(phase),
        ])
    }
    return Table(
      id: id, label: w("tables.phases.label"),
      columns: [
        w.key(id, width: 14), w.label(id, "phase", width: 18),
        w.column(
          id, "leader", .text, width: 24, marks: f.leaderMarks, longest: f.leaderWords,
          content: .computed("")),
        number("calls", marks: [.when(.this("calls") .== 0, .bad)]), number("strength"), number("fields"),
        number("soFar"), number("onward"),
        number("points", marks: [.bar(from: 0, to: 3)]),
        w.column(id, "open", .text, width: 54, longest: [f.longestOpen], content: .computed("")),
      ], rows: .fixed(rows))
  }

  /// The strongest call to action of each function in each phase, the stronger the darker.
  private static func pull(_ content: Conversion3CContent, _ f: Conversion3CFormulas, _ w: Words) -> Table {
    let id = "pull"
    let rows = content.functions.map { function in
      TableRow(
        key: function.id, labels: ["function": function.name],
        formulas: Dictionary(
          content.phases.map { ($0.id, f.pull(function, $0)) }, uniquingKeysWith: { one, _ in one }))
    }
    return Table(
      id: id, label: w("tables.pull.label"),
      columns: [w.key(id, width: 14), w.label(id, "function", width: 22)]
        + content.phases.map {
          w.column(
            id, $0.id, .integer, width: 17, centered: true, marks: [.shade(from: 0, to: 3)],
            content: .computed(""), label: $0.name)
        }, rows: .fixed(rows), leastLines: 2)
  }

  private static func labels(_ content: Conversion3CContent, _ f: Conversion3CFormulas, _ w: Words) -> Table {
    let id = "labels"
    let rows = content.phases.map { phase in
      TableRow(
        key: phase.id, labels: ["phase": phase.name],
        formulas: Dictionary(
          content.labels.map { ($0.id, f.steps($0, phase)) }, uniquingKeysWith: { one, _ in one }))
    }
    return Table(
      id: id, label: w("tables.labels.label"),
      columns: [w.key(id, width: 14), w.label(id, "phase", width: 22)]
        + content.labels.map {
          w.column(
            id, $0.id, .integer, width: 17, centered: true, marks: [.when(.this($0.id) .> 0, .some)],
            content: .computed(""), label: $0.name)
        }, rows: .fixed(rows))
  }
}
