import Assessment

extension KindScore {
  /// What stands under the kind's key.
  var json: JSONValue {
    switch self {
    case .funnelKPI(let score): score.json
    case .pipeline(let score): score.json
    case .maturity(let score): score.json
    case .readiness(let score): score.json
    }
  }

  /// The verdict in a line.
  func headline(_ names: Names) -> String {
    switch self {
    case .funnelKPI(let score): FunnelKPIPage(score: score, names: names).headline
    case .pipeline(let score): PipelinePage(score: score, names: names).headline
    case .maturity(let score): MaturityPage(score: score, names: names).headline
    case .readiness(let score): ReadinessPage(score: score, names: names).headline
    }
  }

  /// The kind's own page.
  func write(on page: inout Page, _ names: Names) {
    switch self {
    case .funnelKPI(let score): FunnelKPIPage(score: score, names: names).write(on: &page)
    case .pipeline(let score): PipelinePage(score: score, names: names).write(on: &page)
    case .maturity(let score): MaturityPage(score: score, names: names).write(on: &page)
    case .readiness(let score): ReadinessPage(score: score, names: names).write(on: &page)
    }
  }
}
