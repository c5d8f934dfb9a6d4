import Assessment
import Spreadsheet

extension ScoreReport {
  /// A line a measure of each workbook, or of each merged result: numbers as stored, verdicts in the words of the
  /// JSON.
  public var csv: String {
    var lines = CSVLines(head: ["path", "client", "round", "asOf", "kind", "measure", "value"])
    if merged.isEmpty {
      for result in results {
        Self.append(
          result.score,
          [.text(result.path), .text(result.client), .text(result.round), .text(result.asOf?.description)],
          to: &lines)
      }
    } else {
      for result in merged {
        Self.append(
          result.score,
          [
            .text(result.paths.joined(separator: "; ")), .text(result.client), .text(result.round),
            .text(nil),
          ],
          to: &lines)
      }
    }
    return lines.text
  }

  private static func append(_ score: any KindScore, _ lead: [CSVLines.Field], to lines: inout CSVLines) {
    for measure in score.measures {
      lines.append(
        lead + [
          .text(score.kind), .text(measure.id), measure.word.map { .text($0) } ?? .number(measure.number),
        ])
    }
  }
}
