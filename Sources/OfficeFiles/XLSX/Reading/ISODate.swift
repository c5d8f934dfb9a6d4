import Spreadsheet

/// A date, time or duration of ISO 8601, as cells of type `d` hold it, as a serial number. Time zones are dropped:
/// cells have none.
struct ISODate {
  var serial: Double
  var kind: ReadCell.DateKind

  init?(_ text: String, is1904: Bool) {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    if text.first == "P" {
      guard let days = ISODate.duration(text.dropFirst()) else { return nil }
      (serial, kind) = (days, .duration)
      return
    }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
    guard let first = parts.first else { return nil }
    guard let date = CalendarDate(first) else {
      guard parts.count == 1 || first.isEmpty, let time = ISODate.time(parts[parts.count - 1]) else {
        return nil
      }
      (serial, kind) = (time, .time)
      return
    }
    let days = is1904 ? Double(date.daysSince1970 + 24_107) : date.serial
    guard parts.count == 2 else {
      (serial, kind) = (days, .date)
      return
    }
    guard let time = ISODate.time(parts[1]) else { return nil }
    (serial, kind) = (days + time, .dateTime)
  }

  /// `12:30`, `12:30:00.5`, `12:30:00Z`, as part of a day.
  private static func time(_ text: Substring) -> Double? {
    let zone = text.firstIndex { $0 == "Z" || $0 == "+" || $0 == "-" } ?? text.endIndex
    let parts = text[..<zone].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = number(parts[0]), let minutes = number(parts[1]),
      hours <= 24, minutes < 60
    else { return nil }
    var seconds = 0.0
    if parts.count == 3 {
      guard let read = number(parts[2]), read < 61 else { return nil }
      seconds = read
    }
    return (hours * 3_600 + minutes * 60 + seconds) / 86_400
  }

  /// `1DT2H3M4.5S`, in days.
  private static func duration(_ text: Substring) -> Double? {
    var seconds = 0.0
    var digits = ""
    var isTime = false
    for character in text {
      switch character {
      case "T": isTime = true
      case "0"..."9", ".", ",": digits.append(character == "," ? "." : character)
      default:
        guard let count = number(digits[...]) else { return nil }
        digits = ""
        switch (character, isTime) {
        case ("D", false): seconds += count * 86_400
        case ("H", true): seconds += count * 3_600
        case ("M", true): seconds += count * 60
        case ("S", true): seconds += count
        default: return nil
        }
      }
    }
    return digits.isEmpty ? seconds / 86_400 : nil
  }

  private static func number(_ text: Substring) -> Double? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E }) else { return nil }
    return Double(text)
  }
}
