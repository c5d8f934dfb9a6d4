import Assessment
import Planning

/// The reference page of all rules, in Markdown: `Documentation/rules.md`.
public struct RulesDocument: Sendable {
  public let rules: [RuleDescription]

  public init(_ rules: [RuleDescription] = RuleRegistry.all + ContradictionRegistry.all) {
    self.rules = rules
  }

  public var markdown: String {
    var text = """
      # Check rules

      What `planner check` looks for. This page is made from the rules' own declarations by `make docs`; a rule alone is
      explained by `planner explain CODE`. Codes are never used again for another rule.

      An **error** keeps the workbook from being used, or contradicts itself; a **warning** is likely wrong; an **info** is
      worth knowing. A warning or info in a row of the KPI set-up that is meant so is accepted by its code and a reason in
      the column "accepted because". Thresholds are settings: see [settings.md](settings.md).

      | Code | Severity | Demand |
      | --- | --- | --- |

      """
    for rule in rules {
      text += "| [\(rule.code)](#\(anchor(rule))) | \(rule.severity.rawValue) | \(cell(rule.what)) |\n"
    }
    for rule in rules { text += section(rule) }
    return text
  }

  private func section(_ rule: RuleDescription) -> String {
    let kinds = rule.kinds.isEmpty ? "all workbooks" : rule.kinds.joined(separator: ", ")
    let thresholds = CheckSettings.thresholds.filter { $0.rules.contains(rule.code) }.map {
      "`\($0.setting.key)`"
    }
    var lines = [
      "", "## \(rule.code) \(rule.name)", "",
      "\(rule.severity.rawValue), judges \(kinds)"
        + (rule.isSafeToApply ? ", remedy can be applied without asking" : ""), "",
      rule.what, "",
      "- **Why:** \(rule.why)", "- **How to fix:** \(rule.fix)", "- **Source:** \(rule.source)",
    ]
    if !thresholds.isEmpty { lines.append("- **Settings:** \(thresholds.joined(separator: ", "))") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As GitHub makes it of a heading.
  private func anchor(_ rule: RuleDescription) -> String {
    "\(rule.code) \(rule.name)".lowercased().map { $0 == " " ? "-" : String($0) }.joined()
  }

  private func cell(_ text: String) -> String { text.split(separator: "|").joined(separator: "\\|") }
}
