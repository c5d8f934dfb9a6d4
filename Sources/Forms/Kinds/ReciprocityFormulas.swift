import Planning
import Spreadsheet

/// The formulas of the reciprocity ledger. Source: the project's domain notes, 7.7.
struct ReciprocityFormulas {
  let content: ReciprocityContent
  let words: Words
  let stages: ChoiceList
  let kinds: ChoiceList
  let sizes: ChoiceList
  let status: ChoiceList
  let yesNo: ChoiceList

  /// Of a 95 % interval.
  private static let z = 1.959963984540054

  init(content: ReciprocityContent, words: Words) {
    self.content = content
    self.words = words
    stages = ChoiceList("stage", content.stages.map { Choice(id: $0.id, label: "\($0.id) \($0.name)") })
    kinds = ChoiceList("giftKind", content.kinds.map { Choice(id: $0.id, label: $0.name) })
    sizes = ChoiceList("dealSize", content.sizes.map { Choice(id: $0.id, label: $0.name) })
    status = words.list("status", ["open", "won", "lost"])
    yesNo = words.list("yesno", ["yes", "no"])
  }

  private func deal(_ column: String) -> FormFormula { .column("deals", column) }
  private func gift(_ column: String) -> FormFormula { .column("gifts", column) }
  private var isUsed: FormFormula { .call("LEN", [.call("TRIM", [.this("deal")])]) .> 0 }
  private func isYes(_ column: String) -> FormFormula { .this(column) .== .text(yesNo.label("yes")) }
  private func text(_ key: String) -> FormFormula { .text(words("open.\(key)")) }

  // MARK: Gifts

  /// 0 where no stage is given.
  private var stage: FormFormula { .ifError(.match(.this("stage"), in: .list(stages)), 0) }
  private var isLate: FormFormula { stage .>= .number(Double(content.countsBefore)) }

  /// 1 for a closed loop: given before the stage from which on gifts no longer count, acknowledged and confirmed.
  var loop: FormFormula {
    .if(
      isUsed,
      .one(.and(stage .> 0, .not(isLate), isYes("acknowledged"), isYes("confirmed"))), "")
  }

  /// The first thing that keeps the loop open.
  var open: FormFormula {
    let isUnknown = FormFormula.sumProduct((deal("deal") .== .this("deal")) * 1) .== 0
    return .if(
      .not(isUsed), "",
      .if(
        isUnknown, text("unknown"),
        .if(
          stage .== 0, text("stage"),
          .if(
            isLate, text("late"),
            .if(
              .not(isYes("acknowledged")), text("acknowledge"),
              .if(.not(isYes("confirmed")), text("confirm"), text("closed")))))))
  }

  // MARK: Deals

  private func isStatus(_ id: String) -> FormFormula { .this("status") .== .text(status.label(id)) }

  var gifts: FormFormula { .if(isUsed, .sumProduct((gift("deal") .== .this("deal")) * 1), "") }
  var loops: FormFormula {
    .if(isUsed, .sumProduct((gift("deal") .== .this("deal")) * 1, gift("loop")), "")
  }

  /// 1 for a closed deal with a closed loop, 0 for one without, nothing for an open deal.
  var closedWith: FormFormula {
    .if(.and(isUsed, .or(isStatus("won"), isStatus("lost"))), .one(.this("loops") .> 0), "")
  }

  /// Days from created to won, of deals with a closed loop or without.
  func days(with loop: Bool) -> FormFormula {
    .if(
      .and(
        isUsed, isStatus("won"), .isNumber(.this("created")), .isNumber(.this("closed")),
        .this("closedWith") .== .number(loop ? 1 : 0)),
      .if(.this("closed") .>= .this("created"), .this("closed") - .this("created"), ""), "")
  }

  // MARK: Result

  /// How many closed deals ended so, with a closed loop or without.
  func count(_ outcome: String, with loop: Bool, size: ReciprocityTerm? = nil) -> FormFormula {
    let closed =
      (deal("status") .== .text(status.label(outcome))) * .isNumber(deal("closedWith"))
      * (deal("closedWith") .== .number(loop ? 1 : 0))
    return .sumProduct(size.map { closed * (deal("size") .== .text(sizes.label($0.id))) } ?? closed)
  }

  private func cell(_ group: String, _ column: String) -> FormFormula { .cell("outcome", group, column) }
  private func total(_ group: String) -> FormFormula { cell(group, "won") + cell(group, "lost") }

  func share(_ group: String) -> FormFormula {
    .if(total(group) .> 0, cell(group, "won") / total(group), "")
  }

  /// Wilson's limit (1927), lower or upper.
  func limit(_ group: String, isUpper: Bool) -> FormFormula {
    let (z, n, p) = (FormFormula.number(Self.z), total(group), cell(group, "share"))
    let centre = p + z * z / (2 * n)
    let reach = z * .call("SQRT", [p * (1 - p) / n + z * z / (4 * n * n)])
    let limit = (isUpper ? centre + reach : centre - reach) / (1 + z * z / n)
    return .if(total(group) .> 0, isUpper ? .minimum(1, limit) : .maximum(0, limit), "")
  }

  var closedCount: FormFormula { .count(deal("closedWith")) }
  var giftsCount: FormFormula { .count(gift("loop")) }
  var loopsCount: FormFormula { .sum(gift("loop")) }

  private var mayCompare: FormFormula {
    .and(
      .field("closedCount") .>= .number(Double(content.fewestClosed)), total("with") .> 0,
      total("without") .> 0)
  }

  var verdict: FormFormula { .if(mayCompare, .text(words("result.enough")), .text(words("result.few"))) }

  private var cells: [FormFormula] {
    [cell("with", "won"), cell("with", "lost"), cell("without", "won"), cell("without", "lost")]
  }

  /// A half in all four where one of them is 0 (Haldane, Anscombe).
  private var corrected: [FormFormula] {
    let half = FormFormula.if(.call("MIN", cells) .== 0, 0.5, 0)
    return cells.map { $0 + half }
  }

  var oddsRatio: FormFormula {
    let cells = corrected
    return .if(mayCompare, (cells[0] * cells[3]) / (cells[1] * cells[2]), "")
  }

  /// Woolf's limit (1955).
  func oddsLimit(isUpper: Bool) -> FormFormula {
    let reach =
      FormFormula.number(Self.z) * .call("SQRT", [.total(corrected.map { 1 / $0 })])
    let centre = FormFormula.call("LN", [.field("oddsRatio")])
    return .if(
      .isNumber(.field("oddsRatio")), .call("EXP", [isUpper ? centre + reach : centre - reach]), "")
  }

  var difference: FormFormula { .if(mayCompare, cell("with", "share") - cell("without", "share"), "") }

  /// Newcombe's limit (1998, method 10), from both Wilson intervals.
  func differenceLimit(isUpper: Bool) -> FormFormula {
    func square(_ one: FormFormula, _ other: FormFormula) -> FormFormula { (one - other) * (one - other) }
    let (own, others) = isUpper ? ("high", "low") : ("low", "high")
    let reach = FormFormula.call(
      "SQRT",
      [
        square(cell("with", own), cell("with", "share"))
          + square(cell("without", others), cell("without", "share"))
      ])
    return .if(
      .isNumber(.field("difference")),
      isUpper ? .field("difference") + reach : .field("difference") - reach, "")
  }

  func cycle(with loop: Bool) -> FormFormula {
    .if(mayCompare, .ifError(.call("MEDIAN", [deal(loop ? "daysWith" : "daysWithout")]), ""), "")
  }
}
