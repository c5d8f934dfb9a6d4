import Forms
import Planning
import Spreadsheet

/// An answer of another kind than its field asks for.
struct UnexpectedAnswer {
  let location: AnswerLocation
  let field: FieldSchema
  let value: CellValue

  /// All of a form: single fields, then tables row by row.
  static func all(in form: ReturnedForm) -> [UnexpectedAnswer] {
    var all: [UnexpectedAnswer] = []
    func add(_ location: AnswerLocation, _ field: FieldSchema, _ answer: AnswerValue?) {
      guard let answer, !answer.isBlank, case .unexpected(let value) = answer else { return }
      all.append(UnexpectedAnswer(location: location, field: field, value: value))
    }
    for field in form.schema.fields where !field.isComputed {
      add(.field(field.id), field, form.answers[field.id])
    }
    for table in form.schema.tables {
      let columns = table.columns.filter { !$0.isComputed }
      for (index, row) in form.answers.rows(table.id).enumerated()
      where row.values.values.contains(where: \.isUnexpected) {
        for column in columns {
          add(.cell(table: table.id, row: index, column: column.id), column, row[column.id])
        }
      }
    }
    return all
  }
}
