import Forms
import Planning
import Spreadsheet

/// Whom to call, what is stale, where content is missing, and what the forecast is worth by what was verified.
public struct NurtureScore: Hashable, Sendable {
  /// Rows that name a lead, in sheet order.
  public var leads: [Lead]
  public var raised: Int
  public var overdue: Int
  /// Leads of which not all of priorities, needs and role were verified.
  public var neverVerified: Int
  /// Names of the leads that raised a hand, and of those whose verification is overdue, in the order of the call list.
  public var calls: [String]
  public var coverage: Coverage
  public var forecast: Forecast
  public var delay: Delay

  public struct Lead: Hashable, Sendable {
    public var id: String
    public var account: String?
    /// Ids of the template.
    public var persona: String?
    public var stage: String?
    /// The oldest of its three verifications; nil unless all are there.
    public var verified: CalendarDate?
    public var nextVerify: CalendarDate?
    /// Days since it was due; nil when it is not.
    public var overdue: Int?
    /// The weights of its signals, halved with each half-life; nil once it asked to be left alone.
    public var signal: Double?
    public var raised: Bool
    /// Amount by probability, as entered and by what was verified; nil without them.
    public var entered: Double?
    public var held: Double?
    /// What to do, as the sheet says it.
    public var advice: String
    public init(
      id: String, account: String?, persona: String?, stage: String?, verified: CalendarDate?,
      nextVerify: CalendarDate?, overdue: Int?, signal: Double?, raised: Bool, entered: Double?,
      held: Double?, advice: String
    ) {
      self.id = id
      self.account = account
      self.persona = persona
      self.stage = stage
      self.verified = verified
      self.nextVerify = nextVerify
      self.overdue = overdue
      self.signal = signal
      self.raised = raised
      self.entered = entered
      self.held = held
      self.advice = advice
    }
  }

  /// Personas by stages with content.
  public struct Coverage: Hashable, Sendable {
    public var covered: Int
    public var total: Int
    /// `P1 S4`: persona and stage without content.
    public var missing: [String]
    /// Persona by persona, stage by stage.
    public var cells: [Cell]
    public init(covered: Int, total: Int, missing: [String], cells: [Cell]) {
      self.covered = covered
      self.total = total
      self.missing = missing
      self.cells = cells
    }

    /// What there is to give to a persona at a stage, and who waits for it.
    public struct Cell: Hashable, Sendable {
      public var persona: String
      public var stage: String
      /// Pieces of content.
      public var content: Int
      public var leads: Int
      public init(persona: String, stage: String, content: Int, leads: Int) {
        self.persona = persona
        self.stage = stage
        self.content = content
        self.leads = leads
      }
    }
  }

  public struct Forecast: Hashable, Sendable {
    public var entered: Double
    public var held: Double
    /// The share that goes; nil where nothing was entered.
    public var haircut: Double?
    public init(entered: Double, held: Double, haircut: Double?) {
      self.entered = entered
      self.held = held
      self.haircut = haircut
    }
  }

  /// The teaching calculator of what waiting costs: no prediction.
  public struct Delay: Hashable, Sendable {
    /// Hyperbolic discount rate a year.
    public var rate: Double?
    public var costPerMonth: Double?
    public init(rate: Double?, costPerMonth: Double?) {
      self.rate = rate
      self.costPerMonth = costPerMonth
    }
  }

  public init(
    leads: [Lead], raised: Int, overdue: Int, neverVerified: Int, calls: [String], coverage: Coverage,
    forecast: Forecast, delay: Delay
  ) {
    self.leads = leads
    self.raised = raised
    self.overdue = overdue
    self.neverVerified = neverVerified
    self.calls = calls
    self.coverage = coverage
    self.forecast = forecast
    self.delay = delay
  }
}

extension NurtureScore: KindScore {
  public static let kind = "nurture"

  /// Leads that were verified and whose next verification is not overdue.
  public var standing: Double? {
    leads.isEmpty
      ? nil : Double(leads.count { $0.verified != nil && ($0.overdue ?? 0) <= 0 }) / Double(leads.count)
  }
  public static let spreadMeasures = ["overdueShare", "coverage", "haircut"]

  public init?(judging workbook: WorkbookToScore) {
    guard let content = workbook.template.content as? NurtureContent else { return nil }
    self.init(workbook.values, content: content)
  }

  /// Scores the answers by the form's own formulas.
  public init(_ values: FormValues, content: NurtureContent) {
    let values = values.withoutErrorsInAnswers
    let leads = values.answers.rows("leads").enumerated().compactMap { index, row in
      Lead(row, index, values, raiseAt: content.raiseAt)
    }
    func count(_ field: String) -> Int { values.number(field)?.whole ?? 0 }
    let cells = content.personas.flatMap { persona in
      content.stages.map { stage in
        Coverage.Cell(
          persona: persona.id, stage: stage.id,
          content: values.number("coverageMap", key: persona.id, column: stage.id)?.whole ?? 0,
          leads: leads.count { ($0.persona, $0.stage) == (persona.id, stage.id) })
      }
    }
    let missing = cells.filter { $0.content == 0 }.map { "\($0.persona) \($0.stage)" }
    let called = (0..<values.rowCount("calls")).compactMap { row -> String? in
      let name = values.value("calls", row: row, column: "lead").text ?? ""
      return name.isEmpty ? nil : name.trimmed
    }
    self.init(
      leads: leads, raised: count("raisedCount"), overdue: count("overdueCount"),
      neverVerified: count("neverCount"), calls: called,
      coverage: Coverage(
        covered: cells.count - missing.count, total: cells.count, missing: missing, cells: cells),
      forecast: Forecast(
        entered: values.number("forecastEntered") ?? 0, held: values.number("forecastHeld") ?? 0,
        haircut: values.number("haircut")),
      delay: Delay(rate: values.number("delayRate"), costPerMonth: values.number("delayCost")))
  }

  public var measures: [Measure] {
    let share = leads.isEmpty ? nil : Double(overdue) / Double(leads.count)
    return [
      Measure("leads", leads.count, .neither), Measure("raised", raised, .neither),
      Measure("overdue", overdue, .lower), Measure("overdueShare", share, .lower),
      Measure("neverVerified", neverVerified, .lower),
      Measure(
        "coverage", coverage.total == 0 ? nil : Double(coverage.covered) / Double(coverage.total), .higher),
      Measure("forecast.entered", forecast.entered, .neither),
      Measure("forecast.held", forecast.held, .higher),
      Measure("haircut", forecast.haircut, .lower),
    ]
  }
}

extension NurtureScore.Lead {
  /// Nil for a row that names no lead.
  fileprivate init?(_ row: AnswerRow, _ index: Int, _ values: FormValues, raiseAt: Double) {
    guard let name = row.words("lead") else { return nil }
    func number(_ column: String) -> Double? { values.number("leads", row: index, column: column) }
    func date(_ column: String) -> CalendarDate? { number(column).flatMap { CalendarDate(serial: $0) } }
    let signal = number("signal")
    self.init(
      id: name, account: row.words("account"), persona: row["persona"]?.choice, stage: row["stage"]?.choice,
      verified: date("verified"), nextVerify: date("nextVerify"), overdue: number("overdue")?.whole,
      signal: signal, raised: (signal ?? 0) >= raiseAt, entered: number("entered"), held: number("held"),
      advice: values.value("leads", row: index, column: "advice").text ?? "")
  }
}
