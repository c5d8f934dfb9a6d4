import Spreadsheet

/// A table as its part tells it.
struct LintedTable {
  var part: String
  var name = ""
  var id = 0
  var range: CellRange?
  var columns: [String] = []
  var hasHead = true

  /// The head's cells and what they must say.
  var heads: [(cell: CellReference, name: String)] {
    guard let range, hasHead else { return [] }
    return zip(range.columns, columns).map { (CellReference(row: range.first.row, column: $0), $1) }
  }
}

extension PackageLint {
  func tables(of sheet: String) throws(FileError) -> [LintedTable] {
    let parts = (relationships[sheet] ?? [:]).values.filter { $0.type == "table" }.map(\.target).sorted()
    var tables: [LintedTable] = []
    for part in parts {
      var table = LintedTable(part: part)
      try read(part) { element, path in
        switch (element.name, path.count) {
        case ("table", 1):
          table.name = element("displayName") ?? ""
          table.id = element("id").flatMap(Int.init) ?? 0
          table.range = element("ref").flatMap { CellRange($0) }
          table.hasHead = element("headerRowCount") != "0"
        case ("tableColumn", 3): table.columns.append(Self.unescaped(element("name") ?? ""))
        default: break
        }
      }
      tables.append(table)
    }
    return tables
  }

  /// Line breaks in a column's name are escaped.
  private static func unescaped(_ name: String) -> String {
    name.replacing("_x000a_", with: "\n").replacing("_x000A_", with: "\n").replacing("_x005F_", with: "_")
  }

  /// - Parameters:
  ///   - texts: of the head cells that hold their own.
  ///   - shared: the shared strings of the others.
  func checkTables(
    _ tables: [LintedTable], on sheet: String, merged: [CellRange], texts: [CellReference: String],
    shared: [CellReference: Int]
  ) throws(FileError) {
    guard !tables.isEmpty else { return }
    let strings = try sharedTexts(Set(shared.values))
    for (place, table) in tables.enumerated() {
      let part = table.part
      if !tableIDs.insert(table.id).inserted { report(part, "has the id \(table.id) of another table") }
      if let problem = DefinedNameRule.problem(of: table.name)?.problem {
        report(part, "\"\(table.name)\" \(problem)")
      }
      if !names.insert([table.name.lowercased(), ""]).inserted {
        report(part, "is called \(table.name), as another table or name is")
      }
      guard let range = table.range else {
        report(part, "lies over no range")
        continue
      }
      if range.columns.count != table.columns.count {
        report(part, "has \(table.columns.count) columns over \(range)")
      }
      if Set(table.columns.map { $0.lowercased() }).count != table.columns.count {
        report(part, "has two columns of one name")
      }
      if range.rows.count < 2, table.hasHead { report(part, "has no row below its head") }
      for other in tables[..<place] where other.range?.overlaps(range) == true {
        report(part, "lies over the table \(other.name)")
      }
      for cells in merged where cells.overlaps(range) { report(part, "lies over the merged cells \(cells)") }
      for (cell, name) in table.heads {
        let text = texts[cell] ?? shared[cell].flatMap { strings[$0] }
        if text != name {
          report(
            sheet, cell: cell.description,
            "says \"\(text ?? "")\", and the column of the table \(table.name) is called \"\(name)\"")
        }
      }
    }
  }

  private func sharedTexts(_ wanted: Set<Int>) throws(FileError) -> [Int: String] {
    guard let workbook = target("officeDocument", of: ""), let part = target("sharedStrings", of: workbook)
    else {
      return [:]
    }
    var texts: [Int: String] = [:]
    var place = -1
    try read(
      part, begin: { element, path in if element.name == "si", path.count == 2 { place += 1 } },
      finish: { text, path in
        if path.last == "t", !path.contains("rPh"), wanted.contains(place) {
          texts[place, default: ""] += text
        }
      })
    return texts
  }
}
