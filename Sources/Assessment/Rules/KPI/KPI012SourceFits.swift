import Planning

/// A data source that the catalogue knows is one that the KPI usually comes from.
struct KPI012SourceFits: SetupRule {
  static let description = RuleDescription.setup(
    "KPI012", "source-fits", .warning,
    what: "A data source that the catalogue knows is one that the KPI usually comes from.",
    why: "A win rate from web analytics measures something else under the same name.",
    source: "Our own judgement",
    fix: "Name the usual source, or say in the note why another one fits.")

  static let columns: [SetupColumn] = [.system]

  static func check(_ setup: SetupContext) -> Judgement {
    .each(setup.rows) { check($0, setup.catalogue.sources) }
  }

  private static func check(_ row: SetupRow, _ known: Set<[String]>) -> Verdict {
    guard let kpi = row.kpi, let system = row.text(.system) else { return .notJudged }
    let own = kpi.sources
    // What is derived comes from wherever its inputs come from.
    if own.contains(["derived"]) { return .notJudged }
    let words = system.words
    let named = known.filter { words.contains(phrase: $0) }
    if named.isEmpty { return .notJudged }
    if own.contains(where: { source in
      named.contains { source.contains(phrase: $0) || $0.contains(phrase: source) }
    }) {
      return .holds
    }
    return .violated(
      Flaw(
        row.at(.system), expected: kpi.source, message: unusual(row.name, system, kpi.source),
        remedy: "Name the usual source (\(kpi.source)), or accept this one with a reason."))
  }

  private static func unusual(_ name: String, _ system: String, _ usual: String) -> String {
    "\(name) from \(Shown.quoted(system))? It usually comes from \(usual)."
  }
}
