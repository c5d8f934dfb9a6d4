import Spreadsheet

/// What of a worksheet part concerns notes and highlights: in one pass, whatever its size.
struct SheetOutline {
  let scanner: MarkupScanner
  private(set) var root: MarkupScanner.Tag?
  private(set) var rootEnd = 0
  /// Right inside the root, each with its place in the standard's order.
  private(set) var children: [(rank: Int, element: MarkupElement)] = []
  /// Of all rules, those of extensions too.
  private(set) var highestPriority = 0
  private(set) var mergedRanges: [CellRange] = []
  /// The drawing that holds the notes' boxes.
  private(set) var legacyDrawing: MarkupScanner.Tag?
  /// Views that show the sheet as chosen.
  private(set) var chosenViews: [MarkupScanner.Tag] = []
  /// Widths and heights, and nothing else.
  private(set) var measures = Worksheet(name: "")

  private static let ranks: [String: Int] = Dictionary(
    uniqueKeysWithValues: WorksheetElement.allCases.enumerated().map { ($1.rawValue, $0) })

  /// - Parameter rows: those whose heights are wanted.
  init(_ bytes: [UInt8], rows: Set<Int> = []) {
    scanner = MarkupScanner(bytes)
    var tags = scanner
    var open: (rank: Int?, element: MarkupElement)?
    while let tag = tags.next() {
      switch tag.depth {
      case 1:
        if tag.kind == .close { rootEnd = tag.range.lowerBound } else { root = tag }
        if tag.kind == .empty { rootEnd = tag.range.upperBound }
      case 2:
        switch tag.kind {
        case .open: open = (rank(tag), MarkupElement(tag))
        case .empty: if let rank = rank(tag) { children.append((rank, MarkupElement(tag))) }
        case .close:
          if var found = open, let rank = found.rank {
            found.element.close(tag)
            children.append((rank, found.element))
          }
          open = nil
        }
        if tag.kind != .close { take(tag) }
      default:
        guard tag.kind != .close else { continue }
        // What stands inside mc:AlternateContent counts as if it stood in its place.
        if tag.depth == 4, let outer = open?.element.tag, scanner.isNamed(outer, "AlternateContent") {
          if open?.rank == nil { open?.rank = rank(tag) }
          if scanner.isNamed(tag, "legacyDrawing") { legacyDrawing = tag }
        }
        take(tag, rows)
      }
    }
  }

  private func rank(_ tag: MarkupScanner.Tag) -> Int? {
    Self.ranks[String(decoding: scanner.bytes[tag.local..<tag.name.upperBound], as: UTF8.self)]
  }

  private mutating func take(_ tag: MarkupScanner.Tag) {
    if scanner.isNamed(tag, "legacyDrawing") {
      legacyDrawing = tag
    } else if scanner.isNamed(tag, "sheetFormatPr") {
      if let height = number("defaultRowHeight", tag) { measures.defaultRowHeight = min(max(height, 1), 409) }
    }
  }

  private mutating func take(_ tag: MarkupScanner.Tag, _ rows: Set<Int>) {
    // The first letter tells most tags apart: a sheet has many cells.
    switch scanner.bytes[tag.local] {
    case UInt8(ascii: "r"):
      guard tag.depth == 3, !rows.isEmpty, scanner.isNamed(tag, "row"),
        let row = scanner.text("r", of: tag).flatMap({ Int($0) }), rows.contains(row)
      else { return }
      if let height = number("ht", tag) { measures.setHeight(min(max(height, 0), 409), ofRow: row) }
      if scanner.text("hidden", of: tag).isTrue { measures.setRow(row, isHidden: true) }
    case UInt8(ascii: "c"):
      if scanner.isNamed(tag, "cfRule") {
        highestPriority = max(highestPriority, scanner.text("priority", of: tag).flatMap { Int($0) } ?? 0)
      } else if tag.depth == 3, scanner.isNamed(tag, "col") {
        takeColumns(tag)
      }
    case UInt8(ascii: "m"):
      if tag.depth == 3, scanner.isNamed(tag, "mergeCell"),
        let range = scanner.text("ref", of: tag).flatMap({ CellRange($0) })
      {
        mergedRanges.append(range)
      }
    case UInt8(ascii: "s"):
      if tag.depth == 3, scanner.isNamed(tag, "sheetView"), scanner.text("tabSelected", of: tag).isTrue {
        chosenViews.append(tag)
      }
    default: break
    }
  }

  private mutating func takeColumns(_ tag: MarkupScanner.Tag) {
    guard let first = number("min", tag).flatMap({ Int(exactly: $0) }), first >= 1,
      let last = number("max", tag).flatMap({ Int(exactly: $0) }),
      let width = number("width", tag)
    else { return }
    var properties = ColumnProperties(width: min(max(width, 0), 255))
    properties.isHidden = scanner.text("hidden", of: tag).isTrue
    // Notes reach over a few columns; an element may speak of all 16,384.
    for column in first...max(first, min(last, first + 300, SpreadsheetLimits.columns)) {
      measures.columns[column] = properties
    }
  }

  private func number(_ name: StaticString, _ tag: MarkupScanner.Tag) -> Double? {
    scanner.text(name, of: tag).flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Where an element goes that the standard wants behind some of the others.
  func place(of element: WorksheetElement) -> Int {
    let rank = Self.ranks[element.rawValue] ?? 0
    return children.first { $0.rank > rank }?.element.range.lowerBound ?? rootEnd
  }

  /// The merged range of which a cell shows nothing of its own, else the cell.
  func shownCell(_ cell: CellReference) -> CellReference {
    mergedRanges.first { $0.contains(cell) }?.first ?? cell
  }
}
