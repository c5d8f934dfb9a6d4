import Assessment
import Forms
import GRDB
import OfficeFiles
import Planning
import Spreadsheet

// Row by row from the exports into the tables.
extension LinkDatabase {
  /// Cells of a row that is hardly filled in; such rows at the end of a report are its totals and its copyright.
  private static let fewCells = 2
  private static let mostFootRows = 40

  func read(_ folder: ExportFolder, _ catalogue: CRMCatalogue, _ hints: LinkHints) throws {
    let pipeline = try TemplateLibrary.builtIn(kind: "pipeline")
    let chart = (pipeline.content as? PipelineContent)?.stages ?? []
    let stages = StageNames(folder.vocabulary.profile, hints.map, chart: chart)
    var readings: [RecordReading] = []
    for (number, export) in folder.exports.enumerated() {
      var style = WrittenStyle()
      style.decimal = export.file.decimalMark
      style.isDayFirst = hints.isDayFirst
      var reading = RecordReading(
        export.recognition, style: style, is1904: export.file.is1904, stages: stages,
        customers: catalogue.records.customers, legalForms: catalogue.records.legalForms)
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "BEGIN")
        files.append(try read(export, number, &reading, database))
        try database.execute(sql: "COMMIT")
      }
      readings.append(reading)
      tell(reading, export)
      there.insert(reading.object.rawValue)
      for column in export.recognition.columns {
        there.insert("\(reading.object.rawValue).\(column.column.name)")
      }
    }
    try settleDays(readings, folder, hints)
    try settleStages(readings)
  }

  private func read(
    _ export: ExportFolder.Export, _ number: Int, _ reading: inout RecordReading, _ database: Database
  ) throws -> CountedExports.File {
    let object = export.recognition.object
    let insertion = try database.makeStatement(sql: LinkTables.insertion(object))
    let listing = try database.makeStatement(
      sql: "INSERT INTO dealContacts (file, line, deal, contact, role, listed) VALUES (?, ?, ?, ?, '', 1)")
    let further = try database.makeStatement(sql: "INSERT INTO activityMore VALUES (?, ?, ?)")
    let known = export.recognition.columns.map(\.head.column)
    let width = (known.max() ?? 0) + 1
    var rows = 0
    var leftOut = 0
    var pending: [(line: Int, cells: [ReadCell?])] = []
    var trouble: (any Error)?
    let slots = LinkTables.columns(object)
    let keyColumn = export.recognition.columns.first { $0.column.name == "id" }?.head.column
    let idSlot = slots.firstIndex(of: "id").map { $0 + 2 } ?? 0
    let contactsSlot = object == .deals ? slots.firstIndex(of: "contacts").map { $0 + 2 } : nil
    func insert(_ line: Int, _ cells: [ReadCell?]) throws {
      guard let record = reading.values(file: number, line: line, cells) else {
        leftOut += 1
        return
      }
      insertion.setUncheckedArguments(StatementArguments(record.values))
      try insertion.execute()
      rows += 1
      if let contactsSlot, !record.values[contactsSlot].isNull {
        let others = (record.more["contacts"] ?? []).map(\.databaseValue)
        for contact in [record.values[contactsSlot]] + others {
          listing.setUncheckedArguments(
            StatementArguments([
              number.databaseValue, line.databaseValue, record.values[idSlot], contact,
            ]))
          try listing.execute()
        }
      } else if !record.more.isEmpty {
        let row = database.lastInsertedRowID.databaseValue
        for (column, keys) in record.more.sorted(by: { $0.key < $1.key }) {
          for key in keys {
            let key = key.databaseValue
            further.setUncheckedArguments(
              StatementArguments([row, column == "contact" ? key : .null, column == "deal" ? key : .null]))
            try further.execute()
          }
        }
      }
    }
    try export.file.forEachRow(ofSheet: export.sheet.index) { line, cells in
      guard line > export.sheet.headRow else { return true }
      var row = [ReadCell?](repeating: nil, count: width)
      var filled = 0
      for (column, cell) in cells where column < width {
        row[column] = cell
        if case .blank = cell.value { continue }
        filled += 1
      }
      do {
        if filled == 0 { return true }
        if known.count > Self.fewCells, filled < Self.fewCells, pending.count < Self.mostFootRows,
          !Self.isKey(keyColumn.flatMap { row[$0] })
        {
          pending.append((line, row))
          return true
        }
        for (line, row) in pending { try insert(line, row) }
        pending.removeAll()
        try insert(line, row)
        return true
      } catch {
        trouble = error
        return false
      }
    }
    if let trouble { throw trouble }
    let used = Set(known)
    return CountedExports.File(
      path: export.sheet.path, sheet: export.sheet.sheet, object: object, rows: rows,
      leftOut: leftOut + pending.count,
      columns: export.recognition.columns.map {
        .init(name: $0.column.name, head: $0.head.text, column: $0.head.column)
      }, unused: export.sheet.heads.filter { !used.contains($0.column) }.map(\.text))
  }

  /// One word where keys stand: a record of which nothing else is known. The words of a report's foot have spaces.
  private static func isKey(_ cell: ReadCell?) -> Bool {
    guard let text = cell.flatMap(RecordReading.text) else { return false }
    return !text.contains(where: \.isWhitespace)
  }

  private func tell(_ reading: RecordReading, _ export: ExportFolder.Export) {
    for (column, cells) in reading.unreadable.sorted(by: { $0.key < $1.key }) {
      let head = export.recognition.columns.first { $0.column.name == column }?.head.text ?? column
      let kind = reading.object.columns.first { $0.name == column }?.kind == .date ? "day" : "number"
      let count = cells.count == 1 ? "1 cell holds" : "\(cells.count) cells hold"
      notes.append(
        "\(export.sheet.path): \(count) no \(kind) in the column \"\(head)\", the first is \(cells.first.description)."
      )
    }
  }

  /// Days with slashes are read when all have been seen: any that can be read in one way only tells for its file.
  private func settleDays(
    _ readings: [RecordReading], _ folder: ExportFolder, _ hints: LinkHints
  ) throws {
    var orders: [Bool?] = []
    for (reading, export) in zip(readings, folder.exports) {
      if let one = reading.slashed[.dayFirst], let other = reading.slashed[.monthFirst] {
        throw FileError(
          export.sheet.path, sheet: export.sheet.sheet, cell: other.description,
          problem: "begins with the month, the day in \(one.description) with the day",
          remedy: "export all days in one order")
      }
      orders.append(
        reading.slashed[.dayFirst] != nil
          ? true : reading.slashed[.monthFirst] != nil ? false : hints.isDayFirst)
    }
    let told = Set(orders.compactMap(\.self))
    let common = told.count == 1 ? told.first : nil
    for (number, (reading, export)) in zip(readings, folder.exports).enumerated() {
      guard let place = reading.slashed.values.first else { continue }
      guard let isDayFirst = orders[number] ?? common else {
        throw FileError(
          export.sheet.path, sheet: export.sheet.sheet, cell: place.description,
          problem: "may begin with the day or with the month, and nothing in the files tells",
          remedy: "say --dates day-first or --dates month-first")
      }
      try queue.writeWithoutTransaction { database in
        for column in reading.object.columns where column.kind == .date {
          try database.execute(
            sql: """
              UPDATE \(reading.object.rawValue) SET \(column.name) = dayNumber(\(column.name), ?)
              WHERE file = ? AND typeof(\(column.name)) = 'text'
              """, arguments: [isDayFirst, number])
        }
      }
    }
  }

  /// Rules that ask whether a deal is open need to know it of every deal.
  private func settleStages(_ readings: [RecordReading]) throws {
    guard there.contains("deals") else { return }
    let unknown = try queue.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM deals WHERE state IS NULL")
    }
    let names = Set(readings.flatMap(\.unknownStages.keys)).sorted()
    let shown =
      names.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
      + (names.count > 5 ? " and \(names.count - 5) more" : "")
    if let unknown, unknown > 0 {
      refused["deals.state"] =
        names.isEmpty
        ? "The deals say neither by stage nor by status whether they are open."
        : "Nobody said where the stages \(shown) belong; say it in a mapping file (--map)."
    } else {
      there.insert("deals.state")
      if !names.isEmpty {
        notes.append(
          "Nobody said where the stages \(shown) belong: their deals need one contact only. A mapping file (--map) says it."
        )
      }
    }
  }
}
