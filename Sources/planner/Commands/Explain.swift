import ArgumentParser
import Assessment
import Reports

/// `planner explain`: a check rule in words.
struct Explain: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule: what it demands, why, how to meet it, where it comes from.",
    usage: "planner explain CODE",
    discussion: "The beginning of codes (KPI, DEAL) lists the rules that begin so.")

  @Argument(help: "A rule's code, as KPI006.")
  var code: String

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    let wanted = code.uppercased()
    let all = RuleRegistry.all + ContradictionRegistry.all
    let exact = all.filter { $0.code == wanted }
    let rules = exact.isEmpty ? all.filter { $0.code.hasPrefix(wanted) } : exact
    if rules.isEmpty || wanted.isEmpty { throw .usage(UnknownRuleError(word: code).description) }
    console.write(ExplainReport(rules).text(on: console.terminal))
  }
}
