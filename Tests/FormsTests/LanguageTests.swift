import Forms
import Planning
import Spreadsheet
import Testing

/// A workbook in another language is the same workbook: only its words differ.
@Suite struct `Workbooks in other languages` {
  static let translated = TemplateLibrary.entries.filter { $0.language != "en" }

  @Test(arguments: translated, UInt64(1)...3)
  func `answers are read back as the same ids`(entry: TemplateLibrary.Entry, seed: UInt64) throws {
    let english = try builtInForm(entry.kind)
    let form = try FormRegistry.form(
      for: TemplateLibrary.builtIn(kind: entry.kind, language: entry.language))
    var random = RandomAnswers(seed: seed)
    let answers = random.answers(english.schema)
    let layout = FormLayout(form, answers: answers, client: "Test")
    let back = try readBack(layout.workbook)
    #expect(back.notices == [])
    #expect(back.template.language == entry.language)
    #expect(back.answers.fields == answers.fields)
    for table in english.tables {
      #expect(back.answers.rows(table.id) == answers.rows(table.id), "\(table.id)")
    }
  }

  @Test(arguments: translated, UInt64(1)...3)
  func `formulas come to the same numbers`(entry: TemplateLibrary.Entry, seed: UInt64) throws {
    let english = try builtInForm(entry.kind)
    let form = try FormRegistry.form(
      for: TemplateLibrary.builtIn(kind: entry.kind, language: entry.language))
    var random = RandomAnswers(seed: seed)
    let answers = random.answers(english.schema)
    let ours = FormValues(form: form, answers: answers)
    let theirs = FormValues(form: english, answers: answers)
    for field in english.fields where field.schema.isComputed {
      let id = field.schema.id
      #expect(ours.number(id) == theirs.number(id), "\(id)")
    }
    for table in english.tables {
      for field in table.answerColumns where field.schema.isComputed {
        for row in 0..<theirs.rowCount(table.id) {
          let id = field.schema.id
          #expect(
            ours.number(table.id, row: row, column: id) == theirs.number(table.id, row: row, column: id),
            "\(table.id).\(id) in row \(row)")
        }
      }
    }
  }

  @Test(arguments: translated)
  func `ids, kinds and limits of the form are the same`(entry: TemplateLibrary.Entry) throws {
    let english = try builtInForm(entry.kind)
    let form = try FormRegistry.form(
      for: TemplateLibrary.builtIn(kind: entry.kind, language: entry.language))
    #expect(form.fields.map(\.schema).map(shape) == english.fields.map(\.schema).map(shape))
    #expect(form.tables.map(\.id) == english.tables.map(\.id))
    for (one, other) in zip(form.tables, english.tables) {
      #expect(one.answerColumns.map(\.schema).map(shape) == other.answerColumns.map(\.schema).map(shape))
      #expect(one.schema.rows.map(\.key) == other.schema.rows.map(\.key))
    }
    #expect(form.sheets.map(\.name).allSatisfy { !$0.isEmpty && $0.utf16.count <= 31 })
  }

  private func shape(_ field: FieldSchema) -> String {
    "\(field.id) \(field.kind) \(field.choices.map(\.id)) \(field.acceptsOther) \(field.isRequired) "
      + "\(field.isComputed) \(String(describing: field.minimum)) \(String(describing: field.maximum))"
  }
}
