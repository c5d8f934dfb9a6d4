import Planning
import Spreadsheet
import Testing

@testable import Forms

@Suite struct `Heads of tables` {
  @Test(arguments: TemplateLibrary.entries)
  func `no word of a head is wider than its column`(entry: TemplateLibrary.Entry) throws {
    let form = try FormRegistry.form(
      for: TemplateLibrary.builtIn(kind: entry.kind, language: entry.language))
    for table in form.tables where !table.hasRotatedHeads {
      for column in table.columns {
        let head =
          switch column.role {
          case .key(let text): text
          case .label(_, let text): text
          case .answer(let field): field.schema.label
          }
        for word in head.split(whereSeparator: { $0 == " " || $0 == "-" }) {
          let lines = TextMetrics.lines(
            String(word), width: column.width - (column.isCentered ? 0 : Look.indentWidth) + 0.5,
            size: Look.bodySize, isBold: true)
          #expect(lines == 1, "\(table.id): \(word) in \(column.width) characters")
        }
      }
    }
  }
}
