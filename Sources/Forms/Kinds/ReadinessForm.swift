import Planning
import Spreadsheet

/// Readiness: the three questions, and the quiz of 21 items in six areas.
enum ReadinessForm {
  static let version = 1

  static func build(_ template: Template, _ w: Words) -> Form? {
    guard let content = template.content as? ReadinessContent else { return nil }
    let yesNo = w.list("question", ["yes", "no", "unknown"])
    let answers = w.list("answer", ["no", "partly", "yes", "shown", "na"])
    let form = Formulas(content: content, yesNo: yesNo, answers: answers, words: w)
    return Form(
      kind: template.kind, version: version, template: template, title: w("title"),
      sheets: [
        w.guide(), questions(content, yesNo, w), quiz(content, answers, form, w), result(content, form, w),
        plan(content, form, w),
      ])
  }

  private static func questions(_ content: ReadinessContent, _ list: ChoiceList, _ w: Words) -> FormSheet {
    FormSheet(
      w("sheets.questions"), widths: [48, 20, 72],
      blocks: [.title(w("questions.title"), subtitle: w("questions.subtitle")), .space]
        + [
          .fields(
            content.questions.map { question in
              Field(
                FieldSchema(question.id, label: question.text, kind: .choice, isRequired: true), .input(),
                help: question.help, list: list)
            })
        ])
  }

  private static func quiz(
    _ content: ReadinessContent, _ answers: ChoiceList, _ formulas: Formulas, _ w: Words
  ) -> FormSheet {
    let areas = Dictionary(content.areas.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var previous = ""
    let rows = content.items.map { item in
      defer { previous = item.area }
      return TableRow(
        key: item.id,
        labels: [
          "area": areas[item.area]?.name ?? item.area,
          "question": item.text + (item.isCritical ? " *" : ""),
        ],
        formulas: [
          "priority": formulas.priority(item, weight: areas[item.area]?.weight ?? 1),
          "rank": formulas.rank(item),
        ],
        beginsGroup: item.area != previous && !previous.isEmpty)
    }
    return FormSheet(
      w("sheets.quiz"), frozenColumns: 3,
      blocks: [
        .title(w("quiz.title"), subtitle: w("quiz.subtitle")),
        .table(
          Table(
            id: "quiz", label: w("tables.quiz.label"),
            columns: [
              w.key("quiz", width: 5), w.label("quiz", "area", width: 13),
              w.label("quiz", "question", width: 48),
              w.column("quiz", "answer", .choice, width: 22, list: answers, required: true),
              w.column("quiz", "evidence", .text, width: 34),
              w.column("quiz", "effort", .integer, width: 9, minimum: 1, maximum: 3, centered: true),
              w.column("quiz", "owner", .text, width: 16),
              w.column("quiz", "date", .date, width: 12),
              w.column(
                "quiz", "points", .number, width: 8, centered: true,
                marks: [.signs(second: 1, third: 2)], content: .computed(formulas.points)),
              w.column(
                "quiz", "priority", .number, width: 9, format: NumberFormat("0.0"), centered: true,
                content: .computed("")),
              w.column("quiz", "rank", .integer, width: 8, centered: true, content: .computed("")),
            ], rows: .fixed(rows))),
      ])
  }

  private static func result(_ content: ReadinessContent, _ formulas: Formulas, _ w: Words) -> FormSheet {
    let score = NumberFormat("0")
    let rows = content.areas.map { area in
      TableRow(
        key: area.id, labels: ["area": area.name],
        formulas: ["answered": formulas.answered(area), "score": formulas.score(area)])
    }
    return FormSheet(
      w("sheets.result"), widths: [14, 24, 40, 22, 40], labelColumns: 2,
      blocks: [
        .title(w("result.title"), subtitle: w("result.subtitle")), .space,
        .fields([
          w.field(
            "verdict", .text, marks: formulas.verdictMarks, isHeadline: true,
            longest: formulas.verdicts, content: .computed(formulas.verdict)),
          w.field("overall", .number, format: score, content: .computed(formulas.overall)),
          w.field("lowestArea", .number, format: score, content: .computed(formulas.lowestArea)),
          w.field("criticalZeros", .integer, content: .computed(formulas.criticalZeros)),
          w.field("criticalBelow", .integer, content: .computed(formulas.criticalBelow)),
          w.field("missing", .text, longest: [formulas.allMissing], content: .computed(formulas.missing)),
        ]),
        .space, .heading(w("result.areas")),
        .table(
          Table(
            id: "areas", label: w("tables.areas.label"),
            columns: [
              w.key("areas", width: 14), w.label("areas", "area", width: 24),
              w.column(
                "areas", "score", .number, width: 40, format: score, marks: [.bar(from: 0, to: 100)],
                content: .computed("")),
              w.column("areas", "answered", .percent, width: 22, format: .percent, content: .computed("")),
            ], rows: .fixed(rows))),
        .charts([
          FormChart(
            .bars(maximum: 100), title: w("result.chart"), alternativeText: w("result.chartAlternative"),
            table: "areas", categories: "area",
            series: [.init(w("tables.areas.columns.score.label"), column: "score")], rows: 16)
        ]),
      ])
  }

  /// The gaps by falling priority, with what to do about them.
  private static func plan(_ content: ReadinessContent, _ formulas: Formulas, _ w: Words) -> FormSheet {
    let actions = ChoiceList("action", content.items.map { Choice(id: $0.id, label: $0.action) })
    let rows = content.items.indices.map { index in
      TableRow(key: String(index + 1), formulas: ["item": formulas.item(rank: index + 1)])
    }
    func computed(
      _ id: String, _ kind: AnswerKind, _ width: Double, _ formula: FormFormula, _ longest: [String] = []
    ) -> Column {
      w.column("gaps", id, kind, width: width, longest: longest, content: .computed(formula))
    }
    return FormSheet(
      w("sheets.plan"), frozenColumns: 2,
      blocks: [
        .title(w("plan.title"), subtitle: w("plan.subtitle")),
        .table(
          Table(
            id: "gaps", label: w("tables.gaps.label"),
            columns: [
              w.key("gaps", width: 6),
              w.column("gaps", "item", .integer, width: 9, centered: true, content: .computed("")),
              computed(
                "question", .text, 46, formulas.ofItem(.column("quiz", "question")), content.items.map(\.text)
              ),
              computed("action", .text, 52, formulas.ofItem(.list(actions)), content.items.map(\.action)),
              computed("owner", .text, 18, formulas.textOfItem(.column("quiz", "owner"))),
              computed("date", .date, 12, formulas.dateOfItem),
            ], rows: .fixed(rows))),
      ])
  }
}

extension ReadinessForm {
  /// The formulas of the quiz and its result. Source: the project's domain notes, readiness (5.1, 5.2).
  struct Formulas {
    let content: ReadinessContent
    let yesNo: ChoiceList
    let answers: ChoiceList
    let words: Words

    private func answer(_ id: String) -> FormFormula { .text(answers.label(id)) }
    private func points(_ item: ReadinessItem) -> FormFormula { .cell("quiz", item.id, "points") }
    private func items(_ area: ReadinessArea) -> [ReadinessItem] {
      content.items.filter { $0.area == area.id }
    }

    /// no 0, partly 1, yes 2, shown 3; a "shown" without a note of the evidence counts as a yes.
    var points: FormFormula {
      .if(
        .this("answer") .== answer("no"), 0,
        .if(
          .this("answer") .== answer("partly"), 1,
          .if(
            .this("answer") .== answer("yes"), 2,
            .if(
              .this("answer") .== answer("shown"),
              .if(.call("LEN", [.this("evidence")]) .== 0, 2, 3), ""))))
    }

    /// weight x (2 - points) x (2 if critical) / effort, for items answered no or partly.
    func priority(_ item: ReadinessItem, weight: Double) -> FormFormula {
      .if(
        .and(.isNumber(.this("points")), .this("points") .< 2),
        .number(weight * (item.isCritical ? 2 : 1)) * (2 - .this("points"))
          / .if(
            .and(.isNumber(.this("effort")), .this("effort") .>= 1, .this("effort") .<= 3), .this("effort"), 2
          ),
        "")
    }

    /// The place of a gap in the plan: by falling priority, equal ones in the quiz's order.
    func rank(_ item: ReadinessItem) -> FormFormula {
      let all = FormFormula.column("quiz", "priority")
      let mine = FormFormula.this("priority")
      let equalBefore = content.items.prefix { $0.id != item.id }.map {
        FormFormula.one(.cell("quiz", $0.id, "priority") .== mine)
      }
      return .if(
        .isNumber(mine), 1 + .sumProduct(.isNumber(all) * (all .> mine)) + .total(equalBefore), "")
    }

    /// The place in the quiz of the gap with a rank.
    func item(rank: Int) -> FormFormula {
      .ifError(.match(.number(Double(rank)), in: .column("quiz", "rank")), "")
    }

    /// What a column of words says of the row's gap.
    func ofItem(_ column: FormFormula) -> FormFormula {
      .if(.isNumber(.this("item")), .index(column, .this("item")), "")
    }

    /// What was answered for the row's gap; nothing where nothing was.
    func textOfItem(_ column: FormFormula) -> FormFormula {
      .if(.isNumber(.this("item")), .joined(.index(column, .this("item")), ""), "")
    }

    var dateOfItem: FormFormula {
      let date = FormFormula.index(.column("quiz", "date"), .this("item"))
      return .if(.and(.isNumber(.this("item")), .isNumber(date)), date, "")
    }

    /// The share of an area's items that are answered, "not applicable" among them.
    func answered(_ area: ReadinessArea) -> FormFormula {
      let items = items(area)
      let na = items.map { FormFormula.one(.cell("quiz", $0.id, "answer") .== answer("na")) }
      return (.counts(items.map(points)) + .total(na)) / .number(Double(max(1, items.count)))
    }

    /// 100 x points / (3 x items that count); empty below 70 % answered, or where nothing counts.
    func score(_ area: ReadinessArea) -> FormFormula {
      let items = items(area).map(points)
      return .if(
        .or(.this("answered") .< 0.7, .counts(items) .== 0), "", 100 * .sums(items) / (3 * .counts(items)))
    }

    private var scores: FormFormula { .column("areas", "score") }
    var overall: FormFormula { .if(.count(scores) .== 0, "", .average(scores)) }
    var lowestArea: FormFormula { .if(.count(scores) .== 0, "", .minimum(scores)) }

    private var critical: [FormFormula] { content.items.filter(\.isCritical).map(points) }
    var criticalZeros: FormFormula { .total(critical.map { .one($0 .== 0) }) }
    var criticalBelow: FormFormula {
      .total(critical.map { .if(.isNumber($0), .one($0 .< 2), 1) })
    }

    private func isYes(_ question: String) -> FormFormula {
      .field(question) .== .text(yesNo.label("yes"))
    }

    /// What keeps the verdict from being the best one, in words.
    var missing: FormFormula {
      let areas = FormFormula.number(Double(content.areas.count))
      func unless(_ condition: FormFormula, _ key: String) -> FormFormula {
        .if(condition, "", .text(words(key) + " "))
      }
      return .joined(
        unless(.and(isYes("q1"), isYes("q2"), isYes("q3")), "missing.questions"),
        unless(.count(scores) .== areas, "missing.answers"),
        unless(.and(.isNumber(.field("overall")), .field("overall") .>= 70), "missing.overall"),
        unless(.and(.isNumber(.field("lowestArea")), .field("lowestArea") .>= 50), "missing.area"),
        unless(.field("criticalBelow") .== 0, "missing.critical"))
    }

    /// All that ``missing`` can say.
    var allMissing: String {
      ["questions", "answers", "overall", "area", "critical"].map { words("missing.\($0)") }
        .joined(separator: " ")
    }

    /// All that ``verdict`` can say.
    var verdicts: [String] {
      ["open", "implement", "readiness-project", "not-yet"].map { words("verdict.\($0)") }
    }

    /// The colours of the verdict.
    var verdictMarks: [Mark] {
      func says(_ key: String) -> FormFormula { .field("verdict") .== .text(words("verdict.\(key)")) }
      return [
        .when(says("implement"), .good), .when(says("readiness-project"), .doubtful),
        .when(says("not-yet"), .bad),
      ]
    }

    /// The words of the verdict; an invitation while none of the three questions is answered.
    var verdict: FormFormula {
      let areas = Double(content.areas.count)
      let notYet = FormFormula.or(
        .and(.not(isYes("q1")), .not(isYes("q3"))),
        .and(.isNumber(.field("overall")), .field("overall") .< 40), .field("criticalZeros") .>= 2)
      let implement = FormFormula.and(
        isYes("q1"), isYes("q2"), isYes("q3"), .count(scores) .== .number(areas),
        .field("overall") .>= 70, .field("lowestArea") .>= 50, .field("criticalBelow") .== 0)
      return .if(
        .countA(.field("q1"), .field("q2"), .field("q3")) .== 0, .text(words("verdict.open")),
        .if(
          notYet, .text(words("verdict.not-yet")),
          .if(
            implement, .text(words("verdict.implement")), .text(words("verdict.readiness-project")))))
    }
  }
}
