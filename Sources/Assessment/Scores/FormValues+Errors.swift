import Forms
import Planning
import Spreadsheet

extension FormValues {
  /// The values as if nothing stood where an error stands instead of an answer: an error counts as not answered
  /// (the check tells of it), and must not run on through every sum, as it does on the sheet.
  var withoutErrorsInAnswers: FormValues {
    let hasErrors =
      answers.fields.values.contains(where: \.isError)
      || answers.tables.values.contains { rows in
        rows.contains { $0.values.values.contains(where: \.isError) }
      }
    guard hasErrors else { return self }
    var sound = answers
    sound.fields = answers.fields.filter { !$0.value.isError }
    sound.tables = answers.tables.mapValues { rows in
      rows.map { AnswerRow(key: $0.key, values: $0.values.filter { !$0.value.isError }) }
    }
    return FormValues(form: form, answers: sound)
  }
}

extension AnswerValue {
  fileprivate var isError: Bool {
    if case .unexpected(.error) = self { true } else { false }
  }
}
