import Forms
import Planning
import Reports

/// Answers from a file: as JSON, one object as `planner read` prints it or a list of them, or as the CSV that it prints.
struct AnswersFile {
  private enum Content {
    case json([JSONValue])
    case table(AnswersTable)
  }

  let path: String
  private let content: Content

  init(_ path: String) throws(Problem) {
    self.path = path
    let text = try TextFile.read(path)
    let start = text.first { !$0.isWhitespace }
    guard start == "{" || start == "[" else {
      content = .table(try AnswersTable(path))
      return
    }
    do {
      switch try JSONReader.value(of: text) {
      case .array(let records): content = .json(records)
      case let record: content = .json([record])
      }
    } catch {
      throw .file(path, "line \(error.line): \(error.problem)", "correct the JSON")
    }
  }

  /// The record that is for a workbook of this kind; a record that names no kind is for any.
  func record(for schema: FormSchema) throws(Problem) -> PlainValue {
    let fitting = records(for: schema)
    guard let record = fitting.first else {
      throw .file(
        path, "has no answers for a workbook of kind \(schema.kind)", "read them from such a workbook")
    }
    guard fitting.count == 1 else {
      throw .file(
        path, "has \(fitting.count) sets of answers for a workbook of kind \(schema.kind)",
        "leave the one that is meant")
    }
    return record
  }

  private func records(for schema: FormSchema) -> [PlainValue] {
    switch content {
    case .table(let table): return table.records(for: schema)
    case .json(let records):
      let fitting = records.filter { record in
        guard case .string(let kind)? = record["kind"] else { return true }
        return kind == schema.kind
      }
      return fitting.map(\.plain)
    }
  }
}

extension JSONValue {
  var plain: PlainValue {
    switch self {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .number(Double(number))
    case .number(let number): .number(number)
    case .string(let text): .text(text)
    case .array(let values): .list(values.map(\.plain))
    case .object(let members): .map(members.map { ($0.key, $0.value.plain) })
    }
  }
}
