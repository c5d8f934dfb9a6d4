import Spreadsheet

/// Random calls of every function with arguments of the kinds that it takes, over the cells of ``FormulaGrid``.
struct FormulaSamples {
  private var random: RandomFormulas

  init(seed: UInt64) { random = RandomFormulas(seed: seed) }

  /// Samples of each template in turn.
  mutating func samples(_ count: Int) -> [String] {
    var all: [String] = []
    for number in 0..<count {
      all.append(fill(FormulaSamples.templates[number % FormulaSamples.templates.count], depth: 2))
    }
    return all
  }

  /// Replaces each `{x}` by something of kind x.
  private mutating func fill(_ template: String, depth: Int) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let kind = rest[rest.index(after: open)]
      result += part(kind, depth: depth)
      rest = rest[open...].dropFirst(3)
    }
    return result + rest
  }

  private mutating func part(_ kind: Character, depth: Int) -> String {
    let deeper = depth > 0 && Int.random(in: 0..<4, using: &random) == 0
    let nested = FormulaSamples.nested[kind] ?? []
    if deeper && !nested.isEmpty { return fill(random.pick(nested), depth: depth - 1) }
    return random.pick(FormulaSamples.leaves[kind] ?? ["0"])
  }

  /// n number, p positive number, i whole number, k 1 to 6, u 0 to 1, t text, l condition, v any value, d day,
  /// a area of numbers, m area of anything, c criterion, e error or not, f format.
  private static let leaves: [Character: [String]] = [
    "n": [
      "-3", "-1", "-0.5", "0", "0.1", "0.3", "1", "2", "2.5", "-2.5", "3", "7", "10", "100", "1234.567",
      "2.675", "1.005",
      "0.00001", "1E10", "A1", "A6", "C6", "C1", "1/3", "-2/3", "0.1*3", "1E15+0.3", "123456789.123", "0.615",
    ],
    "p": ["1", "2", "0.5", "3", "10", "2.5", "A1", "A6", "1E-3", "1000", "7.25"],
    "i": ["-3", "-2", "-1", "0", "1", "2", "3", "5", "1.9", "A1"],
    "k": ["1", "2", "3", "4", "5", "6", "2.7"],
    "u": ["0.05", "0.5", "0.001", "0.95", "0.3", "0.25", "0.75", "0.9999", "1E-9", "1/3"],
    "t": [
      "\"apple\"", "\"Banana\"", "\" a b  c \"", "\"\"", "\"x\"", "\"12\"", "\"ab*c\"", "\"it's o'clock\"",
      "B1", "B2",
      "B4", "B5", "\"p\"", "\"an\"", "\"ÄÖ über\"", "\"a\"",
    ],
    "l": ["TRUE", "FALSE", "A1>2", "B1=\"APPLE\"", "A2=A4", "C1<=10", "B1<B2", "B6=\"\"", "B6=0", "E1=\"\""],
    "v": ["1", "\"a\"", "TRUE", "A1", "B1", "E1", "C6", "1/0", "NA()", "\"\"", "B5"],
    "d": [
      "D1", "D2", "D3", "D4", "D5", "45322", "45351.75", "36526", "61", "73050", "44196", "45350", "45352",
      "45382", "45688", "45716", "45717",
    ],
    "a": ["A1:A6", "C1:C6", "A2:A4", "A1:A3", "C2:C5", "D1:D6", "A4:A6"],
    "s": ["A1:A6", "C1:C6"],
    "m": ["A1:A6", "B1:B6", "E1:E6", "A1:B3", "B2:E5", "A1:E6", "E1:E3", "B1:B5"],
    "c": [
      "\">2\"", "\"<>1\"", "\"apple*\"", "\"?anana\"", "\"=3\"", "\"<banana\"", "\"<>\"", "1", "3", "\"b*\"",
      "\"<=10\"", "\"<>apple\"", "\"apple\"", "A1", "B1", "\"*a*\"", "\">=\"&A1", "\"CHERRY\"",
    ],
    "e": ["1", "1/0", "NA()", "A1", "SQRT(-1)", "\"a\"+1", "B1"],
    "f": [
      "\"0\"", "\"0.0\"", "\"0.00\"", "\"#,##0\"", "\"#,##0.00\"", "\"0%\"", "\"0.0%\"", "\"#.##\"",
      "\"000\"", "\"0.00E+00\"",
      "\"0.0;(0.0)\"", "\"0;-0;\"\"zero\"\"\"", "\"#,##0,\"", "\"General\"", "\"0.0\"\" km\"\"\"",
      "\"$#,##0.00\"", "\"+0;-0;0\"",
      "\"# ##0\"", "\"?0.0?\"", "\"[>=100]0;0.0\"",
    ],
    "g": [
      "\"yyyy-mm-dd\"", "\"d.m.yy\"", "\"dd mmm yyyy\"", "\"mmmm d, yyyy\"", "\"ddd\"", "\"dddd\"",
      "\"hh:mm\"", "\"mmm-yy\"",
      "\"h:mm:ss AM/PM\"", "\"m/d/yyyy hh:mm:ss\"", "\"[h]:mm\"", "\"yyyy\"",
    ],
  ]

  private static let nested: [Character: [String]] = [
    "n": [
      "{n}+{n}", "{n}-{n}", "{n}*{n}", "{n}/{n}", "-{n}", "{n}%", "({n}+{n})*{n}", "SUM({a})",
      "ROUND({n},{i})", "MAX({a},{n})",
      "IF({l},{n},{n})", "INDEX({s},{k})", "{p}^{i}", "LEN({t})", "ABS({n})", "COUNTIF({m},{c})", "\"3\"+{n}",
      "TRUE+{n}",
    ],
    "t": [
      "{t}&{t}", "{n}&\"\"", "UPPER({t})", "LEFT({t},{k})", "IF({l},{t},{n}&\"!\")", "INDEX(B1:B6,{k})",
      "TEXT({n},{f})",
    ],
    "l": ["NOT({l})", "AND({l},{l})", "{n}>{n}", "{t}={t}", "ISNUMBER({v})", "{n}={n}"],
    "v": ["{n}", "{t}", "{l}"],
    "d": ["EDATE({d},{i})", "DATE(2024,{k},{i}+5)", "{d}+{k}"],
    "e": ["{n}/{n}", "VLOOKUP({n},A1:C6,2,FALSE)"],
  ]

  private static let templates = [
    "{n}+{n}", "{n}-{n}", "{n}*{n}", "{n}/{n}", "{p}^{n}", "{n}^{i}", "{n}&{t}", "{v}&{v}", "{v}={v}",
    "{t}<{t}", "{n}<={n}", "{n}%",
    "-{v}", "{v}+{v}", "IF({l},{v},{v})", "IF({n},{v})", "IFERROR({e},{v})", "IFNA({e},{v})",
    "IFS({l},{v},{l},{v})",
    "SWITCH({k},1,{v},2,{v},{v})", "AND({l},{l})", "OR({l},{l})", "XOR({l},{l},{l})", "NOT({l})", "AND({a})",
    "TRUE()", "FALSE()",
    "INDEX(A1:C6,{k},{i})", "INDEX(A1:A6,{i})", "INDEX(A1:C1,{k})", "MATCH({n},{a},0)", "MATCH({t},B1:B6,0)",
    "MATCH(\"*\"&{t}&\"*\",B1:B6,0)", "MATCH({n},C1:C5,1)", "MATCH({n},C1:C5)", "MATCH({n},D1:D5,-1)",
    "LOOKUP({n},C1:C5,B1:B5)",
    "LOOKUP(2,1/(A1:A6={i}),C1:C6)", "VLOOKUP({n},C1:E5,{k})", "VLOOKUP({n},A1:E6,{k},FALSE)",
    "VLOOKUP({t},B1:E6,{k},FALSE)",
    "HLOOKUP({n},A1:C6,{k},FALSE)", "CHOOSE({k},{v},{v},{v})", "ROWS({m})", "COLUMNS({m})", "SUM({a},{n})",
    "SUM({m})",
    "SUM({a},{v})", "SUMIF({m},{c})", "SUMIF(B1:B6,{c},{s})", "SUMIFS({s},A1:A6,{c},B1:B6,{c})",
    "SUMPRODUCT({s},{s})",
    "SUMPRODUCT((A1:A6={i})*(C1:C6>{n}))", "SUMPRODUCT((B1:B6={t})*C1:C6)",
    "SUMPRODUCT(--(LEN(B1:B6)>{k}),A1:A6)",
    "SUMPRODUCT((A1:A6>{n})*(B1:B6<>\"\")*C1:C6)", "SUMPRODUCT(A1:A6*A1:C1)", "SUMPRODUCT(ABS(C1:C6-{n}))",
    "SUMPRODUCT(COUNTIF(A1:A6,A1:A6))", "SUMPRODUCT(1/COUNTIF(A1:A6,A1:A6))",
    "COUNT({m},{v})", "COUNTA({m})", "COUNTBLANK({m})", "COUNTIF({m},{c})", "COUNTIFS(A1:A6,{c},B1:B6,{c})",
    "AVERAGE({a},{n})",
    "AVERAGE({m})", "AVERAGEA({m})", "AVERAGEIF({m},{c})", "AVERAGEIF(B1:B6,{c},{s})",
    "AVERAGEIFS({s},B1:B6,{c},A1:A6,{c})",
    "MIN({a},{n})", "MAX({a},{n})", "MINA({m})", "MAXA({m})", "MINIFS({s},B1:B6,{c})",
    "MAXIFS({s},A1:A6,{c})", "MEDIAN({a},{n})",
    "MODE(A1:A6,{i})", "LARGE({a},{k})", "SMALL({a},{k})", "RANK({n},{a})", "RANK({n},{a},1)",
    "PERCENTILE({a},{u})",
    "PERCENTILE.INC({a},{u})", "QUARTILE({a},{i})", "STDEV({a},{n})", "STDEV.S({a})", "STDEV.P({a})",
    "STDEVP({a})", "VAR({a})",
    "VAR.S({a},{n})", "VARP({a})", "VAR.P({a})", "PRODUCT({a})", "PRODUCT({n},{n})", "ROUND({n},{i})",
    "ROUNDUP({n},{i})",
    "ROUNDDOWN({n},{i})", "INT({n})", "TRUNC({n})", "TRUNC({n},{i})", "MROUND({n},{n})", "CEILING({n},{n})",
    "FLOOR({n},{n})",
    "MOD({n},{n})", "ABS({n})", "SIGN({n})", "SQRT({n})", "POWER({n},{i})", "EXP({i})", "LN({n})",
    "LOG({p},{p})", "LOG({n})",
    "LOG10({n})", "PI()*{n}", "SUMSQ({a},{n})", "QUOTIENT({n},{n})", "FACT({i})", "EVEN({n})", "ODD({n})",
    "ISEVEN({n})", "ISODD({n})",
    "NORM.S.INV({u})", "NORM.S.DIST({n},{l})", "NORMSINV({u})", "NORMSDIST({n})", "T.INV.2T({u},{k})",
    "TINV({u},{p}*10)",
    "CORREL({s},{s})", "CORREL(A1:A6,D1:D6)", "SLOPE({s},{s})", "INTERCEPT({s},{s})", "GEOMEAN({a})",
    "TEXT({n},{f})",
    "TEXT({d},{g})", "TEXT({t},\"0\")", "VALUE({t})", "VALUE({n}&\"\")", "VALUE(\"12%\")",
    "VALUE(\"1,234.5\")", "LEFT({t},{i})", "RIGHT({t},{i})",
    "LEFT({t})", "MID({t},{k},{i})", "LEN({t})", "LEN({n})", "FIND({t},{t})", "FIND({t},{t},{k})",
    "SEARCH({t},{t})", "SEARCH(\"?n*\",{t})",
    "SUBSTITUTE({t},{t},{t})", "SUBSTITUTE({t},\"a\",{t},{k})", "REPLACE({t},{k},{i},{t})", "TRIM({t})",
    "UPPER({t})", "LOWER({t})",
    "PROPER({t})", "CONCATENATE({t},{n},{t})", "CONCAT({t},B1:B3,{n})", "TEXTJOIN(\", \",{l},{m},{t})",
    "REPT({t},{i})",
    "EXACT({t},{t})", "CHAR({k}+64)", "CODE({t})", "CLEAN({t})", "T({v})", "N({v})", "DATE(2024,{i},{i})",
    "DATE({k}+1990,{k}*3,{i}*20)",
    "YEAR({d})", "MONTH({d})", "DAY({d})", "WEEKDAY({d})", "WEEKDAY({d},{k})", "EDATE({d},{i})",
    "EOMONTH({d},{i})",
    "DATEVALUE(\"2024-02-29\")", "DATEVALUE(TEXT({d},\"yyyy-mm-dd\"))", "DAYS({d},{d})",
    "DATEDIF({d},{d},\"d\")", "DATEDIF({d},{d},\"m\")",
    "DATEDIF({d},{d},\"y\")", "DATEDIF({d},{d},\"ym\")", "DATEDIF({d},{d},\"yd\")", "DATEDIF({d},{d},\"md\")",
    "ISNUMBER({v})",
    "ISTEXT({v})", "ISBLANK({v})", "ISERROR({e})", "ISERR({e})", "ISNA({e})", "ISLOGICAL({v})",
    "ISNONTEXT({v})", "NA()",
    "ERROR.TYPE({e})", "UNICODE({t})", "UNICHAR({k}+200)", "-2^2", "2^3^2", "1-2-3", "0.1+0.2-0.3",
    "1.1-1-0.1", "({n}+{n})-{n}",
  ]
}
