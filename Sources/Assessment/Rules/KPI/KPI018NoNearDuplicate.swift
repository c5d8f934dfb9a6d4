import Planning

/// A formula stands under one name only.
struct KPI018NoNearDuplicate: SetupRule {
  static let description = RuleDescription.setup(
    "KPI018", "no-near-duplicate", .warning,
    what: "A formula stands under one name only.",
    why: "The same ratio under two names gets two targets, and the two reports will not agree.",
    source: "Basili, Caldiera, Rombach: The Goal Question Metric Approach",
    fix: "Keep one of the rows, or give them different segments.")

  static let columns: [SetupColumn] = [.kpi, .formula]

  static func check(_ setup: SetupContext) -> Judgement {
    var earlier: [Place: [SetupRow]] = [:]
    return .each(setup.rows) { row in
      let places = formulas(row).map { Place(formula: $0, segment: row.text(.segment)?.folded) }
      guard !row.id.isEmpty, !places.isEmpty else { return .notJudged }
      let twin = places.lazy.compactMap { place in
        earlier[place]?.first { $0.foldedID != row.foldedID && isSamePlace($0, row) }
      }.first
      guard let twin else {
        for place in places {
          // Rows of one KPI in one place are all alike here; another rule reports them.
          let isKnown = earlier[place]?.contains { $0.identity == row.identity } ?? false
          if !isKnown { earlier[place, default: []].append(row) }
        }
        return .holds
      }
      return .violated(
        Flaw(
          row.at(.kpi), expected: "one name for one formula", message: same(twin.name, row.name),
          remedy: "Keep one of the two rows, or give them different segments."))
    }
  }

  private struct Place: Hashable {
    let formula: String
    let segment: String?
  }

  /// A row that leaves stage or tactic open stands beside all of them.
  private static func isSamePlace(_ one: SetupRow, _ other: SetupRow) -> Bool {
    func agree(_ left: String?, _ right: String?) -> Bool { left == nil || right == nil || left == right }
    return agree(one.stage, other.stage) && agree(one.tactic, other.tactic)
  }

  /// The formula in words and, where it is known, in ids; without white space and brackets around it.
  private static func formulas(_ row: SetupRow) -> Set<String> {
    var formulas: Set<String> = []
    if let text = row.kpi?.formula ?? row.text(.formula) { formulas.insert(plain(text)) }
    if let id = row.kpi?.id, let known = KnownFormula.all[id] { formulas.insert(plain(known.text)) }
    return formulas
  }

  private static func plain(_ formula: String) -> String {
    var text = String(
      decoding: formula.folded.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "=") },
      as: UTF8.self)
    if text.hasPrefix("("), text.hasSuffix(")"), !text.dropFirst().dropLast().contains("(") {
      text = String(text.dropFirst().dropLast())
    }
    return text
  }

  private static func same(_ earlier: String, _ later: String) -> String {
    "\(earlier) and \(later) are the same formula."
  }
}
