import Forms
import Planning

/// Where leads stand there is content for their persona and stage.
struct NUR010CellHasContent: NurtureRule {
  static let description = RuleDescription.nurture(
    "NUR010", "cell-has-content", .warning,
    what: "Where leads stand there is content for their persona and stage.",
    why: "Leads without content for them are mailed what is there.",
    source: "Lead nurturing; domain notes 7.3, N10",
    fix: "Make one useful asset for them.")

  static let needs: [(table: String, columns: [String])] = [
    ("leads", ["lead", "persona", "stage"]), ("assets", ["content", "persona", "stage"]),
  ]

  static func judge(_ nurture: NurtureContext) -> Judgement {
    let cells = nurture.content.personas.flatMap { persona in
      nurture.content.stages.map { (persona: persona.id, stage: $0.id) }
    }
    return .each(cells) { cell in
      let leads = nurture.leads.count {
        $0.choice("persona") == cell.persona && $0.choice("stage") == cell.stage
      }
      guard leads > 0 else { return .notJudged }
      if nurture.assets.contains(where: { $0.persona == cell.persona && $0.stage == cell.stage }) {
        return .holds
      }
      return .violated(
        Flaw(
          .table("assets"), subject: "\(cell.persona) \(cell.stage)",
          message: bare(nurture.name(cell.persona), nurture.name(cell.stage), leads), remedy: remedy))
    }
  }

  private static func bare(_ persona: String, _ stage: String, _ leads: Int) -> String {
    "There is no content for \(persona) at the stage \(stage), where \(Shown.counted(leads, "lead")) stand\(leads == 1 ? "s" : "")."
  }
  private static let remedy = "Make one useful asset for them, and enter it."
}
