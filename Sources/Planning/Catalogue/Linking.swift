/// The link map: which record must link to which, why, who owns the link, and how many may fail.
public struct LinkingContent: Sendable {
  /// The table of the counts.
  public static let counts = "counts"

  /// `L01` to `L20`.
  public let rules: [LinkingRule]
  /// The kinds of records whose completeness is followed.
  public let objects: [LinkingObject]

  public init(rules: [LinkingRule], objects: [LinkingObject]) {
    self.rules = rules
    self.objects = objects
  }
}

/// One rule of the map.
public struct LinkingRule: Hashable, Sendable {
  public let id: String
  /// What it demands, in a few words: "Contact has an account".
  public let name: String
  public let why: String
  /// Who owns the link, as a role.
  public let owner: String
  /// How to repair it.
  public let repair: String
  /// The share of records that may fail.
  public let limit: Double
  /// Whether it demands a link, so that it counts for the link density; else it judges what stands in a record.
  public let isLink: Bool

  public init(
    id: String, name: String, why: String, owner: String, repair: String, limit: Double, isLink: Bool
  ) {
    self.id = id
    self.name = name
    self.why = why
    self.owner = owner
    self.repair = repair
    self.limit = limit
    self.isLink = isLink
  }
}

/// A kind of record, with the columns that should be filled in.
public struct LinkingObject: Hashable, Sendable {
  /// As ``CRMObject`` calls it.
  public let id: String
  public let name: String
  /// As ``CRMObject/columns`` calls them.
  public let columns: [String]
  /// The same as people call them.
  public let words: String

  public init(id: String, name: String, columns: [String], words: String) {
    self.id = id
    self.name = name
    self.columns = columns
    self.words = words
  }
}

extension LinkingContent: TemplateContent {
  public var parts: [ContentPart] {
    [
      ContentPart(one: "rule", many: "rules", rows: rules.map { ($0.id, $0.name) }),
      ContentPart(one: "kind of record", many: "kinds of record", rows: objects.map { ($0.id, $0.name) }),
    ]
  }

  public var names: [(id: String, name: String)] {
    rules.map { ($0.id, $0.name) } + objects.map { ($0.id, $0.name) }
  }
}
