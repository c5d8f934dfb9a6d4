import Planning
import Spreadsheet

/// What makes a row of a client's own the same row in the next return, for tables whose rules do not say it.
enum RowIdentity {
  private static let columns: [String: [String]] = [
    "leads": ["lead", "account"], "touches": ["lead", "date", "touch"], "assets": ["content"],
    "gifts": ["deal", "date", "kind"], "steps": ["phase", "function", "cta"],
    "data": ["field", "phase", "function"], "offers": ["offer", "code"], "costs": ["cost", "kind"],
    "cohorts": ["cohort"],
  ]

  /// Nil for other tables, and for a row without any of it.
  static func of(_ row: AnswerRow, in table: String) -> String? {
    guard let columns = columns[table] else { return nil }
    let parts = columns.map { column in
      row[column]?.text?.folded ?? row[column]?.date?.description ?? row[column]?.choice ?? ""
    }
    return parts.allSatisfy(\.isEmpty) ? nil : parts.joined(separator: "\u{1F}")
  }
}
