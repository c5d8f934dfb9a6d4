public import Assessment
import Planning

extension LinksReport {
  /// The heads of ``line(_:_:)``, with the mark of UTF-8 before them.
  public static let csvHead = CSVLines(head: ["rule", "object", "id", "file", "row"]).text

  /// A record that fails, as one line of CSV: there may be a million of them, so they are made one by one.
  public func csvLine(_ code: String, _ row: LinkRow) -> String {
    var lines = CSVLines()
    lines.append([
      .text(code), .text(row.object.rawValue), .text(row.id), .text(fileName(row.file)),
      .number(Double(row.line)),
    ])
    return lines.text
  }
}
