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
    var walk = PathWalk(paths, console: console)
    for item in walk.items {
      let isWorkbook = item.isWorthReading
      walk.tell(item, isWorkbook: isWorkbook)
      guard isWorkbook else { continue }
      do {
        console.detail("\(item.path): reading")
        try body(try Workbooks.read(item.path, depth: depth))
      } catch {
        console.report(error)
      }
    }
    walk.finish()
  }
}
