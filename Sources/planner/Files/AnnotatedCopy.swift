import OfficeFiles
import Reports

/// What `annotate` does with files, with errors as problems.
enum AnnotatedCopy {
  static func open(_ path: String) throws(Problem) -> WorkbookAnnotator {
    try make { () throws(FileError) in
      let format = try SpreadsheetFile.open(path).format
      guard format == .xlsx else {
        let name = format == .ods ? "an OpenDocument spreadsheet" : "a CSV file"
        throw FileError(
          path, problem: "is \(name), into which findings are not put",
          remedy: "have them as a report (planner check \(path)), or save it as .xlsx first")
      }
      return try WorkbookAnnotator(path)
    }
  }

  static func make<Result>(_ body: () throws(FileError) -> Result) throws(Problem) -> Result {
    do { return try body() } catch { throw .file(error) }
  }

  private static let endings: Set<String> = ["xlsx", "xlsm", "xltx", "xltm", "xlam"]

  /// Excel opens no workbook whose name promises another kind. A name that did so before may do so again.
  static func demandEnding(of annotator: WorkbookAnnotator, _ output: String) throws(Problem) {
    let ending = PathWords.ending(output)
    guard let needed = annotator.neededEnding, endings.contains(ending), ending != needed,
      ending != PathWords.ending(annotator.path)
    else { return }
    throw .file(
      output,
      "could not be opened by Excel under this name, since it is to hold a workbook of the kind .\(needed)",
      "name it .\(needed)")
  }
}

/// Findings in a file of their own.
enum NotedFindingsFile {
  static func read(_ path: String) throws(Problem) -> [NotedFinding] {
    let text = try TextFile.read(path)
    let value: JSONValue
    do { value = try JSONReader.value(of: text) } catch {
      throw .file(path, "line \(error.line): \(error.problem)", "correct the JSON")
    }
    do { return try NotedFinding.all(in: value) } catch {
      throw .file(path, error.problem, "write findings as planner check --format json does")
    }
  }
}

/// Pieces of paths.
enum PathWords {
  /// The last piece.
  static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// In small letters, without the dot; nothing for a name that has none.
  static func ending(_ path: String) -> String {
    let pieces = name(path).split(separator: ".", omittingEmptySubsequences: false)
    return pieces.count > 1 ? (pieces.last?.lowercased() ?? "") : ""
  }
}
