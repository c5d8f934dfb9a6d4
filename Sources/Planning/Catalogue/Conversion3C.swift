/// The flow map: which function plays which part in which phase of a customer's way, what it calls for and what it asks.
public struct Conversion3CContent: Sendable {
  /// Who works on the customer's way.
  public let functions: [FlowTerm]
  /// The way, from its first phase to its last.
  public let phases: [FlowPhase]
  /// The three Cs, as the consultancy calls them: `content` `conversation` `conversion`.
  public let labels: [FlowTerm]
  /// How much a call to action asks for: `0` to `3`.
  public let strengths: [FlowTerm]
  /// The phase in which people say who they are: before it little is to be asked.
  public let registersAt: String
  /// More fields than this are too many before that phase.
  public let mostFields: Int

  public init(
    functions: [FlowTerm], phases: [FlowPhase], labels: [FlowTerm], strengths: [FlowTerm],
    registersAt: String, mostFields: Int
  ) {
    self.functions = functions
    self.phases = phases
    self.labels = labels
    self.strengths = strengths
    self.registersAt = registersAt
    self.mostFields = mostFields
  }

  /// The phases before the one in which people say who they are.
  public var earlyPhases: [FlowPhase] { Array(phases.prefix { $0.id != registersAt }) }
}

/// A function, one of the three Cs or a strength, as it is called.
public struct FlowTerm: Hashable, Sendable {
  public let id: String
  public let name: String
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A phase of the customer's way, and what customers ask themselves in it.
public struct FlowPhase: Hashable, Sendable {
  public let id: String
  public let name: String
  public let question: String
  public init(id: String, name: String, question: String) {
    self.id = id
    self.name = name
    self.question = question
  }
}

extension Conversion3CContent: TemplateContent {
  public var parts: [ContentPart] {
    [
      ContentPart(one: "function", many: "functions", rows: functions.map { ($0.id, $0.name) }),
      ContentPart(
        one: "phase", many: "phases", rows: phases.map { ($0.id, "\($0.name): \($0.question)") }),
      ContentPart(one: "C", many: "Cs", rows: labels.map { ($0.id, $0.name) }),
      ContentPart(one: "strength", many: "strengths", rows: strengths.map { ($0.id, $0.name) }),
    ]
  }

  public var names: [(id: String, name: String)] {
    functions.map { ($0.id, $0.name) } + phases.map { ($0.id, $0.name) } + labels.map { ($0.id, $0.name) }
      + strengths.map { ($0.id, $0.name) }
  }
}
