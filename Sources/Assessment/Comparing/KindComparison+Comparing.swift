import Forms
import Planning

extension KindComparison {
  /// Nil for empty groups.
  init?(_ before: WorkbookGroup, _ after: WorkbookGroup, _ forms: FormCache) throws(TemplateError) {
    guard let old = try MergedResult(before, forms: forms), let new = try MergedResult(after, forms: forms)
    else {
      return nil
    }
    let counting = (old: Self.inForce(before, old), new: Self.inForce(after, new))
    let moves = Self.moves(old.score.measures, new.score.measures)
    let findings = FindingComparison(counting.old, counting.new)
    self.init(
      kind: before.kind, before: old, after: new, moved: moves.filter { $0.before != $0.after },
      unchanged: moves.count { $0.before == $0.after }, fixed: findings.fixed, open: findings.open,
      new: findings.new, unknown: findings.unknown, kpis: KPIPath.all(counting.old, counting.new),
      deals: DealMove.all(counting.old, counting.new))
  }

  /// All raters' workbooks, or the one that counts.
  private static func inForce(_ group: WorkbookGroup, _ result: MergedResult) -> [JudgedWorkbook] {
    let distinct = group.distinct
    return result.inForce.map { path in distinct.filter { $0.path == path } } ?? distinct
  }

  private static func moves(_ before: [Measure], _ after: [Measure]) -> [Move] {
    let old = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.id, $0) }) { first, _ in first }
    let gone = before.map(\.id).filter { new[$0] == nil }
    return (after.map(\.id) + gone).map { Move(id: $0, before: old[$0], after: new[$0]) }
  }
}

/// Findings of two rounds, matched by fingerprint.
struct FindingComparison {
  var fixed: [Finding] = []
  var open: [Finding] = []
  var new: [Finding] = []
  var unknown: [Finding] = []

  init(_ before: [JudgedWorkbook], _ after: [JudgedWorkbook]) {
    let old = Self.findings(before)
    let now = Self.findings(after)
    let known = Set(old.map(\.fingerprint))
    let still = Set(now.map(\.fingerprint))
    // A rule that no workbook could be judged by says nothing of its findings.
    let judged = Set(after.flatMap(\.check.outcomes).map(\.code))
    let skipped = Set(after.flatMap(\.check.skipped).map(\.code)).subtracting(judged)
    for finding in old where !still.contains(finding.fingerprint) {
      if skipped.contains(finding.code) { unknown.append(finding) } else { fixed.append(finding) }
    }
    for finding in now {
      if known.contains(finding.fingerprint) { open.append(finding) } else { new.append(finding) }
    }
  }

  /// Several raters may have the same finding: it counts once.
  private static func findings(_ workbooks: [JudgedWorkbook]) -> [Finding] {
    var seen: Set<String> = []
    return workbooks.flatMap(\.check.findings).filter { seen.insert($0.fingerprint).inserted }
  }
}
