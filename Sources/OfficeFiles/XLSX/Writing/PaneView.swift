import Spreadsheet

/// Which part of a sheet stays in view, and which cell is chosen: `pane` and `selection` of a `sheetView`.
struct PaneView {
  private let sheet: Worksheet

  init(_ sheet: Worksheet) { self.sheet = sheet }

  func write(to xml: inout XMLBuffer) {
    guard let pane = sheet.pane, pane.rows > 0 || pane.columns > 0 else {
      if sheet.activeCell != nil { selection(in: nil, isActive: true, to: &xml) }
      return
    }
    let start = CellReference(row: pane.rows + 1, column: pane.columns + 1)
    let active = activeQuarter(pane)
    xml.empty(
      "pane",
      [
        "xSplit": pane.columns > 0 ? .integer(pane.columns) : nil,
        "ySplit": pane.rows > 0 ? .integer(pane.rows) : nil,
        "topLeftCell": .plain(start.description), "activePane": .plain(active), "state": "frozen",
      ])
    for quarter in quarters(pane) { selection(in: quarter, isActive: quarter == active, to: &xml) }
  }

  /// The parts of the window that there are.
  private func quarters(_ pane: Pane) -> [String] {
    switch (pane.rows > 0, pane.columns > 0) {
    case (true, true): ["topLeft", "topRight", "bottomLeft", "bottomRight"]
    case (true, false): ["topLeft", "bottomLeft"]
    default: ["topLeft", "topRight"]
    }
  }

  /// The one in which the chosen cell lies; without a chosen cell, the one that scrolls both ways.
  private func activeQuarter(_ pane: Pane) -> String {
    let cell = sheet.activeCell ?? CellReference(row: pane.rows + 1, column: pane.columns + 1)
    switch (pane.rows > 0 && cell.row > pane.rows, pane.columns > 0 && cell.column > pane.columns) {
    case (true, true): return "bottomRight"
    case (true, false): return "bottomLeft"
    case (false, true): return "topRight"
    case (false, false): return "topLeft"
    }
  }

  private func selection(in quarter: String?, isActive: Bool, to xml: inout XMLBuffer) {
    let cell = isActive ? sheet.activeCell : nil
    let chosen = cell.map { cell in sheet.mergedRanges.first { $0.contains(cell) } ?? CellRange(cell) }
    xml.empty(
      "selection",
      [
        "pane": quarter.map { .plain($0) }, "activeCell": cell.map { .plain($0.description) },
        "sqref": chosen.map { .plain($0.description) },
      ])
  }
}
