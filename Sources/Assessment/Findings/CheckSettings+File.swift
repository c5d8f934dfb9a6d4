public import Planning

/// A threshold of the rules as a setting: what the reference page says of it, and where it goes.
public struct Threshold: Sendable {
  public let setting: SettingDeclaration
  /// Codes of the rules that go by it.
  public let rules: [String]
  let apply: @Sendable (inout CheckSettings, Double) -> Void

  fileprivate static func whole(
    _ key: String, _ path: any WritableKeyPath<CheckSettings, Int> & Sendable, _ range: ClosedRange<Int>,
    _ rules: String..., meaning: String, source: String
  ) -> Threshold {
    Threshold(
      setting: SettingDeclaration(
        key, .whole(range), standard: Double(CheckSettings()[keyPath: path]), meaning: meaning, source: source
      ),
      rules: rules
    ) { $0[keyPath: path] = Int($1) }
  }

  fileprivate static func number(
    _ key: String, _ path: any WritableKeyPath<CheckSettings, Double> & Sendable,
    _ range: ClosedRange<Double>,
    _ rules: String..., meaning: String, source: String
  ) -> Threshold {
    Threshold(
      setting: SettingDeclaration(
        key, .number(range), standard: CheckSettings()[keyPath: path], meaning: meaning, source: source),
      rules: rules
    ) { $0[keyPath: path] = $1 }
  }
}

extension CheckSettings {
  /// The section of a settings file.
  public static let section = "check"

  /// What may stand in that section, in the order of the reference page.
  public static let thresholds: [Threshold] = [
    .whole(
      "baselineDays", \.baselineDays, 0...3660, "KPI005",
      meaning: "Days that a baseline may be old, whatever its cadence.", source: "Domain notes 12, V05"),
    .whole(
      "baselineCadences", \.baselineCadences, 0...100, "KPI005",
      meaning: "Periods of its cadence that a baseline may be old.", source: "Brown 1996; domain notes 3, V05"
    ),
    .number(
      "yearlyChange", \.yearlyChange, 0...1000, "KPI008",
      meaning:
        "Change of a value within a year, as a share of the baseline, that needs no reason: 1 is doubling.",
      source: "Our own judgement; domain notes 3, V08"),
    .number(
      "wholePercentFrom", \.wholePercentFrom, 1...1000, "KPI014", "KPI015", "KPI016",
      meaning: "A percentage from this value on was typed without its per cent sign.",
      source: "Domain notes 13, V14"),
    .number(
      "wholePercentTo", \.wholePercentTo, 1...1000, "KPI014", "KPI015", "KPI016",
      meaning: "A percentage up to this value was typed without its per cent sign.",
      source: "Domain notes 13, V14"),
    .number(
      "recomputedShare", \.recomputedShare, 0...1, "KPI022",
      meaning: "Share by which an entered value may differ from the one computed of its inputs.",
      source: "Arithmetic; domain notes 3, V22"),
    .number(
      "funnelShare", \.funnelShare, 0...1, "KPI024", "KPI025",
      meaning: "Share of the lowest volume by which the funnel's product may differ from it.",
      source: "Arithmetic; domain notes 3, V24"),
    .number(
      "weeksPerPeriod", \.weeksPerPeriod, 1...53, "KPI027",
      meaning: "Weeks of one planning period: a quarter.", source: "Domain notes 13, V27"),
    .whole(
      "kpisPerStage", \.kpisPerStage, 1...1000, "KPI034", meaning: "KPIs that one stage can carry.",
      source: "After Kaplan and Norton; domain notes 3, V34"),
    .whole(
      "kpisPerGoal", \.kpisPerGoal, 1...1000, "KPI034", meaning: "KPIs that one goal can carry.",
      source: "After Kaplan and Norton; domain notes 3, V34"),
    .whole(
      "kpisPerOwner", \.kpisPerOwner, 1...1000, "KPI035", meaning: "KPIs that one person can answer for.",
      source: "After Kaplan and Norton; domain notes 3, V35"),
    .whole(
      "headlineKPIs", \.headlineKPIs, 1...1000, "KPI035", meaning: "KPIs that a plan can be steered by.",
      source: "Parmenter; domain notes 3, V35"),
    .number(
      "stageShare", \.stageShare, 0...1, "KPI036", meaning: "Share of all KPIs that one stage may hold.",
      source: "Our own judgement; domain notes 3, V36"),
    .whole(
      "stageShareFrom", \.stageShareFrom, 1...1000, "KPI036",
      meaning: "KPIs from which on that share is looked at.", source: "Domain notes 13, V36"),
    .number(
      "laggingShare", \.laggingShare, 0...1, "KPI032", meaning: "Share of KPIs that may be lagging.",
      source: "Brown 1996; domain notes 3, V32"),
    .whole(
      "leadingFrom", \.leadingFrom, 1...1000, "KPI032",
      meaning: "KPIs of a stage or a goal from which on one of them must be leading.",
      source: "Domain notes 13, V32"),
    .number(
      "eventsPerPeriod", \.eventsPerPeriod, 0...1_000_000, "KPI038",
      meaning: "Events a period below which a value is mostly chance.",
      source: "Statistics; domain notes 3, V38"),
    .number(
      "ratioSample", \.ratioSample, 0...1_000_000, "KPI039",
      meaning: "Sample below which a ratio gets an interval and no traffic light.",
      source: "Statistics; domain notes 3, V39"),
    .number(
      "alikeShare", \.alikeShare, 0...1, "KPI050", meaning: "Share of rows that are alike.",
      source: "Domain notes 3, V50"),
    .whole(
      "alikeFrom", \.alikeFrom, 1...1000, "KPI050", meaning: "Rows from which on that share is looked at.",
      source: "Domain notes 13, V50"),
    .number(
      "alikeChange", \.alikeChange, 0...1, "KPI050",
      meaning: "Relative changes that differ by less than this are alike.", source: "Domain notes 13, V50"),
    .whole(
      "nextStepDays", \.nextStepDays, 0...3660, "DEAL005",
      meaning: "Days within which the next step must lie.",
      source: "Deal-health practice; domain notes 6.3, DL05"),
    .whole(
      "quietDays", \.quietDays, 0...3660, "DEAL007",
      meaning: "Days within which something must have happened.",
      source: "Deal-health practice; domain notes 6.3, DL07"),
    .number(
      "ageFactor", \.ageFactor, 1...100, "DEAL006",
      meaning: "Multiple of the median that won deals stayed in a stage, beyond which a deal is old.",
      source: "Deal-health practice; domain notes 6.3, DL06"),
    .whole(
      "ageFromWonDeals", \.ageFromWonDeals, 1...100_000, "DEAL006",
      meaning: "Won deals from which on that median is known.", source: "Domain notes 13, DL06"),
    .number(
      "closeMoves", \.closeMoves, 0...1000, "DEAL008",
      meaning: "Moves of the close date that make a deal unforeseeable.", source: "Domain notes 6.3, DL08"),
    .number(
      "contacts", \.contacts, 0...1000, "DEAL009", "LINK003", meaning: "People with a role in the deal.",
      source: "Deal-health practice; domain notes 6.3, DL09"),
    .whole(
      "contactsFromStage", \.contactsFromStage, 1...8, "DEAL009", "LINK003",
      meaning: "Stage from which on these people must be known.", source: "Domain notes 6.3, DL09"),
    .whole(
      "decisionMakerFromStage", \.decisionMakerFromStage, 1...8, "DEAL010",
      meaning: "Stage from which on the decision maker must be identified.", source: "Domain notes 6.3, DL10"),
    .whole(
      "decisionMakerActiveFromStage", \.decisionMakerActiveFromStage, 1...8, "DEAL010",
      meaning: "Stage from which on the decision maker must be active.", source: "Domain notes 6.3, DL10"),
    .number(
      "probabilityDifference", \.probabilityDifference, 0...1, "DEAL011",
      meaning: "Difference from the chart's probability that needs a reason.",
      source: "Domain notes 6.3, DL11"),
    .whole(
      "amountFromStage", \.amountFromStage, 1...8, "DEAL003",
      meaning: "Stage from which on a deal needs its amount.", source: "Domain notes 6.3, DL03"),
    .whole(
      "accountFromStage", \.accountFromStage, 1...8, "DEAL003",
      meaning: "Stage from which on a deal needs its account and contact.", source: "Domain notes 6.3, DL03"),
    .whole(
      "closeFromStage", \.closeFromStage, 1...8, "DEAL004",
      meaning: "Stage from which on a deal needs its close date.", source: "Domain notes 6.3, DL04"),
    .whole(
      "skippedFromStage", \.skippedFromStage, 1...8, "DEAL012",
      meaning: "Stage from which on a deal that is as old as its stage skipped something.",
      source: "Domain notes 13, DL12"),
    .number(
      "movesBack", \.movesBack, 0...1000, "DEAL013",
      meaning: "Moves to an earlier stage that make a deal one that was never qualified.",
      source: "Domain notes 6.3, DL13"),
    .number(
      "amountFactor", \.amountFactor, 1...1000, "DEAL014",
      meaning: "Multiple of the median won amount that is plausible.", source: "Domain notes 6.3, DL14"),
    .whole(
      "amountFromWonDeals", \.amountFromWonDeals, 1...100_000, "DEAL014",
      meaning: "Won deals from which on that median is known.", source: "Domain notes 13, DL14"),
    .number(
      "remainingShare", \.remainingShare, 0...1, "DEAL015",
      meaning: "Share of a stage's age limit that it takes at least.", source: "Domain notes 13, DL15"),
    .whole(
      "quarterEndDays", \.quarterEndDays, 0...90, "DEAL016",
      meaning: "Last days of a quarter in which deals bunch.", source: "Domain notes 6.3, DL16"),
    .whole(
      "postMortemDays", \.postMortemDays, 0...3660, "DEAL018",
      meaning: "Days within which a closed deal is reviewed.", source: "Domain notes 6.3, DL18"),
    .whole(
      "partnerEvidenceDays", \.partnerEvidenceDays, 0...3660, "DEAL019",
      meaning: "Days that a partner's evidence holds.", source: "Domain notes 6.3, DL19"),
    .whole(
      "alignmentAnswerDays", \.alignmentAnswerDays, 0...3660, "ALN005",
      meaning: "Days that an answer of the alignment chart may be old: two quarters.",
      source: "Domain notes 7.1, AL5"),
    .whole(
      "nurtureAnswerDays", \.nurtureAnswerDays, 0...365, "NUR008",
      meaning: "Days within which a lead's question is answered, where the workbook does not say it.",
      source: "Our own judgement; domain notes 7.3, N8"),
    .whole(
      "nurtureSilentTouches", \.nurtureSilentTouches, 1...100, "NUR006",
      meaning: "Touches without an answer after which a lead is left more time.",
      source: "Domain notes 7.3, N6"),
    .whole(
      "nurtureAsks", \.nurtureAsks, 1...100, "NUR007",
      meaning: "Asks in a row that are too many without a gift in between.", source: "Domain notes 7.3, N7"),
    .whole(
      "linkActivityDays", \.linkActivityDays, 1...3660, "LINK004",
      meaning: "Days within which something happened in an open deal (planner links).",
      source: "Domain notes 7.6, L04"),
    .number(
      "linkSimilarity", \.linkSimilarity, 0.5...1, "LINK015",
      meaning: "Jaro-Winkler similarity from which on two names are the same person's (planner links).",
      source: "Winkler 1990; domain notes 7.6, L15"),
    .whole(
      "reciprocityAnswerDays", \.reciprocityAnswerDays, 0...3660, "REC002",
      meaning: "Days within which somebody acknowledges a gift.", source: "Domain notes 7.7, RC2"),
    .whole(
      "reciprocityGifts", \.reciprocityGifts, 1...100, "REC006",
      meaning: "Gifts in a row that are too many without an answer.", source: "Domain notes 7.7, RC6"),
  ]

  /// The thresholds with those of a settings file over them.
  public init(_ file: SettingsFile) {
    self.init()
    let given = file.values[CheckSettings.section] ?? [:]
    for threshold in CheckSettings.thresholds {
      if let value = given[threshold.setting.key] { threshold.apply(&self, value) }
    }
  }
}
