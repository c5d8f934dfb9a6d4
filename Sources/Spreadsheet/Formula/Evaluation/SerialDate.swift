/// A serial number of the 1900 date system in calendar fields, with its mistake: day 0 is 1900-01-00, day 60 is
/// 1900-02-29.
struct SerialDate {
  static let serials = 0.0..<2_958_466.0

  let serial: Int
  let year: Int
  let month: Int
  let day: Int

  /// Nil outside of 0 to 9999-12-31.
  init?(_ value: Double) {
    guard SerialDate.serials.contains(value) else { return nil }
    serial = Int(value)
    if serial == 0 || serial == 60 {
      (year, month, day) = serial == 0 ? (1900, 1, 0) : (1900, 2, 29)
    } else if let date = CalendarDate(serial: Double(serial)) {
      (year, month, day) = (date.year, date.month, date.day)
    } else {
      return nil
    }
  }

  /// 0 for Sunday; right from 1900-03-01 on, before that as Excel has it.
  var weekday: Int { (serial + 6) % 7 }

  /// The day that lies months after this one, or the last day of its month.
  func adding(months: Int) -> Double? {
    let (first, length) = SerialDate.month(year: year, month: month, plus: months) ?? (nil, 0)
    return first.map { $0 + Double(min(day, length) - 1) }
  }

  /// The first day of a month and its length.
  static func month(year: Int, month: Int, plus months: Int) -> (first: Double?, length: Int)? {
    let count = year * 12 + month - 1 + months
    guard count >= 1900 * 12, count < 10_000 * 12 else { return nil }
    let (year, month) = (count / 12, count % 12 + 1)
    return (
      CalendarDate(year: year, month: month, day: 1)?.serial, CalendarDate.length(ofMonth: month, year: year)
    )
  }
}

/// Dates as texts.
enum DateText {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// From `2024-01-31`.
  static func isoSerial(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard bytes.count == 10 else { return nil }
    guard let date = CalendarDate(String(decoding: bytes, as: UTF8.self)), date.year >= 1900 else {
      return nil
    }
    return date.serial
  }

  /// From `2024-01-31`, `2024/1/31`, `1/31/2024`, `31-Jan-2024`, `31 January 2024` or `January 31, 2024`.
  static func serial(_ text: String) -> Double? {
    let parts = text.split { " -/,.".contains($0) }
    guard parts.count == 3 else { return nil }
    let numbers = parts.map { Int($0) }
    let date: CalendarDate?
    switch (numbers[0], numbers[1], numbers[2]) {
    case (let year?, let month?, let day?) where parts[0].count == 4:
      date = CalendarDate(year: year, month: month, day: day)
    case (let month?, let day?, let year?) where text.contains("/"):
      date = CalendarDate(year: century(year, parts[2].count), month: month, day: day)
    case (let day?, nil, let year?):
      date = month(parts[1]).flatMap {
        CalendarDate(year: century(year, parts[2].count), month: $0, day: day)
      }
    case (nil, let day?, let year?):
      date = month(parts[0]).flatMap {
        CalendarDate(year: century(year, parts[2].count), month: $0, day: day)
      }
    default: date = nil
    }
    guard let date, date.year >= 1900 else { return nil }
    return date.serial
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    let word = word.lowercased()
    return months.firstIndex { $0.lowercased() == word || $0.prefix(3).lowercased() == word }.map { $0 + 1 }
  }

  /// Years of two digits lie between 1930 and 2029.
  private static func century(_ year: Int, _ digits: Int) -> Int {
    digits > 2 || !(0...99).contains(year) ? year : year + (year < 30 ? 2000 : 1900)
  }
}
