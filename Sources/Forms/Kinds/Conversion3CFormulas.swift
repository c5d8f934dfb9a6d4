import Planning
import Spreadsheet

/// The formulas of the flow map. Source: the project's domain notes, 7.2; the points of a phase are our own.
struct Conversion3CFormulas {
  let content: Conversion3CContent
  let words: Words
  let functions: ChoiceList
  let phases: ChoiceList
  let labels: ChoiceList
  let strengths: ChoiceList
  let roles: ChoiceList
  let bases: ChoiceList
  let yesNo: ChoiceList

  init(content: Conversion3CContent, words: Words) {
    self.content = content
    self.words = words
    functions = ChoiceList("function", content.functions.map { Choice(id: $0.id, label: $0.name) })
    phases = ChoiceList("phase", content.phases.map { Choice(id: $0.id, label: $0.name) })
    labels = ChoiceList("label", content.labels.map { Choice(id: $0.id, label: $0.name) })
    strengths = ChoiceList(
      "strength", content.strengths.map { Choice(id: $0.id, label: "\($0.id) \($0.name)") })
    roles = words.list("role", ["leads", "helps", "informed", "none"])
    bases = words.list("basis", ["consent", "contract", "law", "interest"])
    yesNo = words.list("yesno", ["yes", "no"])
  }

  private func step(_ column: String) -> FormFormula { .column("steps", column) }
  private func line(_ column: String) -> FormFormula { .column("data", column) }
  private func isFilled(_ column: String) -> FormFormula {
    .call("LEN", [.call("TRIM", [.this(column)])]) .> 0
  }
  private func text(_ key: String) -> FormFormula { .text(words(key)) }
  private func label(_ phase: FlowPhase) -> FormFormula { .text(phases.label(phase.id)) }
  /// The place of a phase on the way; 0 where none is given.
  private func place(_ column: String) -> FormFormula {
    .ifError(.match(.this(column), in: .list(phases)), 0)
  }

  // MARK: Map

  /// Dark for who leads, light for who helps; who is informed has words alone.
  func roleMarks(_ column: String) -> [Mark] {
    [
      .when(.this(column) .== .text(roles.label("leads")), .much),
      .when(.this(column) .== .text(roles.label("helps")), .some),
    ]
  }

  // MARK: Steps

  private static let asked = ["phase", "function", "label", "cta", "strength", "destination", "next"]
  private var isStep: FormFormula {
    .call("OR", Self.asked.map { isFilled($0) })
  }

  /// 1 for a call to action that stands in a phase and leads somewhere.
  var ready: FormFormula {
    .if(
      isStep,
      .one(.and(place("phase") .> 0, isFilled("cta"), .or(isFilled("destination"), isFilled("next")))), "")
  }

  /// 1 for a call to action that leads to a later phase.
  var onward: FormFormula {
    .if(
      .isNumber(.this("ready")),
      .if(.this("ready") .== 1, .one(place("next") .> place("phase")), 0), "")
  }

  private static let stepKeys = ["phase", "call", "where", "stays", "on"]
  var stepWords: [String] { Self.stepKeys.map { words("step.\($0)") } }

  /// The first thing that a step lacks.
  var stepOpen: FormFormula {
    .if(
      .not(isStep), "",
      .if(
        place("phase") .== 0, text("step.phase"),
        .if(
          .not(isFilled("cta")), text("step.call"),
          .if(
            .this("ready") .== 0, text("step.where"),
            .if(.this("onward") .== 1, text("step.on"), text("step.stays"))))))
  }

  // MARK: Data

  /// 1 for a field that is asked in some phase.
  var asked: FormFormula { .if(isFilled("field"), .one(place("phase") .> 0), "") }

  private var hasBasis: FormFormula {
    .or(.this("personal") .!= .text(yesNo.label("yes")), isFilled("basis"))
  }

  /// 1 for a field with a purpose, a place where it is kept and, where it is about a person, a basis.
  var justified: FormFormula {
    .if(
      .isNumber(.this("asked")),
      .if(.this("asked") .== 1, .one(.and(isFilled("why"), isFilled("kept"), hasBasis)), 0), "")
  }

  private static let dataKeys = ["phase", "again", "late", "why", "kept", "basis", "fine"]
  var dataWords: [String] { Self.dataKeys.map { words("field.\($0)") } }

  /// The first thing that is amiss with a field.
  var dataOpen: FormFormula {
    let above = FormFormula.operand(.downToSameRow(column: "field")) .== .this("field")
    let isAskedAgain =
      FormFormula.sumProduct(above * 1, .operand(.downToSameRow(column: "asked"))) .> 1
    return .if(
      .not(isFilled("field")), "",
      .if(
        .this("asked") .== 0, text("field.phase"),
        .if(
          isAskedAgain, text("field.again"),
          .if(
            .and(place("needed") .> 0, place("needed") .< place("phase")), text("field.late"),
            .if(
              .not(isFilled("why")), text("field.why"),
              .if(
                .not(isFilled("kept")), text("field.kept"),
                .if(.not(hasBasis), text("field.basis"), text("field.fine"))))))))
  }

  // MARK: Phases

  private func cell(_ phase: FlowPhase, _ column: String) -> FormFormula { .cell("phases", phase.id, column) }
  private func leads(_ phase: FlowPhase) -> FormFormula {
    .sumProduct((.column("roles", phase.id) .== .text(roles.label("leads"))) * 1)
  }

  var leaderWords: [String] {
    content.functions.map(\.name) + [words("result.nobody"), words("result.several")]
  }

  /// Where nobody leads, and where more than one does.
  var leaderMarks: [Mark] {
    ["nobody", "several"].map { .when(.this("leader") .== text("result.\($0)"), .bad) }
  }

  func leader(_ phase: FlowPhase) -> FormFormula {
    let row = FormFormula.match(.text(roles.label("leads")), in: .column("roles", phase.id))
    return .if(
      leads(phase) .== 0, text("result.nobody"),
      .if(
        leads(phase) .== 1, .index(.column("roles", "function"), row), text("result.several")))
  }

  private func isIn(_ phase: FlowPhase) -> FormFormula { step("phase") .== label(phase) }
  func calls(_ phase: FlowPhase) -> FormFormula { .sumProduct(isIn(phase) * 1, step("ready")) }
  func onward(_ phase: FlowPhase) -> FormFormula { .sumProduct(isIn(phase) * 1, step("onward")) }

  /// The strongest of the calls to action that `where` picks; nothing without one.
  private func strongest(_ picked: FormFormula) -> FormFormula {
    let least = FormFormula.if(.sumProduct(picked * 1, step("ready")) .> 0, 0, "")
    return content.strengths.dropFirst().reduce(least) { weaker, strength in
      .if(
        .sumProduct(
          picked * (step("strength") .== .text(strengths.label(strength.id))), step("ready")) .> 0,
        .number(Double(strength.id) ?? 0), weaker)
    }
  }

  func strength(_ phase: FlowPhase) -> FormFormula { strongest(isIn(phase)) }

  func pull(_ function: FlowTerm, _ phase: FlowPhase) -> FormFormula {
    strongest(isIn(phase) * (step("function") .== .text(functions.label(function.id))))
  }

  func steps(_ label: FlowTerm, _ phase: FlowPhase) -> FormFormula {
    .sumProduct(isIn(phase) * (step("label") .== .text(labels.label(label.id))), step("ready"))
  }

  func fields(_ phase: FlowPhase) -> FormFormula {
    .sumProduct((line("phase") .== label(phase)) * 1, line("asked"))
  }

  private func justifiedFields(_ phase: FlowPhase) -> FormFormula {
    .sumProduct((line("phase") .== label(phase)) * 1, line("justified"))
  }

  /// All that was asked up to a phase and in it.
  func soFar(_ phase: FlowPhase) -> FormFormula {
    let until = content.phases.prefix { $0.id != phase.id } + [phase]
    return .total(until.map { cell($0, "fields") })
  }

  private func isLast(_ phase: FlowPhase) -> Bool { phase.id == content.phases.last?.id }
  private func isCalling(_ phase: FlowPhase) -> FormFormula { cell(phase, "calls") .> 0 }
  private func isLed(_ phase: FlowPhase) -> FormFormula { leads(phase) .== 1 }

  /// One for one lead, one for a call to action, one for a path onward; the last phase need not lead on.
  func points(_ phase: FlowPhase) -> FormFormula {
    let points = .one(isLed(phase)) + .one(isCalling(phase))
    return isLast(phase) ? points : points + .one(cell(phase, "onward") .> 0)
  }

  /// The holes of a phase in words; nothing before anybody filled in anything.
  func open(_ phase: FlowPhase) -> FormFormula {
    func when(_ condition: FormFormula, _ key: String) -> FormFormula {
      .if(condition, .text(words("hole.\(key)") + " "), "")
    }
    let path = isLast(phase) ? [] : [when(cell(phase, "onward") .== 0, "onward")]
    let holes =
      [
        when(leads(phase) .== 0, "nobody"), when(leads(phase) .> 1, "several"),
        when(.not(isCalling(phase)), "call"),
      ] + path + [when(justifiedFields(phase) .< cell(phase, "fields"), "data")]
    let all = holes.dropFirst().reduce(holes[0]) { .joined($0, $1) }
    return .if(.isNumber(.field("flow")), .call("TRIM", [all]), "")
  }

  var longestOpen: String {
    ["nobody", "call", "onward", "data"].map { words("hole.\($0)") }.joined(separator: " ")
  }

  // MARK: Result

  private var isTouched: FormFormula {
    .or(
      .call("COUNTA", content.phases.map { .column("roles", $0.id) }) .> 0, .count(step("ready")) .> 0,
      .count(line("asked")) .> 0)
  }

  /// The share of the points of all phases.
  var flow: FormFormula {
    let most = Double(3 * content.phases.count - 1)
    return .if(isTouched, .total(content.phases.map { cell($0, "points") }) / .number(most), "")
  }

  var ledCount: FormFormula { .total(content.phases.map { .one(isLed($0)) }) }
  var calledCount: FormFormula { .total(content.phases.map { .one(isCalling($0)) }) }
  var askedCount: FormFormula { .sum(line("asked")) }
  var earlyCount: FormFormula { .total(content.earlyPhases.map { cell($0, "fields") }) }
  var isTooMuch: FormFormula { .field("earlyCount") .> .number(Double(content.mostFields)) }
  var justifiedShare: FormFormula {
    .if(.field("askedCount") .> 0, .sum(line("justified")) / .field("askedCount"), "")
  }
}
