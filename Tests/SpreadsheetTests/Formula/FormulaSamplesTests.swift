import Spreadsheet
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Samples of all functions")
struct FormulaSamplesTests {
  @Test("every function has samples, and all of them are read and evaluated")
  func samples() throws {
    var samples = FormulaSamples(seed: 1)
    var seen: Set<String> = []
    for text in samples.samples(FormulaSamples.count) {
      let formula = try SheetFormula(parsing: text)
      _ = formula.value(FormulaGrid.resolve)
      formula.collectNames(into: &seen)
    }
    #expect(Set(FunctionTable.names).subtracting(seen).subtracting(FormulaSamples.withoutOracle).isEmpty)
  }

  /// For `Tests/Interop/formulas.py`, which lets LibreOffice calculate the same formulas.
  @Test(
    "our results are written for comparison, when asked for",
    .enabled(if: getenv("PLANNER_FORMULA_OUT") != nil))
  func written() throws {
    guard let directory = getenv("PLANNER_FORMULA_OUT").map({ String(cString: $0) }) else { return }
    let seed = getenv("PLANNER_FORMULA_SEED").flatMap { UInt64(String(cString: $0)) } ?? 1
    var samples = FormulaSamples(seed: seed)
    var lines = ""
    for text in samples.samples(FormulaSamples.count) {
      let formula = try SheetFormula(parsing: text)
      lines += "\(formula.text)\t\(FormulaSamplesTests.word(formula.value(FormulaGrid.resolve)))\n"
    }
    let file = try #require(fopen(directory + "/formulas.tsv", "w"))
    fputs(lines, file)
    fclose(file)
    print("\(FormulaSamples.count) random formulas, seed \(seed)")
  }

  private static func word(_ value: CellValue) -> String {
    switch value {
    case .blank: "blank\t"
    case .number(let number): "number\t\(number)"
    case .text(let text): "text\t\(text)"
    case .boolean(let boolean): "boolean\t\(boolean ? 1 : 0)"
    case .error(let error): "error\t\(error.code)"
    }
  }
}

extension FormulaSamples {
  static let count = 2_000

  /// Functions that LibreOffice 7.4 does not know, and names for the same as another.
  static let withoutOracle: Set<String> = ["XLOOKUP", "MODE.SNGL", "RANK.EQ", "QUARTILE.INC"]
}

extension Formula {
  func collectNames(into names: inout Set<String>) {
    switch self {
    case .unary(_, let inner): inner.collectNames(into: &names)
    case .binary(_, let left, let right):
      left.collectNames(into: &names)
      right.collectNames(into: &names)
    case .call(let name, let arguments):
      names.insert(name)
      for argument in arguments { argument.collectNames(into: &names) }
    default: break
    }
  }
}
