import Spreadsheet

/// The day it is: in UTC, so that the same command makes the same bytes in every time zone.
enum Clock {
  /// `SOURCE_DATE_EPOCH` replaces the clock.
  static func today() throws(Problem) -> CalendarDate {
    guard let given = Platform.environment("SOURCE_DATE_EPOCH"), !given.isEmpty else {
      return try day(Platform.secondsSince1970, name: "the clock")
    }
    guard let seconds = Int(given), seconds >= 0 else {
      throw .usage("SOURCE_DATE_EPOCH: \"\(given)\" is no number of seconds since 1970-01-01")
    }
    return try day(seconds, name: "SOURCE_DATE_EPOCH")
  }

  private static func day(_ seconds: Int, name: String) throws(Problem) -> CalendarDate {
    guard let day = CalendarDate(daysSince1970: seconds / 86_400) else {
      throw .usage("\(name): \(seconds) seconds lie beyond the year 9999")
    }
    return day
  }
}
