/// The words of a formula's text.
public enum FormulaText {
  /// A sheet's name as it stands before the `!`: in quotation marks where it could be misread.
  public static func sheetName(_ name: String) -> String {
    needsQuotes(name) ? "'" + doubling("'", in: name) + "'" : name
  }

  /// A text between quotation marks.
  static func quoted(_ text: String) -> String { "\"" + doubling("\"", in: text) + "\"" }

  /// The shortest digits that give the same number again. What is no number is written as the error it would be.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return ErrorValue.number.code }
    if value == 0 { return "0" }
    var text = value.description
    if text.hasSuffix(".0") { text.removeLast(2) }
    return text.uppercased()
  }

  static func array(_ area: ValueArea) -> String {
    var text = "{"
    for (position, value) in area.values.enumerated() {
      if position > 0 { text += position % max(area.columns, 1) == 0 ? ";" : "," }
      switch value {
      case .blank: text += "\"\""
      case .number(let number): text += self.number(number)
      case .text(let inner): text += quoted(inner)
      case .boolean(let boolean): text += boolean ? "TRUE" : "FALSE"
      case .error(let error): text += error.code
      }
    }
    return text + "}"
  }

  /// The name that a file stores for a function: those that came after the standard carry a prefix.
  static func storedName(ofFunction name: String) -> String {
    if worksheetFunctions.contains(name) { return "_xlfn._xlws." + name }
    return laterFunctions.contains(name) ? "_xlfn." + name : name
  }

  private static func doubling(_ mark: Unicode.Scalar, in text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar)
      if scalar == mark { result.append(scalar) }
    }
    return String(result)
  }

  private static func needsQuotes(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else {
      return true
    }
    for scalar in name.unicodeScalars {
      let isPlain = scalar == "_" || scalar == "." || scalar.properties.isAlphabetic
      guard isPlain || ("0"..."9").contains(scalar) else { return true }
    }
    return looksLikeCell(name) || looksLikeRowAndColumn(name)
      || ["TRUE", "FALSE"].contains(name.uppercased())
  }

  /// `AB12`, inside of the grid or not.
  private static func looksLikeCell(_ name: String) -> Bool {
    let letters = name.utf8.prefix { (0x41...0x5a).contains($0 & 0xdf) }
    let digits = name.utf8.dropFirst(letters.count)
    return (1...3).contains(letters.count) && !digits.isEmpty
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `R`, `C`, `R1`, `RC`, `R1C1`.
  private static func looksLikeRowAndColumn(_ name: String) -> Bool {
    var rest = name.uppercased().utf8[...]
    for letter in "RC".utf8 where rest.first == letter {
      rest = rest.dropFirst().drop { (0x30...0x39).contains($0) }
    }
    return rest.isEmpty
  }

  /// Functions of Excel 2010 and later, which files store with `_xlfn.` before their names.
  private static let laterFunctions: Set<String> = [
    "ACOT", "AGGREGATE", "ARABIC", "BASE", "BETA.DIST", "BETA.INV", "BINOM.DIST", "BINOM.INV", "CEILING.MATH",
    "CHISQ.DIST", "CHISQ.DIST.RT", "CHISQ.INV", "CHISQ.INV.RT", "CHISQ.TEST", "COMBINA", "CONCAT",
    "CONFIDENCE.NORM", "CONFIDENCE.T", "COVARIANCE.P", "COVARIANCE.S", "DAYS", "DECIMAL", "EXPON.DIST",
    "F.DIST",
    "F.INV", "F.TEST", "FLOOR.MATH", "FORECAST.LINEAR", "FORMULATEXT", "GAMMA", "GAMMA.DIST", "GAMMA.INV",
    "IFNA",
    "IFS", "ISFORMULA", "ISOWEEKNUM", "LAMBDA", "LET", "LOGNORM.DIST", "LOGNORM.INV", "MAXIFS", "MINIFS",
    "MODE.MULT", "MODE.SNGL", "NORM.DIST", "NORM.INV", "NORM.S.DIST", "NORM.S.INV", "NUMBERVALUE",
    "PDURATION",
    "PERCENTILE.EXC", "PERCENTILE.INC", "PERCENTRANK.EXC", "PERCENTRANK.INC", "PERMUTATIONA", "PHI",
    "POISSON.DIST", "QUARTILE.EXC", "QUARTILE.INC", "RANDARRAY", "RANK.AVG", "RANK.EQ", "RRI", "SEQUENCE",
    "SHEET",
    "SHEETS", "SKEW.P", "SORTBY", "STDEV.P", "STDEV.S", "SWITCH", "T.DIST", "T.DIST.2T", "T.DIST.RT", "T.INV",
    "T.INV.2T", "T.TEST", "TEXTAFTER", "TEXTBEFORE", "TEXTJOIN", "TEXTSPLIT", "UNICHAR", "UNICODE", "UNIQUE",
    "VAR.P", "VAR.S", "WEIBULL.DIST", "XLOOKUP", "XMATCH", "XOR", "Z.TEST",
  ]

  private static let worksheetFunctions: Set<String> = ["FILTER", "SORT"]
}
