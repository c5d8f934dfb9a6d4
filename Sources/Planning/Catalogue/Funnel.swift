/// A stage of the funnel (`S1` to `S8`, and `SX` across it).
public struct FunnelStage: Hashable, Sendable {
  public let id: String
  public let name: String
  /// What the buyer asks at this stage.
  public let question: String
  public init(id: String, name: String, question: String) {
    self.id = id
    self.name = name
    self.question = question
  }
}

/// A goal (`G01` to `G16`) and the question that it answers.
public struct Goal: Hashable, Sendable {
  public let id: String
  public let name: String
  public let question: String
  public init(id: String, name: String, question: String) {
    self.id = id
    self.name = name
    self.question = question
  }
}

/// A tactic (`T01` to `T20`).
public struct Tactic: Hashable, Sendable {
  public let id: String
  public let name: String
  public let definition: String
  public init(id: String, name: String, definition: String) {
    self.id = id
    self.name = name
    self.definition = definition
  }
}

/// A step of the funnel's arithmetic: `visitors leads mql sql opportunities won`.
public struct FunnelStep: Hashable, Sendable {
  public let id: String
  public let name: String
  /// The KPI that is the rate from this step to the next one (`K16` for visitors to leads); nil for the last.
  public let rateKPI: String?
  public init(id: String, name: String, rateKPI: String?) {
    self.id = id
    self.name = name
    self.rateKPI = rateKPI
  }
}
