import Spreadsheet

/// Different values, each once, in the order in which they came.
struct OrderedTable<Item: Hashable> {
  private(set) var items: [Item] = []
  private var indices: [Item: Int] = [:]

  init(_ items: [Item] = []) { for item in items { add(item) } }

  @discardableResult
  mutating func add(_ item: Item) -> Int {
    if let index = indices[item] { return index }
    indices[item] = items.count
    items.append(item)
    return items.count - 1
  }

  /// The place of an item that was added; 0 for one that wasn't.
  func index(of item: Item) -> Int { indices[item] ?? 0 }
}

extension OrderedTable: Sendable where Item: Sendable {}

/// The looks that conditional formats of all sheets lay over cells.
struct DifferentialStyleTable: Sendable {
  private(set) var styles = OrderedTable<DifferentialStyle>()

  mutating func index(of style: DifferentialStyle) -> Int { styles.add(style) }
}

/// Number formats and their ids: those that every program knows, and the workbook's own.
struct NumberFormatTable {
  private var table = OrderedTable<NumberFormat>()

  /// Codes that mean the same in every language (ECMA-376 part 1, 18.8.30).
  private static let builtIn: [String: Int] = [
    "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49,
  ]
  private static let firstOwn = 164

  mutating func add(_ format: NumberFormat) {
    if Self.builtIn[format.code] == nil { table.add(format) }
  }

  var own: [NumberFormat] { table.items }

  func id(of format: NumberFormat) -> Int {
    Self.builtIn[format.code] ?? Self.firstOwn + table.index(of: format)
  }
}
