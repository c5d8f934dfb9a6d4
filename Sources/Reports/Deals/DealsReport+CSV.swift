import Assessment
import Forms
import Planning

extension DealsReport {
  /// A line a deal, the columns of the JSON: percentages as fractions, choices as ids.
  public var csv: String {
    var lines = CSVLines(head: ["row"] + Self.dealKeys + ["adjusted", "health", "next"])
    for (index, row) in rows.enumerated() {
      let score = judged.score.deals.indices.contains(index) ? judged.score.deals[index] : nil
      lines.append(
        [.number(line(index).map(Double.init))] + Self.dealKeys.map { Self.field(row[$0]) } + [
          .number(score?.adjusted), .number(score?.health.map(Double.init)), .text(score?.next),
        ])
    }
    return lines.text
  }

  private static func field(_ answer: AnswerValue?) -> CSVLines.Field {
    switch JSONValue(answer) {
    case .string(let text): .text(text)
    case .number(let number): .number(number)
    case .integer(let number): .number(Double(number))
    case .boolean(let flag): .text(flag ? "true" : "false")
    case .null, .array, .object: .text(nil)
    }
  }
}
