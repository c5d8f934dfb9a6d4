/// How ready a client is to bring in a CRM or to automate: the verdict, and what it rests on (domain section 5).
public struct ReadinessScore: Hashable, Sendable {
  public var verdict: ReadinessVerdict
  public var variant: ReadinessVariant?
  public var questions: Questions
  /// Mean of the areas that could be assessed, 0 to 100; nil when none could.
  public var overall: Double?
  public var areas: [Area]
  /// Quiz items answered no or partly, the most urgent first.
  public var gaps: [Gap]
  /// Every single answer whose change by one step changes the verdict.
  public var decidingAnswers: [DecidingAnswer]
  public var contradictions: [Contradiction]

  public init(
    verdict: ReadinessVerdict, variant: ReadinessVariant?, questions: Questions, overall: Double?,
    areas: [Area], gaps: [Gap], decidingAnswers: [DecidingAnswer], contradictions: [Contradiction]
  ) {
    self.verdict = verdict
    self.variant = variant
    self.questions = questions
    self.overall = overall
    self.areas = areas
    self.gaps = gaps
    self.decidingAnswers = decidingAnswers
    self.contradictions = contradictions
  }

  /// The three questions as they were answered: `yes`, `no`, `unknown`; nil where blank.
  public struct Questions: Hashable, Sendable {
    public var q1: String?
    public var q2: String?
    public var q3: String?
    public init(q1: String?, q2: String?, q3: String?) {
      self.q1 = q1
      self.q2 = q2
      self.q3 = q3
    }
  }

  public struct Area: Hashable, Sendable {
    public var id: String
    /// 0 to 100; nil when too little was answered, or when nothing applies.
    public var score: Double?
    public var assessable: Bool
    public init(id: String, score: Double?, assessable: Bool) {
      self.id = id
      self.score = score
      self.assessable = assessable
    }
  }

  public struct Gap: Hashable, Sendable {
    /// Id of the quiz item.
    public var item: String
    /// Area's weight x (2 - points) x (2 if critical) / effort.
    public var priority: Double
    public var action: String
    /// 1 little to 3 much; 2 where the client said nothing.
    public var effort: Int
    public init(item: String, priority: Double, action: String, effort: Int) {
      self.item = item
      self.priority = priority
      self.action = action
      self.effort = effort
    }
  }

  public struct DecidingAnswer: Hashable, Sendable {
    /// `q1` to `q3`, or the id of a quiz item.
    public var item: String
    /// The answer as given; nil where a question was left blank.
    public var from: String?
    public var to: String
    /// What the verdict would be.
    public var verdict: ReadinessVerdict
    public init(item: String, from: String?, to: String, verdict: ReadinessVerdict) {
      self.item = item
      self.from = from
      self.to = to
      self.verdict = verdict
    }
  }

  public struct Contradiction: Hashable, Sendable {
    /// `RDY002` to `RDY004`.
    public var code: String
    /// The quiz items that say no where the question said yes.
    public var items: [String]
    public init(code: String, items: [String]) {
      self.code = code
      self.items = items
    }
  }
}
