import Spreadsheet
import Testing

@Suite("The text of formulas")
struct FormulaTextTests {
  private let a1 = SheetFormula.operand(
    .area(
      sheet: nil, first: AreaCorner(CellReference(row: 1, column: 1)),
      last: AreaCorner(CellReference(row: 1, column: 1))))

  @Test("parentheses stand where the order of operators demands them, and nowhere else")
  func parentheses() {
    let cases: [(SheetFormula, String)] = [
      (1 + 2 * 3, "1+2*3"), ((1 + 2) * 3, "(1+2)*3"), (1 - (2 - 3), "1-(2-3)"), ((1 - 2) - 3, "1-2-3"),
      (.binary(.power, .unary(.minus, 2), 2), "-2^2"), (.unary(.minus, .binary(.power, 2, 2)), "-(2^2)"),
      (.binary(.power, 2, .binary(.power, 3, 2)), "2^(3^2)"), (.binary(.power, 2, .unary(.minus, 3)), "2^-3"),
      (.unary(.percent, 1 + 2), "(1+2)%"), (.unary(.percent, .unary(.minus, 2)), "(-2)%"),
      (.unary(.minus, .unary(.percent, 2)), "-2%"), (.joined("a", 1 + 2), "\"a\"&1+2"),
      ((1 .< 2) + 3, "(1<2)+3"), (.if(a1 .>= 1, "say \"so\"", .missing), "IF($A$1>=1,\"say \"\"so\"\"\",)"),
      (.number(-2) * 3, "-2*3"), (.binary(.power, .number(-2), 2), "-2^2"),
    ]
    for (formula, text) in cases { #expect(formula.text == text) }
  }

  @Test("numbers are written in the shortest form that gives them again")
  func numbers() {
    let cases: [(Double, String)] = [
      (1, "1"), (0.1, "0.1"), (1e21, "1E+21"), (1e-7, "1E-07"), (-0.0, "0"), (1.0 / 3, "0.3333333333333333"),
      (.infinity, "#NUM!"),
    ]
    for (number, text) in cases { #expect(SheetFormula.number(number).text == text) }
  }

  @Test("sheet names are quoted where they could be misread")
  func sheetNames() {
    let cases = [
      ("Deals", "Deals"), ("Set-up", "'Set-up'"), ("It's", "'It''s'"), ("2024", "'2024'"), ("A1", "'A1'"),
      ("ABCD1", "ABCD1"), ("R1C1", "'R1C1'"), ("rc", "'rc'"), ("C", "'C'"), ("TRUE", "'TRUE'"),
      ("Größe", "Größe"),
      ("Two words", "'Two words'"), ("_planner", "_planner"), ("", "''"), ("a.b", "a.b"),
    ]
    for (name, text) in cases { #expect(FormulaText.sheetName(name) == text) }
  }

  @Test("references keep their dollar signs; whole columns and places outside of the grid are known")
  func references() {
    func area(_ first: AreaCorner, _ last: AreaCorner, _ sheet: String? = nil) -> String {
      SheetOperand.area(sheet: sheet, first: first, last: last).text
    }
    let b7 = CellReference(row: 7, column: 2)
    let aa9 = CellReference(row: 9, column: 27)
    #expect(area(AreaCorner(b7), AreaCorner(b7)) == "$B$7")
    #expect(
      area(AreaCorner(b7, fixedColumn: false), AreaCorner(aa9, fixedRow: false), "Set-up")
        == "'Set-up'!B$7:$AA9")
    #expect(
      area(
        AreaCorner(CellReference(row: 1, column: 1)), AreaCorner(CellReference(row: 1_048_576, column: 1)))
        == "$A:$A")
    #expect(area(AreaCorner(CellReference(row: 0, column: 1)), AreaCorner(b7)) == "#REF!")
  }

  @Test("functions of Excel 2010 and later carry their prefix")
  func prefixes() {
    #expect(SheetFormula.call("STDEV.S", [1, 2]).text == "_xlfn.STDEV.S(1,2)")
    #expect(SheetFormula.call("IFERROR", [1, 2]).text == "IFERROR(1,2)")
    #expect(SheetFormula.call("SORT", [a1]).text == "_xlfn._xlws.SORT($A$1)")
  }
}
