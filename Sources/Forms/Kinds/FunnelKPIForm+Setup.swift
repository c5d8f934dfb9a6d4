import Planning
import Spreadsheet

extension FunnelKPIForm {
  /// The formulas of the set-up table: what the catalogue says of a row's KPI, and what is missing in the row.
  struct SetupFormulas {
    let content: FunnelKPIContent
    let kpis: ChoiceList
    let words: Words
    let stages: ChoiceList
    let goals: ChoiceList
    let units: ChoiceList
    let directions: ChoiceList
    let modes: ChoiceList

    init(content: FunnelKPIContent, kpis: ChoiceList, words: Words) {
      self.content = content
      self.kpis = kpis
      self.words = words
      stages = Self.choices("funnelStage", content.stages.map { ($0.id, $0.name) })
      goals = Self.choices("goal", content.goals.map { ($0.id, $0.name) })
      units = words.list("unit", MeasureUnit.allCases.map(\.rawValue))
      directions = words.list("direction", Direction.allCases.map(\.rawValue))
      modes = words.list("mode", ["improve", "hold", "observe"])
    }

    static func choices(_ id: String, _ items: [(id: String, name: String)]) -> ChoiceList {
      ChoiceList(id, items.map { Choice(id: $0.id, label: "\($0.id) \($0.name)") })
    }

    /// What the row says, else what the catalogue says of its KPI.
    private func used(_ column: String, _ list: ChoiceList, _ id: (KPI) -> String) -> FormFormula {
      let ofCatalogue = ChoiceList(
        "kpi.\(list.id)", content.kpis.map { Choice(id: $0.id, label: list.label(id($0))) })
      return .if(
        .call("LEN", [.this(column)]) .> 0, .this(column),
        .ifError(.index(.list(ofCatalogue), .match(.this("kpi"), in: .list(kpis))), ""))
    }

    var stageUsed: FormFormula { used("stage", stages, \.stage) }
    var goalUsed: FormFormula { used("goal", goals, \.goal) }
    var unitUsed: FormFormula { used("unit", units, \.unit.rawValue) }
    private var directionUsed: FormFormula { used("direction", directions, \.direction.rawValue) }

    /// Percentages are stored as fractions and shown as per cent.
    var isPercent: FormFormula { .this("unitUsed") .== .text(units.label("percent")) }

    /// What the column `check` can say.
    enum Verdict: String {
      case fine, owner, target, side, date, past
    }

    private func says(_ verdict: Verdict) -> FormFormula { .text(words("check.\(verdict.rawValue)")) }

    /// The first thing that is missing in a row.
    var check: FormFormula {
      let isUsed =
        FormFormula.countA(
          .operand(.sameRowSpan(from: "kpi", to: "kpi")), .operand(.sameRowSpan(from: "stage", to: "note")))
        .> 0
      let target = FormFormula.this("target")
      let baseline = FormFormula.this("baseline")
      let isWorse = FormFormula.and(
        .isNumber(baseline),
        .or(
          .and(directionUsed .== .text(directions.label("higher")), target .< baseline),
          .and(directionUsed .== .text(directions.label("lower")), target .> baseline)))
      let dated = FormFormula.if(
        .isNumber(.this("targetDate")),
        .if(
          .and(.isNumber(.field("asOf")), .this("targetDate") .<= .field("asOf")), says(.past), says(.fine)),
        says(.date))
      return .if(
        isUsed,
        .if(
          .call("LEN", [.this("owner")]) .== 0, says(.owner),
          .if(
            .this("mode") .== .text(modes.label("observe")), says(.fine),
            .if(.isNumber(target), .if(isWorse, says(.side), dated), says(.target)))), "")
    }

    var isFine: FormFormula { .this("check") .== says(.fine) }
    var isNotFine: FormFormula { .and(.call("LEN", [.this("check")]) .> 0, .this("check") .!= says(.fine)) }

    func count(_ verdict: Verdict) -> FormFormula { .countIf(.column("setup", "check"), says(verdict)) }

    /// How many rows have the stage or goal with an id.
    func count(_ column: String, _ list: ChoiceList, _ id: String) -> FormFormula {
      .countIf(.column("setup", column), .text(list.label(id)))
    }
  }
}
