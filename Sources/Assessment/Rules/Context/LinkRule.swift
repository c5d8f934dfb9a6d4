import Forms
import Planning

/// A rule of the links: a question to a CRM's records, and a limit for the share that fails. It judges the count that
/// stands in a workbook, whoever counted.
protocol LinkRule: Rule {
  static var requirement: LinkRequirement { get }
}

extension LinkRule {
  /// Its row in the workbook: `L01`.
  static var key: String { "L" + description.code.suffix(2) }

  static func judge(_ context: CheckContext) -> Judgement {
    guard let content = context.form.template.content as? LinkingContent,
      let rule = content.rules.first(where: { $0.id == key })
    else { return .skipped("The workbook counts no links.") }
    if !context.form.placement.tables.isEmpty,
      let reason = context.form.missing(["scope", "failing"], of: LinkingContent.counts)
    {
      return .skipped(reason)
    }
    let rows = context.form.answers.rows(LinkingContent.counts)
    guard let index = rows.firstIndex(where: { $0.key == key }), let scope = rows[index]["scope"]?.number,
      let failing = rows[index]["failing"]?.number, scope > 0
    else { return .skipped("Nothing was counted for \(key).") }
    let place = AnswerLocation.cell(table: LinkingContent.counts, row: index, column: "failing")
    let counted = "\(Shown.number(failing)) of \(Shown.number(scope))"
    guard failing >= 0, failing <= scope else {
      return .judged(
        1,
        violations: [
          Violation(flaws: [
            Flaw(
              place, message: "\(counted) cannot fail.",
              remedy: "Count again: those that fail are some of those in scope.")
          ])
        ])
    }
    let limit = rows[index]["limit"]?.number ?? rule.limit
    guard failing / scope > limit else { return .judged(1, violations: []) }
    let message =
      "\(Shown.sentence(rule.name)): \(counted) fail, \(Shown.percent(failing / scope, digits: 3)); the limit is \(Shown.percent(limit, digits: 3))."
    return .judged(
      1,
      violations: [
        Violation(flaws: [
          Flaw(
            place, expected: "at most \(Shown.percent(limit, digits: 3))", message: message,
            remedy: description.fix)
        ])
      ])
  }
}

extension RuleDescription {
  /// A rule of the links.
  static func links(
    _ code: String, _ name: String, _ severity: Severity, what: String, why: String, source: String,
    fix: String
  ) -> RuleDescription {
    RuleDescription(
      code: code, name: name, severity: severity, what: what, why: why, source: source, fix: fix,
      kinds: ["linking"])
  }
}

extension LinkRequirement.Part {
  /// Records whose key leads nowhere, whether it is empty or names nothing that there is.
  static func unlinked(_ object: CRMObject, by column: String, to target: CRMObject) -> Self {
    .init(
      object, needs: ["\(object).\(column)", "\(target).id"].map { .init($0) },
      scope: "SELECT count(*) FROM \(object)",
      failing: """
        SELECT row FROM \(object) AS r
        WHERE NOT EXISTS (SELECT 1 FROM \(target) AS t WHERE t.id = r.\(column))
        """)
  }
}
