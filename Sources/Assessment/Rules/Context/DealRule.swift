import Forms
import Planning

/// A rule of the deals, which judges each deal by itself.
protocol DealRule: Rule {
  /// The columns without which it cannot be judged.
  static var columns: [DealColumn] { get }
  /// Why a workbook that knows no such columns cannot be judged; nil for the rules whose columns all deal sheets have.
  static var absence: String? { get }
  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict
}

extension DealRule {
  static var absence: String? { nil }

  static func judge(_ context: CheckContext) -> Judgement {
    guard let deals = context.deals else { return .skipped("The workbook holds no deals.") }
    let known = deals.form.schema.table(DealsContext.table)
    if let absence, columns.contains(where: { known?.column($0.rawValue) == nil }) {
      return .skipped(absence)
    }
    if let reason = deals.form.missing(columns.map(\.rawValue), of: DealsContext.table) {
      return .skipped(reason)
    }
    return .each(deals.rows) { check($0, in: deals) }
  }
}

extension RuleDescription {
  /// A rule of the deals.
  static func deals(
    _ code: String, _ name: String, _ severity: Severity, what: String, why: String, source: String,
    fix: String, isSafeToApply: Bool = false
  ) -> RuleDescription {
    RuleDescription(
      code: code, name: name, severity: severity, what: what, why: why, source: source, fix: fix,
      isSafeToApply: isSafeToApply, kinds: ["pipeline"])
  }
}
