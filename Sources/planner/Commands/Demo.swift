import ArgumentParser
import Forms
import OfficeFiles
import Planning
import Reports

/// `planner demo`: the whole round trip on an invented client.
struct Demo: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Show the whole round trip on an invented client: make, fill in, read, check, score.",
    usage: "planner demo [-o DIR] [--force]")

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the workbooks.", valueName: "dir"))
  var output = "Output"

  @Flag(help: "Write over files that exist.")
  var force = false

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    let demo: Planning.Demo
    do { demo = try TemplateLibrary.demo() } catch { throw .template(error) }
    try DemoStory(demo: demo, folder: output, overwrite: force, console: console).tell()
  }
}
