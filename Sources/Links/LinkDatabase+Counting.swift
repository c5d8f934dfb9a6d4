public import Assessment
import GRDB
public import Planning

// The questions, and what they give.
extension LinkDatabase {
  /// Rows of each rule that are told at once; the others one by one (``forEachFailing(_:)``).
  public static let told = 100
  private static let toldClusters = 100

  /// Puts the questions of all rules.
  ///
  /// - Parameter objects: the columns that should be filled in, by kind of record.
  public func count(_ content: LinkingContent) throws(LinkError) -> CountedExports {
    do {
      var counts: [LinkCount] = []
      try queue.writeWithoutTransaction { database in
        counts = try RuleRegistry.linkQuestions.map { try count($0, database) }
      }
      return try queue.read { database in
        let inDeals =
          there.isSuperset(of: ["contacts.id", "dealContacts.contact"])
          ? try Int.fetchOne(
            database,
            sql: """
              SELECT count(*) FROM contacts AS c
              WHERE c.id IN (SELECT x.contact FROM dealContacts AS x JOIN deals AS d ON d.id = x.deal)
              """) : nil
        return CountedExports(
          path: path, crm: crm, crmName: crmName, files: files, passedOver: passedOver, notes: notes,
          counts: counts, objects: try content.objects.compactMap { try filled($0, database) },
          contactsInDeals: inDeals,
          contacts: there.contains("contacts")
            ? try Int.fetchOne(database, sql: "SELECT count(*) FROM contacts") : nil,
          clusters: try clusters(database), openDeals: try openDeals(database))
      }
    } catch { throw LinkError(error, path) }
  }

  private func count(_ question: LinkQuestion, _ database: Database) throws -> LinkCount {
    var scope = 0
    var reasons: [String] = []
    var isAsked = false
    var failing = 0
    for part in question.requirement.parts {
      let missing = part.needs.filter { !$0.isMet(by: there) }
      guard missing.isEmpty else {
        reasons += missing.map(reason)
        continue
      }
      isAsked = true
      scope += try number(part.scope, database)
      let statement = try database.makeStatement(
        sql: """
          WITH f (row) AS (\(part.failing))
          INSERT INTO failing SELECT '\(question.code)', '\(part.object)', row FROM f ORDER BY row
          """)
      statement.setUncheckedArguments(arguments(for: statement))
      try statement.execute()
      failing += database.changesCount
    }
    var unique: [String] = []
    for reason in reasons where !unique.contains(reason) { unique.append(reason) }
    guard isAsked else {
      return LinkCount(
        code: question.code, key: question.key, scope: nil, failing: nil,
        reason: unique.joined(separator: " "))
    }
    return LinkCount(
      code: question.code, key: question.key, scope: scope, failing: failing,
      reason: scope == 0 ? "There is no such record." : nil, leftOut: unique,
      rows: try rows(question, database))
  }

  private func number(_ sql: String, _ database: Database) throws -> Int {
    let statement = try database.makeStatement(sql: sql)
    statement.setUncheckedArguments(arguments(for: statement))
    return try Int.fetchOne(statement) ?? 0
  }

  /// Those that a question names.
  private func arguments(for statement: Statement) -> StatementArguments {
    let all: [String: DatabaseValue] = [
      ":asOf": parameters.asOf.databaseValue, ":activityDays": parameters.activityDays.databaseValue,
      ":contacts": parameters.contacts.databaseValue,
      ":contactsFromStage": parameters.contactsFromStage.databaseValue,
    ]
    let named = all.filter { statement.sql.contains($0.key) }
    return StatementArguments(
      Dictionary(
        named.map { (String($0.key.dropFirst()), $0.value) }, uniquingKeysWith: { first, _ in first }))
  }

  private func reason(_ need: LinkRequirement.Need) -> String {
    if let refusal = need.alternatives.lazy.compactMap({ self.refused[$0] }).first { return refusal }
    var lacks: [String] = []
    for alternative in need.alternatives {
      let parts = alternative.split(separator: ".").map(String.init)
      let noun = CRMObject(rawValue: parts[0])?.noun.many ?? parts[0]
      let words =
        parts.count > 1 && there.contains(parts[0])
        ? "no column \"\(parts[1])\" of the \(noun)" : "no file of \(noun)"
      if !lacks.contains(words) { lacks.append(words) }
    }
    return "There is \(lacks.joined(separator: " and "))."
  }

  private func rows(_ question: LinkQuestion, _ database: Database) throws -> [LinkRow] {
    var rows: [LinkRow] = []
    for part in Set(question.requirement.parts.map(\.object)).sorted(by: { $0.place < $1.place }) {
      let cursor = try Row.fetchCursor(
        database, sql: Self.failing(part) + " LIMIT ?",
        arguments: [question.code, part.rawValue, Self.told - rows.count])
      while let record = try cursor.next() { rows.append(Self.row(part, record)) }
      if rows.count >= Self.told { break }
    }
    return rows
  }

  private static func failing(_ object: CRMObject) -> String {
    let id = object.columns.contains { $0.name == "id" } ? "r.id" : "NULL"
    return """
      SELECT \(id), r.file, r.line FROM failing AS f JOIN \(object) AS r ON r.row = f.row
      WHERE f.code = ? AND f.object = ? ORDER BY f.rowid
      """
  }

  private static func row(_ object: CRMObject, _ record: Row) -> LinkRow {
    LinkRow(object: object, id: record[0], file: record[1], line: record[2])
  }

  /// All records that fail, by rule, kind of record, file and line.
  public func forEachFailing(_ body: (_ code: String, _ row: LinkRow) -> Void) throws(LinkError) {
    do {
      try queue.read { database in
        for question in RuleRegistry.linkQuestions {
          for object in Set(question.requirement.parts.map(\.object)).sorted(by: { $0.place < $1.place }) {
            let cursor = try Row.fetchCursor(
              database, sql: Self.failing(object), arguments: [question.code, object.rawValue])
            while let record = try cursor.next() { body(question.code, Self.row(object, record)) }
          }
        }
      }
    } catch { throw LinkError(error, path) }
  }

  private func filled(_ object: LinkingObject, _ database: Database) throws -> CountedExports.Filled? {
    guard let kind = CRMObject(rawValue: object.id), there.contains(object.id) else { return nil }
    let columns = object.columns.filter { there.contains("\(object.id).\($0)") }
    let counts = (["*"] + columns).map { "count(\($0))" }.joined(separator: ", ")
    guard let row = try Row.fetchOne(database, sql: "SELECT \(counts) FROM \(object.id)") else { return nil }
    let rows: Int = row[0]
    let filled = columns.indices.reduce(0) { sum, index in
      let count: Int = row[index + 1]
      return sum + count
    }
    return CountedExports.Filled(
      object: kind, rows: rows, asked: rows * columns.count, filled: filled,
      missing: object.columns.filter { !columns.contains($0) })
  }

  /// Open deals, and those of them whose close date is not over; nil where the exports don't tell.
  private func openDeals(_ database: Database) throws -> CountedExports.OpenDeals? {
    guard there.isSuperset(of: ["deals.state", "deals.close"]) else { return nil }
    let row = try Row.fetchOne(
      database,
      sql: "SELECT count(*), coalesce(sum(close >= ?), 0) FROM deals WHERE state = 'open'",
      arguments: [parameters.asOf])
    return row.map { CountedExports.OpenDeals(count: $0[0], closeAhead: $0[1]) }
  }

  private func clusters(_ database: Database) throws -> CountedExports.Clusters {
    func count(_ object: CRMObject) throws -> Int {
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM duplicates WHERE object = ? AND row = cluster",
        arguments: [object.rawValue]) ?? 0
    }
    var largest: [CountedExports.Cluster] = []
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT object, cluster, count(*) AS size FROM duplicates GROUP BY object, cluster
        ORDER BY size DESC, object DESC, cluster LIMIT ?
        """, arguments: [Self.toldClusters])
    while let record = try cursor.next() {
      guard let object = CRMObject(rawValue: record[0]) else { continue }
      let cluster: Int64 = record[1]
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT r.id, r.file, r.line FROM duplicates AS d JOIN \(object) AS r ON r.row = d.row
          WHERE d.object = ? AND d.cluster = ? ORDER BY d.row LIMIT ?
          """, arguments: [object.rawValue, cluster, Self.told])
      largest.append(
        CountedExports.Cluster(object: object, size: record[2], rows: rows.map { Self.row(object, $0) }))
    }
    return CountedExports.Clusters(
      contacts: try count(.contacts), accounts: try count(.accounts), largest: largest)
  }
}

extension CRMObject {
  fileprivate var place: Int { CRMObject.allCases.firstIndex(of: self) ?? 0 }
}
