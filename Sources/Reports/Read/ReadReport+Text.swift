import Forms
import Planning
import Spreadsheet

extension ReadReport {
  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    page.paragraph(form.path, hanging: 2, tone: .strong)
    page.paragraph(heading, indent: 2)
    let answered = fields.filter { form.answers[$0.id] != nil && !Self.inHeading.contains($0.id) }
    if !answered.isEmpty { page.blank() }
    let width = min(20, answered.map { DisplayWidth.of($0.id) }.max() ?? 0)
    for field in answered {
      page.entry(Span(field.id), Self.words(form.answers[field.id], field), width: width)
    }
    for table in form.schema.tables where !table.inputs.isEmpty { write(table, on: &page) }
    if !form.notices.isEmpty { page.blank() }
    for notice in form.notices { page.entry(Span("note", .caution), notice.message, width: 4) }
    return page.text
  }

  private static let inHeading: Set<String> = ["client", "round", "asOf"]

  private var heading: String {
    let producer = form.producer.isEmpty ? nil : "saved by \(form.producer)"
    return [
      form.kind, Self.words(form.answers["client"]), form.answers["round"].map(Self.words),
      form.answers["asOf"].map { "as of \(Self.words($0))" }, producer,
    ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func write(_ table: TableSchema, on page: inout Page) {
    let filled = rows(table).enumerated().map { (key: $1.key ?? "\($0 + 1).", cells: cells($1, in: table)) }
      .filter { !$0.cells.isEmpty }
    let all = table.rows.isEmpty ? "" : " of \(table.rows.count)"
    page.blank()
    page.line(
      Span(table.id, .strong),
      Span("  \(filled.count)\(all) \(filled.count == 1 && all.isEmpty ? "row" : "rows") filled in"))
    let width = min(14, filled.map { DisplayWidth.of($0.key) }.max() ?? 0)
    for row in filled { page.entry(Span(row.key), row.cells.joined(separator: "; "), width: width) }
  }

  /// The cells of a row that the client filled in or changed.
  private func cells(_ row: AnswerRow, in table: TableSchema) -> [String] {
    let before = row.key.flatMap { defaults.row(table.id, key: $0) }
    return table.inputs.compactMap { column in
      guard let answer = row[column.id], answer != before?[column.id] else { return nil }
      return "\(column.id): \(Self.words(answer, column))"
    }
  }

  private static func words(_ answer: AnswerValue?, _ field: FieldSchema) -> String {
    if field.kind == .percent, let fraction = answer?.number {
      return NumberWords.percent(fraction, places: 4)
    }
    return words(answer)
  }

  static func words(_ answer: AnswerValue?) -> String {
    switch answer {
    case nil: ""
    case .text(let text): text
    case .number(let number): NumberWords.decimal(number, places: 6)
    case .date(let date): date.description
    case .choice(let id): id
    case .unexpected(.text(let text)): "\"\(text)\""
    case .unexpected(.number(let number)): NumberWords.decimal(number, places: 6)
    case .unexpected(.boolean(let flag)): flag ? "TRUE" : "FALSE"
    case .unexpected(.error(let error)): error.code
    case .unexpected(.blank): ""
    }
  }
}
