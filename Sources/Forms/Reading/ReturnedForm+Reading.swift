public import OfficeFiles
import Planning
import Spreadsheet

extension ReturnedForm {
  /// Whether a folder holds a form as CSV files, to be read as one workbook.
  public static func isFolderOfCSV(_ path: String) -> Bool { CSVFormReader.isForm(path) }

  /// Reads a workbook that a client sent back, or a folder of CSV files.
  ///
  /// Throws when the file can't be read at all or is no planner workbook; what is merely missing in it is told in
  /// ``ReturnedForm/notices``.
  /// - Parameter depth: whether formulas are looked at too; that takes longer than all the rest.
  public static func read(
    _ path: String, limits: ReadLimits = .ofForms, depth: ReadingDepth = .answers
  ) throws(FileError) -> ReturnedForm {
    if CSVFormReader.isForm(path) {
      var reader = try CSVFormReader(path, limits: limits)
      return try reader.read()
    }
    let file = try SpreadsheetFile.open(
      path, limits: limits, contents: depth == .answers ? .values : .everything)
    if let manifest = try manifest(of: file) {
      var reader = FormReader(file, manifest)
      return try reader.read(depth)
    }
    guard let manifest = try BuiltInRecognition.manifest(of: file) else {
      throw FileError(
        path, problem: "is a spreadsheet, but not one that planner made",
        remedy: "make one with \"planner new\", or ask for the file that was sent out")
    }
    var reader = FormReader(file, manifest)
    var form = try reader.read(depth)
    form.notices.insert(
      ReadingNotice(
        .manifestMissing,
        message: "The hidden sheet \"\(Manifest.sheetName)\" is gone; what is left was read as the built-in "
          + "\(manifest.schema.kind)."), at: 0)
    return form
  }

  private static func manifest(of file: SpreadsheetFile) throws(FileError) -> Manifest? {
    // Its own sheet first; else any hidden one, for it may have been renamed.
    let hidden = file.sheets.indices.filter { file.sheets[$0].state != .visible }
    let named = file.sheets.indices.filter { file.sheets[$0].name == Manifest.sheetName }
    for sheet in named + hidden.filter({ !named.contains($0) }) {
      let cells = try file.cells(ofSheet: sheet, atLeast: Manifest.mostCells)
      do {
        if let manifest = try Manifest.read({ cells[$0, $1]?.value ?? .blank }) { return manifest }
      } catch {
        switch error {
        case .damaged:
          throw FileError(
            file.path, sheet: file.sheets[sheet].name,
            problem: "the description that planner keeps of the workbook was changed",
            remedy: "copy the answers into a workbook as it was sent out")
        case .unknownVersion(let version):
          throw FileError(
            file.path, sheet: file.sheets[sheet].name,
            problem: "was made by a later version of planner (manifest \(version))",
            remedy: "install the newest planner")
        }
      }
    }
    return nil
  }
}
