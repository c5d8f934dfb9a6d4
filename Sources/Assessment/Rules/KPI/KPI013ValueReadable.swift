import Forms
import Planning
import Spreadsheet

/// A value is of the kind that its column asks for.
struct KPI013ValueReadable: SetupRule {
  static let description = RuleDescription.setup(
    "KPI013", "value-readable", .error,
    what: "A value is of the kind that its column asks for: a number, a date, one of the choices.",
    why: "\"approx. 5 %\" cannot be compared with anything; the row looks filled in and is not.",
    source: "Arithmetic",
    fix: "Enter the number, the date or the choice alone; put words into the note.")

  static let columns: [SetupColumn] = []

  static func check(_ setup: SetupContext) -> Judgement {
    let columns = (setup.form.schema.table(SetupContext.table)?.columns ?? []).compactMap { field in
      field.kind == .text || field.isComputed || field.id == SetupColumn.kpi.id
        ? nil : SetupColumn(id: field.id).map { (id: $0, field: field) }
    }
    let cells = setup.rows.lazy.flatMap { row in columns.lazy.map { (row: row, column: $0) } }
    return .each(cells) { cell in
      let column = cell.column.id
      guard let value = cell.row.value(column) else { return .notJudged }
      // An error value has a rule of its own.
      if case .unexpected(.error) = value { return .notJudged }
      guard case .unexpected(let found) = value else { return .holds }
      let asked = Asked(cell.column.field)
      return .violated(
        Flaw(
          cell.row.at(column), expected: asked.expected,
          message: unreadable(column.term, Shown.cell(found), asked.expected), remedy: asked.remedy))
    }
  }

  private static func unreadable(_ term: String, _ found: String, _ expected: String) -> String {
    "\(Shown.sentence(term)) holds \(Shown.quoted(found)), which is not \(expected)."
  }
}
