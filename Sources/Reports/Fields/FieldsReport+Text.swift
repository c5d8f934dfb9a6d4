import Forms
import Planning
import Spreadsheet

extension FieldsReport {
  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    let count = schema.fields.count
    page.line(
      Span(schema.kind, .strong),
      Span(": \(NumberWords.count(count, "field")), \(NumberWords.count(schema.tables.count, "table"))"))
    if !schema.fields.isEmpty {
      page.blank()
      page.line(Span("Fields", .strong))
      page.table(table(of: schema.fields, place: { placement.fields[$0.id].map(FieldsReport.words) ?? "–" }))
      choices(of: schema.fields, on: &page)
    }
    for table in schema.tables { write(table, on: &page) }
    return page.text
  }

  private func write(_ table: TableSchema, on page: inout Page) {
    let place = placement.tables[table.id]
    page.blank()
    page.line(
      Span("Table \(table.id)", .strong),
      Span(place.map { "  \($0.sheet)!\($0.range)" } ?? ""))
    page.paragraph(rows(of: table), indent: 2, hanging: 2)
    page.table(
      self.table(of: table.columns, place: { place?.columns[$0.id].map(ColumnLetters.letters) ?? "–" }))
    choices(of: table.columns, on: &page)
  }

  private func rows(of table: TableSchema) -> String {
    guard table.rows.isEmpty else { return "Rows: " + table.rows.map(\.key).joined(separator: " ") }
    guard let free = placement.tables[table.id]?.freeRows else { return "Rows: the client's own" }
    return "Rows: the client's own, from \(free.lowerBound) to \(free.upperBound)"
  }

  private func table(of fields: [FieldSchema], place: (FieldSchema) -> String) -> TextTable {
    var table = TextTable(
      .fixed("id"), .fixed("kind"), .words("where", least: 6), .words("label"), .fixed(""))
    for field in fields {
      let unit = field.unit == field.kind.rawValue ? nil : field.unit
      let kind = unit.map { "\(field.kind.rawValue) (\($0))" } ?? field.kind.rawValue
      let note = field.isComputed ? "computed" : field.isRequired ? "required" : ""
      table.row(Span(field.id), Span(kind), Span(place(field)), Span(field.label), Span(note, .quiet))
    }
    return table
  }

  /// Fields that take the same choices stand together.
  private func choices(of fields: [FieldSchema], on page: inout Page) {
    var seen: [(ids: [String], fields: [String])] = []
    for field in fields where !field.choices.isEmpty {
      let ids = field.choices.map(\.id)
      if let index = seen.firstIndex(where: { $0.ids == ids }) {
        seen[index].fields.append(field.id)
      } else {
        seen.append((ids, [field.id]))
      }
    }
    for (ids, fields) in seen {
      page.paragraph(
        "\(fields.joined(separator: ", ")): \(ids.joined(separator: " | "))", indent: 2, hanging: 2,
        tone: .quiet)
    }
  }

  /// `Quiz!D7`, as people say it: without the quotes that a formula would need.
  static func words(_ place: CellPlace) -> String {
    place.cell.map { "\(place.sheet)!\($0)" } ?? place.sheet
  }
}
