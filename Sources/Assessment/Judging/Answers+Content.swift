import Planning
import Spreadsheet

extension Answers {
  /// What planner itself puts into a workbook that it sends out.
  private static let sentAlong: Set<String> = ["client", "round", "asOf", "contact"]

  /// Whether nothing stands in it beside what stood in it from the start.
  func isBlank(beside defaults: Answers) -> Bool {
    fields.allSatisfy { Self.sentAlong.contains($0.key) || defaults[$0.key] == $0.value }
      && tables.allSatisfy { table, rows in
        let given = Dictionary(
          defaults.rows(table).compactMap { row in row.key.map { ($0, row) } },
          uniquingKeysWith: { one, _ in one })
        return rows.allSatisfy { row in
          row.values.allSatisfy { column, value in row.key.flatMap { given[$0]?[column] } == value }
        }
      }
  }

  /// A digest of all answers: equal for equal answers, whatever the file they stand in looks like. The template is
  /// not part of it; the order of free rows is.
  public func contentHash(kind: String) -> String {
    var writer = CanonicalWriter()
    writer.add(kind)
    for (id, value) in fields.sorted(by: { $0.key < $1.key }) {
      writer.add(id)
      writer.add(value)
    }
    for (id, rows) in tables.sorted(by: { $0.key < $1.key }) {
      let filled = rows.filter { !$0.values.isEmpty }
      guard !filled.isEmpty else { continue }
      writer.add(id)
      for row in filled {
        writer.add(row.key ?? "")
        for (column, value) in row.values.sorted(by: { $0.key < $1.key }) {
          writer.add(column)
          writer.add(value)
        }
        writer.close()
      }
      writer.close()
    }
    return StableHash.wideHexadecimal(of: writer.bytes)
  }
}

/// Writes values one after the other so that different lists of values never give the same bytes.
private struct CanonicalWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String) {
    let text = Array(text.utf8)
    add(UInt64(text.count))
    bytes.append(contentsOf: text)
  }

  mutating func add(_ value: AnswerValue) {
    switch value {
    case .text(let text): add(tag: "t", text)
    case .choice(let id): add(tag: "c", id)
    case .date(let date): add(tag: "d", date.description)
    case .number(let number): add(tag: "n", number)
    case .unexpected(.blank): bytes.append(UInt8(ascii: "b"))
    case .unexpected(.text(let text)): add(tag: "u", text)
    case .unexpected(.number(let number)): add(tag: "v", number)
    case .unexpected(.boolean(let flag)): add(tag: "w", flag ? "1" : "0")
    case .unexpected(.error(let error)): add(tag: "x", String(describing: error))
    }
  }

  /// The end of a row or of a table: a length that no text has.
  mutating func close() { add(UInt64.max) }

  private mutating func add(tag: Unicode.Scalar, _ text: String) {
    bytes.append(UInt8(ascii: tag))
    add(text)
  }

  private mutating func add(tag: Unicode.Scalar, _ number: Double) {
    bytes.append(UInt8(ascii: tag))
    // Nought has two signs and one meaning.
    add(number == 0 ? 0 : number.bitPattern)
  }

  private mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
