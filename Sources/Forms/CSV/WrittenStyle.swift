import OfficeFiles
import Planning
public import Spreadsheet

/// How a client's program writes numbers and dates, found out from all that it wrote.
public struct WrittenStyle: Hashable, Sendable {
  /// `,` or `.`; nil when nothing tells.
  public var decimal: Character?
  /// Whether `3/4/2026` is the third of April; nil when nothing tells.
  public var isDayFirst: Bool?

  public init() {}

  init(_ sheets: [SheetCells]) {
    var dayFirst = 0
    var monthFirst = 0
    for sheet in sheets {
      for row in sheet.rows {
        for (_, cell) in row.cells {
          guard let text = cell.value.text, let parts = WrittenStyle.slashed(text) else { continue }
          if parts.0 > 12 { dayFirst += 1 }
          if parts.1 > 12 { monthFirst += 1 }
        }
      }
    }
    if dayFirst != monthFirst { isDayFirst = dayFirst > monthFirst }
  }

  /// A day as programs write it: `2026-03-31`, `31.03.2026`, `3/31/2026`, `31/03/26`.
  public func date(_ text: String) -> CalendarDate? {
    let text = text.trimmed
    if let date = CalendarDate(text) { return date }
    if let parts = WrittenStyle.numbers(text, separator: ".") {
      return CalendarDate(year: parts.2, month: parts.1, day: parts.0)
    }
    guard let parts = WrittenStyle.slashed(text) else { return nil }
    let dayFirst = isDayFirst ?? (parts.0 > 12 ? true : parts.1 > 12 || parts.0 == parts.1 ? false : nil)
    guard let dayFirst else { return nil }
    return CalendarDate(
      year: parts.2, month: dayFirst ? parts.1 : parts.0, day: dayFirst ? parts.0 : parts.1)
  }

  static func slashed(_ text: String) -> (Int, Int, Int)? { numbers(text, separator: "/") }

  private static func numbers(_ text: String, separator: Character) -> (Int, Int, Int)? {
    guard (6...10).contains(text.utf8.count) else { return nil }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { $0 &- 0x30 < 10 } && (1...4).contains(part.utf8.count) ? Int(part) : nil
    }
    guard parts.count == 3, let one = parts[0], let two = parts[1], let year = parts[2] else { return nil }
    // Plans look ahead more than back.
    return (one, two, year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year)
  }
}

extension WrittenStyle {
  /// A number as programs write it: `12,5`, `1.234,50 €`, `12.5%`, `(3)`, `1'234`. Of `1,234` the decimal mark decides
  /// that is known; where none is, it is no number.
  public func number(_ text: String) -> Double? {
    if let plain = WrittenStyle.plain(text), decimal != "," || !text.contains(".") { return plain }
    var body = text.filter { !$0.isWhitespace }
    var isNegative = false
    var isPercent = false
    if body.hasPrefix("("), body.hasSuffix(")") {
      isNegative = true
      body = String(body.dropFirst().dropLast())
    }
    body = WrittenStyle.withoutCurrency(body)
    if body.hasSuffix("%") {
      isPercent = true
      body.removeLast()
    }
    if let sign = body.first, "-\u{2212}".contains(sign) {
      isNegative.toggle()
      body = WrittenStyle.withoutCurrency(String(body.dropFirst()))
    }
    guard let digits = digits(body), let value = Double(digits), value.isFinite else { return nil }
    return (isNegative ? -value : value) / (isPercent ? 100 : 1)
  }

  private static func plain(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy {
      $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x2E || $0 | 0x20 == 0x65 || $0 == 0x2B
    }
    guard isPlain, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  private static func withoutCurrency(_ text: String) -> String {
    var text = text[...]
    func isCurrency(_ character: Character) -> Bool {
      character.unicodeScalars.first?.properties.generalCategory == .currencySymbol
    }
    if let first = text.first, isCurrency(first) { text = text.dropFirst() }
    if let last = text.last, isCurrency(last) { text = text.dropLast() }
    func isCode(_ word: Substring) -> Bool {
      word.count == 3 && word.allSatisfy { $0.isASCII && $0.isUppercase }
    }
    if isCode(text.prefix(3)) { text = text.dropFirst(3) }
    if isCode(text.suffix(3)) { text = text.dropLast(3) }
    return String(text)
  }

  /// Digits with a point at the most.
  private func digits(_ text: String) -> String? {
    guard let first = text.first, first.isASCII, first.isNumber else { return nil }
    let groups: Set<Character> = ["'", "\u{2019}"]
    let marks = text.filter { $0 == "," || $0 == "." || groups.contains($0) }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "," || $0 == "." || groups.contains($0) })
    else {
      return nil
    }
    guard let last = marks.last else { return text }
    let parts = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
    let isThousands = parts.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(parts[0].count)
    let isOnly = marks.allSatisfy { $0 == last }
    if groups.contains(last) || marks.count > 1 && isOnly { return isThousands ? parts.joined() : nil }
    if marks.count == 1, isThousands, text.first != "0" {
      // One mark and three digits: decimals or thousands.
      guard let decimal else { return nil }
      return decimal == last ? parts.joined(separator: ".") : parts.joined()
    }
    guard parts.count == marks.count + 1, parts.dropFirst().dropLast().allSatisfy({ $0.count == 3 }),
      marks.dropLast().allSatisfy({ $0 != last }), marks.count == 1 || (1...3).contains(parts[0].count)
    else { return nil }
    return parts.dropLast().joined() + "." + (parts.last ?? "")
  }
}
