import Assessment

/// How the score of one kind is told: a type of its own for each kind, listed in ``ScorePages``.
protocol ScorePage {
  associatedtype Score: KindScore
  init(score: Score, names: Names)

  /// The verdict in a line.
  var headline: String { get }
  /// The kind's own page, its headline first.
  func write(on page: inout Page)
  /// What stands under the kind's key: a fixed order of keys, none left out.
  var json: JSONValue { get }
  /// What stands in a portfolio's line of a client, in a few characters.
  var cell: Span { get }
  /// The head above it.
  static var portfolioHead: String { get }
  /// What ``KindScore/standing`` is the share of, in a few words behind a percentage.
  static var standingWords: String { get }
  /// Ids of the measures that tell a round of the history in a line.
  static var headlineMeasures: [String] { get }
  /// Whether the history's page shows a measure; its JSON shows them all.
  static func isShown(_ measure: String) -> Bool
}

extension ScorePage {
  static var portfolioHead: String { Score.kind }
  static func isShown(_ measure: String) -> Bool { true }

  /// Nil for a score of another kind.
  fileprivate static func make(_ score: any KindScore, _ names: Names) -> (any ScorePage)? {
    (score as? Score).map { Self(score: $0, names: names) }
  }
}

/// The pages that there are, in the order of the kit. A new kind is a page type and a line here.
enum ScorePages {
  static var all: [any ScorePage.Type] {
    [
      FunnelKPIPage.self,
      PipelinePage.self,
      MaturityPage.self,
      ReadinessPage.self,
      AlignmentPage.self,
      Conversion3CPage.self,
      NurturePage.self,
      SocialROIPage.self,
      LinkingPage.self,
      ReciprocityPage.self,
    ]
  }

  /// The page of a score; nil for a kind without one.
  static func page(of score: any KindScore, _ names: Names) -> (any ScorePage)? {
    all.lazy.compactMap { $0.make(score, names) }.first
  }

  /// The type of a kind's page; nil for an unknown kind.
  static func page(_ kind: String) -> (any ScorePage.Type)? {
    all.first { kind == $0.kind }
  }
}

extension ScorePage {
  fileprivate static var kind: String { Score.kind }
}
