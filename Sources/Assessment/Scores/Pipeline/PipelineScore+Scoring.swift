public import Forms
public import Planning

extension PipelineScore {
  /// The score of one returned workbook. Stages, probabilities and sums are the form's own numbers.
  ///
  /// - Parameter health: what the rules say of each row of the table `deals`, in its order; rows beyond it have none.
  public init(_ values: FormValues, content: PipelineContent, health: [DealHealth?]) {
    let values = values.withoutErrorsInAnswers
    let rows = values.answers.rows("deals").enumerated().map { ScoredDeal($1, at: $0, values) }
    let forecast = rows.filter(\.isForecast)
    // Amounts in several currencies don't add up; the form says so too.
    let isMixed = (values.number("currencyCount") ?? 0) > 1
    let all = isMixed ? nil : DealForecast(forecast)
    let count = values.number("openCount")?.whole
    self.init(
      open: isMixed ? nil : count.map { OpenDeals(count: $0, amount: values.number("openAmount")) },
      weightedEntered: values.number("weightedEntered"), weighted: values.number("weighted"),
      sd: values.number("sd"), band80: all?.band80, largestShare: all?.largestShare,
      deals: rows.enumerated().map { row, deal in
        deal.scored(health: health.indices.contains(row) ? health[row] : nil)
      },
      byCurrency: isMixed ? PipelineScore.byCurrency(forecast) : [], bottleneck: nil)
  }

  private static func byCurrency(_ forecast: [ScoredDeal]) -> [CurrencyForecast] {
    let groups = Dictionary(grouping: forecast, by: \.currency)
    let codes = groups.keys.sorted { one, other in
      // Deals without a currency come last.
      one.map { one in other.map { one < $0 } ?? true } ?? false
    }
    return codes.map { code in
      let rows = groups[code] ?? []
      let deals = DealForecast(rows)
      return CurrencyForecast(
        currency: code,
        open: OpenDeals(count: rows.count, amount: rows.reduce(0) { $0 + ($1.amount ?? 0) }),
        weightedEntered: rows.reduce(0) { $0 + ($1.amount ?? 0) * ($1.probability ?? 0) },
        weighted: deals.expected, sd: deals.standardDeviation, band80: deals.band80,
        largestShare: deals.largestShare)
    }
  }
}

/// One row of the table of deals, with the form's numbers for it.
private struct ScoredDeal {
  let id: String?
  let enteredStage: Int?
  let supportedStage: Int?
  let isClosed: Bool
  let amount: Double?
  let currency: String?
  let probability: Double?
  let adjusted: Double?

  /// An open deal in one of the stages 1 to 6.
  var isForecast: Bool { adjusted != nil }

  init(_ row: AnswerRow, at place: Int, _ values: FormValues) {
    func number(_ column: String) -> Double? { values.number("deals", row: place, column: column) }
    let stage = row["stage"]?.choice
    id = row.words("deal")
    enteredStage = stage.flatMap { Int($0) }
    supportedStage = number("supportedStage")?.whole
    isClosed = row["status"]?.choice == "won" || row["status"]?.choice == "lost"
    amount = row["amount"]?.number.flatMap { $0.isFinite ? $0 : nil }
    currency = row["currency"]?.choice
    adjusted = number("adjusted")
    // The form gives a probability to forecast deals only; the others keep what stands in row or chart.
    let column = row["partner"] == nil ? "probability" : "partnerProbability"
    probability =
      number("probabilityUsed") ?? row["probability"]?.number
      ?? stage.flatMap { values.number("chart", key: $0, column: column) }
  }

  func scored(health: DealHealth?) -> PipelineScore.Deal {
    PipelineScore.Deal(
      id: id, enteredStage: enteredStage, supportedStage: supportedStage, probability: probability,
      adjusted: adjusted, health: isClosed ? nil : health?.health, next: isClosed ? nil : health?.next)
  }
}

extension DealForecast {
  /// Deals without an amount bring nothing and are not counted.
  fileprivate init(_ rows: [ScoredDeal]) {
    self.init(
      rows.compactMap { row in
        row.amount.flatMap { amount in row.adjusted.map { Deal(amount: amount, probability: $0) } }
      })
  }
}

extension PipelineScore: KindScore {
  public static let kind = "pipeline"

  /// The open deals' health, their mean.
  public var standing: Double? {
    let health = deals.compactMap(\.health)
    return health.isEmpty ? nil : Double(health.reduce(0, +)) / Double(health.count) / 100
  }

  public init?(judging workbook: WorkbookToScore) {
    guard let content = workbook.template.content as? PipelineContent else { return nil }
    let check = workbook.check()
    let health = (0..<workbook.values.rowCount("deals")).map { DealHealth(row: $0, in: check) }
    self.init(workbook.values, content: content, health: health)
  }
}
