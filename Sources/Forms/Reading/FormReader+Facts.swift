import OfficeFiles
import Planning
import Spreadsheet

// What the file is like apart from its answers.
extension FormReader {
  mutating func facts(_ template: Template, _ depth: ReadingDepth) throws(FileError) -> WorkbookFacts {
    var facts = WorkbookFacts(
      hasMacros: file.hasMacros, externalLinks: file.externalLinkCount, hiddenSheets: [])
    guard depth == .everything, file.format != .csv, let form = try? FormCache.shared.form(template) else {
      return facts
    }
    facts.hiddenSheets = try strangeHiddenSheets(form)
    var reader = FormulaReader(form: form, schema: manifest.schema, placement: placement, answers: answers)
    facts.formulas = try reader.read(&self)
    return facts
  }

  /// Hidden sheets that nothing of the form stands on and that planner does not make.
  private mutating func strangeHiddenSheets(_ form: Form) throws(FileError) -> [String] {
    var known = Set(
      form.sheets.map { $0.name.lowercased() } + [ListSheet.name] + SpreadsheetFile.helperSheets)
    for place in placement.fields.values { known.insert(place.sheet.lowercased()) }
    for place in placement.tables.values { known.insert(place.sheet.lowercased()) }
    var strange: [String] = []
    for (index, sheet) in file.sheets.enumerated() where sheet.state != .visible {
      if known.contains(sheet.name.lowercased()) { continue }
      // The manifest's, renamed.
      if try cells(index)[1, 1]?.value.text == Manifest.mark { continue }
      strange.append(sheet.name)
    }
    return strange
  }

  // MARK: Copies

  /// Sheets that stand in the file twice.
  mutating func copies(_ depth: ReadingDepth) throws(FileError) -> [ReadingNotice] {
    var copies: [ReadingNotice] = []
    var known = Set(placement.fields.values.map(\.sheet) + placement.tables.values.map(\.sheet))
    // Programs give a copied sheet doubles of the names, known on that sheet only.
    for (index, sheet) in file.sheets.enumerated() where !known.contains(sheet.name) {
      let own = Set(file.definedNames.lazy.filter { $0.sheet == index }.map { $0.name.lowercased() })
      guard let origin = origin(ofNames: own) else { continue }
      copies.append(notice(copy: sheet.name, of: origin.sheet, table: origin.table, field: origin.field))
      known.insert(sheet.name)
    }
    guard depth == .everything, !manifest.schema.tables.isEmpty else { return copies }
    // Without names: another sheet with a table's whole head.
    for (index, sheet) in file.sheets.enumerated()
    where !known.contains(sheet.name) && sheet.state == .visible {
      let found = try cells(index)
      for index in self.index.tables where index.schema.columns.count >= FormReader.columnsOfCopy {
        let table = index.schema
        guard let place = placement.tables[table.id],
          let head = TableFinder(index: index, cells: found, reading: reading).head(in: nil),
          head.columns.count == place.columns.count
        else { continue }
        copies.append(notice(copy: sheet.name, of: place.sheet, table: table.id, field: nil))
        break
      }
    }
    return copies
  }

  /// A head of fewer columns may stand on a client's own sheet by chance.
  private static let columnsOfCopy = 3

  private func origin(ofNames names: Set<String>) -> (sheet: String, table: String?, field: String?)? {
    guard !names.isEmpty else { return nil }
    for table in manifest.schema.tables where names.contains(table.definedName.lowercased()) {
      if let place = placement.tables[table.id] { return (place.sheet, table.id, nil) }
    }
    for field in manifest.schema.fields where names.contains(field.definedName.lowercased()) {
      if let place = placement.fields[field.id] { return (place.sheet, nil, field.id) }
    }
    return nil
  }

  private func notice(copy: String, of origin: String, table: String?, field: String?) -> ReadingNotice {
    ReadingNotice(
      .sheetCopied, table: table, column: field,
      message: "The sheet \"\(copy)\" is a copy of \"\(origin)\"; only \"\(origin)\" was read.",
      place: CellPlace(sheet: copy, cell: nil))
  }
}
