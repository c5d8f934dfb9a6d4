import Planning
import Spreadsheet

extension FunnelKPIForm {
  /// The funnel's arithmetic. Source: the project's domain notes, sections 12 and 13.
  struct Formulas {
    let content: FunnelKPIContent
    let kpis: ChoiceList

    private func cell(_ index: Int, _ column: String) -> FormFormula {
      .cell("funnel", content.funnel[index].id, column)
    }

    /// The next step's volume by this one's.
    func rate(_ column: String, _ index: Int) -> FormFormula {
      guard index + 1 < content.funnel.count else { return "" }
      let upper = cell(index, column)
      let lower = cell(index + 1, column)
      return .if(.and(.isNumber(upper), .isNumber(lower), upper .!= 0), lower / upper, "")
    }

    func ratio(_ index: Int) -> FormFormula {
      guard index + 1 < content.funnel.count else { return "" }
      let both = FormFormula.and(
        .isNumber(cell(index, "rate")), .isNumber(cell(index, "targetRate")), cell(index, "targetRate") .!= 0)
      return .if(both, cell(index, "rate") / cell(index, "targetRate"), "")
    }

    /// The volume that the revenue target needs: deals from the deal size, then upwards by the rates.
    func required(_ index: Int) -> FormFormula {
      guard index + 1 < content.funnel.count else {
        return .if(
          .and(.isNumber(.field("revenueTarget")), .isNumber(.field("dealSize")), .field("dealSize") .!= 0),
          .field("revenueTarget") / .field("dealSize"), "")
      }
      let below = cell(index + 1, "required")
      func by(_ rate: FormFormula) -> FormFormula { .if(rate .!= 0, below / rate, "") }
      return .if(
        .isNumber(below),
        .if(
          .isNumber(cell(index, "targetRate")), by(cell(index, "targetRate")),
          .if(.isNumber(cell(index, "rate")), by(cell(index, "rate")), "")), "")
    }

    /// A figure of the set-up row of a KPI, the first one when there are several; an error when there is none.
    private func setup(_ column: String, of kpi: String) -> FormFormula {
      .index(.column("setup", column), .match(.text(kpis.label(kpi)), in: .column("setup", "kpi")))
    }

    /// Actual visitors times the baselines of all rates.
    var product: FormFormula {
      let top = content.funnel.first.map { FormFormula.cell("funnel", $0.id, "actual") } ?? .text("")
      let rates = content.funnel.compactMap(\.rateKPI).map { setup("baseline", of: $0) }
      return .if(
        .all(([top] + rates).map { .isNumber($0) }), rates.reduce(top, *), "")
    }

    /// The name of the step whose rate is lowest against its target; without targets, lowest.
    var worstStage: FormFormula {
      func name(ofLowest column: String, _ otherwise: FormFormula) -> FormFormula {
        let lowest = FormFormula.minimum(.column("funnel", column))
        let named = content.funnel.indices.dropLast().reversed().reduce(FormFormula.text("")) { rest, index in
          .if(cell(index, column) .== lowest, .text(content.funnel[index].name), rest)
        }
        return .if(.count(.column("funnel", column)) .> 0, named, otherwise)
      }
      return name(ofLowest: "ratio", name(ofLowest: "rate", ""))
    }

    /// Of K37 the target, else the baseline; else won amount by won deals.
    var dealSize: FormFormula {
      let target = setup("target", of: "K37")
      let baseline = setup("baseline", of: "K37")
      let amount = FormFormula.cell("base", "B09", "value")
      let deals = FormFormula.cell("base", "B07", "value")
      return .if(
        .isNumber(target), target,
        .if(
          .isNumber(baseline), baseline,
          .if(.and(.isNumber(amount), .isNumber(deals), deals .!= 0), amount / deals, "")))
    }
  }
}
