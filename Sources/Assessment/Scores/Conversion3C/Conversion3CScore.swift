import Forms
import Planning
import Spreadsheet

/// How far the customer's way is closed: who leads, what is called for, where it goes on, and what the data are for.
public struct Conversion3CScore: Hashable, Sendable {
  /// The share of the points of all phases; nil before anything was filled in.
  public var flow: Double?
  /// In the order of the way.
  public var phases: [Phase]
  /// Function by function, phase by phase.
  public var cells: [Cell]
  public var fields: Fields
  /// Calls to action by the three Cs, in their order.
  public var labels: [Label]

  public struct Phase: Hashable, Sendable {
    public var id: String
    /// Ids of the functions that lead: one where all is well.
    public var leads: [String]
    /// Calls to action that lead somewhere, and those of them that lead to a later phase.
    public var calls: Int
    public var onward: Int
    /// The strongest of them, 0 to 3; nil without one.
    public var strength: Int?
    /// Asked in this phase, and up to it.
    public var fields: Int
    public var soFar: Int
    /// Of 3; of 2 in the last phase, which need not lead on.
    public var points: Int
    public var of: Int
    /// What is open, as the sheet says it.
    public var open: String
    public init(
      id: String, leads: [String], calls: Int, onward: Int, strength: Int?, fields: Int, soFar: Int,
      points: Int, of: Int, open: String
    ) {
      self.id = id
      self.leads = leads
      self.calls = calls
      self.onward = onward
      self.strength = strength
      self.fields = fields
      self.soFar = soFar
      self.points = points
      self.of = of
      self.open = open
    }
  }

  public struct Cell: Hashable, Sendable {
    public var function: String
    public var phase: String
    /// `leads` `helps` `informed` `none`; nil where nobody said it.
    public var role: String?
    /// Its strongest call to action, 0 to 3; nil without one.
    public var strength: Int?
    public init(function: String, phase: String, role: String?, strength: Int?) {
      self.function = function
      self.phase = phase
      self.role = role
      self.strength = strength
    }
  }

  /// What people are asked for.
  public struct Fields: Hashable, Sendable {
    public var asked: Int
    /// Before people say who they are, and how many are too many there.
    public var early: Int
    public var most: Int
    /// The share with a purpose, a place and, about persons, a basis; nil where nothing is asked.
    public var justified: Double?
    public init(asked: Int, early: Int, most: Int, justified: Double?) {
      self.asked = asked
      self.early = early
      self.most = most
      self.justified = justified
    }
  }

  public struct Label: Hashable, Sendable {
    public var id: String
    public var calls: Int
    public init(id: String, calls: Int) {
      self.id = id
      self.calls = calls
    }
  }

  public init(flow: Double?, phases: [Phase], cells: [Cell], fields: Fields, labels: [Label]) {
    self.flow = flow
    self.phases = phases
    self.cells = cells
    self.fields = fields
    self.labels = labels
  }

  /// Phases that exactly one function leads.
  public var led: Int { phases.count { $0.leads.count == 1 } }
  /// Phases with a call to action that leads somewhere.
  public var called: Int { phases.count { $0.calls > 0 } }
}

extension Conversion3CScore: KindScore {
  public static let kind = "conversion-3c"

  /// Of the points of all phases.
  public var standing: Double? { flow }
  public static let spreadMeasures = ["flow", "justified"]

  public init?(judging workbook: WorkbookToScore) {
    guard let content = workbook.template.content as? Conversion3CContent else { return nil }
    self.init(workbook.values, content: content)
  }

  /// Scores the answers by the form's own formulas.
  public init(_ values: FormValues, content: Conversion3CContent) {
    let values = values.withoutErrorsInAnswers
    func count(_ field: String) -> Int { values.number(field)?.whole ?? 0 }
    func strength(_ table: String, _ key: String, _ column: String) -> Int? {
      values.number(table, key: key, column: column)?.whole
    }
    let roles = values.answers.rows("roles")
    let phases = content.phases.map { phase in
      func number(_ column: String) -> Int {
        values.number("phases", key: phase.id, column: column)?.whole ?? 0
      }
      return Phase(
        id: phase.id, leads: roles.filter { $0[phase.id]?.choice == "leads" }.compactMap(\.key),
        calls: number("calls"), onward: number("onward"),
        strength: strength("phases", phase.id, "strength"), fields: number("fields"),
        soFar: number("soFar"), points: number("points"), of: phase.id == content.phases.last?.id ? 2 : 3,
        open: values.value("phases", key: phase.id, column: "open").text ?? "")
    }
    let cells = content.functions.flatMap { function in
      let row = roles.first { $0.key == function.id }
      return content.phases.map { phase in
        Cell(
          function: function.id, phase: phase.id, role: row?[phase.id]?.choice,
          strength: strength("pull", function.id, phase.id))
      }
    }
    self.init(
      flow: values.number("flow"), phases: phases, cells: cells,
      fields: Fields(
        asked: count("askedCount"), early: count("earlyCount"), most: content.mostFields,
        justified: values.number("justifiedShare")),
      labels: content.labels.map { label in
        Label(
          id: label.id,
          calls: content.phases.reduce(0) { sum, phase in
            sum + (values.number("labels", key: phase.id, column: label.id)?.whole ?? 0)
          })
      })
  }

  public var measures: [Measure] {
    [
      Measure("flow", flow, .higher), Measure("led", led, .higher), Measure("called", called, .higher),
      Measure("fields", fields.asked, .neither), Measure("early", fields.early, .lower),
      Measure("justified", fields.justified, .higher),
    ]
  }
}
