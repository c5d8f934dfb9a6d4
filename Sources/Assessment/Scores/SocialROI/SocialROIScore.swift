import Forms
import Planning
import Spreadsheet

/// What offers brought directly, what engagement may have added within bounds, and what was spent on it.
public struct SocialROIScore: Hashable, Sendable {
  /// Of all offers: orders by margin, less promotion.
  public var direct: Double
  /// Lines that name an offer, in sheet order.
  public var offers: [Offer]
  public var cost: Cost
  public var clv: LifetimeValue
  public var contribution: Contribution
  public var roi: Return
  /// Referrals by the share that become customers, by their worth: in no return.
  public var referral: Double
  /// How much the worth depends on the share of customers that stays.
  public var sensitivity: [Multiple]
  public var network: Network
  public var signals: [Signal]

  public struct Offer: Hashable, Sendable {
    public var id: String
    public var code: String?
    public var orders: Double?
    /// Nil where nothing is known.
    public var direct: Double?
    public init(id: String, code: String?, orders: Double?, direct: Double?) {
      self.id = id
      self.code = code
      self.orders = orders
      self.direct = direct
    }
  }

  public struct Cost: Hashable, Sendable {
    public var total: Double
    /// Of it people's time.
    public var people: Double
    public init(total: Double, people: Double) {
      self.total = total
      self.people = people
    }
  }

  /// The worth of a customer, in each of the forms; nil where it cannot be computed.
  public struct LifetimeValue: Hashable, Sendable {
    /// `later` `now` `simple` `finite`.
    public var form: String
    public var chosen: Double?
    public var later: Double?
    public var now: Double?
    public var simple: Double?
    public var finite: Double?
    /// Of a customer still to be won.
    public var new: Double?
    public init(
      form: String, chosen: Double?, later: Double?, now: Double?, simple: Double?, finite: Double?,
      new: Double?
    ) {
      self.form = form
      self.chosen = chosen
      self.later = later
      self.now = now
      self.simple = simple
      self.finite = finite
      self.new = new
    }
  }

  /// What engagement may have added to lifetime values.
  public struct Contribution: Hashable, Sendable {
    public var claim: Claim
    /// By the comparison groups; nil without one.
    public var least: Double?
    /// Nil where no group has its figures.
    public var most: Double?
    public var groups: [Group]
    public init(claim: Claim, least: Double?, most: Double?, groups: [Group]) {
      self.claim = claim
      self.least = least
      self.most = most
      self.groups = groups
    }
  }

  /// What may be said of a contribution.
  public enum Claim: String, Hashable, Sendable, CaseIterable {
    /// No group has its figures.
    case none
    /// No group is compared with another: what goes together, and no effect.
    case association
    /// Some are.
    case part
    case both
  }

  public struct Group: Hashable, Sendable {
    public var id: String
    public var engaged: Double?
    public var clvEngaged: Double?
    public var clvOthers: Double?
    public var clvCompared: Double?
    public var least: Double?
    public var most: Double?
    /// Whether a comparison group gives it a lower bound.
    public var proven: Bool
    public init(
      id: String, engaged: Double?, clvEngaged: Double?, clvOthers: Double?, clvCompared: Double?,
      least: Double?, most: Double?, proven: Bool
    ) {
      self.id = id
      self.engaged = engaged
      self.clvEngaged = clvEngaged
      self.clvOthers = clvOthers
      self.clvCompared = clvCompared
      self.least = least
      self.most = most
      self.proven = proven
    }
  }

  /// (Gain - cost) / cost; nil without cost, or without a contribution.
  public struct Return: Hashable, Sendable {
    /// Of direct profit alone.
    public var direct: Double?
    /// With the lower and the upper bound of the contribution.
    public var least: Double?
    public var most: Double?
    public init(direct: Double?, least: Double?, most: Double?) {
      self.direct = direct
      self.least = least
      self.most = most
    }
  }

  /// Margins of a period that a customer is worth.
  public struct Multiple: Hashable, Sendable {
    /// The share of customers that stays.
    public var retention: Double
    public var later: Double?
    public var now: Double?
    public var simple: Double?
    public var finite: Double?
    public init(retention: Double, later: Double?, now: Double?, simple: Double?, finite: Double?) {
      self.retention = retention
      self.later = later
      self.now = now
      self.simple = simple
      self.finite = finite
    }
  }

  public struct Network: Hashable, Sendable {
    /// Of the points of all circles; nil before anything was written.
    public var share: Double?
    public var circles: [Circle]
    public init(share: Double?, circles: [Circle]) {
      self.share = share
      self.circles = circles
    }
  }

  public struct Circle: Hashable, Sendable {
    public var id: String
    /// 0 to 4.
    public var points: Int
    public init(id: String, points: Int) {
      self.id = id
      self.points = points
    }
  }

  public struct Signal: Hashable, Sendable {
    public var id: String
    public var before: Double?
    public var now: Double?
    public var change: Double?
    public init(id: String, before: Double?, now: Double?, change: Double?) {
      self.id = id
      self.before = before
      self.now = now
      self.change = change
    }
  }

  public init(
    direct: Double, offers: [Offer], cost: Cost, clv: LifetimeValue, contribution: Contribution,
    roi: Return, referral: Double, sensitivity: [Multiple], network: Network, signals: [Signal]
  ) {
    self.direct = direct
    self.offers = offers
    self.cost = cost
    self.clv = clv
    self.contribution = contribution
    self.roi = roi
    self.referral = referral
    self.sensitivity = sensitivity
    self.network = network
    self.signals = signals
  }
}

extension SocialROIScore: KindScore {
  public static let kind = "social-roi"

  /// Of the points of all circles of the network: a return has no end at which it is all there.
  public var standing: Double? { network.share }
  public static let spreadMeasures = ["roi.direct", "roi.most", "network"]

  public init?(judging workbook: WorkbookToScore) {
    guard let content = workbook.template.content as? SocialROIContent else { return nil }
    self.init(workbook.values, content: content)
  }

  /// Scores the answers by the form's own formulas.
  public init(_ values: FormValues, content: SocialROIContent) {
    let values = values.withoutErrorsInAnswers
    func number(_ field: String) -> Double? { values.number(field) }
    self.init(
      direct: number("direct") ?? 0, offers: Self.offers(values),
      cost: Cost(total: number("cost") ?? 0, people: number("peopleCost") ?? 0),
      clv: LifetimeValue(
        form: values.answers["clvForm"]?.choice ?? "later", chosen: number("clvChosen"),
        later: number("clvLater"), now: number("clvNow"), simple: number("clvSimple"),
        finite: number("clvFinite"), new: number("clvNew")),
      contribution: Contribution(values),
      roi: Return(direct: number("roiDirect"), least: number("roiLeast"), most: number("roiMost")),
      referral: number("referralSum") ?? 0,
      sensitivity: content.retentions.map { retention in
        func multiple(_ form: String) -> Double? {
          values.number("sensitivity", key: retention.id, column: form)
        }
        return Multiple(
          retention: retention.share, later: multiple("later"), now: multiple("now"),
          simple: multiple("simple"), finite: multiple("finite"))
      },
      network: Network(
        share: number("networkShare"),
        circles: content.circles.map { circle in
          Circle(
            id: circle.id, points: values.number("network", key: circle.id, column: "points")?.whole ?? 0)
        }),
      signals: content.signals.map { signal in
        func count(_ column: String) -> Double? { values.number("signals", key: signal.id, column: column) }
        return Signal(id: signal.id, before: count("before"), now: count("now"), change: count("change"))
      })
  }

  private static func offers(_ values: FormValues) -> [Offer] {
    values.answers.rows("offers").enumerated().compactMap { index, row in
      row.words("offer").map { name in
        Offer(
          id: name, code: row.words("code"), orders: row["orders"]?.number,
          direct: values.number("offers", row: index, column: "direct"))
      }
    }
  }

  public var measures: [Measure] {
    [
      Measure("roi.direct", roi.direct, .higher), Measure("roi.least", roi.least, .higher),
      Measure("roi.most", roi.most, .neither), Measure("direct", direct, .higher),
      Measure("contribution.least", contribution.least, .higher),
      Measure("contribution.most", contribution.most, .neither),
      Measure("cost", cost.total, .neither), Measure("referral", referral, .higher),
      Measure("network", network.share, .higher),
    ]
  }
}

extension SocialROIScore.Contribution {
  fileprivate init(_ values: FormValues) {
    let groups = values.answers.rows("cohorts").enumerated().compactMap { index, row in
      row.words("cohort").map { name in
        func number(_ column: String) -> Double? { values.number("cohorts", row: index, column: column) }
        return SocialROIScore.Group(
          id: name, engaged: row["engaged"]?.number, clvEngaged: number("clvEngaged"),
          clvOthers: number("clvOthers"), clvCompared: number("clvCompared"), least: number("least"),
          most: number("most"), proven: number("proven") == 1)
      }
    }
    let known = groups.count { $0.most != nil }
    let proven = groups.count(where: \.proven)
    self.init(
      claim: known == 0 ? .none : proven == 0 ? .association : proven < known ? .part : .both,
      least: values.number("contributionLeast"), most: values.number("contributionMost"), groups: groups)
  }
}
