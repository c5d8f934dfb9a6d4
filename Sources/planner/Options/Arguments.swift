import ArgumentParser
import Spreadsheet

/// A day on the command line, as `2026-11-22` and nothing else.
struct Day: ExpressibleByArgument {
  let date: CalendarDate
  init?(argument: String) {
    guard let date = CalendarDate(argument) else { return nil }
    self.date = date
  }
}

/// Text for people, or data.
enum TextOrJSON: String, ExpressibleByArgument, CaseIterable { case text, json }

/// Text for people, data as one document, or data a line a workbook.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable { case text, json, ndjson }
