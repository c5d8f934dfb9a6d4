import Planning
import Spreadsheet
import Testing

@testable import Forms

@Suite struct `Heads in view` {
  @Test(arguments: TemplateLibrary.entries.filter { $0.kind == "funnel-kpi" })
  func `the Planner keeps stage, goal, tactic and heads beside its last KPI`(entry: TemplateLibrary.Entry)
    throws
  {
    let form = try FormRegistry.form(
      for: TemplateLibrary.builtIn(kind: entry.kind, language: entry.language))
    let layout = FormLayout(form)
    let place = try #require(layout.placement.tables["planner"])
    let sheet = try #require(layout.workbook.sheets.first { $0.name == place.sheet })
    #expect(place.columns.count > 40)
    let first = try #require(place.columns.values.min())
    #expect(sheet.pane == Pane(rows: place.range.first.row, columns: first - 1))
    // All of what stays fits a laptop's window with room for the marks.
    let width = (1..<first).reduce(0) { $0 + (sheet.columns[$1]?.width ?? 0) }
    #expect(width < 110)
  }
}
