import Assessment
import Planning
import Reports

extension Samples {
  static func result(_ template: Template, _ score: WorkbookScore.Score, client: String? = "Bäckerei Öztürk")
    -> WorkbookScore
  {
    WorkbookScore(
      path: "in/Bäckerei-Öztürk_\(template.kind).xlsx", client: client, round: "2026 spring", asOf: day,
      template: template, score: score)
  }

  static let readinessScore = ReadinessScore(
    verdict: .readinessProject, variant: .repair, questions: .init(q1: "yes", q2: "no", q3: nil),
    overall: 47.5,
    areas: [
      .init(id: "process", score: 61.904761904761905, assessable: true),
      .init(id: "data", score: 33.1, assessable: true),
      .init(id: "people", score: nil, assessable: false),
    ],
    gaps: [
      .init(
        item: "01", priority: 4,
        action: "Write it down in one meeting, with the people who walk it every day.", effort: 1),
      .init(item: "10", priority: 0.5, action: hostile, effort: 3),
    ],
    decidingAnswers: [
      .init(item: "q2", from: "no", to: "yes", verdict: .implement),
      .init(item: "01", from: "partly", to: "no", verdict: .notYet),
    ],
    contradictions: [.init(code: "RDY002", items: ["01"])])

  static let maturityScore = MaturityScore(
    dimensions: [
      .init(id: "D01", rated: 3, evidence: 2, scored: 2, target: 4, gap: 2, inflation: 1, confidence: .low),
      .init(
        id: "D02", rated: 1, evidence: 1, scored: 1, target: 3, gap: 2, inflation: 0, confidence: .medium),
      .init(
        id: "D03", rated: nil, evidence: 1, scored: nil, target: nil, gap: nil, inflation: nil,
        confidence: .high),
    ],
    staged: 2, blocking: ["D01", "D02", "D03"], index: 2, interval: Interval(low: 1.530748, high: 2.469252),
    agreement: .init(
      alpha: 0.7434, raters: 3,
      byDimension: [.init(id: "D01", n: 3, range: 2, rwg: 0.5, rwgMv: 0.75, awg: nil)]),
    flags: [.overRating, .crowding, .straightLining])

  static let funnelScore = FunnelKPIScore(
    score: 71.25, grade: .notUsable, errors: 2, warnings: 1, infos: 0,
    coverage: .init(
      stages: .init(covered: 1, total: 2, missing: ["S2"]), goals: .init(covered: 1, total: 1, missing: []),
      tactics: .init(covered: 0, total: 1, missing: ["T01"])),
    kpis: [
      .init(
        id: "K03", stage: "S1", unit: .percent, baseline: 0.031, target: 0.04, direction: .higher,
        computable: false,
        missing: ["K01", "B01"]),
      .init(
        id: hostile, stage: nil, unit: nil, baseline: nil, target: nil, direction: nil, computable: true,
        missing: []),
    ],
    funnel: .init(
      volumes: .init(
        actual: [.init("visitors", 12000), .init("leads", 300), .init("won", 3)],
        target: [.init("visitors", 15000), .init("leads", nil), .init("won", 5)]),
      rates: .init(
        actual: [.init("visitors", 0.025), .init("leads", 0.01)],
        target: [.init("visitors", 0.03), .init("leads", nil)]),
      product: 3.25, worstStage: "visitors",
      required: [.init("visitors", 13333.2), .init("leads", 400), .init("won", 4.5)]))

  static let pipelineScore = PipelineScore(
    open: .init(count: 2, amount: 175_000), weightedEntered: 90_000, weighted: 52_500, sd: 48_000.5,
    band80: Interval(low: 30_000, high: 125_000), largestShare: 0.66666, deals: deals, byCurrency: [],
    bottleneck: nil)

  static let severalCurrencies = PipelineScore(
    open: nil, weightedEntered: nil, weighted: nil, sd: nil, band80: nil, largestShare: nil, deals: deals,
    byCurrency: [
      .init(
        currency: "EUR", open: .init(count: 1, amount: 50_000), weightedEntered: 25_000, weighted: 25_000,
        sd: 25_000,
        band80: Interval(low: 0, high: 50_000), largestShare: 1),
      .init(
        currency: nil, open: .init(count: 1, amount: 125_000), weightedEntered: 65_000, weighted: 27_500,
        sd: 40_000,
        band80: nil, largestShare: 0.4),
    ], bottleneck: 3)

  private static let deals: [PipelineScore.Deal] = [
    .init(
      id: hostile, enteredStage: 6, supportedStage: 3, probability: 0.8, adjusted: 0.35, health: 40,
      next: "Ask for the missing milestones, or set the deal back to the stage that they support."),
    .init(
      id: "Klinikum Osterfeld", enteredStage: 3, supportedStage: 3, probability: 0.2, adjusted: 0.2,
      health: 100, next: nil),
    .init(
      id: nil, enteredStage: nil, supportedStage: 7, probability: nil, adjusted: nil, health: nil, next: nil),
  ]
}
