import OfficeFiles
import Planning
public import Spreadsheet

/// How the days and numbers of an export are written: told by what stands in it; where nothing there tells, by the
/// language of its heads; and where that is not enough, refused.
public struct ExportStyle {
  let written: WrittenStyle
  let scale: CRMProfile.Scale?
  let told: DealExport.Style
  private let reading: AnswerReading

  init(
    _ table: ExportTable, _ columns: [DealExport.Column], profile: CRMProfile, language: CRMLanguage?,
    isDayFirst wanted: Bool?
  ) throws(FileError) {
    func texts(_ fields: Set<CRMField>) -> [(place: CellReference, text: String)] {
      let chosen = columns.filter { fields.contains($0.field) }
      return table.rows.flatMap { row, cells in
        chosen.compactMap { column in
          cells[column.column]?.value.text.map { (CellReference(row: row, column: column.column), $0) }
        }
      }
    }
    var written = WrittenStyle()
    let days = texts(Self.days).map { ($0.place, Self.day($0.text)) }
    if let wanted {
      written.isDayFirst = wanted
    } else {
      written.isDayFirst = try Self.isDayFirst(days, table, language)
    }
    written.decimal =
      Self.decimal(texts(Self.numbers).map(\.text)) ?? table.decimal
      ?? (language?.decimal == .comma ? "," : ".")
    self.written = written
    reading = AnswerReading(is1904: table.is1904, written: written)
    scale = Self.scale(table, columns, written, profile)
    let hasSlashes = days.contains { WrittenStyle.dayOrder($0.1) != nil }
    told = DealExport.Style(
      isDayFirst: hasSlashes ? written.isDayFirst : nil, decimal: written.decimal, probability: scale)
  }

  static let days: Set<CRMField> = [
    .created, .stageSince, .close, .closed, .wonOn, .lostOn, .nextDate, .lastActivity, .signed, .postMortem,
    .partnerEvidence, .valueGiven, .valueConfirmed,
  ]
  private static let numbers: Set<CRMField> = [.amount, .wonAmount, .probability]

  private static func isDayFirst(
    _ days: [(CellReference, String)], _ table: ExportTable, _ language: CRMLanguage?
  ) throws(FileError) -> Bool? {
    let slashed = days.compactMap { place, text in WrittenStyle.dayOrder(text).map { (place, text, $0) } }
    let dayFirst = slashed.first { $0.2 == .dayFirst }
    let monthFirst = slashed.first { $0.2 == .monthFirst }
    if let one = dayFirst, let other = monthFirst {
      throw FileError(
        table.path, sheet: table.sheet, cell: other.0.description,
        problem: "\(other.1) begins with the month, \(one.1) in \(one.0) with the day",
        remedy: "export all days in one order")
    }
    if dayFirst != nil { return true }
    if monthFirst != nil { return false }
    guard let open = slashed.first(where: { $0.2 == .either }) else { return nil }
    if let language, language.days != .either { return language.days == .dayFirst }
    throw FileError(
      table.path, sheet: table.sheet, cell: open.0.description,
      problem: "\(open.1) may begin with the day or with the month, and nothing in the file tells",
      remedy: "say --dates day-first or --dates month-first")
  }

  /// The mark of decimals where one number tells: the last of two marks, or one before other than three digits.
  private static func decimal(_ texts: [String]) -> Character? {
    for text in texts {
      let marks = text.filter { $0 == "," || $0 == "." }
      guard let last = marks.last, let place = text.lastIndex(of: last) else { continue }
      let digits = text[text.index(after: place)...].prefix { $0.isASCII && $0.isNumber }.count
      if marks.contains(where: { $0 != last }) || marks.count == 1 && digits != 3 { return last }
      if marks.count > 1 { return last == "," ? "." : "," }
    }
    return nil
  }

  /// Any probability above 1 makes them all per cent; any between 0 and 1 fractions; else the profile tells.
  private static func scale(
    _ table: ExportTable, _ columns: [DealExport.Column], _ written: WrittenStyle, _ profile: CRMProfile
  ) -> CRMProfile.Scale? {
    guard let column = columns.first(where: { $0.field == .probability }) else { return nil }
    let numbers = table.rows.compactMap { _, cells -> Double? in
      switch cells[column.column]?.value {
      case .number(let number): number
      case .text(let text) where !text.contains("%"): written.number(text)
      default: nil
      }
    }
    if numbers.contains(where: { $0 > 1 }) { return .percent }
    return numbers.contains { $0 > 0 && $0 < 1 } ? .fraction : profile.probability
  }
}

extension ExportStyle {
  /// Without the time of day: `2026-03-31 14:05`, `2026-03-31T14:05:00Z`, `3/31/2026, 2:05 PM`.
  public static func day(_ text: String) -> String {
    let trimmed = text.trimmed
    let end = trimmed.firstIndex { $0 == " " || $0 == "T" || $0 == "," || $0 == "\u{A0}" || $0 == "\u{202F}" }
    let day = end.map { String(trimmed[..<$0]) } ?? trimmed
    guard day.contains(where: \.isNumber) else { return trimmed }
    // 31-03-2026 is as good as 31.03.2026.
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && (1...2).contains(parts[0].count) ? parts.joined(separator: ".") : day
  }

  /// What stands in a cell as the answer that a field asks for; nil for an empty one.
  func answer(_ cell: ReadCell?, _ field: FieldSchema) -> AnswerValue? {
    guard let cell else { return nil }
    guard case .text(let text) = cell.value else { return reading.answer(cell.value, field) }
    let trimmed = text.trimmed
    if trimmed.isEmpty { return nil }
    switch field.kind {
    case .date:
      if let day = Self.milliseconds(trimmed) { return .date(day) }
      return reading.answer(.text(Self.day(trimmed)), field)
    case .yesno:
      if let isYes = Self.flag(.text(trimmed)) { return .choice(isYes ? "yes" : "no") }
      return reading.answer(.text(trimmed), field)
    default: return reading.answer(.text(trimmed), field)
    }
  }

  /// Of a probability: a fraction, whatever it was written as.
  func probability(_ cell: ReadCell?, _ field: FieldSchema) -> AnswerValue? {
    guard let answer = answer(cell, field), let number = answer.number, scale == .percent,
      cell?.value.text?.contains("%") != true
    else { return answer(cell, field) }
    return .number(number / 100)
  }

  /// Time as programs count it, in milliseconds since 1970.
  private static func milliseconds(_ text: String) -> CalendarDate? {
    guard (12...13).contains(text.utf8.count), let count = Int(text) else { return nil }
    return CalendarDate(daysSince1970: count / 86_400_000)
  }

  /// A mark of yes or no, in the languages of the profiles.
  public static func flag(_ value: CellValue?) -> Bool? {
    switch value {
    case .boolean(let flag): return flag
    case .number(let number): return number == 1 ? true : number == 0 ? false : nil
    case .text(let text):
      switch CRMWord.plain(text) {
      case "true", "yes", "1", "x", "wahr", "ja", "vrai", "oui": return true
      case "false", "no", "0", "falsch", "nein", "faux", "non": return false
      default: return nil
      }
    default: return nil
    }
  }
}

extension WrittenStyle {
  public enum DayOrder { case dayFirst, monthFirst, either }

  /// In which order a day with slashes is written; nil for everything else.
  public static func dayOrder(_ text: String) -> DayOrder? {
    guard let parts = slashed(text) else { return nil }
    if parts.0 > 12 { return .dayFirst }
    if parts.1 > 12 { return .monthFirst }
    return parts.0 == parts.1 ? nil : .either
  }
}
