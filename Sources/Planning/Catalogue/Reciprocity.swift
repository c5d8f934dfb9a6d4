/// Giving before the sale: at which stage gifts still count, what they are, and how many closed deals it takes to compare.
public struct ReciprocityContent: Sendable {
  /// `1` to `8`, as the pipeline chart numbers and calls them.
  public let stages: [ReciprocityTerm]
  /// `article` `session` `audit` `discount` `introduction`, and what a consultant adds.
  public let kinds: [ReciprocityTerm]
  /// How large deals are: deals are compared with their like.
  public let sizes: [ReciprocityTerm]
  /// A gift counts when it was given before this stage: deals that live longer collect more gifts.
  public let countsBefore: Int
  /// With fewer closed deals only counts are told.
  public let fewestClosed: Int
  /// Words that give an automatic reply away.
  public let autoReplies: [String]

  public init(
    stages: [ReciprocityTerm], kinds: [ReciprocityTerm], sizes: [ReciprocityTerm], countsBefore: Int,
    fewestClosed: Int, autoReplies: [String]
  ) {
    self.stages = stages
    self.kinds = kinds
    self.sizes = sizes
    self.countsBefore = countsBefore
    self.fewestClosed = fewestClosed
    self.autoReplies = autoReplies
  }
}

/// A stage, a kind of gift or a size of deals, as it is called.
public struct ReciprocityTerm: Hashable, Sendable {
  public let id: String
  public let name: String
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

extension ReciprocityContent: TemplateContent {
  public var parts: [ContentPart] {
    [
      ContentPart(one: "stage", many: "stages", rows: stages.map { ($0.id, $0.name) }),
      ContentPart(one: "kind of gift", many: "kinds of gift", rows: kinds.map { ($0.id, $0.name) }),
      ContentPart(one: "size", many: "sizes", rows: sizes.map { ($0.id, $0.name) }),
    ]
  }

  public var names: [(id: String, name: String)] {
    stages.map { ($0.id, $0.name) } + kinds.map { ($0.id, $0.name) } + sizes.map { ($0.id, $0.name) }
  }
}
