import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

extension FilledForm {
  /// As it would come back, read from a file of this name.
  func returned(_ path: String = "a.xlsx") -> ReturnedForm {
    ReturnedForm(
      path: path, schema: form.schema, answers: answers,
      placement: FormLayout(form, answers: answers).placement,
      template: form.template, producer: "", notices: [])
  }

  func judged(_ path: String = "a.xlsx") throws -> JudgedWorkbook {
    try JudgedWorkbook(returned(path), asOf: try #require(CalendarDate("2026-03-31")))
  }

  /// A maturity workbook of "Acme" with levels and evidence by dimension.
  static func maturity(
    _ role: String?, current: [String: Int], desired: [String: Int] = [:], evidence: [String: [String]] = [:]
  ) throws -> FilledForm {
    var form = try FilledForm("maturity")
    form["client"] = .text("Acme")
    form["round"] = .text("1")
    if let role { form["role"] = .choice(role) }
    for (id, level) in current { form["dimensions", id, "current"] = .choice(String(level)) }
    for (id, level) in desired { form["dimensions", id, "desired"] = .choice(String(level)) }
    for (key, columns) in evidence {
      for column in columns { form["evidence", key, column] = .choice("yes") }
    }
    return form
  }

  /// A readiness workbook of "Acme" with answers by question and item; `shown!` brings a note of the evidence.
  static func readiness(_ answers: [String: String], efforts: [String: Double] = [:]) throws -> FilledForm {
    var form = try FilledForm("readiness")
    form["client"] = .text("Acme")
    for (id, answer) in answers {
      if id.hasPrefix("q") {
        form[id] = .choice(answer)
      } else {
        form["quiz", id, "answer"] = .choice(answer == "shown!" ? "shown" : answer)
        if answer == "shown!" { form["quiz", id, "evidence"] = .text("wiki") }
      }
    }
    for (id, effort) in efforts { form["quiz", id, "effort"] = .number(effort) }
    return form
  }
}

extension MergedResult {
  /// The only result of these forms, read from files `1.xlsx`, `2.xlsx` ...
  static func of(_ forms: [FilledForm]) throws -> MergedResult? {
    let judged = try forms.enumerated().map { try $1.judged("\($0 + 1).xlsx") }
    let all = try MergedResult.all(judged)
    return all.count == 1 ? all.first : nil
  }

  var maturity: MaturityScore? { score as? MaturityScore }
  var readiness: ReadinessScore? { score as? ReadinessScore }
}
