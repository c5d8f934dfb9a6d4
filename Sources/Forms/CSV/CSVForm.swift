import OfficeFiles
public import Planning
import Spreadsheet

/// A form as a folder of CSV files, for those who have no spreadsheet program at hand or feed a form from another
/// system: `fields.csv`, a file a table, `datapackage.json`, by which other programs know what may stand in them
/// (Frictionless Data), and `manifest.json`, by which the folder is read back.
public struct CSVForm: Sendable {
  public struct File: Hashable, Sendable {
    public var name: String
    public var bytes: [UInt8]
  }

  /// In the order in which they are written; the manifest last, so that half a folder is none.
  public private(set) var files: [File] = []

  static let fields = "fields"
  static let manifest = "manifest.json"
  /// The heads of `fields.csv`.
  static let fieldHeads = ["id", "field", "answer", "how to answer", "choices"]

  /// - Parameter answers: what stands in it; where it has nothing for a cell, the form's own default does.
  public init(_ form: Form, answers: Answers = Answers()) {
    let complete = form.withDefaults(answers)
    files.append(CSVForm.file(CSVForm.fields, CSVForm.fieldLines(form, complete)))
    for table in form.tables where table.schema.hasInputs {
      files.append(CSVForm.file(table.id, CSVForm.lines(table, complete)))
    }
    files.append(File(name: DataPackage.file, bytes: Array((DataPackage(form).text + "\n").utf8)))
    let manifest = ManifestText(form).text(complete) + "\n"
    files.append(File(name: CSVForm.manifest, bytes: Array(manifest.utf8)))
  }

  /// Begins with the mark of UTF-8: without it Excel takes umlauts for two characters each.
  private static func file(_ name: String, _ lines: [[String]]) -> File {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for line in lines { CSVText.append(line: line.map(CSVText.guarded), to: &bytes) }
    return File(name: name + ".csv", bytes: bytes)
  }

  private static func fieldLines(_ form: Form, _ answers: Answers) -> [[String]] {
    [fieldHeads]
      + form.fields.filter { !$0.schema.isComputed }.map { field in
        [
          field.schema.id, field.schema.label, text(answers[field.schema.id], field.schema.choices),
          field.help ?? "", field.schema.choices.map(\.label).joined(separator: " / "),
        ]
      }
  }

  /// Those that somebody fills in, with the words that lead a row.
  static func columns(of table: Table) -> [Column] {
    table.columns.filter { column in
      if case .answer(let field) = column.role { !field.schema.isComputed } else { true }
    }
  }

  private static func lines(_ table: Table, _ answers: Answers) -> [[String]] {
    let columns = columns(of: table)
    let head = columns.map { column in
      switch column.role {
      case .key(let label), .label(_, let label): label
      case .answer(let field): field.schema.label
      }
    }
    var lines = [head]
    var fixed: [String: TableRow] = [:]
    if case .fixed(let rows) = table.rows { for row in rows { fixed[row.key] = row } }
    for row in answers.rows(table.id) {
      let declared = row.key.flatMap { fixed[$0] }
      lines.append(
        columns.map { column in
          switch column.role {
          case .key: return row.key ?? ""
          case .label(let id, _): return declared?.labels[id] ?? ""
          case .answer(let field):
            let choices = declared?.lists[field.schema.id]?.choices ?? field.schema.choices
            return text(row[field.schema.id], choices)
          }
        })
    }
    return lines
  }

  /// Choices as shown, dates as ISO 8601, numbers in the fewest digits that give them back, percentages as fractions.
  private static func text(_ answer: AnswerValue?, _ choices: [Choice]) -> String {
    switch answer {
    case nil: ""
    case .text(let text): text
    case .number(let number): AnswerReading.plain(number)
    case .date(let date): date.description
    case .choice(let id): choices.first { $0.id == id }?.label ?? id
    case .unexpected(let value): AnswerReading.text(value)
    }
  }
}

extension TableSchema {
  /// Whether anything in the table is the client's to fill in.
  var hasInputs: Bool { columns.contains { !$0.isComputed } }
}
