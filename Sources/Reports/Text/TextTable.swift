/// A table of short words and numbers, columns two spaces apart. What does not fit is cut in the columns that allow
/// it, the widest first.
public struct TextTable: Sendable {
  public struct Column: Sendable {
    public var head: String
    public var isNumeric: Bool
    /// Least width when the table must shrink; nil when the column must not be cut.
    public var least: Int?

    public static func words(_ head: String, least: Int? = 8) -> Column {
      Column(head: head, isNumeric: false, least: least)
    }
    public static func fixed(_ head: String) -> Column { Column(head: head, isNumeric: false, least: nil) }
    public static func number(_ head: String) -> Column { Column(head: head, isNumeric: true, least: nil) }
  }

  public var columns: [Column]
  public var rows: [[Span]] = []

  public init(_ columns: Column...) { self.init(columns) }

  public init(_ columns: [Column]) { self.columns = columns }

  public mutating func row(_ cells: Span...) { rows.append(cells) }

  /// The head, if any column has one, and the rows.
  func lines(width: Int) -> [[Span]] {
    let safe = rows.map { row in row.map { Span(TextSafety.line($0.text), $0.tone) } }
    let hasHead = columns.contains { !$0.head.isEmpty }
    let all = (hasHead ? [columns.map { Span($0.head, .quiet) }] : []) + safe
    let widths = fitted(all, to: width)
    return all.map { row in
      var line: [Span] = []
      for (index, column) in columns.enumerated() {
        let span = index < row.count ? row[index] : ""
        let text = Fitting.cut(span.text, to: widths[index])
        let padded = column.isNumeric ? Fitting.right(text, widths[index]) : Fitting.left(text, widths[index])
        if index > 0 { line.append("  ") }
        line.append(Span(padded, span.tone))
      }
      return line
    }
  }

  private func fitted(_ rows: [[Span]], to width: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.map { $0.indices.contains(index) ? DisplayWidth.of($0[index].text) : 0 }.max() ?? 0
    }
    var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - width
    while excess > 0 {
      let shrinkable = columns.indices.filter { widths[$0] > columns[$0].least ?? .max }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
