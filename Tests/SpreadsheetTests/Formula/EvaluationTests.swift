import Spreadsheet
import Testing

/// Formulas over ``FormulaGrid`` and what they come to, family by family; exact but for numbers marked by digits.
@Suite("Evaluating formulas")
struct EvaluationTests {
  private func expect(_ cases: [(String, CellValue)], _ location: SourceLocation = #_sourceLocation) {
    for (text, expected) in cases {
      let value = try? FormulaGrid.value(text)
      if case .number(let one)? = value, case .number(let other) = expected {
        #expect(abs(one - other) <= 1e-12 * max(abs(one), abs(other)), "\(text)", sourceLocation: location)
      } else {
        #expect(value == expected, "\(text)", sourceLocation: location)
      }
    }
  }

  @Test func operators() {
    expect([
      ("1+2*3", 7), ("-2^2", 4), ("2^3^2", 64), ("2^-1", 0.5), ("50%", 0.5), ("1-2-3", -4),
      ("0.1+0.2-0.3", 0),
      ("1.1-1-0.1", 0), ("0.1+0.2=0.3", true), ("\"3\"+4", 7), ("\"12%\"*2", 0.24),
      ("\"a\"+1", .error(.value)),
      ("\"\"+1", .error(.value)), ("TRUE+1", 2), ("E1+1", 1), ("1/0", .error(.divisionByZero)),
      ("0^0", .error(.number)), ("0^-1", .error(.divisionByZero)), ("(-8)^0.5", .error(.number)),
      ("1E308*10", .error(.number)), ("NA()+1/0", .error(.notAvailable)),
      ("1/0+NA()", .error(.divisionByZero)),
      ("1/3&\"\"", "0.333333333333333"), ("1E21&\"\"", "1E+21"), ("0.00001&\"\"", "0.00001"),
      ("TRUE&E1", "TRUE"),
      ("\"a\"=\"A\"", true), ("\"a\">9E99", true), ("TRUE>\"z\"", true), ("TRUE=1", false),
      ("\"1\"=1", false),
      ("E1=0", true), ("E1=\"\"", true), ("E1=FALSE", true), ("\"\"=0", false), ("E1", 0),
      ("A1:A3", .error(.value)),
      ("A1:A3+1", .error(.value)), ("unknown", .error(.name)), ("NOSUCH(1)", .error(.name)),
      ("ABS(1,2)", .error(.value)), ("#N/A", .error(.notAvailable)),
    ])
  }

  @Test func logic() {
    expect([
      ("IF(A1>2,\"yes\",1/0)", "yes"), ("IF(FALSE,1)", false), ("IF(TRUE,,2)", 0),
      ("IF(\"x\",1,2)", .error(.value)),
      ("IFERROR(1/0,5)", 5), ("IFERROR(4,1/0)", 4), ("IFNA(NA(),5)", 5),
      ("IFNA(1/0,5)", .error(.divisionByZero)),
      ("IFS(FALSE,1,TRUE,2,1/0,3)", 2), ("IFS(FALSE,1)", .error(.notAvailable)),
      ("SWITCH(2,1,\"a\",2,\"b\")", "b"),
      ("SWITCH(9,1,\"a\",\"else\")", "else"), ("SWITCH(9,1,\"a\")", .error(.notAvailable)),
      ("AND(A1:A6)", true),
      ("AND(B1:B3)", .error(.value)), ("AND(TRUE,\"x\")", .error(.value)), ("OR(FALSE,A1>2)", true),
      ("XOR(TRUE,TRUE,TRUE)", true), ("NOT(0)", true), ("AND(E1,TRUE)", true), ("CHOOSE(2,1/0,\"b\")", "b"),
      ("CHOOSE(4,1,2)", .error(.value)),
    ])
  }

  @Test func lookup() {
    expect([
      ("INDEX(A1:C6,2,3)", 20), ("INDEX(A1:A6,3)", 4), ("INDEX(A1:C1,3)", 10),
      ("SUM(INDEX(A1:C6,0,3))", 147.75),
      ("INDEX(A1:C6,7,1)", .error(.reference)), ("MATCH(\"BANANA\",B1:B6,0)", 2),
      ("MATCH(\"*pie\",B1:B6,0)", 4),
      ("MATCH(25,C1:C5)", 2), ("MATCH(5,C1:C5,1)", .error(.notAvailable)), ("MATCH(45300,D1:D5,-1)", 2),
      ("LOOKUP(75,{0,50,80},{\"low\",\"mid\",\"high\"})", "mid"), ("LOOKUP(2,1/(A1:A6=1),C1:C6)", 40),
      ("VLOOKUP(4,A1:C6,2,FALSE)", "cherry"), ("VLOOKUP(35,C1:D5,1)", 30),
      ("VLOOKUP(8,A1:C6,2,0)", .error(.notAvailable)),
      ("VLOOKUP(4,A1:C6,4,0)", .error(.reference)), ("HLOOKUP(\"apple\",A1:C6,3,FALSE)", "cherry"),
      ("XLOOKUP(4,A1:A6,B1:B6)", "cherry"), ("XLOOKUP(8,A1:A6,B1:B6,\"none\")", "none"),
      ("XLOOKUP(8,A1:A6,C1:C6,,1)", -2.25), ("XLOOKUP(1,A1:A6,B1:B6,,0,-1)", "apple pie"), ("ROWS(A1:C6)", 6),
      ("COLUMNS(A1:C6)", 3),
    ])
  }

  @Test func sums() {
    expect([
      ("SUM(A1:A6)", 23.5), ("SUM(B1:B6)", 0), ("SUM(\"3\",TRUE,B5)", 4),
      ("SUM(A1:A2,1/0)", .error(.divisionByZero)),
      ("SUM({1,2;3,4})", 10), ("SUMIF(A1:A6,\">2\")", 21.5), ("SUMIF(B1:B6,\"apple*\",C1:C6)", 50),
      ("SUMIF(A1:A6,1,C1)", .error(.value)), ("SUMIFS(C1:C6,A1:A6,1,B1:B6,\"apple*\")", 40),
      ("SUMIFS(C1:C6,A1:A5,1)", .error(.value)), ("SUMPRODUCT(A1:A6,C1:C6)", 438.625),
      ("SUMPRODUCT((A1:A6=1)*(C1:C6>25))", 1), ("SUMPRODUCT((B1:B6=\"apple\")*C1:C6)", 10),
      ("SUMPRODUCT(A1:A6=1)", 0),
      ("SUMPRODUCT(A1:A6*A1:C1)", .error(.value)), ("SUMPRODUCT(1/COUNTIF(A1:A6,A1:A6))", 5),
      ("SUMPRODUCT((A1:A3)*{1,10})", 88), ("COUNT(A1:B6,\"5\",\"x\",TRUE)", 8), ("COUNTA(A1:B6)", 11),
      ("COUNTBLANK(A1:B6)", 1), ("COUNTIF(B1:B6,\"a*\")", 2), ("COUNTIF(B1:B6,\"<>apple\")", 5),
      ("COUNTIF(B1:B6,\"\")", 1), ("COUNTIF(B1:B6,\"<>\")", 5), ("COUNTIF(B1:B6,12)", 1),
      ("COUNTIF(B1:B6,\">b\")", 2),
      ("COUNTIFS(A1:A6,\">=3\",C1:C6,\"<40\")", 3), ("PRODUCT(A1:A3)", 12), ("SUMSQ(3,4)", 25),
    ])
  }

  @Test func math() {
    expect([
      ("ROUND(2.675,2)", 2.68), ("ROUND(1.005,2)", 1.01), ("ROUND(-2.5,0)", -3), ("ROUND(1234,-2)", 1200),
      ("ROUNDUP(2.1,0)", 3), ("ROUNDUP(-2.1,0)", -3), ("ROUNDDOWN(-2.9,0)", -2), ("INT(-2.5)", -3),
      ("TRUNC(-2.59,1)", -2.5),
      ("ROUND(5,1E300)", 5), ("ROUND(5,-1E300)", 0), ("MROUND(10,3)", 9), ("MROUND(-10,3)", .error(.number)),
      ("CEILING(2.1,0.5)", 2.5), ("CEILING(-2.1,1)", -2), ("CEILING(2,-1)", .error(.number)),
      ("FLOOR(2.9,0.5)", 2.5),
      ("FLOOR(2,0)", .error(.divisionByZero)), ("MOD(-3,2)", 1), ("MOD(3,-2)", -1),
      ("MOD(1,0)", .error(.divisionByZero)),
      ("ABS(-3)", 3), ("SIGN(-3)", -1), ("SQRT(16)", 4), ("SQRT(-1)", .error(.number)), ("POWER(2,10)", 1024),
      ("EXP(1)", 2.718281828459045), ("LN(EXP(2))", 2), ("LOG(8,2)", 3), ("LOG(100)", 2), ("LOG10(1000)", 3),
      ("PI()", .number(.pi)), ("ODD(-0.7)", -1), ("EVEN(1.1)", 2),
    ])
  }

  @Test func statistics() {
    expect([
      ("AVERAGE(A1:A6)", 3.9166666666666665), ("AVERAGE(B1:B4)", .error(.divisionByZero)),
      ("AVERAGEA(A1:B1)", 1.5),
      ("AVERAGEIF(A1:A6,1,C1:C6)", 30), ("AVERAGEIFS(C1:C6,A1:A6,99)", .error(.divisionByZero)),
      ("MIN(B1:B3)", 0),
      ("MAX(A1:A6,20)", 20), ("MINA(A1:B1)", 0), ("MAXA(E1:E6)", 7), ("MINIFS(C1:C6,A1:A6,1)", 20),
      ("MAXIFS(C1:C6,A1:A6,1)", 40), ("MEDIAN(A1:A6)", 3.5), ("MODE(A1:A6)", 1),
      ("MODE(C1:C6)", .error(.notAvailable)),
      ("LARGE(A1:A6,2)", 5), ("SMALL(A1:A6,7)", .error(.number)), ("RANK(5,A1:A6)", 2),
      ("RANK(5,A1:A6,1)", 5),
      ("RANK(6,A1:A6)", .error(.notAvailable)), ("PERCENTILE(C1:C5,0.25)", 20), ("QUARTILE(C1:C5,3)", 40),
      ("PERCENTILE.INC(C1:C5,0.9)", 46), ("STDEV(C1:C5)", 15.811388300841896),
      ("STDEV.P(C1:C5)", 14.142135623730951),
      ("VAR.S(C1:C5)", 250), ("VARP(C1:C5)", 200), ("STDEV(1)", .error(.divisionByZero)),
      ("CORREL(C1:C5,C1:C5)", 1),
      ("GEOMEAN(2,8)", 4), ("NORM.S.INV(0.975)", 1.959963984540054),
      ("NORM.S.DIST(1,TRUE)", 0.8413447460685429),
      ("NORM.S.DIST(0,FALSE)", 0.3989422804014327), ("NORMSINV(1)", .error(.number)),
      ("T.INV.2T(0.05,10)", 2.228138851986274), ("TINV(0.05,1)", 12.706204736174707),
    ])
  }

  @Test func text() {
    expect([
      ("LEFT(\"apple\",2)", "ap"), ("RIGHT(\"apple\",2)", "le"), ("MID(\"apple\",2,3)", "ppl"),
      ("LEFT(\"a\",-1)", .error(.value)),
      ("LEN(\"Größe\")", 5), ("LEN(12.5)", 4), ("FIND(\"p\",\"apple\")", 2),
      ("FIND(\"P\",\"apple\")", .error(.value)),
      ("SEARCH(\"P?L\",\"apple\")", 2), ("SEARCH(\"~?\",\"what?\")", 5),
      ("SUBSTITUTE(\"aaa\",\"a\",\"b\",2)", "aba"),
      ("REPLACE(\"apple\",2,3,\"-\")", "a-e"), ("TRIM(\"  a   b \")", "a b"), ("UPPER(\"größe\")", "GRÖSSE"),
      ("PROPER(\"o'neil mc-x 2a\")", "O'Neil Mc-X 2A"), ("CONCATENATE(1,\"a\",TRUE)", "1aTRUE"),
      ("CONCAT(B1:B2,\"!\")", "appleBanana!"),
      ("TEXTJOIN(\", \",TRUE,B1:B6)", "apple, Banana, cherry, apple pie, 12"), ("REPT(\"ab\",2)", "abab"),
      ("REPT(\"a\",1E9)", .error(.value)), ("EXACT(\"a\",\"A\")", false), ("CHAR(65)", "A"),
      ("CHAR(128)", "€"), ("CODE(\"€\")", 128),
      ("CLEAN(CHAR(7)&\"a\")", "a"), ("T(1)", ""), ("N(\"a\")", 0), ("VALUE(\" 1,234.5 \")", 1234.5),
      ("VALUE(\"1,23\")", .error(.value)),
      ("VALUE(\"2024-01-31\")", 45322),
    ])
  }

  @Test func formats() {
    expect([
      ("TEXT(1234.567,\"#,##0.00\")", "1,234.57"), ("TEXT(0.256,\"0.0%\")", "25.6%"),
      ("TEXT(-5,\"0;(0)\")", "(5)"),
      ("TEXT(0,\"0;-0;\"\"none\"\"\")", "none"), ("TEXT(7,\"000\")", "007"),
      ("TEXT(1234567,\"0.0,,\")", "1.2"), ("TEXT(1.5,\"0/0\")", .error(.value)),
      ("TEXT(12345,\"0.00E+00\")", "1.23E+04"), ("TEXT(0.5,\"#.##\")", ".5"), ("TEXT(-0.001,\"0.0\")", "0.0"),
      ("TEXT(45322,\"yyyy-mm-dd\")", "2024-01-31"), ("TEXT(45322,\"ddd d mmm yy\")", "Wed 31 Jan 24"),
      ("TEXT(45322.75,\"h:mm AM/PM\")", "6:00 PM"), ("TEXT(1.5,\"[h]:mm\")", "36:00"),
      ("TEXT(-1,\"yyyy\")", .error(.value)),
      ("TEXT(\"a\",\"0\")", "a"), ("TEXT(\"a\",\"0;0;0;\"\"<\"\"@\"\">\"\"\")", "<a>"),
      ("TEXT(150,\"[>=100]\"\"big\"\";0\")", "big"),
      ("TEXT(1.5,\"General\")", "1.5"),
      ("TEXT(1E300,\"#,##0\")", .text("1," + Array(repeating: "000", count: 100).joined(separator: ","))),
    ])
  }

  @Test func dates() {
    expect([
      ("DATE(2024,2,30)", 45352), ("DATE(2024,14,1)", 45689), ("DATE(1900,2,29)", 60), ("DATE(1900,3,1)", 61),
      ("DATE(99,1,1)", 36161),
      ("DATE(10000,1,1)", .error(.number)), ("DATE(2024,1E300,1)", .error(.number)), ("YEAR(45322)", 2024),
      ("MONTH(60)", 2),
      ("DAY(60)", 29), ("DAY(0)", 0), ("YEAR(-1)", .error(.number)), ("WEEKDAY(45322)", 4),
      ("WEEKDAY(45322,2)", 3), ("WEEKDAY(1)", 1),
      ("EDATE(45322,1)", 45351), ("EOMONTH(45322,1)", 45351), ("EOMONTH(45322,-1)", 45291),
      ("DATEVALUE(\"2024-01-31\")", 45322),
      ("DATEVALUE(\"31 January 2024\")", 45322), ("DATEVALUE(\"31.31.31\")", .error(.value)),
      ("DAYS(45351,45322)", 29),
      ("DATEDIF(36412,45322,\"y\")", 24), ("DATEDIF(36412,45322,\"ym\")", 4),
      ("DATEDIF(45351,73050,\"yd\")", 305),
      ("DATEDIF(2,1,\"d\")", .error(.number)),
    ])
  }

  @Test func information() {
    expect([
      ("ISNUMBER(A1)", true), ("ISNUMBER(\"1\")", false), ("ISTEXT(B5)", true), ("ISBLANK(E1)", true),
      ("ISBLANK(\"\")", false),
      ("ISERROR(1/0)", true), ("ISERR(NA())", false), ("ISNA(NA())", true), ("ISLOGICAL(TRUE)", true),
      ("ISNONTEXT(E1)", true),
      ("NA()", .error(.notAvailable)), ("ERROR.TYPE(1/0)", 2), ("ERROR.TYPE(1)", .error(.notAvailable)),
      ("ISODD(3)", true),
    ])
  }

  @Test("a reference may be missing, and a name may stand for an area")
  func names() throws {
    let formula = try SheetFormula(parsing: "SUM(rates)*factor")
    let value = formula.value { operand in
      operand == .name("rates") ? .area(ValueArea(column: [1, 2, "x"])) : .scalar(10)
    }
    #expect(value == 30)
  }
}
