import Forms
import Planning

/// A fact of the maturity scorecard that records prove by themselves, so that nobody needs to be believed (domain 4.3):
/// what to put into its table of evidence.
public struct ComputedEvidence: Hashable, Sendable {
  /// The key of the row: `D04.2.1`.
  public var item: String
  /// Whether the records prove it, though not all of them.
  public var hasWeakness: Bool
  /// From which file, as of which day, and what was counted there.
  public var source: String

  /// As `planner fill` takes it: an artifact, and the count as its confirmation.
  public var row: PlainValue {
    .map([
      ("key", .text(item)), ("artifact", .text("yes")), ("confirmation", .text("yes")),
      ("weakness", .text(hasWeakness ? "yes" : "no")), ("where", .text(source)),
    ])
  }

  /// Of what was counted, the share from which on nothing is left to be desired; half of it is the least that proves
  /// anything.
  static let fullShare = 0.95
  static let leastShare = 0.5

  /// Nil where too few were counted, or too few of them are as they should be.
  init?(_ item: String, good: Int, of all: Int, least: Int, source: String) {
    guard all >= least, all > 0, Double(good) >= Self.leastShare * Double(all) else { return nil }
    self.item = item
    hasWeakness = Double(good) < Self.fullShare * Double(all)
    self.source = source
  }
}

extension JudgedExport {
  /// What the export proves of the client's maturity; nothing that its columns don't tell.
  public var evidence: [ComputedEvidence] {
    let rows = export.form.answers.rows(DealExportColumns.table)
    let open = rows.indices.filter { rows[$0]["status"]?.choice == "open" }
    let withAccount = rows.count { $0["account"]?.isBlank == false }
    let hasAccounts = export.form.hasColumn("account", of: DealExportColumns.table)
    return [
      fact("D02.2.1", good: export.stages.count, of: export.stages.count, least: 2, "stages in use"),
      sound("D02.2.2", open, by: ["DEAL001"], least: 5, "open deals stand in a stage of the chart"),
      sound("D02.3.2", open, by: ["DEAL002"], least: 10, "open deals satisfy the proof of their stage"),
      hasAccounts
        ? fact("D04.2.1", good: withAccount, of: rows.count, least: 5, "deals have an account") : nil,
      sound(
        "D09.3.2", open, by: ["DEAL004", "DEAL011"], least: 10,
        "open deals keep probabilities and close dates"),
    ].compactMap(\.self)
  }

  /// Open deals in which none of these rules found anything; nil where one of them was not judged.
  private func sound(
    _ item: String, _ open: [Int], by rules: Set<String>, least: Int, _ words: String
  ) -> ComputedEvidence? {
    guard rules.isSubset(of: check.outcomes.map(\.code)) else { return nil }
    var faulty: Set<Int> = []
    for finding in check.findings where rules.contains(finding.code) {
      if case .cell(_, let row, _) = finding.location { faulty.insert(row) }
    }
    return fact(item, good: open.count { !faulty.contains($0) }, of: open.count, least: least, words)
  }

  private func fact(
    _ item: String, good: Int, of all: Int, least: Int, _ words: String
  ) -> ComputedEvidence? {
    let file = export.path.split(separator: "/").last.map(String.init) ?? export.path
    let count = good == all ? "\(all)" : "\(good) of \(all)"
    return ComputedEvidence(
      item, good: good, of: all, least: least,
      source: "\(file), \(export.crmName), as of \(asOf): \(count) \(words)")
  }
}
