import Assessment
import GRDB
import Planning

// Records that are the same person or the same company.
extension LinkDatabase {
  /// Contacts of one account whose names are compared with each other, in the order of the names: names that are alike
  /// stand close together, and a file cannot ask for more comparisons than this a contact.
  private static let neighbours = 50

  func findDuplicates() throws {
    var contacts = Clusters()
    var accounts = Clusters()
    try queue.read { database in
      try Self.join(
        "SELECT row, email FROM contacts WHERE email IS NOT NULL ORDER BY email, row", &contacts, database)
      try joinNames(&contacts, database)
      try Self.join(
        "SELECT row, domain FROM accounts WHERE domain IS NOT NULL ORDER BY domain, row", &accounts, database)
      try Self.joinCompanies(&accounts, database)
    }
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN")
      for (object, clusters) in [(CRMObject.contacts, contacts), (.accounts, accounts)] {
        let statement = try database.makeStatement(sql: "INSERT INTO duplicates VALUES (?, ?, ?)")
        for (row, first) in clusters.all {
          statement.setUncheckedArguments([object.rawValue, row, first])
          try statement.execute()
        }
      }
      try database.execute(sql: "COMMIT")
    }
  }

  /// Rows of one key after the other are the same.
  private static func join(_ sql: String, _ clusters: inout Clusters, _ database: Database) throws {
    let cursor = try Row.fetchCursor(database, sql: sql)
    var last: (row: Int64, key: String)?
    while let record = try cursor.next() {
      let row: Int64 = record[0]
      let key: String = record[1]
      if let last, last.key == key { clusters.join(last.row, row) } else { last = (row, key) }
    }
  }

  /// Where one of two contacts of an account has no address, their names decide.
  private func joinNames(_ clusters: inout Clusters, _ database: Database) throws {
    struct Person {
      let row: Int64
      let name: [Unicode.Scalar]
      let hasEmail: Bool
    }
    let cursor = try Row.fetchCursor(
      database,
      sql:
        "SELECT row, account, person, email IS NOT NULL FROM contacts WHERE person IS NOT NULL ORDER BY account, person, row"
    )
    var account: String?
    var near: [Person] = []
    while let record = try cursor.next() {
      let own: String? = record[1]
      let name: String = record[2]
      let person = Person(row: record[0], name: Array(name.unicodeScalars), hasEmail: record[3])
      if own != account {
        near.removeAll(keepingCapacity: true)
        account = own
      }
      for other in near where !(person.hasEmail && other.hasEmail) {
        if JaroWinkler.similarity(person.name, other.name) >= parameters.similarity {
          clusters.join(other.row, person.row)
        }
      }
      if near.count == Self.neighbours { near.removeFirst() }
      near.append(person)
    }
  }

  /// An account without a domain is the first of those that bear its name.
  private static func joinCompanies(_ clusters: inout Clusters, _ database: Database) throws {
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT row, bare, domain IS NULL FROM accounts WHERE bare IS NOT NULL ORDER BY bare, domain IS NULL, row
        """)
    var first: (row: Int64, name: String)?
    while let record = try cursor.next() {
      let row: Int64 = record[0]
      let name: String = record[1]
      if let first, first.name == name {
        if record[2] { clusters.join(first.row, row) }
      } else {
        first = (row, name)
      }
    }
  }
}

/// Which rows belong together; only those that do are kept.
struct Clusters {
  /// By row, one that it belongs to, and so on up to the first of its cluster, which belongs to itself.
  private var parents: [Int64: Int64] = [:]

  private mutating func first(of row: Int64) -> Int64 {
    var root = row
    while let parent = parents[root], parent != root { root = parent }
    // The way is shorter next time.
    var place = row
    while let parent = parents[place], parent != root {
      parents[place] = root
      place = parent
    }
    return root
  }

  mutating func join(_ one: Int64, _ other: Int64) {
    let (left, right) = (first(of: one), first(of: other))
    parents[min(left, right)] = min(left, right)
    parents[max(left, right)] = min(left, right)
  }

  /// Each row with the first of its cluster.
  var all: [(row: Int64, first: Int64)] {
    var copy = self
    return parents.keys.sorted().map { ($0, copy.first(of: $0)) }
  }
}
