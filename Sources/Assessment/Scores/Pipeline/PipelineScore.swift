/// What the open deals are worth by their proof, together and one by one (domain sections 6 and 13).
public struct PipelineScore: Hashable, Sendable {
  /// The open deals in stages 1 to 6. This and the figures down to `largestShare` are nil where these deals have
  /// several currencies.
  public var open: OpenDeals?
  /// Sum of amount x the probability entered.
  public var weightedEntered: Double?
  /// Sum of amount x the adjusted probability.
  public var weighted: Double?
  /// Standard deviation of what will be won, the deals being independent.
  public var sd: Double?
  /// What will be won lies in here with 80 % probability.
  public var band80: Interval?
  /// The weightiest deal's share in `weighted`: near 1, the total is a bet on one deal.
  public var largestShare: Double?
  /// All rows, in sheet order.
  public var deals: [Deal]
  /// The figures of each currency, by code; empty unless there are several.
  public var byCurrency: [CurrencyForecast]
  /// The number of the stage whose repair would gain most; nil without a CRM's export.
  public var bottleneck: Int?

  public init(
    open: OpenDeals?, weightedEntered: Double?, weighted: Double?, sd: Double?, band80: Interval?,
    largestShare: Double?, deals: [Deal], byCurrency: [CurrencyForecast], bottleneck: Int?
  ) {
    self.open = open
    self.weightedEntered = weightedEntered
    self.weighted = weighted
    self.sd = sd
    self.band80 = band80
    self.largestShare = largestShare
    self.deals = deals
    self.byCurrency = byCurrency
    self.bottleneck = bottleneck
  }

  public struct OpenDeals: Hashable, Sendable {
    public var count: Int
    /// Their sum; a deal without an amount counts as 0.
    public var amount: Double?
    public init(count: Int, amount: Double?) {
      self.count = count
      self.amount = amount
    }
  }

  /// The same figures for the deals of one currency.
  public struct CurrencyForecast: Hashable, Sendable {
    /// The currency's code; nil for the deals without one.
    public var currency: String?
    public var open: OpenDeals
    public var weightedEntered: Double
    public var weighted: Double
    public var sd: Double
    public var band80: Interval?
    public var largestShare: Double?
    public init(
      currency: String?, open: OpenDeals, weightedEntered: Double, weighted: Double, sd: Double,
      band80: Interval?, largestShare: Double?
    ) {
      self.currency = currency
      self.open = open
      self.weightedEntered = weightedEntered
      self.weighted = weighted
      self.sd = sd
      self.band80 = band80
      self.largestShare = largestShare
    }
  }

  public struct Deal: Hashable, Sendable {
    /// What the client calls the deal.
    public var id: String?
    public var enteredStage: Int?
    /// The highest stage that the buyer's milestones prove.
    public var supportedStage: Int?
    /// As entered, else the chart's; a fraction.
    public var probability: Double?
    /// No more than the supported stage's cap; nil for a deal outside the forecast.
    public var adjusted: Double?
    /// 0 to 100; nil for a closed deal.
    public var health: Int?
    /// What to do first, in words.
    public var next: String?
    public init(
      id: String?, enteredStage: Int?, supportedStage: Int?, probability: Double?, adjusted: Double?,
      health: Int?, next: String?
    ) {
      self.id = id
      self.enteredStage = enteredStage
      self.supportedStage = supportedStage
      self.probability = probability
      self.adjusted = adjusted
      self.health = health
      self.next = next
    }
  }
}
