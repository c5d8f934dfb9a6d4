import ArgumentParser
import Forms

/// The workbooks that a command goes through.
struct WorkbookPaths: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, folders, or - for a list of paths on standard input.", valueName: "path"))
  var paths: [String]

  /// Reads each workbook. What cannot be read is reported, and the next one is taken.
  func forEach(
    _ console: Console, depth: ReadingDepth = .answers, _ body: (ReturnedForm) throws(Problem) -> Void
  ) {
    for path in PathWalk(paths, console: console).workbooks {
      do {
        console.detail("\(path): reading")
        try body(try Workbooks.read(path, depth: depth))
      } catch {
        console.report(error)
      }
    }
  }
}
