import Planning
import Spreadsheet

/// The formulas of the nurture tracker. Source: the project's domain notes, 7.3.
struct NurtureFormulas {
  let content: NurtureContent
  let words: Words
  let personas: ChoiceList
  let stages: ChoiceList
  let timeFrames: ChoiceList
  let touches: ChoiceList
  let roles: ChoiceList
  let sentiments: ChoiceList
  let yesNo: ChoiceList

  /// Days of a month, on the average.
  private static let daysPerMonth = 30.4375
  /// What was never verified counts as verified this many months ago.
  private static let monthsUnverified = 12.0

  init(content: NurtureContent, words: Words) {
    self.content = content
    self.words = words
    personas = ChoiceList("persona", content.personas.map { Choice(id: $0.id, label: $0.name) })
    stages = ChoiceList("nurtureStage", content.stages.map { Choice(id: $0.id, label: $0.name) })
    timeFrames = ChoiceList("timeFrame", content.timeFrames.map { Choice(id: $0.id, label: $0.name) })
    touches = ChoiceList("touch", content.touches.map { Choice(id: $0.id, label: $0.name) })
    roles = words.list("role", ["decides", "influences", "uses", "checks", "unknown"])
    sentiments = words.list("sentiment", ["warm", "neutral", "cool"])
    yesNo = words.list("yesno", ["yes", "no"])
  }

  private func lead(_ column: String) -> FormFormula { .column("leads", column) }
  private func touch(_ column: String) -> FormFormula { .column("touches", column) }
  private var isUsed: FormFormula { .call("LEN", [.call("TRIM", [.this("lead")])]) .> 0 }
  private var asOf: FormFormula { .field("asOf") }

  // MARK: Touches

  /// The weight of a signal, half of it after each half-life; nothing for what is no signal.
  var points: FormFormula {
    let weight = content.touches.filter { $0.weight > 0 }.reversed().reduce(FormFormula.number(0)) {
      .if(.this("touch") .== .text(touches.label($1.id)), .number($1.weight), $0)
    }
    let age = FormFormula.maximum(0, asOf - .this("date"))
    return .if(
      .and(.isNumber(.this("date")), .isNumber(asOf)),
      weight * .call("POWER", [0.5, age / .number(content.halfLife)]), "")
  }

  // MARK: Leads

  private var dates: [FormFormula] {
    ["prioritiesVerified", "needsVerified", "roleVerified"].map { .this($0) }
  }

  /// The oldest of the three verifications, once all are there.
  var verified: FormFormula { .if(.counts(dates) .== 3, .call("MIN", dates), "") }

  /// After the rhythm of the time frame; at once where the role changed since.
  var nextVerify: FormFormula {
    let rhythm = content.timeFrames.dropFirst().reversed().reduce(
      FormFormula.number(content.timeFrames.first?.rhythm ?? 30)
    ) { .if(.this("timeFrame") .== .text(timeFrames.label($1.id)), .number($1.rhythm), $0) }
    let regular = FormFormula.this("verified") + rhythm
    return .if(
      .isNumber(.this("verified")),
      .if(
        .and(.isNumber(.this("roleChanged")), .this("roleChanged") .> .this("roleVerified")),
        .minimum(.this("roleChanged"), regular), regular), "")
  }

  var overdue: FormFormula {
    .if(
      .and(isUsed, .isNumber(.this("nextVerify")), .isNumber(asOf)),
      .if(asOf .> .this("nextVerify"), asOf - .this("nextVerify"), ""), "")
  }

  var isOverdue: FormFormula { .isNumber(.this("overdue")) }

  private func touched(_ id: String) -> FormFormula {
    .sumProduct((touch("lead") .== .this("lead")) * (touch("touch") .== .text(touches.label(id))))
  }

  private var isStopped: FormFormula { touched("unsubscribe") .> 0 }
  private var isQuiet: FormFormula { touched("quiet") .> 0 }

  /// The weights of the lead's signals together; nothing once it asked to be left alone.
  var signal: FormFormula {
    .if(
      isUsed,
      .if(
        .or(isStopped, isQuiet), "",
        .sumProduct((touch("lead") .== .this("lead")) * 1, touch("points"))), "")
  }

  var isRaised: FormFormula {
    .and(.isNumber(.this("signal")), .this("signal") .>= .number(content.raiseAt))
  }

  private func text(_ key: String) -> FormFormula { .text(words("advice.\(key)")) }

  /// The first thing to do.
  var advice: FormFormula {
    .if(
      .not(isUsed), "",
      .if(
        isStopped, text("stop"),
        .if(
          isQuiet, text("quiet"),
          .if(
            isRaised, text("call"),
            .if(
              .not(.isNumber(.this("verified"))), text("never"),
              .if(isOverdue, .joined(text("overdue"), " ", .this("overdue")), ""))))))
  }

  var entered: FormFormula {
    .if(
      .and(isUsed, .isNumber(.this("amount")), .isNumber(.this("probability"))),
      .this("amount") * .this("probability"), "")
  }

  /// Less by the share of what goes out of date in the months since the last verification, where one is due.
  var held: FormFormula {
    let keep = FormFormula.number(1 - content.monthlyDecay)
    let months = (asOf - .this("verified")) / .number(Self.daysPerMonth)
    return .if(
      .isNumber(.this("entered")),
      .this("entered")
        * .if(
          .not(.isNumber(.this("verified"))), .call("POWER", [keep, .number(Self.monthsUnverified)]),
          .if(isOverdue, .call("POWER", [keep, .maximum(0, months)]), 1)), "")
  }

  /// Orders the call list: raised hands by their weight, then the longest overdue, then those never verified; of equal
  /// ones the upper row first. Rows are counted by their names: empty ones between them, wherever a client puts them,
  /// change nothing.
  var urgency: FormFormula {
    let place = FormFormula.countA(.operand(.downToSameRow(column: "lead"))) / 100_000
    let due = FormFormula.if(
      isOverdue, .this("overdue") + 1, .if(.not(.isNumber(.this("verified"))), 1, 0))
    let raised = FormFormula.if(isRaised, 10_000 + 100 * .this("signal"), 0)
    return .if(
      .and(isUsed, .isNumber(.this("signal"))), .if(raised + due .> 0, raised + due - place, ""), "")
  }

  /// What stands in a column of the lead that is to be called in this place.
  func ofLead(_ column: String, rank: Int) -> FormFormula {
    let urgency = lead("urgency")
    let row = FormFormula.match(.call("LARGE", [urgency, .number(Double(rank))]), in: urgency)
    return .ifError(.joined(.index(lead(column), row), ""), "")
  }

  // MARK: Result

  private var isLead: FormFormula { .call("LEN", [lead("lead")]) .> 0 }
  var leadsCount: FormFormula { .sumProduct(isLead * 1) }
  var raisedCount: FormFormula { .call("COUNTIF", [lead("signal"), .text(">=\(Int(content.raiseAt))")]) }
  var overdueCount: FormFormula { .count(lead("overdue")) }
  var neverCount: FormFormula { .field("leadsCount") - .sumProduct(isLead * .isNumber(lead("verified"))) }

  private func isIn(_ stage: NurtureTerm) -> FormFormula { lead("stage") .== .text(stages.label(stage.id)) }
  func leads(in stage: NurtureTerm) -> FormFormula { .sumProduct(isIn(stage) * isLead) }
  func overdue(in stage: NurtureTerm) -> FormFormula { .sumProduct(isIn(stage) * .isNumber(lead("overdue"))) }
  func raised(in stage: NurtureTerm) -> FormFormula {
    .sumProduct(isIn(stage) * .isNumber(lead("signal")) * (lead("signal") .>= .number(content.raiseAt)))
  }

  /// How many assets a persona has at a stage.
  func assets(_ persona: NurtureTerm, _ stage: NurtureTerm) -> FormFormula {
    .sumProduct(
      (.column("assets", "persona") .== .text(personas.label(persona.id)))
        * (.column("assets", "stage") .== .text(stages.label(stage.id)))
        * (.call("LEN", [.column("assets", "content")]) .> 0))
  }

  /// The share of personas by stages with at least one asset.
  var coverage: FormFormula {
    let cells = content.personas.flatMap { persona in
      content.stages.map { FormFormula.one(.cell("coverageMap", persona.id, $0.id) .> 0) }
    }
    return .total(cells) / .number(Double(max(1, cells.count)))
  }

  var forecastEntered: FormFormula { .sum(lead("entered")) }
  var forecastHeld: FormFormula { .sum(lead("held")) }
  var haircut: FormFormula {
    .if(.field("forecastEntered") .> 0, 1 - .field("forecastHeld") / .field("forecastEntered"), "")
  }

  // MARK: Delay

  private func areNumbers(_ fields: String...) -> FormFormula {
    .all(fields.map { .isNumber(.field($0)) })
  }

  /// Hyperbolic: k = (later / now - 1) / years.
  var delayRate: FormFormula {
    .if(
      areNumbers("delayLater", "delayNow", "delayYears"),
      .if(
        .and(.field("delayNow") .> 0, .field("delayYears") .> 0),
        (.field("delayLater") / .field("delayNow") - 1) / .field("delayYears"), ""), "")
  }

  /// What a benefit in some months is worth today: benefit / (1 + k years).
  var delayWorth: FormFormula {
    .if(
      areNumbers("delayRate", "delayBenefit", "delayMonths"),
      .if(
        1 + .field("delayRate") * .field("delayMonths") / 12 .> 0,
        .field("delayBenefit") / (1 + .field("delayRate") * .field("delayMonths") / 12), ""), "")
  }

  /// A month of waiting, on the average of the months.
  var delayCost: FormFormula {
    .if(
      areNumbers("delayWorth", "delayMonths"),
      .if(
        .field("delayMonths") .> 0, (.field("delayBenefit") - .field("delayWorth")) / .field("delayMonths"),
        ""), "")
  }
}
