import Forms
import Planning
import Spreadsheet

extension ReadReport {
  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    page.line(Span(form.path, .strong))
    page.paragraph(heading, indent: 2)
    let answered = fields.filter { form.answers[$0.id] != nil && !Self.inHeading.contains($0.id) }
    if !answered.isEmpty { page.blank() }
    let width = min(20, answered.map { DisplayWidth.of($0.id) }.max() ?? 0)
    for field in answered { page.entry(Span(field.id), Self.words(form.answers[field.id]), width: width) }
    for table in form.schema.tables { write(table, on: &page) }
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
    let filled = rows(table).enumerated().filter { !$0.element.values.isEmpty }
    page.blank()
    let all = table.rows.isEmpty ? "" : " of \(table.rows.count)"
    page.line(
      Span(table.id, .strong),
      Span("  \(filled.count)\(all) \(filled.count == 1 && all.isEmpty ? "row" : "rows") filled in"))
    let keys = filled.map { $0.element.key ?? "\($0.offset + 1)." }
    let width = min(14, keys.map { DisplayWidth.of($0) }.max() ?? 0)
    for (key, row) in zip(keys, filled.map(\.element)) {
      let words = columns(table).compactMap { column in
        row[column.id].map { "\(column.id) \(Self.words($0))" }
      }
      page.entry(Span(key), words.joined(separator: "; "), width: width)
    }
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
