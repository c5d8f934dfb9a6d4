import Spreadsheet

extension WorksheetPart {
  mutating func autoFilter() {
    guard let filter = sheet.autoFilter else { return }
    guard !filter.criteria.isEmpty else {
      return xml.empty("autoFilter", ["ref": .plain(filter.range.description)])
    }
    xml.open("autoFilter", ["ref": .plain(filter.range.description)])
    for column in filter.criteria.keys.sorted() {
      guard let criterion = filter.criteria[column] else { continue }
      xml.open("filterColumn", ["colId": .integer(column - filter.range.first.column)])
      write(criterion)
      xml.close("filterColumn")
    }
    xml.close("autoFilter")
  }

  private mutating func write(_ criterion: AutoFilter.Criterion) {
    switch criterion {
    case .values(let texts, let orBlank):
      xml.open("filters", ["blank": .onlyIf(orBlank)])
      for text in texts { xml.empty("filter", ["val": .text(text)]) }
      xml.close("filters")
    case .number(let comparison, let bound):
      xml.open("customFilters")
      customFilter(comparison, bound)
      xml.close("customFilters")
    case .between(let low, let high):
      xml.open("customFilters", ["and": true])
      customFilter(.atLeast, low)
      customFilter(.atMost, high)
      xml.close("customFilters")
    }
  }

  private mutating func customFilter(_ comparison: AutoFilter.Comparison, _ bound: Double) {
    xml.empty(
      "customFilter",
      [
        "operator": comparison == .equal ? nil : .plain(comparison.rawValue),
        "val": .plain(SheetFormula.number(bound).text),
      ])
  }

  mutating func tables(adding extras: inout ExtraParts) {
    guard !sheet.tables.isEmpty else { return }
    xml.open("tableParts", ["count": .integer(sheet.tables.count)])
    for table in sheet.tables {
      let name = extras.name("xl/tables/table")
      extras.add(name, TablePart(table: table, id: extras.count("xl/tables/table")).bytes())
      xml.empty("tablePart", ["r:id": .plain(relationships.add(.table, to: ExtraParts.target(name)))])
    }
    xml.close("tableParts")
  }
}
