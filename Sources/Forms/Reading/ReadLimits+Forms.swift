import OfficeFiles

extension ReadLimits {
  /// For workbooks that hold a form: they are small, and what a client keeps beside the form needn't be read. All
  /// sheets of a form are kept at the same time.
  public static let ofForms: ReadLimits = {
    var limits = ReadLimits()
    limits.cells = 1_500_000
    limits.repeatedCells = 500_000
    limits.mergedRanges = 200_000
    limits.sharedTextBytes = 32 << 20
    limits.allTextBytes = 32 << 20
    limits.allFormulaBytes = 32 << 20
    limits.partBytes = 32 << 20
    return limits
  }()

  /// Cells of all sheets that are kept of one workbook.
  static let cellsOfForm = 2_500_000
  /// Bytes of their texts and formulas: 64 MiB.
  static let textBytesOfForm = 64 << 20
}
