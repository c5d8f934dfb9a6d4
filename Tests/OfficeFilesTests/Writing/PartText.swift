import Spreadsheet
import Testing

@testable import OfficeFiles

extension Workbook {
  /// The text of a part as it is written.
  func part(_ name: String) throws -> String {
    let part = try #require(try WorkbookWriter(self).parts().first { $0.name == name })
    return String(decoding: part.bytes, as: UTF8.self)
  }

  /// What stands between the first `<name` and the end of that element, in the first sheet.
  func element(_ name: String, in part: String = "xl/worksheets/sheet1.xml") throws -> String {
    let text = try self.part(part)
    let start = try #require(text.firstRange(of: "<\(name)"))
    let rest = text[start.lowerBound...]
    let end = try #require(rest.firstRange(of: "</\(name)>") ?? rest.firstRange(of: "/>"))
    return String(rest[..<end.upperBound])
  }

  /// A workbook of one sheet.
  static func withSheet(_ name: String = "Sheet", _ build: (inout Worksheet, inout StyleTable) -> Void)
    -> Workbook
  {
    var workbook = Workbook()
    var sheet = Worksheet(name: name)
    build(&sheet, &workbook.styles)
    workbook.sheets = [sheet]
    return workbook
  }
}
