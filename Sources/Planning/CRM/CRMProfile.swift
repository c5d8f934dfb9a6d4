/// How one CRM writes its deals into a file: a file in the folder `Templates/crm`.
public struct CRMProfile: Sendable {
  /// How probabilities are written where nothing in the file tells.
  public enum Scale: String, Hashable, Sendable, CaseIterable {
    /// 0.2
    case fraction
    /// 20
    case percent
  }

  /// The head of a column.
  public struct Head: Hashable, Sendable {
    public let field: CRMField
    /// `en`, `de` ...; nil for the name that programs use.
    public let language: String?
    public let text: String
  }

  /// The head of the columns that tell when a deal came into a stage; the stage stands between the two parts.
  public struct EnteredHead: Hashable, Sendable {
    public let language: String?
    public let before: String
    public let after: String
  }

  /// `hubspot`.
  public let id: String
  /// `HubSpot`.
  public let name: String
  public let probability: Scale
  /// What may stand before each head: `Deal -`.
  public let prefixes: [String]
  /// Of one field the likeliest first.
  public let heads: [Head]
  public let entered: [EnteredHead]
  /// The words of the column `status`.
  public let status: [(words: [String], means: CRMStage)]
  public let stages: [(names: [String], stage: CRMStage)]
  /// How its exports of all kinds of records are headed.
  public let records: CRMRecords
}

/// How people who read a language write days and numbers.
public struct CRMLanguage: Hashable, Sendable {
  public enum Days: String, Hashable, Sendable, CaseIterable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
    case either
  }
  public enum Mark: String, Hashable, Sendable, CaseIterable { case point, comma }

  public let code: String
  public let name: String
  public let days: Days
  public let decimal: Mark
}

/// All that is known of CRMs and their exports.
public struct CRMCatalogue: Sendable {
  /// In the order of their names.
  public let profiles: [CRMProfile]
  public let languages: [CRMLanguage]
  /// Columns that no CRM has from the start.
  public let common: [CRMProfile.Head]
  /// Heads of records that any CRM may have, and words that all have in common.
  public let records: CRMRecords

  public func profile(_ id: String) -> CRMProfile? { profiles.first { $0.id == id } }
  public func language(_ code: String?) -> CRMLanguage? { languages.first { $0.code == code } }
}
