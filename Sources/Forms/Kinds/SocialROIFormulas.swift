import Planning
import Spreadsheet

/// The formulas of the social ROI. Source: the project's domain notes, 7.4 and 7.5; Gupta and Lehmann (2003) for the
/// worth of a customer without an end.
struct SocialROIFormulas {
  let content: SocialROIContent
  let words: Words
  let channels: ChoiceList
  let costKinds: ChoiceList
  let clvForms: ChoiceList
  let periods: ChoiceList
  let comparisons: ChoiceList
  let designs: ChoiceList
  let yesNo: ChoiceList

  /// How the worth of a customer can be computed.
  static let clvFormIDs = ["later", "now", "simple", "finite"]

  init(content: SocialROIContent, words: Words) {
    self.content = content
    self.words = words
    channels = ChoiceList("channel", content.channels.map { Choice(id: $0.id, label: $0.name) })
    costKinds = ChoiceList("costKind", content.costKinds.map { Choice(id: $0.id, label: $0.name) })
    clvForms = words.list("clvForm", Self.clvFormIDs)
    periods = words.list("period", ["year", "quarter", "month"])
    comparisons = words.list("comparison", ["holdout", "matched", "none"])
    designs = words.list("design", ["yes", "partly", "no"])
    yesNo = words.list("yesno", ["yes", "no"])
  }

  private func isFilled(_ column: String) -> FormFormula {
    .call("LEN", [.call("TRIM", [.this(column)])]) .> 0
  }
  private func text(_ key: String) -> FormFormula { .text(words(key)) }
  /// A number of the row, 0 where none is given.
  private func given(_ column: String) -> FormFormula { .if(.isNumber(.this(column)), .this(column), 0) }

  // MARK: Offers

  /// Orders with the code by what an order leaves, less what promoting the offer cost.
  var direct: FormFormula {
    let numbers = ["orders", "margin", "promotion"].map { FormFormula.this($0) }
    return .if(
      .and(isFilled("offer"), .counts(numbers) .> 0),
      given("orders") * given("margin") - given("promotion"), "")
  }

  var isLoss: FormFormula { .and(.isNumber(.this("direct")), .this("direct") .< 0) }

  // MARK: Lifetime value

  private var discount: FormFormula { .field("discount") }
  private var hasDiscount: FormFormula { .and(.isNumber(discount), discount .>= 0) }

  /// Periods of the years that are looked ahead.
  private var horizon: FormFormula {
    let inAYear = FormFormula.if(
      .field("period") .== .text(periods.label("month")), 12,
      .if(.field("period") .== .text(periods.label("quarter")), 4, 1))
    return .field("years") * inAYear
  }
  private var hasHorizon: FormFormula {
    .and(.isNumber(.field("years")), .field("years") .>= 0, .field("years") .<= 10)
  }

  private func isRetention(_ share: FormFormula) -> FormFormula {
    .and(.isNumber(share), share .>= 0, share .< 1)
  }

  /// How many margins of a period a customer is worth; an empty text where it cannot be said.
  func multiple(_ form: String, _ r: FormFormula) -> FormFormula {
    switch form {
    // m r / (1 + i - r): the first margin after one period.
    case "later": .if(hasDiscount, r / (1 + discount - r), "")
    // m (1 + i) / (1 + i - r): the first margin now.
    case "now": .if(hasDiscount, (1 + discount) / (1 + discount - r), "")
    // m / (1 - r): the periods to be expected, without interest.
    case "simple": 1 / (1 - r)
    // The sum of m (r / (1 + i))^t from now to the horizon.
    default:
      .if(
        .and(hasDiscount, hasHorizon),
        (1 - .call("POWER", [r / (1 + discount), horizon + 1])) / (1 - r / (1 + discount)), "")
    }
  }

  /// By the form that was chosen, or without a choice by the first one.
  private func chosenMultiple(_ r: FormFormula) -> FormFormula {
    Self.clvFormIDs.dropFirst().reduce(multiple(Self.clvFormIDs[0], r)) { other, form in
      .if(.field("clvForm") .== .text(clvForms.label(form)), multiple(form, r), other)
    }
  }

  private func worth(_ margin: FormFormula, _ r: FormFormula, _ multiple: FormFormula) -> FormFormula {
    .if(.and(.isNumber(margin), isRetention(r)), .ifError(margin * multiple, ""), "")
  }

  /// The worth of the customer on the sheet of lifetime values.
  func clv(_ form: String) -> FormFormula {
    worth(.field("margin"), .field("retention"), multiple(form, .field("retention")))
  }
  var clvChosen: FormFormula {
    worth(.field("margin"), .field("retention"), chosenMultiple(.field("retention")))
  }
  /// Of a customer still to be won.
  var clvNew: FormFormula {
    .if(
      .and(.isNumber(.field("clvChosen")), .isNumber(.field("acquisition"))),
      .field("clvChosen") - .field("acquisition"), "")
  }

  func chosenMultiple(_ retention: SocialRetention) -> FormFormula {
    chosenMultiple(.number(retention.share))
  }
  func multiple(_ form: String, _ retention: SocialRetention) -> FormFormula {
    multiple(form, .number(retention.share))
  }
  /// In money, with the margin of the sheet.
  func worth(_ retention: SocialRetention) -> FormFormula {
    worth(.field("margin"), .number(retention.share), chosenMultiple(retention))
  }

  // MARK: Cohorts

  func clv(of group: String) -> FormFormula {
    .if(
      isFilled("cohort"),
      worth(
        .this("margin\(group)"), .this("retention\(group)"), chosenMultiple(.this("retention\(group)"))),
      "")
  }

  private func gain(over group: String) -> FormFormula {
    .this("engaged") * (.this("clvEngaged") - .this("clv\(group)")) * .this("share")
  }

  /// n x (CLV engaged - CLV of the others) x share: at most, since those who take part choose themselves.
  var most: FormFormula {
    .if(
      .all(["engaged", "clvEngaged", "clvOthers", "share"].map { .isNumber(.this($0)) }),
      gain(over: "Others"), "")
  }

  /// 1 where a hold-out or a matched group tells what would have been without it.
  var proven: FormFormula {
    let isCompared = FormFormula.or(
      .this("comparison") .== .text(comparisons.label("holdout")),
      .this("comparison") .== .text(comparisons.label("matched")))
    return .if(
      .isNumber(.this("most")), .one(.and(isCompared, .isNumber(.this("clvCompared")))), "")
  }

  /// By the comparison group, and never more than ``most``; without one nothing is proved.
  var least: FormFormula {
    .if(
      .isNumber(.this("proven")),
      .if(
        .this("proven") .== 1, .minimum(.this("most"), gain(over: "Compared")),
        .minimum(0, .this("most"))), "")
  }

  private static let claimKeys = ["missing", "both", "association"]
  var claimWords: [String] { Self.claimKeys.map { words("claim.\($0)") } }
  var claim: FormFormula {
    .if(
      .not(isFilled("cohort")), "",
      .if(
        .not(.isNumber(.this("most"))), text("claim.missing"),
        .if(.this("proven") .== 1, text("claim.both"), text("claim.association"))))
  }

  /// q x CLV x the share of referrals that become customers.
  var referral: FormFormula {
    .if(
      .all(["referrals", "referralWin", "clvEngaged"].map { .isNumber(.this($0)) }),
      .this("referrals") * .this("referralWin") * .this("clvEngaged"), "")
  }

  // MARK: Network

  private static let exchange = ["give", "get", "measured"]
  /// 0 to 4: what is given, what comes back, both by design, and how it is seen.
  var points: FormFormula {
    .total(Self.exchange.map { .one(isFilled($0)) })
      + .one(.this("byDesign") .== .text(designs.label("yes")))
  }

  var change: FormFormula {
    .if(
      .and(.isNumber(.this("before")), .isNumber(.this("now"))),
      .if(.this("before") .> 0, .this("now") / .this("before") - 1, ""), "")
  }

  // MARK: Result

  private func cohort(_ column: String) -> FormFormula { .column("cohorts", column) }

  var directSum: FormFormula { .sum(.column("offers", "direct")) }
  var costSum: FormFormula { .sum(.column("costs", "amount")) }
  var peopleCost: FormFormula {
    .sumProduct(
      (.column("costs", "kind") .== .text(costKinds.label("people"))) * 1, .column("costs", "amount"))
  }
  var contributionMost: FormFormula {
    .if(.count(cohort("most")) .> 0, .sum(cohort("most")), "")
  }
  /// Only where some comparison group proves something.
  var contributionLeast: FormFormula {
    .if(.sum(cohort("proven")) .> 0, .sum(cohort("least")), "")
  }
  var referralSum: FormFormula { .sum(cohort("referral")) }

  /// The words of the claim, and the counts that decide about it.
  var verdictWords: [String] { ["none", "both", "part", "association"].map { words("verdict.\($0)") } }
  var verdict: FormFormula {
    .if(
      .count(cohort("most")) .== 0, text("verdict.none"),
      .if(
        .sum(cohort("proven")) .== 0, text("verdict.association"),
        .if(
          .sum(cohort("proven")) .< .count(cohort("most")), text("verdict.part"), text("verdict.both"))))
  }

  /// (Direct + contribution - cost) / cost.
  func roi(_ contribution: FormFormula?) -> FormFormula {
    let gain = contribution.map { .field("direct") + $0 } ?? FormFormula.field("direct")
    let roi = FormFormula.if(
      .field("cost") .> 0, (gain - .field("cost")) / .field("cost"), "")
    return contribution.map { .if(.isNumber($0), roi, "") } ?? roi
  }

  /// The share of the points of all circles; nothing before anybody wrote anything.
  var networkShare: FormFormula {
    let columns = (Self.exchange + ["byDesign"]).map { FormFormula.column("network", $0) }
    return .if(
      .call("COUNTA", columns) .> 0,
      .sum(.column("network", "points")) / .number(Double(4 * max(1, content.circles.count))), "")
  }
}
