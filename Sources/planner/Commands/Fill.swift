import ArgumentParser
import Forms
import Planning

/// `planner fill`: known answers into a workbook.
struct Fill: PlannerCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put known answers into a workbook: last round's, or a CRM's.",
    discussion: "Answers are JSON as planner read prints it; choices as ids or as shown.")

  @Argument(help: "The workbook; it stays as it is.")
  var workbook: String

  @Option(help: ArgumentHelp("The answers.", valueName: "file"))
  var answers: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The workbook to make.", valueName: "file"))
  var output: String

  @Flag(help: "Write over a file that exists.")
  var force = false

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    if !force { try Outputs.refuseExisting([output]) }
    let returned = try Workbooks.read(workbook)
    let given = try AnswersFile(answers).answers(for: returned.schema)
    let form = try Workbooks.form(returned.template)
    let complete = returned.answers.overlaid(with: given)
    let client = complete["client"]?.text ?? ""
    try Workbooks.write(FormLayout(form, answers: complete, client: client), to: output, overwrite: force)
    console.line(output)
  }
}

extension Answers {
  /// These answers with `others` over them: fields and fixed rows one by one, free rows as a whole.
  func overlaid(with others: Answers) -> Answers {
    var result = self
    result.fields.merge(others.fields) { _, new in new }
    for (table, rows) in others.tables where !rows.isEmpty {
      guard rows.allSatisfy({ $0.key != nil }), result.tables[table] != nil else {
        result.tables[table] = rows
        continue
      }
      for row in rows {
        if let index = result.tables[table]?.firstIndex(where: { $0.key == row.key }) {
          result.tables[table]?[index].values.merge(row.values) { _, new in new }
        } else {
          result.tables[table]?.append(row)
        }
      }
    }
    return result
  }
}
