import OfficeFiles
import Spreadsheet

/// `swift run Examples charts charts.xlsx`: each feature of the library as a small program.
/// `swift run Examples lint charts.xlsx`: what a package has that breaks a rule.
@main struct Examples {
  static let all: [(name: String, make: @Sendable () throws -> Workbook)] = [
    ("charts", ChartsExample.make), ("tables", TablesExample.make), ("conditions", ConditionsExample.make),
    ("sparklines", SparklinesExample.make), ("notes", NotesExample.make), ("images", ImagesExample.make),
    ("page", PageExample.make), ("input", InputExample.make), ("properties", PropertiesExample.make),
  ]

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "lint" { return lint(arguments.dropFirst()) }
    guard arguments.count == 2, let name = arguments.first, let path = arguments.last,
      let example = (all + [("everything", EverythingExample.make)]).first(where: { $0.name == name })
    else {
      print(
        "usage: Examples NAME FILE.xlsx, where NAME is one of everything, "
          + all.map(\.name).joined(separator: ", "))
      return
    }
    do {
      try example.make().write(to: path, overwrite: true)
      print("wrote \(path)")
    } catch { print(error) }
  }

  private static func lint(_ paths: ArraySlice<String>) {
    for path in paths {
      do {
        for problem in try PackageLinter.problems(inFileAt: path) { print("\(path): \(problem)") }
      } catch { print(error) }
    }
  }
}
