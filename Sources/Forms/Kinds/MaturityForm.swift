import Planning
import Spreadsheet

/// CRM maturity: levels by dimension, current and desired, and the evidence for them.
enum MaturityForm {
  static let version = 1

  static func build(_ template: Template, _ w: Words) -> Form? {
    guard let content = template.content as? MaturityContent else { return nil }
    let roles = w.list("role", ["sales", "marketing", "service", "it", "management", "assessor"])
    let yesNo = w.list("yesno", ["yes", "no"])
    let formulas = Formulas(content: content, yesNo: yesNo)
    return Form(
      kind: template.kind, version: version, template: template, title: w("title"),
      sheets: [
        w.guide(
          [w.field("rater", .text), w.field("role", .choice, list: roles)],
          after: [.space, .heading(w("guide.cautions"))] + w.paragraphs("guide.bias")),
        levels(content, formulas, w), evidence(content, yesNo, formulas, w), scorecard(formulas, w),
        model(content, w),
      ])
  }

  /// The five sentences of a dimension: what a rater chooses from, without seeing a level's number.
  static func anchors(_ dimension: MaturityDimension) -> ChoiceList {
    ChoiceList(
      "level.\(dimension.id)",
      dimension.anchors.enumerated().map { Choice(id: String($0 + 1), label: $1) })
  }

  private static func levels(_ content: MaturityContent, _ formulas: Formulas, _ w: Words) -> FormSheet {
    let levels = ChoiceList(
      "level", content.levels.map { Choice(id: String($0.number), label: "\($0.numeral) \($0.name)") })
    let rows = content.dimensions.map { dimension in
      let anchors = anchors(dimension)
      return TableRow(
        key: dimension.id, labels: ["dimension": dimension.name],
        lists: ["current": anchors, "desired": anchors],
        formulas: [
          "rated": formulas.chosen("current", anchors), "target": formulas.chosen("desired", anchors),
          "evidence": formulas.evidence(dimension),
        ])
    }
    return FormSheet(
      w("sheets.levels"), frozenColumns: 2,
      blocks: [
        .title(w("levels.title"), subtitle: w("levels.subtitle")),
        .table(
          Table(
            id: "dimensions", label: w("tables.dimensions.label"),
            columns: [
              w.key("dimensions", width: 7), w.label("dimensions", "dimension", width: 23),
              w.column("dimensions", "current", .choice, width: 36, list: levels, required: true),
              w.column("dimensions", "desired", .choice, width: 36, list: levels),
              w.column("dimensions", "note", .text, width: 26),
              result("rated", "", w), result("evidence", "", w),
              result("scored", formulas.scored, w, [.when(formulas.isHeldDown, .doubtful)]),
              result("target", "", w), result("gap", formulas.gap, w, [.when(formulas.isFarOff, .bad)]),
            ], rows: .fixed(rows))),
      ])
  }

  private static func result(
    _ id: String, _ formula: FormFormula, _ w: Words, _ marks: [Mark] = []
  ) -> Column {
    let shade = id == "gap" ? [] : [Mark.shade(from: 1, to: 5)]
    return w.column(
      "dimensions", id, .integer, width: 10, centered: true, marks: marks + shade, content: .computed(formula)
    )
  }

  private static func evidence(
    _ content: MaturityContent, _ yesNo: ChoiceList, _ formulas: Formulas, _ w: Words
  ) -> FormSheet {
    var rows: [TableRow] = []
    for dimension in content.dimensions {
      for gate in dimension.gates {
        for (index, item) in gate.items.enumerated() {
          rows.append(
            TableRow(
              key: "\(dimension.id).\(gate.level).\(index + 1)",
              labels: ["dimension": dimension.name, "item": item],
              formulas: ["points": formulas.points(dimension, gate)],
              beginsGroup: gate.level == 2 && index == 0 && !rows.isEmpty))
        }
      }
    }
    func answer(_ id: String) -> Column {
      w.column("evidence", id, .yesno, width: 15, list: yesNo)
    }
    return FormSheet(
      w("sheets.evidence"), frozenColumns: 3, pagesTall: 0,
      blocks: [
        .title(w("evidence.title"), subtitle: w("evidence.subtitle")),
        .table(
          Table(
            id: "evidence", label: w("tables.evidence.label"),
            columns: [
              w.key("evidence", width: 10), w.label("evidence", "dimension", width: 24),
              w.label("evidence", "item", width: 48), answer("artifact"), answer("confirmation"),
              answer("weakness"), w.column("evidence", "where", .text, width: 34),
              w.column(
                "evidence", "points", .number, width: 9, centered: true, content: .computed("")),
            ], rows: .fixed(rows))),
      ])
  }

  private static func scorecard(_ formulas: Formulas, _ w: Words) -> FormSheet {
    FormSheet(
      w("sheets.scorecard"), widths: [32, 24, 70],
      blocks: [
        .title(w("scorecard.title"), subtitle: w("scorecard.subtitle")), .space,
        .fields([
          w.field("staged", .integer, isHeadline: true, content: .computed(formulas.staged)),
          w.field("index", .number, format: NumberFormat("0.0"), content: .computed(formulas.index)),
          w.field("ratedCount", .integer, content: .computed(formulas.ratedCount)),
          w.field("blocking", .text, longest: [formulas.allBlocking], content: .computed(formulas.blocking)),
        ]),
        .charts([
          FormChart(
            .radar(maximum: 5), title: w("scorecard.chart"),
            alternativeText: w("scorecard.chartAlternative"), table: "dimensions", categories: "dimension",
            series: ["rated", "evidence", "target"].map {
              .init(w("tables.dimensions.columns.\($0).label"), column: $0)
            }, rows: 28)
        ]),
      ])
  }

  /// The whole model on one page.
  private static func model(_ content: MaturityContent, _ w: Words) -> FormSheet {
    FormSheet(
      w("sheets.model"),
      blocks: [
        .title(w("model.title"), subtitle: w("model.subtitle")),
        .listing(
          Listing(
            heads: [w("tables.dimensions.labels.dimension")]
              + content.levels.map { "\($0.numeral) \($0.name): \($0.summary)" },
            widths: [20] + content.levels.map { _ in 29 },
            rows: content.dimensions.map { [$0.name] + $0.anchors })),
      ])
  }
}

extension MaturityForm {
  /// The formulas of levels, evidence and score. Source: the project's domain notes, maturity (F1 to F6).
  struct Formulas {
    let content: MaturityContent
    let yesNo: ChoiceList

    /// The number of the level whose sentence was chosen.
    func chosen(_ column: String, _ anchors: ChoiceList) -> FormFormula {
      .ifError(.match(.this(column), in: .list(anchors)), "")
    }

    private func isYes(_ column: String) -> FormFormula { .this(column) .== .text(yesNo.label("yes")) }

    /// F1: artifact and confirmation 100, with a weakness 70; one of the two 35; a claim alone 10; nothing 0.
    func points(_ dimension: MaturityDimension, _ gate: EvidenceGate) -> FormFormula {
      let rated = FormFormula.cell("dimensions", dimension.id, "rated")
      let claimed = FormFormula.and(.isNumber(rated), rated .>= .number(Double(gate.level)))
      return .if(
        .and(isYes("artifact"), isYes("confirmation")), .if(isYes("weakness"), 70, 100),
        .if(.or(isYes("artifact"), isYes("confirmation")), 35, .if(claimed, 10, 0)))
    }

    /// F2: the highest level whose gate is more than half met, all gates below it being more than 85 % met.
    func evidence(_ dimension: MaturityDimension) -> FormFormula {
      func met(_ gate: EvidenceGate) -> FormFormula {
        .call(
          "AVERAGE",
          gate.items.indices.map { .cell("evidence", "\(dimension.id).\(gate.level).\($0 + 1)", "points") })
      }
      let gates = dimension.gates.sorted { $0.level < $1.level }
      var formula = FormFormula.number(Double(gates.last?.level ?? 1))
      for (index, gate) in gates.enumerated().reversed() {
        let enters: FormFormula =
          index == 0 ? met(gate) .> 50 : .and(met(gates[index - 1]) .> 85, met(gate) .> 50)
        formula = .if(enters, formula, .number(Double(index == 0 ? 1 : gates[index - 1].level)))
      }
      return formula
    }

    /// F4: what was rated, held down to what the evidence shows.
    var scored: FormFormula {
      .if(.isNumber(.this("rated")), .minimum(.this("rated"), .this("evidence")), "")
    }

    /// Rated higher than the evidence shows.
    var isHeldDown: FormFormula {
      .and(.isNumber(.this("scored")), .isNumber(.this("rated")), .this("scored") .< .this("rated"))
    }

    /// Two levels or more to go.
    var isFarOff: FormFormula { .and(.isNumber(.this("gap")), .this("gap") .>= 2) }

    /// The most that ``blocking`` can say.
    var allBlocking: String { content.dimensions.map(\.id).joined(separator: " ") }

    /// The references of the dimensions that keep the next level from being reached.
    var blocking: FormFormula {
      let next = FormFormula.field("staged") + 1
      let names = content.dimensions.map { dimension -> FormFormula in
        let hasReached = FormFormula.and(.isNumber(scored(dimension)), scored(dimension) .>= next)
        return .if(
          .and(.number(Double(dimension.entryLevel)) .<= next, .not(hasReached)),
          .text(dimension.id + " "), "")
      }
      guard let first = names.first else { return "" }
      return .if(
        .field("staged") .>= 5, "", names.dropFirst().reduce(first) { .joined($0, $1) })
    }

    /// F6: desired less scored.
    var gap: FormFormula {
      .if(
        .and(.isNumber(.this("scored")), .isNumber(.this("target"))), .this("target") - .this("scored"), "")
    }

    private func scored(_ dimension: MaturityDimension) -> FormFormula {
      .cell("dimensions", dimension.id, "scored")
    }

    /// F5: the highest level that all dimensions asked for up to it have reached.
    var staged: FormFormula {
      var formula = FormFormula.number(5)
      for level in (2...5).reversed() {
        let dimensions = content.dimensions.filter { $0.entryLevel <= level }
        let reached = dimensions.flatMap { dimension -> [FormFormula] in
          [.isNumber(scored(dimension)), scored(dimension) .>= .number(Double(level))]
        }
        formula = .if(reached.isEmpty ? true : .all(reached), formula, .number(Double(level - 1)))
      }
      return formula
    }

    /// F6: the mean of the scored levels, by the dimensions' weights.
    var index: FormFormula {
      let weighted = content.dimensions.map { dimension -> FormFormula in
        .if(.isNumber(scored(dimension)), .number(dimension.weight) * scored(dimension), 0)
      }
      let weights = content.dimensions.map { dimension -> FormFormula in
        .if(.isNumber(scored(dimension)), .number(dimension.weight), 0)
      }
      return .if(.field("ratedCount") .== 0, "", .sums(weighted) / .sums(weights))
    }

    var ratedCount: FormFormula { .count(.column("dimensions", "scored")) }
  }
}
