import Forms
import Planning

/// A value of a KPI in its own unit: baseline, target or one of the thresholds.
struct MeasuredValue {
  let row: SetupRow
  let column: SetupColumn
  let value: Double

  var location: AnswerLocation { row.at(column) }

  /// All of them, row by row.
  static func all(in setup: SetupContext, columns: [SetupColumn] = SetupColumn.measured) -> [MeasuredValue] {
    setup.rows.flatMap { row in
      columns.compactMap { column in
        row.number(column).map { MeasuredValue(row: row, column: column, value: $0) }
      }
    }
  }
}
