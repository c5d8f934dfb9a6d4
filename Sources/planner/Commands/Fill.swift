import ArgumentParser
import Forms
import Planning

/// `planner fill`: known answers into a workbook.
struct Fill: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill",
    abstract: "Put known answers into a workbook: last round's, or a CRM's.",
    usage: "planner fill WORKBOOK --answers FILE -o OUT [--force]",
    discussion: "Answers are JSON or CSV as planner read prints it; choices as ids or as shown.")

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
    let given = try AnswersFile(answers).record(for: returned.schema)
    let complete = try Workbooks.merge(
      given, into: returned.answers, schema: returned.schema, file: answers, console: console)
    do {
      let filled = try FormFilling.fill(returned, with: complete, to: output, overwrite: force)
      for remark in filled.remarks { console.note("\(output): \(remark)") }
    } catch {
      throw .file(error)
    }
    console.line(output)
  }
}
