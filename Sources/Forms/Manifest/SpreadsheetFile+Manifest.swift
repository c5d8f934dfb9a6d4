public import OfficeFiles

extension SpreadsheetFile {
  /// Whether it is a workbook that planner made, and so no export of anything.
  public var isPlannerWorkbook: Bool { sheets.contains { $0.name == Manifest.sheetName } }
}
