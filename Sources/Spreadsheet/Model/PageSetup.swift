/// How a sheet is printed.
public struct PageSetup: Hashable, Sendable {
  public enum Paper: Int, Hashable, Sendable {
    case letter = 1
    case a3 = 8
    case a4 = 9
  }
  public var paper = Paper.a4
  public var isLandscape = false
  /// Pages across and down to which the sheet is shrunk; 0 leaves that direction free, nil prints at full size.
  public var fit: (wide: Int, tall: Int)? {
    get { fitWide.map { ($0, fitTall) } }
    set {
      fitWide = newValue?.wide
      fitTall = newValue?.tall ?? 0
    }
  }
  private var fitWide: Int?
  private var fitTall = 0
  public var isCenteredHorizontally = false
  /// In inches.
  public var margins = Margins()
  public var area: CellRange?
  /// Rows repeated at the top and columns repeated at the left of every page.
  public var titleRows: ClosedRange<Int>?
  public var titleColumns: ClosedRange<Int>?
  /// In the standard's codes: `&L...&C...&R...`, `&P` the page, `&N` all pages, `&A` the sheet.
  public var header: String?
  public var footer: String?
  /// Of pages with an even number; nil: as all.
  public var evenHeader: String?
  public var evenFooter: String?
  /// Of the first page; nil: as all.
  public var firstHeader: String?
  public var firstFooter: String?
  /// A new page begins after each of these rows and columns, by their numbers.
  public var rowBreaks: Set<Int> = []
  public var columnBreaks: Set<Int> = []
  public init() {}

  public struct Margins: Hashable, Sendable {
    public var left = 0.5
    public var right = 0.5
    public var top = 0.6
    public var bottom = 0.6
    public var header = 0.3
    public var footer = 0.3
    public init() {}
  }
}
