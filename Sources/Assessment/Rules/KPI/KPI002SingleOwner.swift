import Planning

/// A KPI has exactly one owner, a person or a role.
struct KPI002SingleOwner: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI002", "single-owner", .error,
    what: "A KPI has exactly one owner, a person or a role.",
    why: "What a whole team owns, nobody owns: there is no one to ask when the value turns red.",
    source: "Doran 1981: SMART (assignable); KPI sheets in practice",
    fix: "Name one person or role. Put helpers into the note.")

  static let columns: [SetupColumn] = [.owner]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    if row.isUnexpected(.owner) { return .notJudged }
    guard let owner = row.text(.owner) else {
      return .violated(
        Flaw(
          row.at(.owner), expected: expected, message: missing(row.name),
          remedy: "Name the one person or role that answers for it."))
    }
    if isCrowd(owner) {
      return .violated(
        Flaw(
          row.at(.owner), expected: expected, message: crowd(owner),
          remedy: "Name the one person or role that answers for it; put helpers into the note."))
    }
    if owners(in: owner) > 1 {
      return .violated(
        Flaw(
          row.at(.owner), expected: expected, message: several(owner),
          remedy: "Keep the one who answers for it, and put the others into the note."))
    }
    return .holds
  }

  /// Whether a group stands there, or nobody: "Sales team", "all", "n/a", "TBD".
  private static func isCrowd(_ owner: String) -> Bool {
    let words = owner.words
    if words.contains(where: crowdNouns.contains) { return !words.contains(where: roles.contains) }
    return words.isEmpty || nobody.contains(words.joined(separator: " "))
  }

  /// How many people or roles stand there, separated by , / & + ; or "and". A title behind a name ("Dana Fox, Head
  /// of Sales") and a role for two departments ("Head of Sales and Marketing") are one.
  private static func owners(in owner: String) -> Int {
    var depth = 0
    let outsideBrackets = owner.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth -= 1 } }
      return depth <= 0
    }
    let parts =
      outsideBrackets.split { ",/&+;".contains($0) || $0.isNewline }
      .flatMap { part in part.words.split { joiners.contains($0) } }
      .filter { !$0.isEmpty }
    guard let first = parts.first else { return 0 }
    let hasRole = first.contains(where: roles.contains)
    return 1
      + parts.dropFirst().count { part in
        if hasRole { return !part.allSatisfy(departments.contains) }
        return !part.contains(where: roles.contains) || parts.count > 2
      }
  }

  private static let joiners: Set = ["and", "und"]
  private static let crowdNouns: Set = [
    "team", "teams", "everyone", "everybody", "all", "alle", "jeder", "department", "departments", "dept",
    "abteilung", "group", "staff", "company", "several", "various", "both", "somebody", "someone",
  ]
  private static let nobody: Set = [
    "nobody", "no one", "none", "niemand", "n a", "na", "tbd", "tba", "tbc", "us", "we", "sales", "marketing",
    "management", "sales and marketing",
  ]
  /// What makes "Team lead" one person.
  private static let roles: Set = [
    "lead", "leader", "head", "manager", "director", "leiter", "leiterin", "coach", "assistant", "chief",
    "officer",
    "vp", "ceo", "cmo", "cro", "cso", "cfo", "coo",
  ]
  private static let departments: Set = [
    "sales", "marketing", "service", "it", "finance", "operations", "product", "support", "crm", "vertrieb",
  ]

  private static let expected = "one person or role"
  private static func missing(_ name: String) -> String { "\(name) has no owner." }
  private static func crowd(_ owner: String) -> String { "\(Shown.quoted(owner)) is no single owner." }
  private static func several(_ owner: String) -> String {
    "\(Shown.quoted(owner)) names more than one owner."
  }
}
