/// The three questions and the quiz.
public struct ReadinessContent: Sendable {
  public let questions: [ReadinessQuestion]
  public let areas: [ReadinessArea]
  public let items: [ReadinessItem]
  public init(questions: [ReadinessQuestion], areas: [ReadinessArea], items: [ReadinessItem]) {
    self.questions = questions
    self.areas = areas
    self.items = items
  }
}

extension ReadinessContent: TemplateContent {
  public var parts: [ContentPart] {
    [
      ContentPart(one: "question", many: "questions", rows: questions.map { ($0.id, $0.text) }),
      ContentPart(one: "area", many: "areas", rows: areas.map { ($0.id, $0.name) }),
      ContentPart(
        one: "quiz item", many: "quiz items",
        rows: items.map { ($0.id, $0.text + ($0.isCritical ? " (critical)" : "")) }),
    ]
  }

  public var names: [(id: String, name: String)] {
    areas.map { ($0.id, $0.name) } + items.map { ($0.id, $0.text) } + questions.map { ($0.id, $0.text) }
  }
}

/// An area of the readiness quiz: `process people data content technology resources`.
public struct ReadinessArea: Hashable, Sendable {
  public let id: String
  public let name: String
  public let weight: Double
  public init(id: String, name: String, weight: Double) {
    self.id = id
    self.name = name
    self.weight = weight
  }
}

/// One of the three questions (`q1` `q2` `q3`).
public struct ReadinessQuestion: Hashable, Sendable {
  public let id: String
  public let text: String
  public let help: String
  public init(id: String, text: String, help: String) {
    self.id = id
    self.text = text
    self.help = help
  }
}

/// A question of the quiz (`01` to `21`).
public struct ReadinessItem: Hashable, Sendable {
  public let id: String
  /// Id of its area.
  public let area: String
  public let text: String
  public let isCritical: Bool
  /// What to do when the answer is no or partly.
  public let action: String
  /// Id of the maturity dimension that it touches.
  public let dimension: String
  public init(id: String, area: String, text: String, isCritical: Bool, action: String, dimension: String) {
    self.id = id
    self.area = area
    self.text = text
    self.isCritical = isCritical
    self.action = action
    self.dimension = dimension
  }
}
