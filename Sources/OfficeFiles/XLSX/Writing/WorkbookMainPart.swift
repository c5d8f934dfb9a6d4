import Spreadsheet

/// `xl/workbook.xml`, child by child as in CT_Workbook.
struct WorkbookMainPart {
  private let workbook: Workbook
  private var xml = XMLBuffer.document()

  init(_ workbook: Workbook) { self.workbook = workbook }

  consuming func bytes() -> [UInt8] {
    xml.open(
      "workbook", ["xmlns": .plain(Namespace.spreadsheet), "xmlns:r": .plain(Namespace.relationships)])
    for child in WorkbookElement.allCases {
      switch child {
      case .fileVersion: fileVersion()
      case .workbookPr: workbookProperties()
      case .workbookProtection: protection()
      case .bookViews: bookViews()
      case .sheets: sheets()
      case .definedNames: definedNames()
      case .calcPr: calculationProperties()
      case .fileSharing, .functionGroups, .externalReferences, .oleSize, .customWorkbookViews, .pivotCaches,
        .smartTagPr, .smartTagTypes, .webPublishing, .fileRecoveryPr, .webPublishObjects, .extLst:
        break
      }
    }
    xml.close("workbook")
    return xml.bytes
  }

  private mutating func fileVersion() {
    xml.empty("fileVersion", ["appName": "xl", "lastEdited": "7", "lowestEdited": "7", "rupBuild": "22228"])
  }

  private mutating func workbookProperties() { xml.empty("workbookPr", ["defaultThemeVersion": "166925"]) }

  private mutating func protection() {
    if workbook.isStructureProtected { xml.empty("workbookProtection", ["lockStructure": true]) }
  }

  private mutating func bookViews() {
    let firstVisible = workbook.sheets.firstIndex { $0.state == .visible } ?? 0
    xml.open("bookViews")
    // A window of 1920 by 1000 pixels, in twentieths of a point.
    xml.empty(
      "workbookView",
      [
        "xWindow": 0, "yWindow": 0, "windowWidth": 28_800, "windowHeight": 15_000,
        "firstSheet": firstVisible > 0 ? .integer(firstVisible) : nil,
        "activeTab": workbook.activeSheet > 0 ? .integer(workbook.activeSheet) : nil,
      ])
    xml.close("bookViews")
  }

  private mutating func sheets() {
    xml.open("sheets")
    for (position, sheet) in workbook.sheets.enumerated() {
      xml.empty(
        "sheet",
        [
          "name": .text(sheet.name), "sheetId": .integer(position + 1),
          "state": sheet.state == .visible ? nil : .plain(sheet.state.rawValue),
          "r:id": .plain(RelationshipsPart.id(position + 1)),
        ])
    }
    xml.close("sheets")
  }

  private mutating func definedNames() {
    let names = WrittenName.all(of: workbook)
    guard !names.isEmpty else { return }
    xml.open("definedNames")
    for name in names {
      xml.element(
        "definedName",
        [
          "name": .text(name.name), "localSheetId": name.sheet.map { .integer($0) },
          "hidden": .onlyIf(name.isHidden),
        ], text: name.text)
    }
    xml.close("definedNames")
  }

  /// Results are stored beside the formulas; a program that can calculate does so all the same when it opens the file.
  private mutating func calculationProperties() {
    xml.empty("calcPr", ["calcId": "191029", "fullCalcOnLoad": true])
  }
}

/// A defined name as it is stored: the workbook's own, and what pages repeat and print.
struct WrittenName {
  var name: String
  /// The position of the sheet to which it belongs.
  var sheet: Int?
  var text: String
  var isHidden = false

  /// In the order in which Excel writes them: by name, the workbook's before the sheets'.
  static func all(of workbook: Workbook) -> [WrittenName] {
    var names = workbook.definedNames.map { name in
      WrittenName(
        name: name.name, sheet: name.sheet.flatMap(workbook.position(ofSheet:)), text: name.formula.text,
        isHidden: name.isHidden)
    }
    for (position, sheet) in workbook.sheets.enumerated() {
      let setup = sheet.pageSetup
      let prefix = SheetPrefix.text(sheet.name)
      if let area = setup.area {
        names.append(WrittenName(name: printArea, sheet: position, text: prefix + area.fixedText))
      }
      if let filter = sheet.autoFilter {
        let text = prefix + filter.range.fixedText
        names.append(WrittenName(name: filterDatabase, sheet: position, text: text, isHidden: true))
      }
      let columns = setup.titleColumns.map { range in
        "\(prefix)$\(ColumnLetters.letters(range.lowerBound)):$\(ColumnLetters.letters(range.upperBound))"
      }
      let rows = setup.titleRows.map { "\(prefix)$\($0.lowerBound):$\($0.upperBound)" }
      let titles = [columns, rows].compactMap(\.self).joined(separator: ",")
      if !titles.isEmpty { names.append(WrittenName(name: printTitles, sheet: position, text: titles)) }
    }
    return names.sorted { left, right in
      (left.name.lowercased(), left.sheet ?? -1) < (right.name.lowercased(), right.sheet ?? -1)
    }
  }

  private static let filterDatabase = "_xlnm._FilterDatabase"
  private static let printArea = "_xlnm.Print_Area"
  private static let printTitles = "_xlnm.Print_Titles"
}

/// How a sheet is called before a range of its cells: `'Sam''s list'!`.
enum SheetPrefix {
  static func text(_ sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'!"
  }
}

extension Workbook {
  /// The position of a sheet, counted from 0; names are the same in small letters and in capitals.
  func position(ofSheet name: String) -> Int? {
    let name = name.lowercased()
    return sheets.firstIndex { $0.name.lowercased() == name }
  }
}

extension CellRange {
  /// `$A$1:$C$9`.
  var fixedText: String { isSingleCell ? first.fixedText : first.fixedText + ":" + last.fixedText }
}

extension CellReference {
  fileprivate var fixedText: String { "$\(ColumnLetters.letters(column))$\(row)" }
}
