import Spreadsheet

/// A table drawn in text: a line a row, cells between bars, the head first. A cell in ⟨ ⟩ is where a finding
/// belongs.
struct Drawing {
  var columns: [String] = []
  var rows: [[String]] = []
  /// Row, from 0, and column of the marked cells, in reading order.
  var marked: [(row: Int, column: Int)] = []

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(Drawing.trimmed)
      if columns.isEmpty {
        columns = cells
        continue
      }
      for (column, cell) in cells.enumerated() where cell.hasPrefix("⟨") {
        marked.append((rows.count, column))
      }
      rows.append(cells.map { Drawing.trimmed($0.filter { $0 != "⟨" && $0 != "⟩" }) })
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = text.drop { $0 == " " }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
