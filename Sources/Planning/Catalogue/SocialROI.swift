/// What giving and talking in networks is worth: offers, customers' lifetime value, and what goes to and fro by design.
public struct SocialROIContent: Sendable {
  /// Where an offer is made.
  public let channels: [SocialTerm]
  /// `people` `media` `tools` `agency` `other`.
  public let costKinds: [SocialTerm]
  /// With whom value is exchanged.
  public let circles: [SocialTerm]
  /// What is counted before anything is bought.
  public let signals: [SocialSignal]
  /// Shares of customers kept from period to period, for the table that shows what they do to the worth of a customer.
  public let retentions: [SocialRetention]
  /// Words that show that an audience is counted, not what it is worth.
  public let audienceWords: [String]

  public init(
    channels: [SocialTerm], costKinds: [SocialTerm], circles: [SocialTerm], signals: [SocialSignal],
    retentions: [SocialRetention], audienceWords: [String]
  ) {
    self.channels = channels
    self.costKinds = costKinds
    self.circles = circles
    self.signals = signals
    self.retentions = retentions
    self.audienceWords = audienceWords
  }
}

/// A channel, a kind of cost or a circle of people, as it is called.
public struct SocialTerm: Hashable, Sendable {
  public let id: String
  public let name: String
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// Something to count before anything is bought.
public struct SocialSignal: Hashable, Sendable {
  public let id: String
  public let name: String
  /// It counts an audience: nobody has done anything yet.
  public let isAudience: Bool
  public init(id: String, name: String, isAudience: Bool) {
    self.id = id
    self.name = name
    self.isAudience = isAudience
  }
}

/// A share of customers kept from one period to the next.
public struct SocialRetention: Hashable, Sendable {
  public let id: String
  public let name: String
  /// From 0 to less than 1.
  public let share: Double
  public init(id: String, name: String, share: Double) {
    self.id = id
    self.name = name
    self.share = share
  }
}

extension SocialROIContent: TemplateContent {
  public var parts: [ContentPart] {
    [
      ContentPart(one: "channel", many: "channels", rows: channels.map { ($0.id, $0.name) }),
      ContentPart(one: "kind of cost", many: "kinds of cost", rows: costKinds.map { ($0.id, $0.name) }),
      ContentPart(one: "circle", many: "circles", rows: circles.map { ($0.id, $0.name) }),
      ContentPart(one: "signal", many: "signals", rows: signals.map { ($0.id, $0.name) }),
      ContentPart(one: "retention", many: "retentions", rows: retentions.map { ($0.id, $0.name) }),
    ]
  }

  public var names: [(id: String, name: String)] {
    channels.map { ($0.id, $0.name) } + costKinds.map { ($0.id, $0.name) } + circles.map { ($0.id, $0.name) }
      + signals.map { ($0.id, $0.name) } + retentions.map { ($0.id, $0.name) }
  }
}
