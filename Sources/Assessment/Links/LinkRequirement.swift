public import Planning

/// What a rule of the links asks of a CRM's records: questions in SQL over the tables that an import makes of its
/// exports (Documentation/links.md lists them). The text is data; the target `Links` puts the questions.
public struct LinkRequirement: Sendable {
  /// A rule about several kinds of records has a part for each.
  public let parts: [Part]

  public struct Part: Sendable {
    /// The records that fail.
    public let object: CRMObject
    /// What must have been exported.
    public let needs: [Need]
    /// Gives one number: how many records the rule looks at.
    public let scope: String
    /// Gives the rows that fail, a column of numbers of rows.
    public let failing: String

    init(_ object: CRMObject, needs: Need..., scope: String, failing: String) {
      self.init(object, needs: needs, scope: scope, failing: failing)
    }

    init(_ object: CRMObject, needs: [Need], scope: String, failing: String) {
      self.object = object
      self.needs = needs
      self.scope = scope
      self.failing = failing
    }
  }

  init(_ parts: Part...) { self.parts = parts }
  init(_ parts: [Part]) { self.parts = parts }
}

extension LinkRequirement {
  /// `accounts`: a file of them. `contacts.email`: that column. `a.x|a.y`: one of these at least. `a.x?b`: a file of b,
  /// where the column is there.
  public struct Need: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Nil where it is needed in any case.
    public let condition: String?
    public let alternatives: [String]

    public init(stringLiteral text: String) { self.init(text) }

    init(_ text: String) {
      let parts = text.split(separator: "?").map(String.init)
      condition = parts.count > 1 ? parts[0] : nil
      alternatives = (parts.last ?? "").split(separator: "|").map(String.init)
    }

    /// - Parameter there: files as `accounts`, columns as `accounts.id`.
    public func isMet(by there: Set<String>) -> Bool {
      if let condition, !there.contains(condition) { return true }
      return alternatives.contains(where: there.contains)
    }
  }
}

/// The numbers that the questions of the rules refer to by name.
public struct LinkParameters: Hashable, Sendable {
  public var asOf: Int
  /// Days in which something happens in an open deal.
  public var activityDays: Int
  /// Contacts that a deal needs, from this stage on.
  public var contacts: Int
  public var contactsFromStage: Int
  /// How alike two names are, from 0 to 1, that may be the same person's.
  public var similarity: Double
}

/// A rule of the links, as those need it who put its questions.
public struct LinkQuestion: Sendable {
  /// `LINK001`.
  public let code: String
  /// Its row in the form: `L01`.
  public let key: String
  public let requirement: LinkRequirement
}

extension RuleRegistry {
  /// The rules of the links with their questions, in the order of their codes.
  public static let linkQuestions: [LinkQuestion] = rules.compactMap { rule in
    (rule as? any LinkRule.Type).map {
      LinkQuestion(code: $0.description.code, key: $0.key, requirement: $0.requirement)
    }
  }
}
