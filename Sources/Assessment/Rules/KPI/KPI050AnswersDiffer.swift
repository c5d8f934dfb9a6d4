import Planning

/// The answers of a column differ from row to row.
struct KPI050AnswersDiffer: SetupRule {
  static let description = RuleDescription.setup(
    "KPI050", "answers-differ", .info,
    what: "The answers of a column differ from row to row.",
    why: "The same answer throughout is mostly the first one, copied down.",
    source: "Response sets in questionnaires; the limits are ours",
    fix: "Go through the rows again, one by one.")

  static let columns: [SetupColumn] = [.kpi]

  static func check(_ setup: SetupContext) -> Judgement {
    let texts = [SetupColumn.owner, .decision, .sourceField].filter {
      setup.form.hasColumn($0.id, of: SetupContext.table)
    }
    let columns = Judgement.each(texts) { column in
      let values = setup.rows.compactMap { $0.text(column) }
      guard values.count >= setup.settings.alikeFrom else { return .notJudged }
      let counts = Dictionary(values.map { ($0.folded, 1) }, uniquingKeysWith: +)
      guard let most = counts.values.max() else { return .notJudged }
      // Small firms have one owner; of several, one must not stand nearly everywhere.
      let limit = column == .owner ? 1 : setup.settings.alikeShare
      if Double(most) < limit * Double(values.count) { return .holds }
      return .violated(
        Flaw(
          SetupContext.plan, subject: column.id, expected: "answers of their own",
          message: alike(most, values.count, column), remedy: "Go through the rows again, one by one."))
    }
    return columns.joined(changes(setup))
  }

  /// "+10 %" for each target.
  private static func changes(_ setup: SetupContext) -> Judgement {
    let changes = setup.rows.compactMap { row -> Double? in
      guard let target = row.number(.target), let baseline = row.number(.baseline), baseline != 0 else {
        return nil
      }
      return target / baseline - 1
    }.sorted()
    guard changes.count >= setup.settings.alikeFrom else { return .judged(0, violations: []) }
    var most = (count: 0, change: 0.0)
    var end = 0
    for start in changes.indices {
      end = max(end, start)
      while end < changes.count, changes[end] - changes[start] <= setup.settings.alikeChange { end += 1 }
      if end - start > most.count { most = (end - start, changes[start]) }
    }
    if Double(most.count) < setup.settings.alikeShare * Double(changes.count) {
      return .judged(1, violations: [])
    }
    let sign = most.change < 0 ? "-" : "+"
    let flaw = Flaw(
      SetupContext.plan, subject: SetupColumn.target.id, expected: "targets of their own",
      message:
        "\(most.count) of \(changes.count) targets are \(sign)\(Shown.percent(most.change.magnitude, digits: 3)) on the baseline.",
      remedy: "Set each target by what its KPI can reach.")
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }

  private static func alike(_ count: Int, _ all: Int, _ column: SetupColumn) -> String {
    "\(count) of \(all) rows have the same \(column.term)."
  }
}
