/// Lead nurturing: who is spoken to, where they stand, what their signals weigh, and how long what was verified holds.
public struct NurtureContent: Sendable {
  public let personas: [NurtureTerm]
  /// Where a lead stands, by the ids of the KPI planner's stages.
  public let stages: [NurtureTerm]
  /// How soon they want to decide, and how often what they said is to be verified until then.
  public let timeFrames: [TimeFrame]
  /// What happens between us and a lead.
  public let touches: [Touch]
  /// Days after which a signal weighs half.
  public let halfLife: Double
  /// The weight from which on a lead counts as raising a hand.
  public let raiseAt: Double
  /// The share of contact data that goes out of date in a month.
  public let monthlyDecay: Double

  public struct TimeFrame: Hashable, Sendable {
    public let id: String
    public let name: String
    /// Days between two verifications.
    public let rhythm: Double
    public init(id: String, name: String, rhythm: Double) {
      self.id = id
      self.name = name
      self.rhythm = rhythm
    }
  }

  public struct Touch: Hashable, Sendable {
    public let id: String
    public let name: String
    /// As a raised hand; 0 where it is none.
    public let weight: Double
    public init(id: String, name: String, weight: Double) {
      self.id = id
      self.name = name
      self.weight = weight
    }
  }

  public init(
    personas: [NurtureTerm], stages: [NurtureTerm], timeFrames: [TimeFrame], touches: [Touch],
    halfLife: Double, raiseAt: Double, monthlyDecay: Double
  ) {
    self.personas = personas
    self.stages = stages
    self.timeFrames = timeFrames
    self.touches = touches
    self.halfLife = halfLife
    self.raiseAt = raiseAt
    self.monthlyDecay = monthlyDecay
  }
}

/// A persona, or a stage, as it is called.
public struct NurtureTerm: Hashable, Sendable {
  public let id: String
  public let name: String
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

extension NurtureContent: TemplateContent {
  public var parts: [ContentPart] {
    [
      ContentPart(one: "persona", many: "personas", rows: personas.map { ($0.id, $0.name) }),
      ContentPart(one: "stage", many: "stages", rows: stages.map { ($0.id, $0.name) }),
      ContentPart(
        one: "time frame", many: "time frames",
        rows: timeFrames.map { ($0.id, "\($0.name): verify every \(Int($0.rhythm)) days") }),
      ContentPart(
        one: "kind of touch", many: "kinds of touch",
        rows: touches.map { ($0.id, $0.weight > 0 ? "\($0.name): \(Int($0.weight))" : $0.name) }),
    ]
  }

  public var names: [(id: String, name: String)] {
    personas.map { ($0.id, $0.name) } + stages.map { ($0.id, $0.name) }
      + timeFrames.map { ($0.id, $0.name) } + touches.map { ($0.id, $0.name) }
  }
}
