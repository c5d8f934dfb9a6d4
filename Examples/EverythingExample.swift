import Spreadsheet

/// The sheets of all other examples in one workbook, so everything that the library can write.
enum EverythingExample {
  static func make() throws -> Workbook {
    var all = PropertiesExample.make()
    all.isStructureProtected = true
    for (_, make) in Examples.all {
      let example = try make()
      for var sheet in example.sheets where !all.sheets.contains(where: { $0.name == sheet.name }) {
        sheet.adopt(example.styles, into: &all.styles)
        all.sheets.append(sheet)
      }
      all.definedNames += example.definedNames
    }
    return all
  }
}

extension Worksheet {
  /// Gives each cell its style out of another workbook's table.
  fileprivate mutating func adopt(_ old: StyleTable, into new: inout StyleTable) {
    for row in rowNumbers {
      for (column, cell) in self.row(row).cells where cell.style != .standard {
        self[CellReference(row: row, column: column)]?.style = new.id(of: old[cell.style])
      }
    }
    for column in columns.keys.sorted() {
      guard let style = columns[column]?.style else { continue }
      columns[column]?.style = new.id(of: old[style])
    }
  }
}
