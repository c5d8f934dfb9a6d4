import Planning
import Spreadsheet

// Answers as scores ask for them. What is of another kind than was asked for counts as not answered.

extension AnswerRow {
  /// A text without the white space around it; nil when nothing is left.
  func words(_ column: String) -> String? {
    guard let text = self[column]?.text else { return nil }
    let words = text.trimmed
    return words.isEmpty ? nil : words
  }
}

extension Double {
  /// The whole number that this is; nil for a fraction and beyond what a count can be.
  var whole: Int? {
    guard isFinite, abs(self) < 1e15, rounded() == self else { return nil }
    return Int(self)
  }
}
