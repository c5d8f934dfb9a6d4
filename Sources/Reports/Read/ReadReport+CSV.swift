import Forms
import OfficeFiles
import Planning

extension ReadReport {
  /// The columns of ``csv``. A field's `table`, `row` and `key` are empty; `row` counts the rows of a table from 1, in
  /// the order of ``json``.
  public static let heads = ["path", "kind", "client", "round", "table", "row", "key", "field", "value"]
  /// The first line of a file of ``csv``.
  public static var csvHead: String { lines([heads]) }

  /// A line an answer (RFC 4180): what was left empty has none. Values are those of ``json``; texts are guarded, so
  /// that no program calculates them.
  public var csv: String {
    let workbook = [
      form.path, form.kind, form.answers["client"]?.text ?? "", form.answers["round"]?.text ?? "",
    ]
    var lines: [[String]] = []
    func append(_ place: [String], _ value: JSONValue) {
      guard let text = value.plainText else { return }
      let isNumber = if case .string = value { false } else { true }
      lines.append((workbook + place).map(CSVText.guarded) + [isNumber ? text : CSVText.guarded(text)])
    }
    for field in fields { append(["", "", "", field.id], JSONValue(form.answers[field.id])) }
    for table in form.schema.tables {
      for (index, row) in rows(table).enumerated() {
        for column in table.inputs {
          append([table.id, String(index + 1), row.key ?? "", column.id], JSONValue(row[column.id]))
        }
      }
    }
    return ReadReport.lines(lines)
  }

  private static func lines(_ lines: [[String]]) -> String {
    var bytes: [UInt8] = []
    for line in lines { CSVText.append(line: line, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONValue {
  /// A single value without quotes, as it stands in a table; nil for null.
  fileprivate var plainText: String? {
    switch self {
    case .null: nil
    case .string(let text): text
    default: JSONWriter.text(self, .compact)
    }
  }
}
