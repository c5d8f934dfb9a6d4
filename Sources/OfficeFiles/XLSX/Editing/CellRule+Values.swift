import Spreadsheet

extension CellRule {
  /// Why a value can't stand in a cell and what to do; nil when it can.
  static func refusal(of value: CellValue) -> (problem: String, remedy: String)? {
    switch value {
    case .number(let number):
      guard number.isFinite, abs(number) <= SpreadsheetLimits.number else {
        return ("can't hold a number beyond 9.99999999999999E+307", "use a smaller number")
      }
    case .text(let text):
      // A UTF-8 text never has fewer bytes than UTF-16 units.
      if text.utf8.count > SpreadsheetLimits.cellText, text.utf16.count > SpreadsheetLimits.cellText {
        return (
          "can't hold \(text.utf16.count) characters, more than \(SpreadsheetLimits.cellText)",
          "shorten the text or divide it over several cells"
        )
      }
    case .error(let error):
      guard errors.contains(error) else {
        return ("can't hold the error \(error), which files of this kind do not know", "use #VALUE! instead")
      }
    case .blank, .boolean: break
    }
    return nil
  }
}
