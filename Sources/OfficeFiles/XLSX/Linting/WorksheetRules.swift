import Spreadsheet

extension PackageLint {
  func checkWorksheet(_ part: String) throws(FileError) {
    let tables = try tables(of: part)
    let heads = Set(tables.flatMap { table in table.heads.map(\.cell) })
    var cells = CellOrder()
    var merged: [CellRange] = []
    var priorities: Set<Int> = []
    var bars: Set<String> = []
    var betterBars: Set<String> = []
    var found: [CellReference: String] = [:]
    var shared: [CellReference: Int] = [:]
    var validation = ""
    try read(
      part,
      begin: { element, path in
        switch (element.name, path.count) {
        case ("row", 3):
          if let problem = cells.row(element("r")) { self.report(part, problem) }
        case ("c", 4):
          if let problem = cells.cell(element("r")) { self.report(part, cell: element("r"), problem) }
          self.checkStyle(element("s"), part, cells.name)
          cells.type = element("t") ?? "n"
        case ("col", 3):
          if let problem = cells.column(element("min"), element("max")) { self.report(part, problem) }
          self.checkStyle(element("style"), part, nil)
        case ("mergeCell", 3):
          guard let range = element("ref").flatMap({ CellRange($0) }) else {
            return self.report(part, "has merged cells that are no range")
          }
          merged.append(range)
        case ("cfRule", 3):
          let priority = element("priority").flatMap(Int.init) ?? 0
          if !priorities.insert(priority).inserted { self.report(part, "has the priority \(priority) twice") }
          if let style = element("dxfId").flatMap(Int.init),
            !(0..<self.styles.differentialFormats).contains(style)
          {
            self.report(part, "has a rule of look \(style) of \(self.styles.differentialFormats)")
          }
        case ("cfRule", 6):
          if let id = element("id"), element("type") == "dataBar" { betterBars.insert(id) }
        case ("dataValidation", 3):
          validation = element("sqref") ?? ""
          self.checkMessages(element, part, validation)
        default: break
        }
      },
      finish: { text, path in
        switch (path.last, path.count) {
        case ("v", 5):
          if let problem = cells.value(text, strings: self.strings) {
            self.report(part, cell: cells.name, problem)
          }
          if let place = cells.place, heads.contains(place) {
            if cells.type == "s" {
              shared[place] = Int(text)
            } else if cells.type == "str" {
              found[place] = text
            }
          }
        case ("t", 6): if let place = cells.place, heads.contains(place) { found[place, default: ""] += text }
        case ("f", 5):
          if text.utf16.count > SpreadsheetLimits.formula {
            self.report(part, cell: cells.name, "has a formula of \(text.utf16.count) characters")
          }
        case ("id", 6): bars.insert(text)
        case ("formula1", 4):
          if text.hasPrefix("\""), text.utf16.count > SpreadsheetLimits.validationList + 2 {
            self.report(part, cell: validation, "has a list of \(text.utf16.count - 2) characters")
          }
        default: break
        }
      })
    for id in bars.symmetricDifference(betterBars).sorted() where id.hasPrefix("{") {
      report(part, "has a data bar \(id) without its other half")
    }
    for problem in Overlaps.problems(merged) { report(part, problem) }
    try checkTables(tables, on: part, merged: merged, texts: found, shared: shared)
  }

  private func checkStyle(_ text: String?, _ part: String, _ cell: String?) {
    guard let text, let count = styles.cellFormats else { return }
    if let style = Int(text), (0..<count).contains(style) { return }
    report(part, cell: cell, "has the style \(text) of \(count)")
  }

  private func checkMessages(_ element: ElementEvents.Element, _ part: String, _ cells: String) {
    let texts = [
      ("promptTitle", element("promptTitle"), SpreadsheetLimits.validationTitle),
      ("errorTitle", element("errorTitle"), SpreadsheetLimits.validationTitle),
      ("prompt", element("prompt"), SpreadsheetLimits.validationMessage),
      ("error", element("error"), SpreadsheetLimits.validationMessage),
    ]
    for (name, text, limit) in texts {
      if let text, text.utf16.count > limit {
        report(
          part, cell: cells,
          "has a validation whose \(name) has \(text.utf16.count) characters, more than \(limit)")
      }
    }
  }
}

/// Whether rows, cells and columns rise.
struct CellOrder {
  var type = "n"
  private var row = 0
  private var lastColumn = 0
  private var lastWide = 0
  private(set) var place: CellReference?
  /// Of the cell that is being read.
  var name: String? { place?.description }

  mutating func row(_ text: String?) -> String? {
    let last = row
    row = text.flatMap(Int.init) ?? last + 1
    lastColumn = 0
    if row <= last { return "has row \(row) after row \(last)" }
    return row > SpreadsheetLimits.rows ? "has row \(row), outside of the grid" : nil
  }

  mutating func cell(_ text: String?) -> String? {
    guard let found = text.map({ CellReference($0) }) ?? CellReference(row: row, column: lastColumn + 1)
    else {
      place = nil
      return "is no cell of the grid"
    }
    place = found
    defer { lastColumn = found.column }
    if found.row != row { return "stands in row \(row)" }
    return found.column <= lastColumn ? "stands after column \(ColumnLetters.letters(lastColumn))" : nil
  }

  mutating func column(_ first: String?, _ last: String?) -> String? {
    guard let first = first.flatMap(Int.init), let last = last.flatMap(Int.init), 1 <= first, first <= last,
      last <= SpreadsheetLimits.columns
    else { return "has columns that are none of the grid" }
    defer { lastWide = last }
    return first <= lastWide ? "has column \(first) after column \(lastWide)" : nil
  }

  /// - Parameters:
  ///   - strings: how many shared strings there are.
  func value(_ text: String, strings: Int?) -> String? {
    switch type {
    case "s":
      guard let index = Int(text), (0..<(strings ?? 0)).contains(index) else {
        return "holds the shared string \(text) of \(strings ?? 0)"
      }
    case "n":
      if !text.isEmpty, Double(text)?.isFinite != true {
        return "holds \(text.prefix(40)), which is no number"
      }
    case "b":
      if !["0", "1", "true", "false"].contains(text) {
        return "holds \(text.prefix(40)), which is no boolean"
      }
    case "str":
      if text.utf16.count > SpreadsheetLimits.cellText { return "holds \(text.utf16.count) characters" }
    default: break
    }
    return nil
  }
}

/// Ranges that lie over each other.
enum Overlaps {
  static func problems(_ ranges: [CellRange]) -> [String] {
    var open: [CellRange] = []
    var problems: [String] = []
    for range in ranges.sorted(by: { $0.first < $1.first }) {
      if range.isSingleCell { problems.append("has \(range) merged, which is one cell") }
      open.removeAll { $0.last.row < range.first.row }
      if let other = open.first(where: range.overlaps) {
        problems.append("has \(other) and \(range) merged, which overlap")
      }
      open.append(range)
    }
    return problems
  }
}
