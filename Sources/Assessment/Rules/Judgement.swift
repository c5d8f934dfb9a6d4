import Forms

/// What one rule says of one workbook.
enum Judgement {
  /// The rule's input is not there.
  case skipped(String)
  /// `judged` entities (rows, values, stages ...), and those among them that break the rule.
  case judged(Int, violations: [Violation])
}

/// One entity that breaks a rule: a flaw, or several at several cells.
struct Violation {
  var flaws: [Flaw]
}

/// A finding before its place, its value and its fingerprint are looked up.
struct Flaw {
  var location: AnswerLocation
  /// Where it is to be seen, when that is not where the answer stands.
  var place: CellPlace?
  /// What was read there, when it is no answer.
  var value: ReadValue?
  /// Which of several things of the same place it is about, for the fingerprint: the stage of a plan-wide finding.
  var subject: String?
  /// Words are made when somebody wants to read them: a score counts flaws and says nothing.
  let words: () -> (expected: String?, message: String, remedy: String)

  init(
    _ location: AnswerLocation, place: CellPlace? = nil, value: ReadValue? = nil, subject: String? = nil,
    expected: @autoclosure @escaping () -> String? = nil, message: @autoclosure @escaping () -> String,
    remedy: @autoclosure @escaping () -> String
  ) {
    self.location = location
    self.place = place
    self.value = value
    self.subject = subject
    words = { (expected(), message(), remedy()) }
  }
}

/// Whether one entity meets a rule.
enum Verdict {
  /// The rule has nothing to say about it.
  case notJudged
  case holds
  case violated([Flaw])

  static func violated(_ flaw: Flaw) -> Verdict { .violated([flaw]) }
}

extension Judgement {
  /// Asks for each entity.
  static func each<Entity>(_ entities: some Sequence<Entity>, _ verdict: (Entity) -> Verdict) -> Judgement {
    var judged = 0
    var violations: [Violation] = []
    for entity in entities {
      switch verdict(entity) {
      case .notJudged: continue
      case .holds: judged += 1
      case .violated(let flaws):
        judged += 1
        violations.append(Violation(flaws: flaws))
      }
    }
    return .judged(judged, violations: violations)
  }
}

extension Judgement {
  /// Both together; what is skipped adds nothing.
  func joined(_ other: Judgement) -> Judgement {
    switch (self, other) {
    case (.judged(let one, let flaws), .judged(let more, let others)):
      .judged(one + more, violations: flaws + others)
    case (.skipped, _): other
    case (_, .skipped): self
    }
  }
}
