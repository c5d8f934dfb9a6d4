import OfficeFiles
import Spreadsheet

/// `swift run Examples charts charts.xlsx`: each feature of the library as a small program.
/// `swift run Examples all FOLDER`: all of them, each as a file.
/// `swift run Examples lint charts.xlsx`: what a package has that breaks a rule.
@main struct Examples {
  static let all: [(name: String, make: @Sendable () throws -> Workbook)] = [
    ("charts", ChartsExample.make), ("tables", TablesExample.make), ("conditions", ConditionsExample.make),
    ("sparklines", SparklinesExample.make), ("notes", NotesExample.make), ("images", ImagesExample.make),
    ("page", PageExample.make), ("input", InputExample.make), ("properties", PropertiesExample.make),
    ("cells", CellsExample.make), ("formulas", FormulasExample.make), ("sheets", SheetsExample.make),
  ]

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first, arguments.count) {
      case ("lint", 2...): try lint(arguments.dropFirst())
      case ("texts", 4): try TextCopies.write(arguments[1], to: arguments[2], streamed: arguments[3])
      case ("all", 2):
        for name in names { try write(name, to: "\(arguments[1])/\(name).xlsx") }
      case (.some(let name), 2) where names.contains(name): try write(name, to: arguments[1])
      default: print("usage: Examples NAME FILE.xlsx, where NAME is one of \(names.joined(separator: ", "))")
      }
    } catch { print(error) }
  }

  private static let names = all.map(\.name) + ["everything"]

  private static func write(_ name: String, to path: String) throws {
    let make = all.first { $0.name == name }?.make ?? EverythingExample.make
    try make().write(to: path, overwrite: true)
    print("wrote \(path)")
  }

  private static func lint(_ paths: ArraySlice<String>) throws {
    for path in paths {
      for problem in try PackageLinter.problems(inFileAt: path) { print("\(path): \(problem)") }
    }
  }
}
