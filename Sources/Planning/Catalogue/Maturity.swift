/// The maturity model.
public struct MaturityContent: Sendable {
  public let levels: [MaturityLevel]
  public let dimensions: [MaturityDimension]
  public init(levels: [MaturityLevel], dimensions: [MaturityDimension]) {
    self.levels = levels
    self.dimensions = dimensions
  }
}

extension MaturityContent: TemplateContent {
  public var parts: [ContentPart] {
    [
      ContentPart(
        one: "level", many: "levels", rows: levels.map { ($0.numeral, "\($0.name): \($0.summary)") }),
      ContentPart(one: "dimension", many: "dimensions", rows: dimensions.map { ($0.id, $0.name) }),
    ]
  }

  public var names: [(id: String, name: String)] { dimensions.map { ($0.id, $0.name) } }
}

/// A maturity level, 1 to 5.
public struct MaturityLevel: Hashable, Sendable {
  public let number: Int
  /// `I` to `V`.
  public let numeral: String
  public let name: String
  public let summary: String
  public init(number: Int, numeral: String, name: String, summary: String) {
    self.number = number
    self.numeral = numeral
    self.name = name
    self.summary = summary
  }
}

/// A dimension of CRM maturity (`D01` to `D12`).
public struct MaturityDimension: Hashable, Sendable {
  public let id: String
  public let name: String
  /// The level from which on the staged level asks for this dimension (domain F5).
  public let entryLevel: Int
  public let weight: Double
  /// The behaviour at levels 1 to 5, a sentence each.
  public let anchors: [String]
  public let gates: [EvidenceGate]
  public init(
    id: String, name: String, entryLevel: Int, weight: Double, anchors: [String], gates: [EvidenceGate]
  ) {
    self.id = id
    self.name = name
    self.entryLevel = entryLevel
    self.weight = weight
    self.anchors = anchors
    self.gates = gates
  }
}

/// What must be shown before a level counts: one or two facts.
public struct EvidenceGate: Hashable, Sendable {
  /// 2 to 5.
  public let level: Int
  public let items: [String]
  public init(level: Int, items: [String]) {
    self.level = level
    self.items = items
  }
}
