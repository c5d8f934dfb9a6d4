import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct ListSheetTests {
  private typealias F = FullWorkbook

  private func workbook(_ lists: [[String]]) -> Workbook {
    .withSheet { sheet, _ in
      for (place, items) in lists.enumerated() {
        sheet.validations.append(
          DataValidation([CellRange(CellReference(row: place + 1, column: 1))], .list(items)))
      }
    }
  }

  @Test(arguments: [
    ["1,5"], ["a "], ["a\nb"], [String(repeating: "x", count: 200), String(repeating: "y", count: 55)],
  ])
  func `a list that its rule can't hold stands on a hidden sheet`(items: [String]) throws {
    let workbook = workbook([items])
    #expect(
      try workbook.part("xl/workbook.xml").contains(
        "<sheet name=\"_validation\" sheetId=\"2\" state=\"hidden\""))
    #expect(
      try workbook.element("dataValidations").contains(
        items.count == 1
          ? "<formula1>_validation!$A$1</formula1>"
          : "<formula1>_validation!$A$1:$A$\(items.count)</formula1>"))
  }

  @Test func `equal lists stand there once, short ones not at all`() throws {
    let long = ["a,b", "c"]
    let workbook = workbook([long, ["x", "y"], ["d,e"], long])
    let rules = try workbook.element("dataValidations")
    #expect(rules.ranges(of: "_validation!$A$1:$A$2").count == 2)
    #expect(rules.contains("<formula1>\"x,y\"</formula1>") && rules.contains("_validation!$B$1</formula1>"))
  }

  @Test func `a caller's sheet of that name is refused only when it is in the way`() {
    var workbook = workbook([["a"]])
    workbook.sheets.append(Worksheet(name: "_VALIDATION"))
    #expect(refusal(workbook) == nil)
    workbook.sheets[0].validations[0].rule = .list(["a,b"])
    #expect(
      refusal(workbook)
        == "kit.xlsx: _validation: is the name of the sheet that is added for lists that don't fit into their validation; give yours another name"
    )
  }
}
