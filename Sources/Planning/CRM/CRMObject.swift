/// A kind of record that a CRM keeps, and what an export may tell of each.
public enum CRMObject: String, Hashable, Sendable, CaseIterable {
  case accounts, contacts, deals
  /// Which contact has which role in which deal.
  case dealContacts
  case activities, products
  /// What a deal is about: a product and an amount each.
  case lines
  case campaigns
  /// Who belongs to a campaign.
  case members
  case leads
  /// The people who work with the CRM.
  case users
}

/// A column of such an export.
public struct CRMColumn: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The CRM's own number or key of a record, and words of all sorts.
    case text
    /// Several keys in one cell, apart by semicolons.
    case keys
    case date, number, flag
    case email
    /// A website, or a name of one.
    case domain
  }

  /// As the mapping files and the tables of the link check call it.
  public let name: String
  public let kind: Kind
  /// Of a key, the records it names.
  public let target: CRMObject?

  init(_ name: String, _ kind: Kind = .text, to target: CRMObject? = nil) {
    self.name = name
    self.kind = kind
    self.target = target
  }
}

extension CRMObject {
  /// In the order of the tables.
  public var columns: [CRMColumn] {
    switch self {
    case .accounts:
      [
        CRMColumn("id"), CRMColumn("name"), CRMColumn("domain", .domain), CRMColumn("owner"),
        CRMColumn("type"),
      ]
    case .contacts:
      [
        CRMColumn("id"), CRMColumn("account", to: .accounts), CRMColumn("first"), CRMColumn("last"),
        CRMColumn("name"), CRMColumn("email", .email), CRMColumn("owner"), CRMColumn("created", .date),
      ]
    case .deals:
      [
        CRMColumn("id"), CRMColumn("name"), CRMColumn("account", to: .accounts),
        CRMColumn("contacts", .keys, to: .contacts), CRMColumn("owner"), CRMColumn("stage"),
        CRMColumn("status"), CRMColumn("isClosed", .flag), CRMColumn("isWon", .flag),
        CRMColumn("isLost", .flag), CRMColumn("amount", .number), CRMColumn("wonAmount", .number),
        CRMColumn("created", .date), CRMColumn("close", .date), CRMColumn("closed", .date),
        CRMColumn("wonOn", .date), CRMColumn("lostOn", .date), CRMColumn("source"),
        CRMColumn("campaign", to: .campaigns),
      ]
    case .dealContacts:
      [CRMColumn("deal", to: .deals), CRMColumn("contact", to: .contacts), CRMColumn("role")]
    case .activities:
      [
        CRMColumn("id"), CRMColumn("date", .date), CRMColumn("contact", .keys, to: .contacts),
        CRMColumn("deal", .keys, to: .deals), CRMColumn("lead", to: .leads),
        CRMColumn("account", to: .accounts), CRMColumn("who"), CRMColumn("related"), CRMColumn("subject"),
      ]
    case .products: [CRMColumn("id"), CRMColumn("name"), CRMColumn("active", .flag)]
    case .lines:
      [
        CRMColumn("id"), CRMColumn("deal", to: .deals), CRMColumn("product", to: .products),
        CRMColumn("amount", .number),
      ]
    case .campaigns: [CRMColumn("id"), CRMColumn("name")]
    case .members:
      [
        CRMColumn("id"), CRMColumn("campaign", to: .campaigns), CRMColumn("contact", to: .contacts),
        CRMColumn("lead", to: .leads),
      ]
    case .leads:
      [
        CRMColumn("id"), CRMColumn("email", .email), CRMColumn("owner"), CRMColumn("converted", .flag),
        CRMColumn("account", to: .accounts), CRMColumn("contact", to: .contacts),
        CRMColumn("deal", to: .deals),
      ]
    case .users:
      [CRMColumn("id"), CRMColumn("name"), CRMColumn("email", .email), CRMColumn("active", .flag)]
    }
  }

  /// Columns without which a file is none of these records.
  public var required: [String] {
    switch self {
    case .dealContacts: ["deal", "contact"]
    case .activities: ["date"]
    case .lines: ["deal"]
    case .members: ["campaign"]
    default: ["id"]
    }
  }

  /// As people call them.
  public var noun: (one: String, many: String) {
    switch self {
    case .accounts: ("account", "accounts")
    case .contacts: ("contact", "contacts")
    case .deals: ("deal", "deals")
    case .dealContacts: ("contact role", "contact roles")
    case .activities: ("activity", "activities")
    case .products: ("product", "products")
    case .lines: ("product line", "product lines")
    case .campaigns: ("campaign", "campaigns")
    case .members: ("campaign member", "campaign members")
    case .leads: ("lead", "leads")
    case .users: ("user", "users")
    }
  }
}

/// What the exports of one CRM, or of all, call records and their columns.
public struct CRMRecords: Sendable {
  /// The head of a column, in plain letters; of one column the likeliest first.
  public struct Head: Hashable, Sendable {
    public let object: CRMObject
    public let column: String
    public let plain: String
    /// As people, or programs, write it.
    public let text: String

    public init(object: CRMObject, column: String, text: String) {
      self.object = object
      self.column = column
      self.text = text
      plain = CRMWord.plain(text)
    }
  }

  public var heads: [Head] = []
  /// Words in the names of files that tell what is in them, in plain letters.
  public var files: [(object: CRMObject, plain: String)] = []
  /// The first characters of keys that tell which records they name: `003`.
  public var keys: [(prefix: String, object: CRMObject)] = []
  /// Types of accounts that are customers, in plain letters.
  public var customers: Set<String> = []
  /// What stands at the end of a company's name and says only its legal form, as words in lower case.
  public var legalForms: Set<String> = []

  public init() {}
}
