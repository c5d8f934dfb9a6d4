import Planning

/// A KPI stands once for the same stage, tactic and segment.
struct KPI017NoDuplicate: SetupRule {
  static let description = RuleDescription.setup(
    "KPI017", "no-duplicate", .error,
    what: "A KPI stands once for the same stage, tactic and segment.",
    why: "Two rows for one measure have two targets and two owners, and each is right.",
    source: "Basili, Caldiera, Rombach: The Goal Question Metric Approach",
    fix: "Merge the rows, or tell them apart by a segment.")

  static let columns: [SetupColumn] = [.kpi]

  static func check(_ setup: SetupContext) -> Judgement {
    var first: [[String]: SetupRow] = [:]
    return .each(setup.rows) { row in
      guard !row.id.isEmpty else { return .notJudged }
      guard let earlier = first[row.identity] else {
        first[row.identity] = row
        return .holds
      }
      return .violated(
        Flaw(
          row.at(.kpi), expected: "one row for the same stage, tactic and segment",
          message: twice(row.name, setup.rowNumber(earlier), setup.rowNumber(row)),
          remedy: "Merge the rows, or tell them apart by a segment."))
    }
  }

  private static func twice(_ name: String, _ earlier: Int?, _ later: Int?) -> String {
    guard let earlier, let later else { return "\(name) appears twice." }
    return "\(name) appears twice (rows \(earlier) and \(later))."
  }
}
