import OfficeFiles
import Spreadsheet

/// On which rows of a sheet the rows of a table go that the client may add to.
struct FreeRows {
  private let table: TableSchema
  private let place: TablePlace
  /// The rows on which answers stand, rising.
  private let taken: [Int]
  private let path: String

  init(_ table: TableSchema, _ place: TablePlace, taken: [Int], path: String) {
    self.table = table
    self.place = place
    self.taken = taken
    self.path = path
  }

  /// The first answers stay on their rows, so that what the client wrote beside them stays beside them; further ones
  /// go on below, past the end of the table while nothing of the client's is in the way.
  func numbers(for count: Int, _ target: FillingTarget) throws(FileError) -> [Int] {
    var rows = Array(taken.prefix(count))
    var next = (taken.last.map { $0 + 1 }) ?? place.freeRows?.lowerBound ?? place.range.first.row + 1
    while rows.count < count {
      guard next <= SpreadsheetLimits.rows, isFree(next, target) else {
        throw FileError(
          path, sheet: place.sheet, cell: "A\(min(next, SpreadsheetLimits.rows))",
          problem:
            "has something below the table \"\(table.label)\", so that only \(rows.count) of \(count) rows fit",
          remedy: "insert \(count - rows.count) empty rows above it and try again")
      }
      rows.append(next)
      next += 1
    }
    return rows
  }

  /// Whether nothing stands in the row within the table, but for its own formulas.
  private func isFree(_ row: Int, _ target: FillingTarget) -> Bool {
    let computed = Set(table.columns.filter(\.isComputed).compactMap { place.columns[$0.id] })
    let columns = place.columns.values
    let first = min(place.range.first.column, columns.min() ?? place.range.first.column)
    let last = max(place.range.last.column, columns.max() ?? place.range.last.column)
    return (first...last).allSatisfy { column in
      guard let cell = target.cell(place.sheet, row, column) else { return true }
      let isEmpty = cell.value == .blank || cell.value == .text("")
      return cell.formula == nil ? isEmpty : computed.contains(column)
    }
  }
}
