import Forms
import Planning
import Spreadsheet

/// Values as messages show them: percentages as per cent, thousands with a comma, units in words.
enum Shown {
  /// `1,234.5`: at most `digits` significant digits, but never fewer than the whole part has.
  static func number(_ value: Double, digits: Int = 6) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return value.description }
    var decimals = max(0, digits - 1)
    var size = value.magnitude
    while size >= 10, decimals > 0 {
      size /= 10
      decimals -= 1
    }
    while size > 0, size < 1, decimals < 12 {
      size *= 10
      decimals += 1
    }
    var scale = 1.0
    while decimals > 0, value.magnitude * scale * 10 < 9e15 {
      scale *= 10
      decimals -= 1
    }
    let scaled = (value.magnitude * scale).rounded()
    let whole = (scaled / scale).rounded(.down)
    var fraction = String(Int(scaled - whole * scale))
    let places = String(Int(scale)).count - 1
    fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + grouped(Int(whole)) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func grouped(_ whole: Int) -> String {
    let digits = String(whole)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A value of a KPI: `3 %`, `120 days`.
  static func number(_ value: Double, unit: MeasureUnit?, digits: Int = 6) -> String {
    switch unit {
    case .percent: percent(value, digits: digits)
    case .days: counted(value, "day", digits: digits)
    case .hours: counted(value, "hour", digits: digits)
    case .months: counted(value, "month", digits: digits)
    case .points: counted(value, "point", digits: digits)
    case .moneyPerDay: number(value, digits: digits) + " a day"
    case .ratio: number(value, digits: digits) + "x"
    case .count, .money, .number, nil: number(value, digits: digits)
    }
  }

  static func percent(_ fraction: Double, digits: Int = 6) -> String {
    number(fraction * 100, digits: digits) + " %"
  }

  /// `1 day`, `3 days`.
  static func counted(_ value: Double, _ noun: String, digits: Int = 6) -> String {
    number(value, digits: digits) + " " + noun + (value.magnitude == 1 ? "" : "s")
  }

  static func counted(_ count: Int, _ noun: String) -> String { counted(Double(count), noun) }

  /// In quotation marks, in one line, shortened where it is long.
  static func quoted(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return text.utf8.count > longest ? "\"\(text.prefix(longest - 3))...\"" : "\"\(text)\""
    }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\"" + (line.count > longest ? line.prefix(longest - 3) + "..." : line) + "\""
  }

  /// Characters of a client's text that a message repeats.
  private static let longest = 60

  /// With a capital at the beginning.
  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What stands in a cell.
  static func cell(_ value: CellValue) -> String {
    switch value {
    case .blank: ""
    case .number(let number): Shown.number(number)
    case .text(let text): text
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let error): error.code
    }
  }

  /// An answer as it stands in its cell.
  static func answer(_ answer: AnswerValue, _ field: FieldSchema?, choices: [Choice]?, unit: MeasureUnit?)
    -> String
  {
    switch answer {
    case .text(let text): text
    case .number(let value): number(value, unit: unit ?? (field?.kind == .percent ? .percent : nil))
    case .date(let date): date.description
    case .choice(let id): (choices ?? field?.choices ?? []).first { $0.id == id }?.label ?? id
    case .unexpected(let value): cell(value)
    }
  }
}
