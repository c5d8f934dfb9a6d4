/// How much a file may ask for before reading it is given up. Files come from strangers: a few kilobytes can unpack
/// to terabytes. Every figure is far above what honest workbooks need and far below what stops a desk computer.
public struct ReadLimits: Hashable, Sendable {
  /// Entries in the package. Workbooks with a thousand sheets have some 3,000.
  public var entries = 10_000
  /// Bytes that one entry may unpack to: 1 GiB, about twenty million cells.
  public var entryBytes: UInt64 = 1 << 30
  /// Bytes that all entries together may unpack to: 2 GiB.
  public var totalBytes: UInt64 = 2 << 30
  /// Bytes that a part may unpack to that is neither a sheet nor the shared texts: 64 MiB.
  public var partBytes: UInt64 = 64 << 20
  /// How many times larger than packed an entry may be, once it is larger than ``ratioGrace``. Deflate reaches 1,032.
  public var ratio: UInt64 = 1_000
  /// Bytes up to which the ratio is not looked at: 32 MiB.
  public var ratioGrace: UInt64 = 32 << 20
  /// How deep elements may stand within each other. Workbooks stay below 30.
  public var depth = 256
  /// Attributes of one element.
  public var attributes = 1_000
  /// Sheets of a workbook, and defined names: each may be this many.
  public var sheets = 10_000
  public var definedNames = 200_000
  /// Relationships of one part, and content types named one by one.
  public var relationships = 100_000
  public var sharedStrings = 20_000_000
  /// Bytes of the texts that cells share, all together: 96 MiB.
  public var sharedTextBytes = 96 << 20
  /// Formats that cells may refer to. Excel allows 65,490.
  public var cellFormats = 1_000_000
  /// Cells of one sheet that hold something.
  public var cells = 50_000_000
  /// Cells that one row may write, also several into one place: four full rows.
  public var rowCells = 65_536
  /// Cells of one workbook that OpenDocument writes once and says how often to repeat: four full columns. Without a
  /// limit of their own a line of markup would be cells by the million.
  public var repeatedCells = 4_000_000
  /// Merged ranges of one sheet.
  public var mergedRanges = 2_000_000
  /// Bytes in one cell's text. Excel allows 32,767 UTF-16 units, escapes and three bytes a character make more.
  public var textBytes = 1 << 20
  /// Bytes of text of one sheet that is read whole, or of one row where rows are read one by one, and of the texts
  /// that OpenDocument writes once and repeats: 64 MiB. The texts that cells of .xlsx share have their own limit.
  public var allTextBytes = 64 << 20
  /// Spaces of one workbook that OpenDocument writes as a number: 16 MiB.
  public var repeatedSpaces = 1 << 24
  /// Bytes in one formula. Excel allows 8,192 UTF-16 units; other programs write more.
  public var formulaBytes = 1 << 16
  /// Bytes of formula text of one sheet: a shared formula is written once, but stands in each of its cells.
  public var allFormulaBytes = 1 << 27
  /// Seconds of processor time for all that is read of a file; nil waits as long as it takes. Honest workbooks need
  /// thousandths.
  public var seconds: Double? = 3
  /// Seconds more for each mebibyte of the file as it lies on the disk.
  public var secondsPerMebibyte = 0.3

  public init() {}
}
