/// What the closed deals of an export teach: how likely each stage really is, where deals are lost, how fast they go
/// (domain section 6.4). A figure without its data is nil, with the reason in ``gaps``.
public struct DealFlow: Hashable, Sendable {
  /// One of the stages 1 to 6.
  public struct Stage: Hashable, Sendable {
    public var number: Int
    /// Closed deals that came as far as this stage, and those of them that were won.
    public var closed: Int
    public var won: Int
    /// Wilson's interval of won by closed; nil without closed deals.
    public var interval: Interval?
    /// The chart's probability.
    public var chart: Double?
    /// Won by closed, drawn towards the chart's and never falling from stage to stage; nil below ten closed deals.
    public var probability: Double?
    /// Of the closed deals that reached it, the share that went on to the next stage (from 6: was won).
    public var conversion: Double?
    /// The same in the quarter in which it was best, of those with ten deals or more.
    public var best: Double?
    /// What deals closed in the last quarter did worse than Wilson's interval of the last twelve months.
    public var isFalling: Bool
    /// Won value that the best quarter's rate would have brought on top of what was won.
    public var gain: Double?
    /// The median of the days that deals stayed; nil where the export doesn't tell when they came.
    public var medianDays: Double?
    /// Deals that are open in it now, their amount, and the median of the days that they have been there.
    public var open: Int
    public var openAmount: Double
    public var openDays: Double?
    /// Days that an open deal will take at the pace of the last twelve months (Little's law).
    public var expectedDays: Double?
    /// Open deals have been here longer than 1.5 times the median.
    public var isSlow: Bool
  }

  /// Deals that were lost although they had come far.
  public struct Losses: Hashable, Sendable {
    /// By the stage that was entered last, 1 to 6.
    public var entered: [Int]
    /// By the stage that the milestones supported; nil where the export tells no milestones.
    public var supported: [Int]?
  }

  /// What a quota asks for.
  public struct Coverage: Hashable, Sendable {
    public var quota: Double
    /// Of each unit of money that is open now, what will be won.
    public var winRate: Double
    /// Open amount that the quota needs at that rate, and what there is.
    public var required: Double
    public var open: Double
  }

  /// In rising order; all six.
  public var stages: [Stage]
  public var won: Int
  public var lost: Int
  public var winRate: Double?
  public var winRateInterval: Interval?
  /// Of the won deals: the mean amount, and the mean of the days from creation to close.
  public var meanAmount: Double?
  public var cycleDays: Double?
  /// Money a day (domain P5).
  public var velocity: Double?
  /// The stage whose repair would gain most; nil where no stage was ever better.
  public var bottleneck: Int?
  public var losses: Losses?
  /// Rows of open deals with three or more of the marks of deals that are about to be lost.
  public var derailing: [Int]
  /// Nil where no quota was given.
  public var coverage: Coverage?
  /// Why figures are missing, a sentence each.
  public var gaps: [String]
}
