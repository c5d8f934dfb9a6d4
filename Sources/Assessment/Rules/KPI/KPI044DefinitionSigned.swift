import Planning

/// Sales and marketing have both signed what a qualified lead is.
struct KPI044DefinitionSigned: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI044", "definition-signed", .warning,
    what: "Sales and marketing have both signed the definition behind K24, K25 and K26.",
    why: "A marketing-qualified lead that sales never agreed to is handed over and left lying.",
    source: "Practice of aligning sales and marketing on one lead definition",
    fix: "Let one person of each side agree to the definition, and enter both names.")

  static let columns: [SetupColumn] = [.signedSales, .signedMarketing]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    guard let kpi = row.kpi, sharedDefinitions.contains(kpi.id) else { return .notJudged }
    let empty = [SetupColumn.signedSales, .signedMarketing].filter(row.isEmpty)
    if empty.isEmpty { return .holds }
    return .violated(
      empty.map { column in
        let side = column == .signedSales ? "sales" : "marketing"
        return Flaw(
          row.at(column), expected: "a name", message: unsigned(row.name, side),
          remedy: "Agree on the definition with \(side), and enter who agreed.")
      })
  }

  /// MQLs, their acceptance and their way on (domain V44).
  private static let sharedDefinitions: Set = ["K24", "K25", "K26"]

  private static func unsigned(_ name: String, _ side: String) -> String {
    "The definition of \(name) is not signed by \(side)."
  }
}
