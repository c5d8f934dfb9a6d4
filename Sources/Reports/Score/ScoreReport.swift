import Assessment
import Planning
import Spreadsheet

/// The scores of one or many workbooks.
public struct ScoreReport: Sendable {
  public var results: [WorkbookScore]
  public init(_ results: [WorkbookScore]) { self.results = results }
}

/// What one workbook scored.
public struct WorkbookScore: Sendable {
  public enum Score: Sendable {
    case funnelKPI(FunnelKPIScore)
    case pipeline(PipelineScore)
    case maturity(MaturityScore)
    case readiness(ReadinessScore)
  }

  public var path: String
  public var client: String?
  public var round: String?
  public var asOf: CalendarDate?
  /// The template that the workbook was made from: it has the names that go with the ids.
  public var template: Template
  public var score: Score

  public init(
    path: String, client: String?, round: String?, asOf: CalendarDate?, template: Template, score: Score
  ) {
    self.path = path
    self.client = client
    self.round = round
    self.asOf = asOf
    self.template = template
    self.score = score
  }

  public var kind: String {
    switch score {
    case .funnelKPI: "funnel-kpi"
    case .pipeline: "pipeline"
    case .maturity: "maturity"
    case .readiness: "readiness"
    }
  }
}

extension ScoreReport {
  public var json: JSONValue {
    ["results": .array(results.map(\.json)), "merged": [], "portfolio": .null]
  }

  public func text(on terminal: Terminal) -> String {
    results.map { $0.text(on: terminal) }.joined(separator: "\n")
  }
}

extension WorkbookScore {
  /// A line of NDJSON, and an element of the JSON document.
  public var json: JSONValue {
    let own =
      switch score {
      case .funnelKPI(let score): score.json
      case .pipeline(let score): score.json
      case .maturity(let score): score.json
      case .readiness(let score): score.json
      }
    return .object([
      JSONMember("path", .string(path)), JSONMember("kind", .string(kind)),
      JSONMember("client", JSONValue(client)),
      JSONMember("round", JSONValue(round)), JSONMember("asOf", JSONValue(asOf)), JSONMember(kind, own),
    ])
  }

  /// The verdict in a line.
  public var headline: String {
    let names = Names(template)
    return switch score {
    case .funnelKPI(let score): FunnelKPIPage(score: score, names: names).headline
    case .pipeline(let score): PipelinePage(score: score, names: names).headline
    case .maturity(let score): MaturityPage(score: score, names: names).headline
    case .readiness(let score): ReadinessPage(score: score, names: names).headline
    }
  }

  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    page.paragraph(path, hanging: 2, tone: .quiet)
    let heading = [client, round, asOf.map { "as of \($0)" }].compactMap(\.self).filter { !$0.isEmpty }
    if !heading.isEmpty { page.paragraph(heading.joined(separator: ", "), hanging: 2) }
    page.blank()
    switch score {
    case .funnelKPI(let score): FunnelKPIPage(score: score, names: Names(template)).write(on: &page)
    case .pipeline(let score): PipelinePage(score: score, names: Names(template)).write(on: &page)
    case .maturity(let score): MaturityPage(score: score, names: Names(template)).write(on: &page)
    case .readiness(let score): ReadinessPage(score: score, names: Names(template)).write(on: &page)
    }
    return page.text
  }
}
