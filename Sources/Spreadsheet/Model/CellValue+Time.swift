// Days and times as cells hold them: numbers of days. Their number formats show them as such.

extension CellValue {
  public static func date(_ date: CalendarDate) -> Self { .number(date.serial) }

  /// A day and the seconds since its midnight.
  public static func dateTime(_ date: CalendarDate, hour: Int, minute: Int, second: Double = 0) -> Self {
    .number(date.serial + days(hour, minute, second))
  }

  /// A time of day.
  public static func time(hour: Int, minute: Int, second: Double = 0) -> Self {
    .number(days(hour, minute, second))
  }

  /// A length of time, which may be more than a day (``NumberFormat/duration``).
  public static func duration(hours: Int = 0, minutes: Int = 0, seconds: Double = 0) -> Self {
    .number(days(hours, minutes, seconds))
  }

  private static let secondsPerDay = 86_400.0

  private static func days(_ hours: Int, _ minutes: Int, _ seconds: Double) -> Double {
    (Double(hours) * 3_600 + Double(minutes) * 60 + seconds) / secondsPerDay
  }
}

extension NumberFormat {
  public static let time = NumberFormat("hh:mm")
  public static let dateTime = NumberFormat("yyyy\\-mm\\-dd\\ hh:mm")
  /// Hours beyond 24.
  public static let duration = NumberFormat("[h]:mm:ss")
}
