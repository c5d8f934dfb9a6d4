import Foundation
import OfficeFiles
import Spreadsheet
import Testing

/// The values that other programs stored beside their formulas, computed again.
@Suite("Formulas of the corpus") struct CorpusFormulasTests {
  private struct Tally {
    var equal = 0
    var unreadable = 0
    var unknown = 0
    var differences: [String] = []
  }

  /// What differs, and why: file and cells as a regular expression, and the reason.
  static let explained: [(place: String, reason: String)] = [
    (
      "fastexcel-java__formula_stress_test.xlsx Text!B2[01] ",
      "computed on a Macintosh, whose characters from 128 on are others"
    ),
    (
      "ironcalc__EXP_SIGN.xlsx EXP_SIGN![BC](31|49|54) ",
      "the text €100 is a number only where that is the currency"
    ),
    ("ironcalc__MROUND_TRUNC_INT.xlsx MROUND!C3[46] ", "MROUND with an argument left out"),
    (
      "phpspreadsheet__32readwriteComboChart1.xlsx Lookups!",
      "computed before the cell that they depend on became #REF!"
    ),
    ("tidyxl__examples-gnumeric.xlsx Sheet1!A25 ", "computed before the cell that it showed became #REF!"),
  ]

  @Test("cached values of known functions are found again")
  func recomputed() throws {
    guard Corpus.folder != nil else {
      print("skipped: there is no corpus beside the repository")
      return
    }
    var tally = Tally()
    for file in try Corpus.files("xlsx") {
      guard CorpusTests.disputed[file.lastPathComponent] == nil else { continue }
      try recompute(file, into: &tally)
    }
    var unexplained: [String] = []
    for difference in tally.differences {
      let reason = CorpusFormulasTests.explained.first {
        difference.range(of: "^" + $0.place, options: .regularExpression) != nil
      }?.reason
      print("differs: \(difference): \(reason ?? "UNEXPLAINED")")
      if reason == nil { unexplained.append(difference) }
    }
    let known = tally.equal + tally.differences.count
    print(
      "corpus: \(known) formulas of known functions, \(tally.equal) equal; "
        + "\(tally.unknown) call others, \(tally.unreadable) are not read")
    #expect(known > 0 && Double(tally.equal) >= 0.99 * Double(known))
    #expect(unexplained.isEmpty, "\(unexplained.count) differ without a reason")
  }

  private func recompute(_ file: URL, into tally: inout Tally) throws {
    let book = try SpreadsheetFile.open(file.path)
    var workbook = Workbook()
    var formulas: [(sheet: Int, cell: CellReference, text: String, value: CellValue)] = []
    for index in book.sheets.indices {
      var sheet = Worksheet(name: book.sheets[index].name)
      for row in try book.cells(ofSheet: index).rows {
        for (column, cell) in row.cells {
          let place = CellReference(row: row.row, column: column)
          // A formula's result is never blank: the reader takes an empty text for an empty cell.
          sheet[place] = Cell(cell.formula != nil && cell.value == .blank ? "" : cell.value)
          // Strict files store 0, which is no day, as the day before the first.
          let isZero = cell.dateKind == .date && cell.value == -1
          if let formula = cell.formula { formulas.append((index, place, formula, isZero ? 0 : cell.value)) }
        }
      }
      workbook.sheets.append(sheet)
    }
    for name in book.definedNames {
      guard let formula = try? SheetFormula(parsing: name.formula) else { continue }
      workbook.definedNames.append(
        DefinedName(name.name, formula, sheet: name.sheet.map { book.sheets[$0].name }))
    }
    let values = OperandValues(workbook)
    for (sheet, cell, text, cached) in formulas where cached != .blank {
      guard let formula = try? SheetFormula(parsing: text) else {
        tally.unreadable += 1
        continue
      }
      guard formula.isKnown(to: values, on: sheet) else {
        tally.unknown += 1
        continue
      }
      let found = values.value(of: formula, on: sheet, at: cell)
      if agrees(found, cached)
        || agrees(values.value(of: formula, on: sheet, at: cell, isArray: true), cached)
      {
        tally.equal += 1
      } else {
        tally.differences.append(
          "\(file.lastPathComponent) \(book.sheets[sheet].name)!\(cell) =\(text.prefix(120)) is \(found), stored \(cached)"
        )
      }
    }
  }

  private func agrees(_ found: CellValue, _ cached: CellValue) -> Bool {
    guard case .number(let one) = found, case .number(let other) = cached else { return found == cached }
    return abs(one - other) <= 1e-12 * max(abs(one), abs(other))
  }
}

extension Formula where Operand == SheetOperand {
  /// Whether all its functions and names can be evaluated.
  fileprivate func isKnown(to values: OperandValues, on sheet: Int) -> Bool {
    switch self {
    case .call(let name, let arguments):
      let isKnown = FunctionTable.arity(of: name) != nil || name == "ROW" || name == "COLUMN"
      return isKnown && arguments.allSatisfy { $0.isKnown(to: values, on: sheet) }
    case .unary(_, let inner): return inner.isKnown(to: values, on: sheet)
    case .binary(_, let left, let right):
      return left.isKnown(to: values, on: sheet) && right.isKnown(to: values, on: sheet)
    case .operand(.name(let name)): return values.knows(name: name, on: sheet)
    default: return true
    }
  }
}
