import Spreadsheet

extension ReadCell {
  /// A date, time of day or length of time in words of ISO 8601.
  public struct Moment: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable { case date, time, duration }
    public var kind: Kind
    /// `2026-11-22T00:00:00`, `07:42:23.040000`, `PT93610S`: without a zone, parts of a second in six digits.
    public var text: String
  }

  /// What a number means as date, time or duration; nil for plain numbers, for other values, and for dates outside
  /// the years 1 to 9999.
  public func moment(is1904: Bool) -> Moment? {
    guard dateKind != .none, case .number(let number) = value, number.isFinite else { return nil }
    if dateKind == .duration { return Moment.duration(number) }
    guard abs(number) < 4_000_000 else { return nil }
    // The double of a day of our time holds hundred thousandths of a second, and files often fewer digits than that:
    // what is next to a millisecond is one.
    var microseconds = Int((number * 8_640_000_000).rounded()) * 10
    let milliseconds = Int((Double(microseconds) / 1_000).rounded())
    if abs(microseconds - milliseconds * 1_000) <= 10 { microseconds = milliseconds * 1_000 }
    let length = 86_400_000_000
    let day = microseconds >= 0 ? microseconds / length : (microseconds - length + 1) / length
    let time = Moment.time(microseconds - day * length)
    if day == 0, dateKind != .date { return Moment(kind: .time, text: time) }
    return Moment.date(day, is1904: is1904).map { Moment(kind: .date, text: "\($0)T\(time)") }
  }
}

extension ReadCell.Moment {
  fileprivate static func date(_ day: Int, is1904: Bool) -> CalendarDate? {
    if is1904 { return CalendarDate(daysSince1970: day - 24_107) }
    // Excel's 29 February 1900 never was.
    return day == 60 ? nil : CalendarDate(daysSince1970: day - 25_569 + (day < 60 ? 1 : 0))
  }

  fileprivate static func time(_ microseconds: Int) -> String {
    let seconds = microseconds / 1_000_000
    let rest = microseconds % 1_000_000
    let text = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
    return rest == 0 ? text : "\(text).\(padded(rest, 6))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  fileprivate static func duration(_ days: Double) -> ReadCell.Moment? {
    let microseconds = (days * 86_400_000_000).rounded()
    guard let whole = Int(exactly: microseconds) else { return nil }
    var text = whole < 0 ? "PT-" : "PT"
    text += String(whole.magnitude / 1_000_000)
    var rest = whole.magnitude % 1_000_000
    if rest > 0 {
      var width = 6
      while rest % 10 == 0 { (rest, width) = (rest / 10, width - 1) }
      text += "." + padded(Int(rest), width)
    }
    return ReadCell.Moment(kind: .duration, text: text + "S")
  }
}
