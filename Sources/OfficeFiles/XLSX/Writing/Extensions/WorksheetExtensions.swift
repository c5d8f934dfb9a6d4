import Spreadsheet

/// The entries of a worksheet's `extLst`, in the order in which Excel writes them; each with its own URI (MS-XLSX 2.3).
enum WorksheetExtension: String, CaseIterable {
  case conditionalFormattings = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}"
  case dataValidations = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"
  case sparklineGroups = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"
  case slicerList = "{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"
  case protectedRanges = "{FC87AEE6-9EDD-4A0A-B7FB-166176984837}"
  case ignoredErrors = "{01252117-D84E-4E92-8308-4BE1C098FCBB}"
}

extension Namespace {
  /// What Excel 2010 added, and formulas in it.
  static let spreadsheet2010 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
  static let excel2006 = "http://schemas.microsoft.com/office/excel/2006/main"
}

extension WorksheetPart {
  mutating func extensions() {
    let bars = sheet.conditionalFormats.enumerated().contains {
      if case .bar = $1.rule { true } else { false }
    }
    guard bars || !sheet.sparklines.isEmpty else { return }
    xml.open("extLst")
    for entry in WorksheetExtension.allCases {
      switch entry {
      case .conditionalFormattings where bars: write(entry) { $0.betterBars() }
      case .sparklineGroups where !sheet.sparklines.isEmpty: write(entry) { $0.sparklineGroups() }
      default: break
      }
    }
    xml.close("extLst")
  }

  private mutating func write(_ entry: WorksheetExtension, _ content: (inout Self) -> Void) {
    xml.open("ext", ["xmlns:x14": .plain(Namespace.spreadsheet2010), "uri": .plain(entry.rawValue)])
    content(&self)
    xml.close("ext")
  }

  /// Ties a conditional format to its extension: unique in the workbook, the same each time.
  func ruleID(_ place: Int) -> String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "{DA7ABA51-0000-4000-8000-\(digits(position, 4))\(digits(place, 8))}"
  }
}
