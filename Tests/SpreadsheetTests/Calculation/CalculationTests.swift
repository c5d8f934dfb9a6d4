import Spreadsheet
import Testing

@Suite struct CalculationTests {
  /// A workbook of one sheet, `A1=...` a line; what starts with `=` is a formula.
  private func workbook(_ cells: [String: String], names: [DefinedName] = []) throws -> Workbook {
    var sheet = Worksheet(name: "Data")
    for (place, text) in cells {
      let cell = try #require(CellReference(place))
      if text.hasPrefix("=") {
        sheet[cell] = Cell(formula: try SheetFormula(parsing: text))
      } else {
        sheet[cell] = Cell(Double(text).map(CellValue.number) ?? .text(text))
      }
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    workbook.definedNames = names
    return workbook
  }

  private func value(_ workbook: Workbook, _ cell: String) throws -> CellValue? {
    workbook.sheets[0][try #require(CellReference(cell))]?.value
  }

  @Test func `each formula is computed after those that it needs`() throws {
    var book = try workbook(["A1": "=B1*2", "B1": "=SUM(C1:C3)", "C1": "4", "C2": "=C1+1", "C3": "=A9"])
    let calculation = book.calculate()
    #expect(try value(book, "A1") == 18)
    #expect(try value(book, "C3") == 0)
    #expect(calculation.order.map(\.cell.description) == ["C2", "C3", "B1", "A1"])
    #expect(calculation.cycles.isEmpty && calculation.unknown.isEmpty)
  }

  @Test func `rings are told, and what hangs on them is computed from 0`() throws {
    var book = try workbook(["A1": "=A2", "A2": "=A3+1", "A3": "=A1", "B1": "=B1", "C1": "=A1+5"])
    let calculation = book.calculate()
    #expect(calculation.cycles.map { $0.map(\.cell.description) } == [["A1", "A2", "A3"], ["B1"]])
    #expect(try value(book, "A2") == 0)
    #expect(try value(book, "C1") == 5)
  }

  @Test func `names lead to cells, those of the sheet before the workbook's`() throws {
    let rate = DefinedName("rate", .cell("Data", row: 1, column: 2))
    let names = [rate, DefinedName("step", 3), DefinedName("STEP", .operand(.name("rate")), sheet: "Data")]
    var book = try workbook(["A1": "=rate*step", "B1": "=C1+1", "C1": "4"], names: names)
    book.calculate()
    #expect(try value(book, "A1") == 25)
  }

  @Test func `a formula that can't be evaluated keeps its value and is told`() throws {
    var book = try workbook(["A1": "=SUBTOTAL(9,B1:B2)", "A2": "=A1+1"])
    book.sheets[0][CellReference(row: 1, column: 1)]?.value = 7
    let calculation = book.calculate()
    #expect(calculation.unknown.map(\.cell.description) == ["A1"])
    #expect(try value(book, "A1") == 7)
    #expect(try value(book, "A2") == 8)
  }

  @Test func `where one value is due, the cell beside is taken of an area`() throws {
    var book = try workbook([
      "A1": "3", "A2": "5", "B1": "=A1:A2*10", "B2": "=A1:A2*10", "B3": "=A1:A2*10",
      "C1": "=SUMPRODUCT(A1:A2*10)",
      "C2": "=SUM(A:A)", "C3": "=COUNTBLANK(A:A)", "D2": "=ROW()*100+COLUMN(A1)",
      "D3": "=SUMPRODUCT(ROW(A1:A4))",
      "D4": "=COUNTIF(A:A,\"\")", "D5": "=ROWS(A:A)",
    ])
    book.calculate()
    #expect(try value(book, "B1") == 30)
    #expect(try value(book, "B2") == 50)
    #expect(try value(book, "B3") == .error(.value))
    #expect(try value(book, "C1") == 80)
    #expect(try value(book, "C2") == 8)
    #expect(try value(book, "C3") == 1_048_574)
    #expect(try value(book, "D2") == 201)
    #expect(try value(book, "D3") == 10)
    #expect(try value(book, "D4") == 1_048_574)
    #expect(try value(book, "D5") == 1_048_576)
  }

  @Test func `a chain of many thousand formulas is no trouble`() throws {
    var sheet = Worksheet(name: "Data")
    sheet[CellReference(row: 1, column: 1)] = Cell(1)
    for row in 2...30_000 {
      sheet[CellReference(row: row, column: 1)] = Cell(formula: .cell(row: row - 1, column: 1) + 1)
    }
    var book = Workbook()
    book.sheets = [sheet]
    book.calculate()
    #expect(try value(book, "A30000") == 30_000)
  }

  @Test func `names that lead to each other are an error, not a trap`() throws {
    let names = [DefinedName("one", .operand(.name("two"))), DefinedName("two", .operand(.name("one")) + 1)]
    var book = try workbook(["A1": "=one"], names: names)
    book.calculate()
    #expect(try value(book, "A1") == .error(.name))
  }
}
