import Planning
import Spreadsheet

// Rows as high as the texts that are put into them, since LibreOffice does not fit rows when it opens a file.
extension FillingTarget {
  /// Raises the rows of answers whose texts take several lines in columns as wide as the form makes them.
  mutating func raiseRows(of plan: FillingPlan) {
    let returned = plan.returned
    guard let form = try? FormRegistry.form(for: returned.template), form.version == returned.schema.version
    else { return }
    let widths = columnWidths(form, returned.placement)
    for put in plan.puts {
      guard let text = put.value.text, let cell = put.place.cell,
        let width = widths[Place(sheet: put.place.sheet, column: cell.column)]
      else { continue }
      let lines = TextMetrics.lines(text, width: width - Look.indentWidth, size: Look.bodySize)
      guard lines > 1 else { continue }
      raise(put.place.sheet, cell.row, to: TextMetrics.height(lines: lines, size: Look.bodySize, extra: 3))
    }
  }

  private struct Place: Hashable {
    let sheet: String
    let column: Int
  }

  /// Widths in characters of the columns in which answers stand, by where these are now.
  private func columnWidths(_ form: Form, _ placement: Placement) -> [Place: Double] {
    var widths: [Place: Double] = [:]
    for plan in form.sheets.map({ SheetPlan($0, answers: form.defaults) }) {
      for (field, cell) in plan.fields {
        guard let place = placement.fields[field.schema.id], let now = place.cell else { continue }
        widths[Place(sheet: place.sheet, column: now.column)] = plan.widths[cell.column]
      }
      for table in plan.tables {
        guard let place = placement.tables[table.table.id] else { continue }
        for (id, column) in table.columns {
          guard let now = place.columns[id] else { continue }
          widths[Place(sheet: place.sheet, column: now)] = plan.widths[column]
        }
      }
    }
    return widths
  }
}
