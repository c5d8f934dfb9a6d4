import GRDB

/// The shape of the database, step by step. A step that was released is never changed: what is new is a new step.
/// Documentation/history.md describes the result.
enum HistoryMigrations {
  /// "PLNR": tells our databases from others (SQLite's application id).
  static let applicationID: Int64 = 0x504C_4E52

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 workbooks", migrate: workbooks)
    return migrator
  }

  private static func workbooks(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE workbook (
          id INTEGER PRIMARY KEY,
          content TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL,
          client TEXT,
          clientKey TEXT NOT NULL,
          round TEXT,
          roundKey TEXT NOT NULL,
          asOf TEXT NOT NULL,
          path TEXT NOT NULL,
          recordedOn TEXT NOT NULL,
          score TEXT NOT NULL
        );
        CREATE INDEX workbookByClient ON workbook (clientKey, kind, asOf);
        CREATE TABLE measure (
          workbook INTEGER NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          measure TEXT NOT NULL,
          number REAL,
          word TEXT,
          better TEXT NOT NULL,
          PRIMARY KEY (workbook, measure)
        ) WITHOUT ROWID;
        CREATE TABLE finding (
          workbook INTEGER NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          fingerprint TEXT NOT NULL,
          code TEXT NOT NULL,
          severity TEXT NOT NULL,
          field TEXT NOT NULL,
          sheet TEXT,
          cell TEXT,
          message TEXT NOT NULL,
          PRIMARY KEY (workbook, position)
        ) WITHOUT ROWID;
        CREATE INDEX findingByFingerprint ON finding (fingerprint);
        CREATE TABLE kpi (
          workbook INTEGER NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          kpi TEXT,
          stage TEXT,
          tactic TEXT,
          segment TEXT,
          unit TEXT,
          direction TEXT,
          baseline REAL,
          baselineDate TEXT,
          target REAL,
          targetDate TEXT,
          PRIMARY KEY (workbook, position)
        ) WITHOUT ROWID;
        CREATE TABLE deal (
          workbook INTEGER NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          deal TEXT,
          account TEXT,
          status TEXT NOT NULL,
          stage INTEGER,
          supportedStage INTEGER,
          amount REAL,
          currency TEXT,
          probability REAL,
          adjusted REAL,
          closeDate TEXT,
          PRIMARY KEY (workbook, position)
        ) WITHOUT ROWID;
        CREATE VIEW trend AS
          SELECT client, kind, round, asOf, measure, number, word, better, path, content, workbook
          FROM measure JOIN workbook ON workbook.id = measure.workbook
          ORDER BY clientKey, kind, asOf, workbook.id, position;
        """)
  }
}
