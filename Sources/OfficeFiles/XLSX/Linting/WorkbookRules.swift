import Spreadsheet

/// What the style sheet has, for cells and conditional formats to point at.
struct LintedStyles {
  var cellFormats: Int?
  var differentialFormats = 0
}

extension PackageLint {
  func checkStyles(of workbook: String) throws(FileError) {
    guard let part = target("styles", of: workbook) else { return }
    var counts: [String: (said: Int?, found: Int)] = [:]
    let lists: Set = [
      "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
    ]
    try read(part) { element, path in
      if path.count == 2, lists.contains(element.name) {
        counts[element.name] = (element("count").flatMap(Int.init), 0)
      }
      if path.count == 3, lists.contains(path[1]) { counts[path[1]]?.found += 1 }
    }
    for (list, count) in counts.sorted(by: { $0.key < $1.key }) {
      if let said = count.said, said != count.found {
        report(part, "says that <\(list)> holds \(said), and it holds \(count.found)")
      }
    }
    styles.cellFormats = counts["cellXfs"]?.found ?? 0
    styles.differentialFormats = counts["dxfs"]?.found ?? 0
    var bounds: [(String, String, Int)] = []
    for (attribute, list) in [("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")] {
      bounds.append((attribute, list, counts[list]?.found ?? 0))
    }
    try read(part) { element, path in
      guard element.name == "xf", path.count == 3 else { return }
      let ids = [element("fontId"), element("fillId"), element("borderId")]
      for (id, bound) in zip(ids, bounds) {
        if let id, let number = Int(id), !(0..<max(bound.2, 1)).contains(number) {
          self.report(part, "has a format with \(bound.0) \(number), but \(bound.2) in <\(bound.1)>")
        }
      }
    }
  }

  func checkStrings(of workbook: String) throws(FileError) {
    guard let part = target("sharedStrings", of: workbook) else { return }
    var said: Int?
    var found = 0
    try read(part) { element, path in
      if element.name == "sst" { said = element("uniqueCount").flatMap(Int.init) }
      if element.name == "si", path.count == 2 { found += 1 }
    }
    if let said, said != found { report(part, "says that it holds \(said) texts, and it holds \(found)") }
    strings = found
  }

  func checkWorkbook(_ workbook: String) throws(FileError) {
    var sheets: [(name: String, relationship: String, isVisible: Bool)] = []
    var ids: Set<String> = []
    var defined: [(name: String, sheet: Int?)] = []
    try read(workbook) { element, path in
      switch (element.name, path.count) {
      case ("sheet", 3):
        let name = element("name") ?? ""
        sheets.append(
          (name, element("id", qualified: true) ?? "", element("state") ?? "visible" == "visible"))
        if let id = element("sheetId"), !ids.insert(id).inserted {
          self.report(workbook, "has the sheetId \(id) twice")
        }
      case ("definedName", 3):
        defined.append((element("name") ?? "", element("localSheetId").flatMap(Int.init)))
      default: break
      }
    }
    if !sheets.contains(where: \.isVisible) { report(workbook, "has no visible sheet") }
    var known: Set<String> = []
    for sheet in sheets {
      if let problem = SheetNameRule.problem(of: sheet.name)?.problem {
        report(workbook, "\"\(sheet.name)\" \(problem)")
      }
      if !known.insert(sheet.name.lowercased()).inserted {
        report(workbook, "has two sheets \"\(sheet.name)\"")
      }
    }
    for name in defined {
      if !name.name.hasPrefix("_xlnm."), let problem = DefinedNameRule.problem(of: name.name)?.problem {
        report(workbook, "\"\(name.name)\" \(problem)")
      }
      if let sheet = name.sheet, !sheets.indices.contains(sheet) {
        report(workbook, "has the name \(name.name) of sheet \(sheet), which is not there")
      }
      if !names.insert([name.name.lowercased(), name.sheet.map(String.init) ?? ""]).inserted {
        report(workbook, "has the name \(name.name) twice")
      }
    }
    for sheet in sheets {
      guard let relationship = relationships[workbook]?[sheet.relationship] else { continue }
      if relationship.type == "worksheet" { try checkWorksheet(relationship.target) }
    }
  }
}
