extension FormulaFunction {
  /// Days, months and years of serial numbers.
  @List static var dates: [FormulaFunction] {
    FormulaFunction("DATE", 3...3, .number, .number, .number) { arguments in
      var year = arguments.whole(0)
      if (0..<1900).contains(year) { year += 1900 }
      guard (1900...9999).contains(year) else { return .error(.number) }
      let month = SerialDate.month(year: year, month: 1, plus: arguments.whole(1) - 1)
      // A month before 1900 may still be reached back from by days.
      guard let first = month?.first else { return .error(.number) }
      let serial = first + Double(arguments.whole(2) - 1)
      return SerialDate.serials.contains(serial) ? .number(serial) : .error(.number)
    }
    FormulaFunction("YEAR", 1...1, .number) { field($0) { Double($0.year) } }
    FormulaFunction("MONTH", 1...1, .number) { field($0) { Double($0.month) } }
    FormulaFunction("DAY", 1...1, .number) { field($0) { Double($0.day) } }
    FormulaFunction("WEEKDAY", 1...2, .number, .number) { arguments in
      field(arguments) { date in
        switch arguments.whole(1, absent: 1) {
        case 1, 17: Double(date.weekday + 1)
        case 2, 11: Double((date.weekday + 6) % 7 + 1)
        case 3: Double((date.weekday + 6) % 7)
        case let start where (12...16).contains(start): Double((date.weekday + 17 - start) % 7 + 1)
        default: nil
        }
      }
    }
    FormulaFunction("EDATE", 2...2, .number, .number) { arguments in
      field(arguments) { $0.adding(months: arguments.whole(1)) }
    }
    FormulaFunction("EOMONTH", 2...2, .number, .number) { arguments in
      field(arguments) { date in
        let month = SerialDate.month(year: date.year, month: date.month, plus: arguments.whole(1))
        return month?.first.map { $0 + Double((month?.length ?? 1) - 1) }
      }
    }
    FormulaFunction("DATEVALUE", 1...1, .text) {
      DateText.serial($0.text(0)).map(CellValue.number) ?? .error(.value)
    }
    FormulaFunction("DAYS", 2...2, .number, .number) { arguments in
      guard let end = SerialDate(arguments.number(0)), let start = SerialDate(arguments.number(1)) else {
        return .error(.number)
      }
      return .number(Double(end.serial - start.serial))
    }
    FormulaFunction("DATEDIF", 3...3, .number, .number, .text) { arguments in
      guard let start = SerialDate(arguments.number(0)), let end = SerialDate(arguments.number(1)),
        start.serial <= end.serial
      else { return .error(.number) }
      return difference(start, end, arguments.text(2).uppercased()).map { .number(Double($0)) }
        ?? .error(.number)
    }
  }

  private static func field(_ arguments: Arguments, _ body: (SerialDate) -> Double?) -> CellValue {
    SerialDate(arguments.number(0)).flatMap(body).map(CellValue.number) ?? .error(.number)
  }

  private static func difference(_ start: SerialDate, _ end: SerialDate, _ unit: String) -> Int? {
    let months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
    switch unit {
    case "D": return end.serial - start.serial
    case "M": return months
    case "Y": return months / 12
    case "YM": return months % 12
    // A day that the month or year has not is counted on from its first: 31 February is 2 or 3 March.
    case "MD": return days(since: start, plus: months, end)
    case "YD": return days(since: start, plus: months / 12 * 12, end)
    default: return nil
    }
  }

  private static func days(since start: SerialDate, plus months: Int, _ end: SerialDate) -> Int? {
    let first = SerialDate.month(year: start.year, month: start.month, plus: months)?.first
    return first.map { end.serial - Int($0) - (start.day - 1) }
  }
}
