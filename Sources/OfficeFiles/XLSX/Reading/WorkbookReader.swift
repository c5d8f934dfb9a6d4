import Spreadsheet

/// What the workbook part says: the sheets, the names, the date system.
struct WorkbookReader {
  struct Sheet {
    var info: SheetInfo
    /// The part that holds it, nil when no relationship leads to one.
    var part: String?
  }

  var is1904 = false
  var sheets: [Sheet] = []
  var definedNames: [ReadName] = []
  var externalLinkCount = 0

  init(_ package: OfficePackage, _ part: String, _ relationships: [Relationship]) throws(FileError) {
    guard let entry = package.entry(part) else { return }
    let limits = package.zip.limits
    let targets = Dictionary(
      relationships.lazy.filter { !$0.isExternal }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var is1904 = false
    var sheets: [Sheet] = []
    var names: [ReadName] = []
    var links = 0
    var openName: ReadName?
    try ElementEvents.read(package.zip, entry) { element, path in
      if path.count == 1, element.name != "workbook" { return "is no workbook" }
      switch (element.name, path.dropLast().last) {
      case ("workbookPr", _) where path.count == 2:
        is1904 = element("date1904").isTrue
      case ("sheet", "sheets"?):
        guard sheets.count < limits.sheets else { return "has more than \(limits.sheets) sheets" }
        sheets.append(WorkbookReader.sheet(element, targets))
      case ("definedName", "definedNames"?):
        guard names.count < limits.definedNames else {
          return "has more than \(limits.definedNames) defined names"
        }
        openName = ReadName(
          element("name") ?? "", formula: "", sheet: element("localSheetId").flatMap { Int($0) },
          isHidden: element("hidden").isTrue)
      case ("externalReference", "externalReferences"?):
        links += 1
      default: break
      }
      return nil
    } finish: { text, path in
      if path.last == "definedName", var name = openName {
        // Markup that was laid out for people has blanks around the text.
        name.formula = text.trimmed
        names.append(name)
        openName = nil
      }
    }
    // A name for a sheet that isn't there can't be told from one for the whole workbook: it is nobody's.
    names.removeAll { $0.sheet.map { !sheets.indices.contains($0) } ?? false }
    self.is1904 = is1904
    self.sheets = sheets
    definedNames = names
    externalLinkCount = links
  }

  private static func sheet(_ element: ElementEvents.Element, _ targets: [String: Relationship]) -> Sheet {
    let id = element("id", qualified: true) ?? ""
    let relationship = targets[id]
    let kind: SheetInfo.Kind =
      switch relationship?.type {
      case "worksheet": .worksheet
      // Nothing leads where it points to: reading it says that it is missing, which is better than a sheet without
      // cells. Excel itself points old modules nowhere.
      case nil: id.isEmpty ? .other : .worksheet
      case "chartsheet": .chartsheet
      default: .other
      }
    let state = element("state").flatMap { Worksheet.State(rawValue: $0) } ?? .visible
    return Sheet(
      info: SheetInfo(name: element("name") ?? "", state: state, kind: kind), part: relationship?.target)
  }
}

extension String? {
  /// An xsd:boolean.
  var isTrue: Bool { self == "1" || self?.lowercased() == "true" }
}

extension String {
  /// Without the white space at both ends.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
