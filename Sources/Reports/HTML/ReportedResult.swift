import Assessment
import Planning
import Spreadsheet

/// One result that has a section of its own: a workbook's, or several raters' together.
struct ReportedResult {
  let client: String?
  let round: String?
  let asOf: CalendarDate?
  let score: any KindScore
  let names: Names
  let template: Template
  /// The workbook whose answers are shown along; nil for several raters together.
  let workbook: JudgedWorkbook?
  let merged: MergedResult?
  /// The id of its section.
  let anchor: String
  let title: String
  /// Where it comes from: file, raters.
  let source: String

  var kind: String { score.kind }

  static func all(_ workbooks: [JudgedWorkbook], merged: [MergedResult], _ phrases: Phrases)
    -> [ReportedResult]
  {
    var results: [ReportedResult] = []
    var seen: [String: Int] = [:]
    let count = Dictionary(grouping: merged.isEmpty ? workbooks.map(\.kind) : merged.map(\.kind), by: \.self)
    func anchor(_ kind: String) -> String {
      seen[kind, default: 0] += 1
      let number = seen[kind] ?? 1
      return number == 1 ? kind : "\(kind)-\(number)"
    }
    func title(_ kind: String, _ path: String) -> String {
      let name = phrases("kinds.\(kind)")
      return (count[kind]?.count ?? 1) > 1 ? "\(name): \(Self.file(path))" : name
    }
    if merged.isEmpty {
      for workbook in inOrder(workbooks, \.kind) {
        results.append(
          ReportedResult(
            client: workbook.client, round: workbook.round, asOf: workbook.asOf, score: workbook.score,
            names: Names(workbook.template), template: workbook.template, workbook: workbook, merged: nil,
            anchor: anchor(workbook.kind), title: title(workbook.kind, workbook.path),
            source: "\(phrases("file")): \(workbook.path)"))
      }
      return results
    }
    for result in inOrder(merged, \.kind) {
      let path = result.inForce ?? result.paths.first ?? ""
      let alone = result.raters == 1 || result.inForce != nil
      let members = workbooks.filter { result.paths.contains($0.path) }
      results.append(
        ReportedResult(
          client: result.client, round: result.round, asOf: members.map(\.asOf).max(), score: result.score,
          names: Names(result.template), template: result.template,
          workbook: alone ? members.first { $0.path == path } : nil, merged: result,
          anchor: anchor(result.kind),
          title: title(result.kind, path), source: Self.source(result, phrases)))
    }
    return results
  }

  /// The verdict comes first, then what it rests on.
  static let order = [
    "readiness", "maturity", "funnel-kpi", "pipeline", "alignment", "conversion-3c", "nurture", "social-roi",
    "linking",
    "reciprocity",
  ]

  private static func inOrder<Value>(_ values: [Value], _ kind: (Value) -> String) -> [Value] {
    order.flatMap { wanted in values.filter { kind($0) == wanted } }
      + values.filter { !order.contains(kind($0)) }
  }

  private static func source(_ result: MergedResult, _ phrases: Phrases) -> String {
    if let inForce = result.inForce { return phrases("inForce", ["file": inForce]) }
    let files = "\(phrases("file")): \(result.paths.joined(separator: ", "))".shortened(to: 1_000)
    guard result.raters > 1 else { return files }
    return "\(phrases("raters", ["count": String(result.raters)])). \(files)"
  }

  static func file(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// The cards at the top: each result's verdict at a glance.
struct CardsView { let items: [CardView] }

struct CardView {
  let anchor: String
  let kind: String
  let verdict: String
  let figure: String?
  let sentence: String?
  let tone: String
  let sign: String
}

/// The verdict at the top of a section.
struct HeadView {
  let anchor: String
  let title: String
  let verdict: String
  let figure: String?
  let sentences: [String]
  let tone: String
  let source: String

  init(_ result: ReportedResult, _ verdict: VerdictWords) {
    anchor = result.anchor
    title = result.title
    self.verdict = verdict.verdict
    figure = verdict.figure
    sentences = verdict.sentences
    tone = verdict.tone
    source = result.source
  }
}

/// What a score comes to, in words.
struct VerdictWords {
  var verdict: String
  var figure: String?
  var sentences: [String]
  /// `good`, `caution`, `bad`, `plain`.
  var tone: String
}

extension ReportedResult {
  func verdict(_ phrases: Phrases) -> VerdictWords {
    switch score {
    case let score as ReadinessScore: ReadinessView.verdict(score, names, phrases)
    case let score as MaturityScore: MaturityView.verdict(score, names, phrases)
    case let score as FunnelKPIScore: FunnelKPIView.verdict(score, phrases)
    case let score as PipelineScore: PipelineView.verdict(score, phrases)
    case let score as AlignmentScore: AlignmentView.verdict(score, phrases)
    case let score as Conversion3CScore: Conversion3CView.verdict(score, phrases)
    case let score as NurtureScore: NurtureView.verdict(score, phrases)
    case let score as SocialROIScore: SocialROIView.verdict(score, phrases)
    case let score as LinkingScore: LinkingView.verdict(score, phrases)
    case let score as ReciprocityScore: ReciprocityView.verdict(score, phrases)
    default:
      VerdictWords(
        verdict: ScorePages.page(of: score, names)?.headline ?? title, figure: nil, sentences: [],
        tone: "plain")
    }
  }

  func card(_ phrases: Phrases) -> CardView {
    let words = verdict(phrases)
    let signs = ["good": "✓", "caution": "!", "bad": "✕"]
    return CardView(
      anchor: anchor, kind: title, verdict: words.verdict, figure: words.figure,
      sentence: words.sentences.first,
      tone: words.tone, sign: signs[words.tone] ?? "›")
  }
}
