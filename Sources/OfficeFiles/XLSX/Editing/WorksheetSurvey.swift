import Spreadsheet

/// Where in a worksheet part the cells and rows stand that are to be changed, and where those would go that are not
/// there yet.
struct WorksheetSurvey {
  typealias Tag = MarkupScanner.Tag

  struct Element {
    var tag: Tag
    /// Between its tags; nothing in an element of one tag.
    var content: Range<Int>
    var end: Int

    init(_ tag: Tag) {
      self.tag = tag
      end = tag.range.upperBound
      content = end..<end
    }

    mutating func close(_ tag: Tag) {
      content = content.lowerBound..<tag.range.lowerBound
      end = tag.range.upperBound
    }

    var range: Range<Int> { tag.range.lowerBound..<end }
  }

  struct FoundCell {
    var element: Element
    var formula: Element?
    /// What extensions keep in it.
    var extensions: Element?
  }

  struct FoundRow {
    var element: Element
    /// Column and first byte of each cell.
    var cells: [(column: Int, start: Int)] = []
  }

  /// A formula that fills several cells, or from which others take theirs.
  struct Spread {
    enum Kind { case array, table, shared }
    var kind: Kind
    var master: CellReference
    var range: CellRange
  }

  let scanner: MarkupScanner
  private(set) var root: Tag?
  /// Behind what must stand before the cells.
  private(set) var headEnd = 0
  private(set) var sheetData: Element?
  private(set) var dimension: Tag?
  private(set) var columnStyles: [(columns: ClosedRange<Int>, style: Int)] = []
  private(set) var rows: [Int: FoundRow] = [:]
  private(set) var cells: [CellReference: [FoundCell]] = [:]
  /// Where a wanted row goes that isn't there.
  private(set) var places: [Int: Int] = [:]
  private(set) var spreads: [Spread] = []

  private let wanted: Set<CellReference>
  private let wantedRows: [Int]
  private let wantedRowSet: Set<Int>
  private var placed = 0
  private var section: Tag?
  private var row = 0
  private var column = 0
  private var cellRow = 0
  private var cell: FoundCell?

  init(_ bytes: [UInt8], cells wanted: some Sequence<CellReference>) {
    self.wanted = Set(wanted)
    wantedRowSet = Set(self.wanted.map(\.row))
    wantedRows = wantedRowSet.sorted()
    scanner = MarkupScanner(bytes)
    var tags = scanner
    while let tag = tags.next() { take(tag) }
    for row in wantedRows.dropFirst(placed) { places[row] = sheetData?.content.upperBound }
  }

  private var isInData: Bool { section.map { scanner.isNamed($0, "sheetData") } ?? false }

  private mutating func take(_ tag: Tag) {
    switch (tag.depth, tag.kind) {
    case (1, .open), (1, .empty):
      root = tag
      headEnd = tag.range.upperBound
    case (2, .open): section = tag
    case (2, .empty): takeSection(Element(tag))
    case (2, .close):
      guard let section else { return }
      var element = Element(section)
      element.close(tag)
      takeSection(element)
      self.section = nil
    case (3, .open), (3, .empty):
      if isInData {
        if scanner.isNamed(tag, "row") { beginRow(tag) }
      } else if scanner.isNamed(tag, "col") {
        takeColumns(tag)
      }
    case (3, .close): if isInData, scanner.isNamed(tag, "row") { rows[row]?.element.closeOnce(tag) }
    case (4, .open), (4, .empty):
      if isInData, scanner.isNamed(tag, "c") { beginCell(tag) }
    case (4, .close):
      cell?.element.close(tag)
      endCell()
    case (5, .open), (5, .empty): if cell != nil { takeChild(tag) }
    case (5, .close): if cell != nil { closeChild(tag) }
    default: break
    }
  }

  // MARK: The sheet

  private static let head: [StaticString] = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols"]

  private mutating func takeSection(_ element: Element) {
    if scanner.isNamed(element.tag, "sheetData") {
      if sheetData == nil { sheetData = element }
    } else if scanner.isNamed(element.tag, oneOf: Self.head) {
      headEnd = element.end
      if scanner.isNamed(element.tag, "dimension") { dimension = element.tag }
    }
  }

  private mutating func takeColumns(_ tag: Tag) {
    guard let first = integer("min", tag), let last = integer("max", tag), first <= last,
      let style = integer("style", tag), style > 0
    else { return }
    columnStyles.append((first...last, style))
  }

  // MARK: Rows and cells

  private mutating func beginRow(_ tag: Tag) {
    row = scanner.attribute("r", of: tag) == nil ? row + 1 : integer("r", tag) ?? 0
    column = 0
    while placed < wantedRows.count, wantedRows[placed] < row {
      places[wantedRows[placed]] = tag.range.lowerBound
      placed += 1
    }
    if wantedRowSet.contains(row), rows[row] == nil { rows[row] = FoundRow(element: Element(tag)) }
  }

  private mutating func beginCell(_ tag: Tag) {
    column += 1
    cellRow = row
    if let attribute = scanner.attribute("r", of: tag),
      let found = scanner.bytes[attribute.value].withUnsafeBufferPointer(PlainNumber.reference)
    {
      (cellRow, column) = (found.row, found.column)
    }
    if wantedRowSet.contains(row) { rows[row]?.cells.append((column, tag.range.lowerBound)) }
    cell = FoundCell(element: Element(tag))
    if tag.kind == .empty { endCell() }
  }

  private mutating func endCell() {
    let place = CellReference(row: cellRow, column: column)
    if let cell, wanted.contains(place) { cells[place, default: []].append(cell) }
    cell = nil
  }

  private mutating func takeChild(_ tag: Tag) {
    if scanner.isNamed(tag, "f") {
      cell?.formula = Element(tag)
      takeSpread(tag)
    } else if scanner.isNamed(tag, "extLst") {
      cell?.extensions = Element(tag)
    }
  }

  private mutating func closeChild(_ tag: Tag) {
    if scanner.isNamed(tag, "f") {
      cell?.formula?.close(tag)
    } else if scanner.isNamed(tag, "extLst") {
      cell?.extensions?.close(tag)
    }
  }

  private mutating func takeSpread(_ tag: Tag) {
    guard let type = scanner.attribute("t", of: tag)?.value else { return }
    let kind: Spread.Kind
    if scanner.equals(type, "array") {
      kind = .array
    } else if scanner.equals(type, "dataTable") {
      kind = .table
    } else if scanner.equals(type, "shared"), scanner.attribute("ref", of: tag) != nil {
      kind = .shared
    } else {
      return
    }
    let place = CellReference(row: cellRow, column: column)
    let range = scanner.text("ref", of: tag).flatMap { CellRange($0) } ?? CellRange(place)
    // What a shared formula fills may be overwritten, but for the cell in which it is written.
    guard kind != .shared || wanted.contains(place), range.rows.overlaps(wantedSpan) else { return }
    spreads.append(Spread(kind: kind, master: place, range: range))
  }

  private var wantedSpan: ClosedRange<Int> { (wantedRows.first ?? 0)...(wantedRows.last ?? 0) }

  private func integer(_ name: StaticString, _ tag: Tag) -> Int? {
    scanner.attribute(name, of: tag).flatMap {
      scanner.bytes[$0.value].withUnsafeBufferPointer(PlainNumber.integer)
    }
  }
}

extension WorksheetSurvey.Element {
  /// Of two rows of one number the first counts: its end must not become that of the second.
  fileprivate mutating func closeOnce(_ tag: MarkupScanner.Tag) {
    if content.isEmpty, end == self.tag.range.upperBound, self.tag.kind == .open { close(tag) }
  }
}
