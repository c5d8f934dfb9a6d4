import Forms
import Planning
import Spreadsheet

/// Whether what was given arrived, and what goes together with it: never what follows from it.
public struct ReciprocityScore: Hashable, Sendable {
  public var gifts: Gifts
  public var outcome: Outcome
  /// Nil while there are too few closed deals, or none with or without a closed loop: then only counts are told.
  public var association: Association?
  /// Counts of closed deals by size, in the template's order.
  public var bySize: [SizedOutcome]

  public struct Gifts: Hashable, Sendable {
    /// Those that name a deal.
    public var count: Int
    /// By a person.
    public var acknowledged: Int
    public var confirmed: Int
    /// Given too late to count.
    public var late: Int
    /// Early enough, acknowledged and confirmed.
    public var loops: Int
    public init(count: Int, acknowledged: Int, confirmed: Int, late: Int, loops: Int) {
      self.count = count
      self.acknowledged = acknowledged
      self.confirmed = confirmed
      self.late = late
      self.loops = loops
    }
  }

  /// Closed deals with a closed loop and without.
  public struct Outcome: Hashable, Sendable {
    public var wonWith: Int
    public var lostWith: Int
    public var wonWithout: Int
    public var lostWithout: Int
    public init(wonWith: Int, lostWith: Int, wonWithout: Int, lostWithout: Int) {
      self.wonWith = wonWith
      self.lostWith = lostWith
      self.wonWithout = wonWithout
      self.lostWithout = lostWithout
    }
    public var closed: Int { wonWith + lostWith + wonWithout + lostWithout }
  }

  public struct SizedOutcome: Hashable, Sendable {
    public var id: String
    public var outcome: Outcome
    public init(id: String, outcome: Outcome) {
      self.id = id
      self.outcome = outcome
    }
  }

  public struct Association: Hashable, Sendable {
    /// Share won with a closed loop, and without.
    public var shareWith: Double
    public var shareWithout: Double
    /// With less without, with Newcombe's 95 % interval.
    public var difference: Double
    public var differenceInterval: Interval
    /// With Woolf's 95 % interval.
    public var oddsRatio: Double
    public var oddsRatioInterval: Interval
    /// Fisher's exact test, two-sided; nil for more deals than it can be computed for.
    public var fisherP: Double?
    /// Fewer than five deals are to be expected in a cell: only the exact test holds.
    public var exactOnly: Bool
    /// Of the number of closed loops with winning.
    public var pointBiserial: Double?
    public var cycle: Cycle

    /// Whether of interval and exact test one calls chance explanation enough and the other does not.
    public var testsDisagree: Bool {
      let isBeyondOne = oddsRatioInterval.low > 1 || oddsRatioInterval.high < 1
      return fisherP.map { ($0 < 0.05) != isBeyondOne } ?? false
    }

    public init(
      shareWith: Double, shareWithout: Double, difference: Double, differenceInterval: Interval,
      oddsRatio: Double, oddsRatioInterval: Interval, fisherP: Double?, exactOnly: Bool,
      pointBiserial: Double?, cycle: Cycle
    ) {
      self.shareWith = shareWith
      self.shareWithout = shareWithout
      self.difference = difference
      self.differenceInterval = differenceInterval
      self.oddsRatio = oddsRatio
      self.oddsRatioInterval = oddsRatioInterval
      self.fisherP = fisherP
      self.exactOnly = exactOnly
      self.pointBiserial = pointBiserial
      self.cycle = cycle
    }
  }

  /// Days from created to won: the medians with a closed loop and without.
  public struct Cycle: Hashable, Sendable {
    public var with: Double?
    public var without: Double?
    /// Mann-Whitney's test of both groups, two-sided; nil for an empty group.
    public var u: Double?
    public var p: Double?
    public init(with: Double?, without: Double?, u: Double?, p: Double?) {
      self.with = with
      self.without = without
      self.u = u
      self.p = p
    }
  }

  public init(gifts: Gifts, outcome: Outcome, association: Association?, bySize: [SizedOutcome]) {
    self.gifts = gifts
    self.outcome = outcome
    self.association = association
    self.bySize = bySize
  }
}

extension ReciprocityScore: KindScore {
  public static let kind = "reciprocity"

  /// Gifts whose loop is closed.
  public var standing: Double? { gifts.count == 0 ? nil : Double(gifts.loops) / Double(gifts.count) }
  public static let spreadMeasures = ["loopShare", "difference"]

  public init?(judging workbook: WorkbookToScore) {
    guard let content = workbook.template.content as? ReciprocityContent else { return nil }
    self.init(workbook.values, content: content)
  }

  /// Scores the answers by the form's own formulas.
  public init(_ values: FormValues, content: ReciprocityContent) {
    let values = values.withoutErrorsInAnswers
    let given = values.answers.rows("gifts").filter { $0.words("deal") != nil }
    func count(_ column: String) -> Int { given.count { $0[column]?.choice == "yes" } }
    let outcome = Outcome(values, "outcome", "with", "won", "lost", "without", "won", "lost")
    self.init(
      gifts: Gifts(
        count: given.count, acknowledged: count("acknowledged"), confirmed: count("confirmed"),
        late: given.count {
          ($0["stage"]?.choice.flatMap { Int($0) } ?? 0) >= content.countsBefore
        }, loops: values.number("loopsCount")?.whole ?? 0),
      outcome: outcome, association: Association(values, outcome),
      bySize: content.sizes.map { size in
        SizedOutcome(
          id: size.id,
          outcome: Outcome(
            values, "bySize", size.id, "wonWith", "lostWith", size.id, "wonWithout", "lostWithout"))
      })
  }

  public var measures: [Measure] {
    [
      Measure("gifts", gifts.count, .neither), Measure("acknowledged", gifts.acknowledged, .higher),
      Measure("confirmed", gifts.confirmed, .higher), Measure("loops", gifts.loops, .higher),
      Measure("loopShare", gifts.count == 0 ? nil : Double(gifts.loops) / Double(gifts.count), .higher),
      Measure("closed", outcome.closed, .neither),
      Measure("difference", association?.difference, .neither),
      Measure("oddsRatio", association?.oddsRatio, .neither),
    ]
  }
}

extension ReciprocityScore.Outcome {
  fileprivate init(
    _ values: FormValues, _ table: String, _ with: String, _ wonWith: String, _ lostWith: String,
    _ without: String, _ wonWithout: String, _ lostWithout: String
  ) {
    func count(_ key: String, _ column: String) -> Int {
      values.number(table, key: key, column: column)?.whole ?? 0
    }
    self.init(
      wonWith: count(with, wonWith), lostWith: count(with, lostWith),
      wonWithout: count(without, wonWithout), lostWithout: count(without, lostWithout))
  }
}

extension ReciprocityScore.Association {
  /// Nil where the sheet says that it is too early.
  fileprivate init?(_ values: FormValues, _ outcome: ReciprocityScore.Outcome) {
    func number(_ field: String) -> Double? { values.number(field) }
    func share(_ group: String) -> Double? { values.number("outcome", key: group, column: "share") }
    guard let with = share("with"), let without = share("without"), let difference = number("difference"),
      let low = number("differenceLow"), let high = number("differenceHigh"), let ratio = number("oddsRatio"),
      let oddsLow = number("oddsLow"), let oddsHigh = number("oddsHigh"),
      let table = TwoByTwoTable(
        wonWith: outcome.wonWith, lostWith: outcome.lostWith, wonWithout: outcome.wonWithout,
        lostWithout: outcome.lostWithout)
    else { return nil }
    var loops: (won: [Double], lost: [Double]) = ([], [])
    var days: (with: [Double], without: [Double]) = ([], [])
    for (index, row) in values.answers.rows("deals").enumerated() {
      func value(_ column: String) -> Double? { values.number("deals", row: index, column: column) }
      guard value("closedWith") != nil, let count = value("loops") else { continue }
      if row["status"]?.choice == "won" { loops.won.append(count) } else { loops.lost.append(count) }
      if let value = value("daysWith") { days.with.append(value) }
      if let value = value("daysWithout") { days.without.append(value) }
    }
    let test = MannWhitney(days.with, days.without)
    self.init(
      shareWith: with, shareWithout: without, difference: difference,
      differenceInterval: Interval(low: low, high: high), oddsRatio: ratio,
      oddsRatioInterval: Interval(low: oddsLow, high: oddsHigh), fisherP: table.fisherP,
      exactOnly: table.leastExpected < 5,
      pointBiserial: PointBiserial.correlation(yes: loops.won, no: loops.lost),
      cycle: ReciprocityScore.Cycle(
        with: number("cycleWith"), without: number("cycleWithout"), u: test?.u, p: test?.p))
  }
}
