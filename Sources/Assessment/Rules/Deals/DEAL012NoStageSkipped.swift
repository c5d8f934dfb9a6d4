import Planning
import Spreadsheet

/// A deal does not begin in stage 3 or later.
struct DEAL012NoStageSkipped: DealRule {
  static let description = RuleDescription.deals(
    "DEAL012", "no-stage-skipped", .warning,
    what: "A deal does not begin in stage 3 or later.",
    why: "Skipped stages come back as surprises shortly before the signature.",
    source: "Our own judgement",
    fix: "Note what shows that the stages before are done.")

  static let columns: [DealColumn] = [.stage, .created, .stageSince]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let stage = deal.openStage, let created = deal.date(.created),
      let since = deal.date(.stageSince)
    else { return .notJudged }
    if stage < deals.settings.skippedFromStage || since != created { return .holds }
    return .violated(
      Flaw(
        deal.at(.stage), expected: "a stage before \(deals.settings.skippedFromStage) first",
        message: skipped(deals.name(ofStage: stage), created),
        remedy: "Get the evidence for the stages before it, or move the deal back."))
  }

  private static func skipped(_ stage: String, _ day: CalendarDate) -> String {
    "The deal was in stage \(stage) on the day it was created, \(day)."
  }
}
