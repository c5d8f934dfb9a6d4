import Forms
import Planning

/// What a field asks for, in words.
struct Asked {
  let expected: String
  let remedy: String

  init(_ field: FieldSchema) {
    switch field.kind {
    case .text:
      expected = "a text"
      remedy = "Enter a text."
    case .number, .money:
      expected = "a number"
      remedy = "Enter the number alone."
    case .integer:
      expected = "a whole number"
      remedy = "Enter the whole number alone."
    case .percent:
      expected = "a percentage"
      remedy = "Enter the percentage alone, such as 5 %."
    case .date:
      expected = "a date"
      remedy = "Enter the date alone, such as 2026-03-31."
    case .choice, .yesno:
      expected = "one of the choices"
      remedy = "Pick \(Asked.choices(field))."
    }
  }

  private static func choices(_ field: FieldSchema) -> String {
    let labels = field.choices.map(\.label)
    guard let last = labels.last, labels.count <= longestList else { return "one from the list" }
    return labels.count == 1 ? last : labels.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Choices that are repeated in words.
  private static let longestList = 6
}
