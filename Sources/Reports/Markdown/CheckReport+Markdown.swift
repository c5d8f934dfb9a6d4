import Assessment

extension CheckReport {
  /// A table of findings a file, for an issue or a wiki.
  public var markdown: String {
    entries.map(Self.markdown).joined(separator: "\n")
  }

  private static func markdown(_ entry: Entry) -> String {
    let result = entry.result
    var text = "## \(MarkdownText.escaped(entry.path))\n\n"
    if result.findings.isEmpty {
      text += result.outcomes.isEmpty ? "Nothing in it that a rule judges.\n" : "Nothing found.\n"
    } else {
      text += "\(counts(result)); \(NumberWords.count(result.outcomes.count, "rule")) judged.\n\n"
      var table = MarkdownTable(["Where", "Rule", "Severity", "What", "What to do"])
      for finding in result.findings {
        table.row([
          place(of: finding), finding.code, finding.severity.rawValue, finding.message, finding.remedy,
        ])
      }
      text += table.text
    }
    if !result.accepted.isEmpty {
      text += "\nAccepted by the client:\n\n"
      for accepted in result.accepted {
        let why = accepted.why.isEmpty ? "no reason given" : accepted.why
        text +=
          "- \(accepted.finding.code) at \(MarkdownText.escaped(place(of: accepted.finding))): \(MarkdownText.escaped(why))\n"
      }
    }
    if !result.skipped.isEmpty {
      text += "\nCould not be judged: \(result.skipped.map(\.code).joined(separator: " "))\n"
    }
    return text
  }
}

/// A table as GitHub writes it.
struct MarkdownTable {
  private(set) var text: String

  /// Numeric columns stand to the right.
  init(_ heads: [String], numeric: Set<Int> = []) {
    text = ""
    line(heads.map(MarkdownText.escaped))
    line(heads.indices.map { numeric.contains($0) ? "---:" : "---" })
  }

  mutating func row(_ cells: [String]) { line(cells.map(MarkdownText.escaped)) }

  private mutating func line(_ cells: [String]) { text += "| " + cells.joined(separator: " | ") + " |\n" }
}
