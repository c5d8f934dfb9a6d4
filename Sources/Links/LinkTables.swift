import Planning

/// The tables that the exports are put into; Documentation/links.md describes them. No column has a type: a day is a
/// number of days since 1970, and stays a text until it is known which of its numbers is the month.
enum LinkTables {
  /// Columns that are made of others, beside those of ``CRMObject/columns``.
  static func derived(_ object: CRMObject) -> [String] {
    switch object {
    case .accounts: ["bare", "customer"]
    case .contacts: ["person"]
    case .deals: ["state", "level", "ended"]
    case .dealContacts: ["listed"]
    default: []
    }
  }

  static func columns(_ object: CRMObject) -> [String] {
    object.columns.map(\.name) + derived(object)
  }

  static let creation: [String] =
    CRMObject.allCases.map { object in
      let columns = (["row INTEGER PRIMARY KEY", "file", "line"] + columns(object)).joined(separator: ", ")
      return "CREATE TABLE \(object) (\(columns))"
    } + [
      "CREATE TABLE activityMore (activity, contact, deal)",
      "CREATE TABLE dealDates (deal PRIMARY KEY, last, next) WITHOUT ROWID",
      "CREATE TABLE activeUsers (key COLLATE NOCASE PRIMARY KEY) WITHOUT ROWID",
      "CREATE TABLE duplicates (object, row, cluster, PRIMARY KEY (object, row)) WITHOUT ROWID",
      "CREATE INDEX lookClusters ON duplicates (object, cluster)",
      "CREATE TABLE failing (code, object, row)", "CREATE INDEX lookFailing ON failing (code, object)",
    ]

  /// What the questions look up.
  static let indexes = [
    "accounts (id)", "accounts (name)", "contacts (id)", "contacts (account)", "deals (id)",
    "deals (account)", "dealContacts (deal)", "activityMore (activity)", "products (id)", "lines (deal)",
    "campaigns (id)", "leads (id)", "users (id)",
  ].enumerated().map { "CREATE INDEX look\($0) ON \($1)" }

  static func insertion(_ object: CRMObject) -> String {
    let names = ["file", "line"] + columns(object)
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(object) (\(names.joined(separator: ", "))) VALUES (\(marks))"
  }
}
