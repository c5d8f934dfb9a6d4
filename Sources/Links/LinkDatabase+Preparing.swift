import Assessment
import GRDB
import Planning

// What the questions need beside the tables.
extension LinkDatabase {
  func prepare(_ keys: [(prefix: String, object: CRMObject)]) throws {
    try queue.writeWithoutTransaction { database in
      for index in LinkTables.indexes { try database.execute(sql: index) }
      try resolveNames(database)
      try resolveRelated(keys, database)
      try database.execute(
        sql: """
          UPDATE deals SET ended = coalesce(closed, CASE state WHEN 'won' THEN wonOn ELSE lostOn END, close)
          WHERE state IN ('won', 'lost')
          """)
      try database.execute(
        sql: """
          INSERT INTO dealDates
          SELECT deal, max(CASE WHEN date <= :asOf THEN date END), max(CASE WHEN date > :asOf THEN date END)
          FROM (
            SELECT deal, date FROM activities WHERE deal IS NOT NULL
            UNION ALL
            SELECT m.deal, a.date FROM activityMore AS m JOIN activities AS a ON a.row = m.activity
            WHERE m.deal IS NOT NULL
          ) GROUP BY deal
          """, arguments: ["asOf": parameters.asOf])
      for name in ["id", "name", "email"] {
        try database.execute(
          sql:
            "INSERT OR IGNORE INTO activeUsers SELECT \(name) FROM users WHERE active <> 0 AND \(name) IS NOT NULL"
        )
      }
    }
    // A list of contacts in the deals is as good as a table of their roles.
    if there.contains("deals.contacts") {
      there.formUnion(["dealContacts.contact", "dealContacts.deal"])
    }
  }

  /// Where an account is named, and not by its key, its name is as good.
  private func resolveNames(_ database: Database) throws {
    guard there.contains("accounts.name"), there.contains("accounts.id") else { return }
    for table in ["contacts", "deals"] where there.contains("\(table).account") {
      try database.execute(
        sql: """
          UPDATE \(table) AS r SET account = (SELECT a.id FROM accounts AS a WHERE a.name = r.account)
          WHERE account IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM accounts AS a WHERE a.id = r.account)
            AND EXISTS (SELECT 1 FROM accounts AS a WHERE a.name = r.account AND a.id IS NOT NULL)
          """)
    }
  }

  /// Some CRMs link an activity to records of any kind: they are told by looking them up, else by how their keys begin.
  private func resolveRelated(_ keys: [(prefix: String, object: CRMObject)], _ database: Database) throws {
    let columns: [(object: CRMObject, column: String)] = [
      (.contacts, "contact"), (.leads, "lead"), (.deals, "deal"), (.accounts, "account"),
    ]
    for source in ["who", "related"] where there.contains("activities.\(source)") {
      for (object, column) in columns {
        var condition = "EXISTS (SELECT 1 FROM \(object) AS t WHERE t.id = activities.\(source))"
        for key in keys where key.object == object {
          condition += " OR substr(\(source), 1, \(key.prefix.utf8.count)) = '\(key.prefix)'"
        }
        try database.execute(
          sql: """
            UPDATE activities SET \(column) = \(source)
            WHERE \(source) IS NOT NULL AND \(column) IS NULL AND (\(condition))
            """)
        if database.changesCount > 0 || column == "contact" || column == "deal" {
          there.insert("activities.\(column)")
        }
      }
    }
  }
}
