import Forms
import Planning

/// The forms of a batch: its workbooks mostly come from the same few templates, and making a form takes longer than
/// reading a file.
final class FormCache {
  private var forms: [String: Form] = [:]
  private var defaults: [String: Answers] = [:]

  func form(_ template: Template) throws(Problem) -> Form {
    if let form = forms[template.source] { return form }
    let form = try Workbooks.form(template)
    forms[template.source] = form
    return form
  }

  /// What stands in a workbook of this template before anything is filled in.
  func defaults(_ template: Template) throws(Problem) -> Answers {
    if let answers = defaults[template.source] { return answers }
    let answers = try form(template).defaults
    defaults[template.source] = answers
    return answers
  }
}
