import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite("Shared formulas") struct SharedFormulaTests {
  /// Two rows down and one column to the right.
  private func moved(_ formula: String) -> String {
    SharedFormula(Array(formula.utf8), row: 5, column: 2).text(row: 7, column: 3)
  }

  @Test(
    "relative references move, all else stays",
    arguments: [
      ("A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"), ("SUM(A1:B2)*2", "SUM(B3:C4)*2"), ("LOG10(A1)", "LOG10(B3)"),
      ("LOG10(100)+ATAN2(A1,B1)", "LOG10(100)+ATAN2(B3,C3)"),
      ("\"A1 \"\"B2\"\"\"&A1", "\"A1 \"\"B2\"\"\"&B3"),
      ("'A1 B2'!A1+'It''s A1'!B2", "'A1 B2'!B3+'It''s A1'!C4"), ("A1!B2", "A1!C4"),
      ("Sheet1!A1:B2", "Sheet1!B3:C4"),
      ("SUM(A:B)+SUM($A:B)+SUM(1:2)+SUM($1:2)", "SUM(B:C)+SUM($A:C)+SUM(3:4)+SUM($1:4)"),
      ("Sales[A1]+Sales[[#All],[B2]]+A1", "Sales[A1]+Sales[[#All],[B2]]+B3"), ("[1]Data!A1", "[1]Data!B3"),
      ("A1+#REF!+#DIV/0!+#N/A+B2", "B3+#REF!+#DIV/0!+#N/A+C4"), ("1E5+A1+1.5E+3", "1E5+B3+1.5E+3"),
      ("rate1_A1+A1.b+pl_x", "rate1_A1+A1.b+pl_x"), ("a1+Über1", "B3+Über1"),
      ("XFD1+A1048576", "#REF!+#REF!"),
      ("ABCD1+XFE1+A1048577+A0", "ABCD1+XFE1+A1048577+A0"),
      ("IF(A1=\"\",\"\",TRUE)", "IF(B3=\"\",\"\",TRUE)"),
      ("A1#+A1%", "B3#+B3%"), ("", ""), ("\"open A1", "\"open A1"), ("'open A1", "'open A1"),
      ("T[open A1", "T[open A1"),
    ])
  func moves(formula: String, expected: String) { #expect(moved(formula) == expected) }

  @Test("columns of one, two and three letters")
  func columns() {
    for column in [1, 25, 26, 27, 52, 53, 701, 702, 703, 728, 729, 16_383] {
      let moved = SharedFormula(Array("A10".utf8), row: 1, column: 1).text(row: 91, column: column)
      #expect(moved == ColumnLetters.letters(column) + "100")
    }
  }

  @Test("references moved to the left and up leave the grid as #REF!")
  func leaves() {
    #expect(SharedFormula(Array("B2+C3".utf8), row: 5, column: 5).text(row: 3, column: 4) == "#REF!+B1")
  }

  @Test("each cell of a shared formula has its own text, and the result that was stored")
  func cells() throws {
    let cells = try TestPackage.workbook(
      rows: """
        <row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>
        <row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><f t="array" ref="C2:C3">A1:A2</f></c></row>
        <row r="3"><c r="B3" t="str"><f t="shared" si="0"/><v>six</v></c><c r="C3"><f t="shared" si="9"/></c></row>
        """
    ).cells()
    #expect(cells[1, 2] == ReadCell(2, formula: "A1*2"))
    #expect(cells[2, 2] == ReadCell(4, formula: "A2*2"))
    #expect(cells[2, 3] == ReadCell(.blank, formula: "A1:A2"))
    #expect(cells[3, 2] == ReadCell("six", formula: "A3*2"))
    #expect(cells[3, 3] == nil, "a follower whose master isn't there holds nothing")
  }
}
