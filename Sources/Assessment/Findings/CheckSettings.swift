/// The thresholds of the rules, with where they come from. A consultant may set her own.
public struct CheckSettings: Hashable, Sendable {
  // MARK: KPI set-up

  /// Days that a baseline may be old, whatever its cadence (domain section 12, V05).
  public var baselineDays = 90
  /// Periods of its cadence that a baseline may be old (domain V05; Brown 1996).
  public var baselineCadences = 2
  /// Change of a value within a year, as a share of the baseline, that needs no reason: doubling, by our own
  /// judgement (domain V08).
  public var yearlyChange = 1.0
  /// A percentage from the one to the other was typed without its per cent sign (domain section 13, V14).
  public var wholePercentFrom = 2.0
  public var wholePercentTo = 100.0
  /// Share by which an entered value may differ from the one computed of its inputs (domain V22).
  public var recomputedShare = 0.01
  /// Share of the lowest volume by which the funnel's product may differ from it (domain V24).
  public var funnelShare = 0.05
  /// Weeks of one planning period, a quarter (domain section 13, V27).
  public var weeksPerPeriod = 13.0
  /// KPIs that one stage can carry (domain V34, after Kaplan and Norton).
  public var kpisPerStage = 7
  /// KPIs that one goal can carry (domain V34, after Kaplan and Norton).
  public var kpisPerGoal = 3
  /// KPIs that one person can answer for (domain V35).
  public var kpisPerOwner = 7
  /// KPIs that a plan can be steered by (domain V35, after Parmenter).
  public var headlineKPIs = 20
  /// Share of all KPIs that one stage may hold (domain V36), from this number of KPIs on (section 13).
  public var stageShare = 0.5
  public var stageShareFrom = 6
  /// Share of KPIs that may be lagging (domain V32, after Brown 1996).
  public var laggingShare = 0.7
  /// KPIs of a stage or a goal from which on one of them must be leading (domain section 13, V32).
  public var leadingFrom = 2
  /// Events a period below which a value is mostly chance (domain V38).
  public var eventsPerPeriod = 10.0
  /// Sample below which a ratio gets an interval and no traffic light (domain V39).
  public var ratioSample = 30.0
  /// Share of rows that are alike (domain V50), from this number of rows on (section 13).
  public var alikeShare = 0.8
  public var alikeFrom = 5
  /// Relative changes that differ by less than this are alike (domain section 13, V50).
  public var alikeChange = 0.001

  // MARK: Deals

  /// Days within which the next step must lie, and within which something must have happened (deal-health practice,
  /// domain DL05 and DL07).
  public var nextStepDays = 14
  public var quietDays = 14
  /// A deal may stay this multiple of the median that won deals stayed in its stage (domain DL06), known from this
  /// number of won deals on (section 13).
  public var ageFactor = 1.5
  public var ageFromWonDeals = 10
  /// Moves of the close date that make a deal unforeseeable (domain DL08).
  public var closeMoves = 3.0
  /// People with a role in the deal (domain DL09), from this stage on.
  public var contacts = 2.0
  public var contactsFromStage = 4
  /// Stages from which on the decision maker must be identified, and active (domain DL10).
  public var decisionMakerFromStage = 4
  public var decisionMakerActiveFromStage = 6
  /// Difference from the chart's probability that needs a reason (domain DL11).
  public var probabilityDifference = 0.15
  /// Stages from which on amount and close date, and account and contact, must be there (domain DL03, DL04).
  public var amountFromStage = 3
  public var accountFromStage = 2
  public var closeFromStage = 3
  /// Stage from which on a deal that is as old as its stage skipped something (domain section 13, DL12).
  public var skippedFromStage = 3
  /// Moves to an earlier stage that make a deal one that was never qualified (domain DL13).
  public var movesBack = 2.0
  /// Multiple of the median won amount (domain DL14), known from this number of won deals on (section 13).
  public var amountFactor = 3.0
  public var amountFromWonDeals = 3
  /// Share of a stage's age limit that it takes at least (domain section 13, DL15).
  public var remainingShare = 0.5
  /// Last days of a quarter in which deals bunch (domain DL16).
  public var quarterEndDays = 2
  /// Days within which a closed deal is reviewed with the buyer (domain DL18).
  public var postMortemDays = 30
  /// Days that a partner's evidence holds (domain DL19).
  public var partnerEvidenceDays = 30

  // MARK: Alignment

  /// Days that an answer may be old: two quarters (domain AL5).
  public var alignmentAnswerDays = 182

  // MARK: Nurturing

  /// Days within which a question is to be answered where the workbook says nothing (domain N8).
  public var nurtureAnswerDays = 2
  /// Touches without an answer after which a lead is left more time (domain N6).
  public var nurtureSilentTouches = 3
  /// Asks in a row that are too many without a gift in between (domain N7).
  public var nurtureAsks = 3

  // MARK: Links

  /// Days within which something happened in an open deal (domain L04).
  public var linkActivityDays = 30
  /// Jaro-Winkler similarity from which on two names may be the same person's (domain L15).
  public var linkSimilarity = 0.92

  // MARK: Reciprocity

  /// Days within which a gift is to be acknowledged (domain RC2).
  public var reciprocityAnswerDays = 14
  /// Gifts in a row that are too many without an answer (domain RC6).
  public var reciprocityGifts = 3

  public init() {}

  func isWholePercent(_ value: Double) -> Bool { value >= wholePercentFrom && value <= wholePercentTo }
}
