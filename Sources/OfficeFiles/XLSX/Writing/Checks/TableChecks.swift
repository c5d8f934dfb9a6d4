import Spreadsheet

extension Workbook {
  /// Names of tables are unique among themselves and the defined names of the whole workbook.
  func checkTableNames() throws(FileError) {
    var known = Set(definedNames.map { $0.name.lowercased() })
    for sheet in sheets {
      for table in sheet.tables {
        guard DefinedNameRule.problem(of: table.name) == nil else {
          throw sheet.refuse(
            cell: table.range.description, "is a table called \"\(table.name)\", which is no name",
            "start with a letter and use only letters, digits and underscores")
        }
        guard known.insert(table.name.lowercased()).inserted else {
          throw sheet.refuse(
            cell: table.range.description,
            "is a table called \(table.name), as another table or defined name is",
            "rename one of them; capitals make no difference")
        }
      }
    }
  }
}

extension Worksheet {
  func checkTables(_ formulas: FormulaChecks) throws(FileError) {
    for (place, table) in tables.enumerated() {
      let cells = table.range.description
      try checkInGrid([table.range], of: "a table")
      guard table.bodyRows != nil else {
        throw refuse(
          cell: cells, "is the table \(table.name) without a row", "give it a head and a row at least")
      }
      for other in tables[..<place] where other.range.overlaps(table.range) {
        throw refuse(
          cell: cells, "is the table \(table.name), and \(other.name) lies over it", "move one of them")
      }
      if let merged = mergedRanges.first(where: table.range.overlaps) {
        throw refuse(
          cell: cells, "is the table \(table.name) with merged cells (\(merged))", "leave them apart")
      }
      if let filter = autoFilter, filter.range.overlaps(table.range) {
        throw refuse(
          cell: cells, "is the table \(table.name), which the sheet's filter lies over", "keep one of them")
      }
      try checkColumns(of: table, formulas)
    }
    try checkFilter()
  }

  private func checkColumns(of table: SheetTable, _ formulas: FormulaChecks) throws(FileError) {
    let cells = table.range.description
    let names =
      table.columns.isEmpty
      ? table.range.columns.map { column in
        self[CellReference(row: table.range.first.row, column: column)]?.value.text ?? ""
      } : table.columns.map(\.name)
    guard names.count == table.range.columns.count else {
      throw refuse(
        cell: cells,
        "is the table \(table.name) of \(table.range.columns.count) columns with \(names.count) names",
        "name each column once")
    }
    var known: Set<String> = []
    for name in names {
      guard (1...SpreadsheetLimits.tableColumn).contains(name.utf16.count) else {
        throw refuse(
          cell: cells, "is the table \(table.name) with a column's name of \(name.utf16.count) characters",
          "use 1 to \(SpreadsheetLimits.tableColumn)")
      }
      guard XMLText.isPlain(name) else {
        throw refuse(
          cell: cells, "is the table \(table.name) with a control character in a name", "take it out")
      }
      guard known.insert(name.lowercased()).inserted else {
        throw refuse(
          cell: cells, "is the table \(table.name) with two columns \"\(name)\"",
          "rename one of them; capitals make no difference")
      }
    }
    for column in table.columns {
      if let formula = column.formula { _ = try formulas.text(of: formula, on: self, at: cells) }
      if case .custom(let formula) = column.total { _ = try formulas.text(of: formula, on: self, at: cells) }
      guard column.total == nil || table.hasTotals else {
        throw refuse(
          cell: cells, "is the table \(table.name) with a total of \"\(column.name)\" but no row for it",
          "set hasTotals and let the range include the row")
      }
    }
  }

  private func checkFilter() throws(FileError) {
    guard let filter = autoFilter else { return }
    try checkInGrid([filter.range], of: "a filter")
    for column in filter.criteria.keys.sorted() where !filter.range.columns.contains(column) {
      throw refuse(
        cell: filter.range.description,
        "is filtered by column \(ColumnLetters.letters(column)), which is not in it",
        "count columns as the sheet does")
    }
    for column in filter.criteria.keys.sorted() {
      let criterion = filter.criteria[column]
      if case .number(_, let bound) = criterion { try checkFinite([bound], at: filter.range.description) }
      if case .between(let low, let high) = criterion {
        try checkFinite([low, high], at: filter.range.description)
      }
      if case .values(let texts, let orBlank) = criterion, texts.isEmpty, !orBlank {
        throw refuse(cell: filter.range.description, "is filtered by no value at all", "name one")
      }
    }
  }
}
