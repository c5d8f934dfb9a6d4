import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct SheetLimitTests {
  /// A sheet that breaks one rule, and what is said about it after the file's and the sheet's name.
  struct Breach: Sendable, CustomTestStringConvertible {
    let build: @Sendable (inout Worksheet) -> Void
    let error: String

    init(_ error: String, _ build: @escaping @Sendable (inout Worksheet) -> Void) {
      self.error = error
      self.build = build
    }

    var testDescription: String { error }
  }

  private static let breaches = [
    Breach("!B2: holds 32768 characters, more than 32767; shorten the text or divide it over several cells") {
      $0[F.cell("B2")] = Cell(.text(String(repeating: "x", count: 32_768)))
    },
    Breach("!B2: holds a number that is not finite; store an error value such as #NUM! instead") {
      $0[F.cell("B2")] = Cell(.number(.nan))
    },
    Breach("!B2: holds a number that is not finite; store an error value such as #NUM! instead") {
      $0[F.cell("B2")] = Cell(.number(-.infinity), formula: 1)
    },
    Breach("!B2: holds a number beyond 9.99999999999999E+307; store an error value such as #NUM! instead") {
      $0[F.cell("B2")] = Cell(.number(1.7e308))
    },
    Breach("!B2: holds the error #SPILL!, which files of this kind do not know; store #VALUE! instead") {
      $0[F.cell("B2")] = Cell(.error(ErrorValue("#SPILL!")))
    },
    Breach("!B2: has a formula of 8193 characters, more than 8192; divide it over several cells") {
      $0[F.cell("B2")] = Cell("", formula: .operand(.name(String(repeating: "x", count: 8_193))))
    },
    Breach(
      "!B2: has a formula with a text of 256 characters, more than 255; join shorter ones, or put the text into a cell"
    ) {
      $0[F.cell("B2")] = Cell("", formula: .call("LEN", [.text(String(repeating: "x", count: 256))]))
    },
    Breach("!B2: has a formula with 256 arguments of a function, more than 255; point to a range") {
      $0[F.cell("B2")] = Cell("", formula: .call("SUM", Array(repeating: 1, count: 256)))
    },
    Breach("!B2: has a formula of functions 65 deep, more than 64; divide it over several cells") {
      $0[F.cell("B2")] = Cell("", formula: (1...65).reduce(1) { inner, _ in .call("ABS", [inner]) })
    },
    Breach("!A1: has a rule whose formula holds an array of constants; put the constants into cells") {
      let array = SheetFormula.array(ValueArea(column: [1, 2]))
      $0.validations = [DataValidation([F.range("A1")], .custom(.call("OR", [F.reference("A1") .== array])))]
    },
    Breach("!A1: has a rule whose formula holds an array of constants; put the constants into cells") {
      let array = SheetFormula.array(ValueArea(column: [1, 2]))
      $0.conditionalFormats = [
        ConditionalFormat([F.range("A1")], .formula(.call("SUM", [array]) .> 2, DifferentialStyle()))
      ]
    },
    Breach("!A1: has a validation of 8193 ranges, more than 8192; make two of it") {
      $0.validations = [
        DataValidation((1...8_193).map { CellRange(CellReference(row: $0 * 2 - 1, column: 1)) }, .list(["a"]))
      ]
    },
    Breach(
      "!B2: has a formula that points to the sheet \"Gone\", which is not there; add the sheet or change the formula"
    ) {
      let corner = F.corner("A1")
      $0[F.cell("B2")] = Cell(0, formula: .operand(.area(sheet: "Gone", first: corner, last: corner)))
    },
    Breach("!B2: has a formula that points outside of the grid; stay within A1:XFD1048576") {
      let corner = AreaCorner(CellReference(row: 0, column: 1))
      $0[F.cell("B2")] = Cell(0, formula: .operand(.area(sheet: nil, first: corner, last: corner)))
    },
    Breach("!XFE1: lies outside of the grid; stay within A1:XFD1048576") {
      $0[CellReference(row: 1, column: 16_385)] = Cell(1)
    },
    Breach(": has row 1048577, which lies outside of the grid; stay within A1:XFD1048576") {
      $0[CellReference(row: 1_048_577, column: 1)] = Cell(1)
    },
    Breach(": has column B at a width of 256.0 characters; use 0 to 255 characters") {
      $0.columns[2] = ColumnProperties(width: 256)
    },
    Breach(": has row 4 at a height of 410.0 points; use 0 to 409 points") { $0.setHeight(410, ofRow: 4) },
    Breach(": is shown at 9 per cent; use 10 to 400 per cent") { $0.zoom = 9 },
    Breach("!A1: is one cell, merged; merge two or more") { $0.mergedRanges = [F.range("A1")] },
    Breach("!A5:B6: is merged, and so is B2:C9, which overlaps it; keep one of them") {
      $0.mergedRanges = [F.range("B2:C9"), F.range("A5:B6"), F.range("A1:C1")]
    },
    Breach("!A1: has a link whose address has a space or control character; write it as %20") {
      $0.hyperlinks = [Hyperlink(F.cell("A1"), .address("https://a b"))]
    },
    Breach("!A1: has two links; keep one of them") {
      $0.hyperlinks = [Hyperlink(F.cell("A1"), .location("B1")), Hyperlink(F.cell("A1"), .location("B2"))]
    },
    Breach(": has a header of 256 characters, more than 255; shorten it") {
      $0.pageSetup.header = String(repeating: "h", count: 256)
    },
    Breach(": has a margin of nan inches; use 0 to 48 inches") { $0.pageSetup.margins.left = .nan },
    Breach("!A1: has a colour scale of 1 colours; use 2 or 3") {
      $0.conditionalFormats = [ConditionalFormat([F.range("A1")], .colorScale([.init(nil, Color(0))]))]
    },
    Breach(": has a conditional format for no cells; name the cells it is for") {
      $0.conditionalFormats = [ConditionalFormat([], .dataBar(color: Color(0), minimum: nil, maximum: nil))]
    },
    Breach("!A1: has a validation between 5.0 and 1.0, which nothing is; exchange the two") {
      $0.validations = [DataValidation([F.range("A1")], .whole(.between(5, 1)))]
    },
  ]

  @Test(arguments: breaches)
  func `what stands in a sheet keeps to the limits`(breach: Breach) {
    #expect(refusal(.withSheet { sheet, _ in breach.build(&sheet) }) == "kit.xlsx: Sheet\(breach.error)")
  }

  @Test func `a cell of exactly 32,767 characters is written`() {
    let workbook = Workbook.withSheet { sheet, _ in
      sheet[F.cell("A1")] = Cell(.text(String(repeating: "é", count: 32_767)))
    }
    #expect(refusal(workbook) == nil)
  }

  @Test func `a workbook has no more number formats than Excel loads`() {
    func workbook(_ count: Int) -> Workbook {
      .withSheet { sheet, styles in
        for number in 1...count {
          var style = Style()
          style.numberFormat = NumberFormat("0\\ \(number)")
          sheet[CellReference(row: number, column: 1)] = Cell(1, style: styles.id(of: style))
        }
      }
    }
    #expect(refusal(workbook(206)) == nil)
    #expect(
      refusal(workbook(207))
        == "kit.xlsx: has 207 number formats of its own, more than 206; let cells share formats")
  }

  @Test func `a style of another workbook is refused, not looked up`() {
    var other = StyleTable()
    var bold = Style()
    bold.font.isBold = true
    let id = other.id(of: bold)
    let workbook = Workbook.withSheet { sheet, _ in sheet[F.cell("A1")] = Cell(1, style: id) }
    #expect(
      refusal(workbook)
        == "kit.xlsx: Sheet!A1: has a style of another workbook; take the style from this workbook's style table"
    )
  }

  private typealias F = FullWorkbook
}
