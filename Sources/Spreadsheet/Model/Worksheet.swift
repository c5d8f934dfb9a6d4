/// A sheet: cells by row and column, and all that hangs on them.
public struct Worksheet: Sendable {
  public enum State: String, Sendable { case visible, hidden, veryHidden }

  public var name: String
  public var state = State.visible
  public var tabColor: Color?
  /// Rows that have cells or a height of their own, by number (from 1).
  public private(set) var rows: [Int: Row] = [:]
  /// Widths and the like by column number (from 1).
  public var columns: [Int: ColumnProperties] = [:]
  public var defaultRowHeight = 15.0
  public var mergedRanges: [CellRange] = []
  public var pane: Pane?
  /// Parts of the view that scroll for themselves; not together with ``pane``.
  public var split: SplitView?
  /// Whether sums stand below the rows and right of the columns that they sum up; else above and left.
  public var summariesFollow = true
  public var showsGridLines = true
  /// Per cent.
  public var zoom = 100
  public var activeCell: CellReference?
  public var validations: [DataValidation] = []
  public var conditionalFormats: [ConditionalFormat] = []
  public var hyperlinks: [Hyperlink] = []
  public var notes: [CellNote] = []
  /// The looks of texts of several looks (``setRichText(_:at:style:)``); gone when the cell gets another text.
  public internal(set) var richTexts: [CellReference: RichText] = [:]
  public var tables: [SheetTable] = []
  public var autoFilter: AutoFilter?
  public var sparklines: [Sparklines] = []
  public var charts: [Chart] = []
  /// Drawn over the charts, the later over the earlier.
  public var images: [SheetImage] = []
  /// Protected without a password: locked cells can't be changed until the client lifts the protection.
  public var isProtected = false
  public var pageSetup = PageSetup()

  public init(name: String) { self.name = name }

  public subscript(_ reference: CellReference) -> Cell? {
    get { rows[reference.row]?[reference.column] }
    set {
      rows[reference.row, default: Row()][reference.column] = newValue
      if let text = richTexts[reference], newValue?.value != .text(text.plain) { richTexts[reference] = nil }
    }
  }

  /// The height of a row in points; nil leaves it to the program.
  public func height(ofRow row: Int) -> Double? { rows[row]?.height }
  /// Sets the height of a row.
  ///
  /// - Parameters:
  ///   - height: in points; nil leaves it to the program.
  ///   - row: counted from 1.
  ///   - growing: whether the row becomes higher when somebody types a text that needs it. Excel keeps the height
  ///     until then; LibreOffice fits the row to its texts at once.
  public mutating func setHeight(_ height: Double?, ofRow row: Int, growing: Bool = false) {
    rows[row, default: Row()].height = height
    rows[row, default: Row()].isGrowing = growing
  }

  /// A row as it is, also one that has nothing yet.
  public func row(_ number: Int) -> Row { rows[number] ?? Row() }
  /// Changes what a row says of itself; cells are reached by their reference.
  public mutating func setRow(_ number: Int, isHidden: Bool) {
    rows[number, default: Row()].isHidden = isHidden
  }
  public mutating func setRow(_ number: Int, outlineLevel: Int) {
    rows[number, default: Row()].outlineLevel = outlineLevel
  }
  public mutating func setRow(_ number: Int, isCollapsed: Bool) {
    rows[number, default: Row()].isCollapsed = isCollapsed
  }

  /// The numbers of the rows, rising: the order in which they are written.
  public var rowNumbers: [Int] { rows.keys.sorted() }
}

/// A row: its cells by rising column.
public struct Row: Sendable {
  public private(set) var cells: [(column: Int, cell: Cell)] = []
  public var height: Double?
  /// Whether programs may fit the height to the texts.
  public var isGrowing = false
  public var isHidden = false
  /// In how many groups the row lies: 0 to 7.
  public var outlineLevel = 0
  /// Whether the group that this row sums up is closed.
  public var isCollapsed = false
  public init() {}

  public subscript(_ column: Int) -> Cell? {
    get {
      let place = position(of: column)
      return place < cells.count && cells[place].column == column ? cells[place].cell : nil
    }
    set {
      let place = position(of: column)
      let found = place < cells.count && cells[place].column == column
      switch (newValue, found) {
      case (.some(let cell), true): cells[place].cell = cell
      case (.some(let cell), false): cells.insert((column, cell), at: place)
      case (nil, true): cells.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// The cells of some columns.
  public func cells(in columns: ClosedRange<Int>) -> ArraySlice<(column: Int, cell: Cell)> {
    cells[position(of: columns.lowerBound)..<position(of: columns.upperBound + 1)]
  }

  private func position(of column: Int) -> Int {
    guard let last = cells.last, last.column >= column else { return cells.count }
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A cell: its value (of a formula, the result that is stored beside it), and its look.
public struct Cell: Hashable, Sendable {
  public var value: CellValue
  public var formula: SheetFormula?
  public var style: StyleID
  public init(_ value: CellValue = .blank, formula: SheetFormula? = nil, style: StyleID = .standard) {
    self.value = value
    self.formula = formula
    self.style = style
  }
}

/// Width, look and visibility of a column.
public struct ColumnProperties: Hashable, Sendable {
  /// In characters of the default font's digits.
  public var width: Double
  public var isHidden = false
  /// In how many groups the column lies: 0 to 7.
  public var outlineLevel = 0
  /// Whether the group that this column sums up is closed.
  public var isCollapsed = false
  /// The style of cells that are not there yet.
  public var style = StyleID.standard
  public init(width: Double) { self.width = width }
}

/// Rows and columns that stay in view while the rest scrolls.
public struct Pane: Hashable, Sendable {
  /// How many rows at the top and columns at the left stay.
  public var rows: Int
  public var columns: Int
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A view of several parts that scroll for themselves.
public struct SplitView: Hashable, Sendable {
  /// Where the bars lie, in points from the top of the rows and the left of the columns; 0 for none.
  public var top: Double
  public var left: Double
  /// The first cell of the lower right part.
  public var firstCell: CellReference
  public init(top: Double, left: Double, firstCell: CellReference) {
    self.top = top
    self.left = left
    self.firstCell = firstCell
  }
}

/// A link from a cell to a place in the workbook or to an address outside.
public struct Hyperlink: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    /// As `'Set-up'!B7`.
    case location(String)
    case address(String)
  }
  public var cell: CellReference
  public var target: Target
  public var tooltip: String?
  public init(_ cell: CellReference, _ target: Target, tooltip: String? = nil) {
    self.cell = cell
    self.target = target
    self.tooltip = tooltip
  }
}
