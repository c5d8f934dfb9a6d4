import Spreadsheet
import Testing

@testable import OfficeFiles

/// What the writer says of a workbook that it refuses; nil when it takes it.
func refusal(_ workbook: Workbook) -> String? {
  do {
    _ = try WorkbookWriter(workbook).packageBytes(as: "kit.xlsx")
    return nil
  } catch { return error.description }
}

/// What Excel would refuse or "repair" is refused before it is written, in words that say what to do.
@Suite struct LimitTests {
  private typealias F = FullWorkbook

  @Test(arguments: [
    ("", "kit.xlsx: : is a sheet without a name; give it one"),
    (
      "a/b",
      "kit.xlsx: a/b: is a sheet's name with \"/\"; use none of [ ] : * ? / \\ and no control characters"
    ),
    ("'a", "kit.xlsx: 'a: is a sheet's name that starts or ends with an apostrophe; take it away"),
    ("History", "kit.xlsx: History: is a sheet's name that Excel keeps for itself; choose another"),
    (
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa😀",
      "kit.xlsx: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa😀: is a sheet's name of 32 characters, more than 31; shorten it"
    ),
  ])
  func `a sheet's name is one that Excel accepts`(name: String, error: String) {
    #expect(refusal(.withSheet(name) { _, _ in }) == error)
  }

  @Test func `sheets differ in more than capitals`() {
    var workbook = Workbook()
    workbook.sheets = [Worksheet(name: "Ä"), Worksheet(name: "ä")]
    #expect(
      refusal(workbook)
        == "kit.xlsx: ä: is the name of two sheets; capitals make no difference; rename one of them")
  }

  @Test func `a workbook opens on a visible sheet`() {
    #expect(refusal(Workbook()) == "kit.xlsx: has no sheet; add one")
    #expect(
      refusal(.withSheet { sheet, _ in sheet.state = .hidden })
        == "kit.xlsx: Sheet: is hidden, yet the workbook opens on it; choose a visible sheet")
    var workbook = Workbook.withSheet { _, _ in }
    workbook.activeSheet = 1
    #expect(refusal(workbook) == "kit.xlsx: opens on sheet 2 of 1; choose a sheet that is there")
  }

  @Test(arguments: [
    ([], "has a list without items; add some"),
    (["a", ""], "has a list with an empty item; leave it out; allowsBlank allows nothing"),
  ])
  func `a list fits into its validation`(items: [String], error: String) {
    let workbook = Workbook.withSheet { sheet, _ in
      sheet.validations = [DataValidation([F.range("A1:A3")], .list(items))]
    }
    #expect(refusal(workbook) == "kit.xlsx: Sheet!A1:A3: \(error)")
  }

  @Test func `a list of exactly 255 characters is written`() {
    let items = [String(repeating: "x", count: 200), String(repeating: "y", count: 54)]
    let workbook = Workbook.withSheet { sheet, _ in
      sheet.validations = [DataValidation([F.range("A1")], .list(items))]
    }
    #expect(refusal(workbook) == nil)
  }

  @Test func `messages of a validation are short enough`() {
    var validation = DataValidation([F.range("A1")], .list(["a"]))
    validation.promptTitle = String(repeating: "t", count: 33)
    let workbook = Workbook.withSheet { sheet, _ in sheet.validations = [validation] }
    #expect(
      refusal(workbook)
        == "kit.xlsx: Sheet!A1: has a validation whose prompt's title has 33 characters, more than 32; shorten it"
    )
  }

  @Test(arguments: [
    ("A1", "is a defined name that reads as a cell or a value; choose another, as A1_"),
    ("r1c1", "is a defined name that reads as a cell or a value; choose another, as r1c1_"),
    ("R", "is a defined name that reads as a cell or a value; choose another, as R_"),
    (
      "two words",
      "is no defined name; start with a letter or underscore and use only letters, digits, underscores and points"
    ),
    (
      "1st",
      "is no defined name; start with a letter or underscore and use only letters, digits, underscores and points"
    ),
  ])
  func `a defined name reads as a name`(name: String, error: String) {
    var workbook = Workbook.withSheet { _, _ in }
    workbook.definedNames = [DefinedName(name, 1)]
    #expect(refusal(workbook) == "kit.xlsx: \(name): \(error)")
  }

  @Test func `a defined name stands once in its scope and names its sheet`() {
    var workbook = Workbook.withSheet { _, _ in }
    workbook.definedNames = [
      DefinedName("rate", 1), DefinedName("Rate", 2, sheet: "sheet"), DefinedName("été.1", 3),
    ]
    #expect(refusal(workbook) == nil)
    workbook.definedNames.append(DefinedName("RATE", 3))
    #expect(
      refusal(workbook) == "kit.xlsx: RATE: is defined twice; capitals make no difference; rename one of them"
    )
    workbook.definedNames = [DefinedName("rate", F.reference("A1"))]
    #expect(
      refusal(workbook)
        == "kit.xlsx: rate: is a defined name whose reference names no sheet; add the sheet to it")
  }
}
