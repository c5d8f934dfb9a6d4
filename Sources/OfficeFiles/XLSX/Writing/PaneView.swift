import Spreadsheet

/// Which part of a sheet stays in view, and which cell is chosen: `pane` and `selection` of a `sheetView`.
struct PaneView {
  private let sheet: Worksheet

  init(_ sheet: Worksheet) { self.sheet = sheet }

  func write(to xml: inout XMLBuffer) {
    if let split = sheet.split { return write(split, to: &xml) }
    guard let pane = sheet.pane, pane.rows > 0 || pane.columns > 0 else {
      if let cell = sheet.activeCell { selection(of: cell, in: nil, to: &xml) }
      return
    }
    let start = CellReference(row: pane.rows + 1, column: pane.columns + 1)
    let active = sheet.activeCell ?? start
    let quarter = Quarter(of: active, pane)
    xml.empty(
      "pane",
      [
        "xSplit": pane.columns > 0 ? .integer(pane.columns) : nil,
        "ySplit": pane.rows > 0 ? .integer(pane.rows) : nil, "topLeftCell": .plain(start.description),
        "activePane": .plain(quarter.rawValue), "state": "frozen",
      ])
    if quarter == .topLeft { selection(of: active, in: quarter, to: &xml) }
    let others: [(Quarter, Bool, CellReference)] = [
      (.topRight, pane.columns > 0, CellReference(row: 1, column: start.column)),
      (.bottomLeft, pane.rows > 0, CellReference(row: start.row, column: 1)),
      (.bottomRight, pane.rows > 0 && pane.columns > 0, start),
    ]
    for (other, isThere, corner) in others where isThere {
      selection(of: other == quarter ? active : corner, in: other, to: &xml)
    }
  }

  /// Bars that can be moved, in twentieths of a point.
  private func write(_ split: SplitView, to xml: inout XMLBuffer) {
    let quarter: Quarter =
      split.top > 0 ? (split.left > 0 ? .bottomRight : .bottomLeft) : split.left > 0 ? .topRight : .topLeft
    xml.empty(
      "pane",
      [
        "xSplit": split.left > 0 ? .number((split.left * 20).rounded()) : nil,
        "ySplit": split.top > 0 ? .number((split.top * 20).rounded()) : nil,
        "topLeftCell": .plain(split.firstCell.description), "activePane": .plain(quarter.rawValue),
      ])
    selection(of: sheet.activeCell ?? split.firstCell, in: quarter, to: &xml)
  }

  /// `ST_Pane`.
  private enum Quarter: String {
    case topLeft, topRight, bottomLeft, bottomRight

    init(of cell: CellReference, _ pane: Pane) {
      switch (pane.rows > 0 && cell.row > pane.rows, pane.columns > 0 && cell.column > pane.columns) {
      case (true, true): self = .bottomRight
      case (true, false): self = .bottomLeft
      case (false, true): self = .topRight
      case (false, false): self = .topLeft
      }
    }
  }

  /// A cell of merged ones is chosen with all of them.
  private func selection(of cell: CellReference, in quarter: Quarter?, to xml: inout XMLBuffer) {
    let chosen = sheet.mergedRanges.first { $0.contains(cell) } ?? CellRange(cell)
    xml.empty(
      "selection",
      [
        "pane": quarter.map { .plain($0.rawValue) }, "activeCell": .plain(cell.description),
        "sqref": .plain(chosen.description),
      ])
  }
}
