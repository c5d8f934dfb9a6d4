import ArgumentParser
import Forms
import Reports

/// `planner export`: a workbook's stages and goals for another system.
struct ExportCommand: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Stages and goals of a workbook, for a CRM to take in.",
    usage: """
      planner export WORKBOOK --to \(CRMTargetChoice.names.joined(separator: "|"))
                     [-o FILE] [--force]
      """,
    discussion: """
      hubspot, pipedrive: a pipeline workbook's stages as JSON for their APIs.
      salesforce: its stages as metadata; a funnel-kpi workbook's revenue target as
      a quota. goals: a funnel-kpi workbook's targets as CSV.
      Not tested against live systems: try them in a sandbox first.
      """)

  @Argument(help: "A pipeline or funnel-kpi workbook.")
  var workbook: String

  @Option(
    help: ArgumentHelp("The system.", valueName: "system"))
  var to: CRMTargetChoice

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Write over a file that exists.")
  var force = false

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    if let output, !force { try Outputs.refuseExisting([output]) }
    let file = try file()
    if let output {
      try Outputs.write(file.text, to: output)
    } else {
      console.write(file.text)
    }
    for remark in file.remarks { console.note("\(output ?? to.name): \(remark)") }
  }

  private func file() throws(Problem) -> CRMTargetFile {
    let form = try Workbooks.read(workbook)
    do { return try to.file(of: form) } catch { throw .file(workbook, error.problem, error.remedy) }
  }
}

extension CRMTargetChoice: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
  public static var allValueStrings: [String] { names }
}
