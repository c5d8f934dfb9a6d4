public import Assessment
public import Planning
import Spreadsheet

/// The scores and findings of workbooks as one HTML page that needs nothing beside itself: no network, and no script
/// to be read. One client's workbooks are told in full; several clients are a portfolio.
public struct HTMLReport {
  let workbooks: [JudgedWorkbook]
  let merged: [MergedResult]
  let portfolio: Portfolio?
  let version: String
  let phrases: Phrases
  let templates: HTMLTemplates

  /// - Parameters:
  ///   - merged: the results of several raters together, which then stand for the single workbooks.
  ///   - portfolio: nil for a single workbook.
  ///   - version: of the program.
  /// - Throws: ``TemplateError`` when the report's own words or templates cannot be used.
  public init(
    _ workbooks: [JudgedWorkbook], merged: [MergedResult] = [], portfolio: Portfolio?, version: String
  ) throws(TemplateError) {
    self.workbooks = workbooks
    self.merged = merged
    self.portfolio = portfolio
    self.version = version
    let language = workbooks.first?.template.language ?? "en"
    phrases = Phrases(try TemplateLibrary.reportWords(language: language))
    templates = try HTMLTemplates()
  }

  public var text: String { templates.page(view) }

  var isPortfolio: Bool { (portfolio?.clients.count ?? 1) > 1 }

  var view: ReportView {
    isPortfolio ? portfolioView : clientView
  }

  private var clientView: ReportView {
    let results = ReportedResult.all(workbooks, merged: merged, phrases)
    var view = ReportView(phrases, policy: templates.policy, version: version)
    let first = results.first
    view.kicker = phrases("title")
    view.heading = (first?.client ?? "").isEmpty ? phrases("noName") : (first?.client ?? "").shortened()
    view.subtitle = phrases.list(
      [first?.round?.shortened(), first?.asOf.map { phrases("asOf", ["date": $0.description]) }].compactMap(
        \.self
      )
      .filter { !$0.isEmpty })
    view.picture = ClientView(portfolio?.clients.first, results, phrases)
    view.cards = CardsView(items: results.map { $0.card(phrases) })
    for result in results {
      switch result.score {
      case let score as ReadinessScore: view.readiness.append(ReadinessView(score, result, phrases))
      case let score as MaturityScore: view.maturity.append(MaturityView(score, result, phrases))
      case let score as FunnelKPIScore: view.setups.append(FunnelKPIView(score, result, phrases))
      case let score as PipelineScore: view.pipelines.append(PipelineView(score, result, phrases))
      case let score as AlignmentScore: view.alignments.append(AlignmentView(score, result, phrases))
      case let score as Conversion3CScore: view.flows.append(Conversion3CView(score, result, phrases))
      case let score as NurtureScore: view.nurturing.append(NurtureView(score, result, phrases))
      case let score as SocialROIScore: view.returns.append(SocialROIView(score, result, phrases))
      case let score as LinkingScore: view.linkings.append(LinkingView(score, result, phrases))
      case let score as ReciprocityScore: view.ledgers.append(ReciprocityView(score, result, phrases))
      default: break
      }
    }
    view.findings = FindingsView(workbooks, portfolio?.clients.flatMap(\.contradictions) ?? [], phrases)
    view.method = MethodView(kinds: results.map(\.kind), workbooks, phrases)
    view.sections =
      (view.picture == nil ? [] : [.init(id: "picture", title: phrases("picture.title"))])
      + [.init(id: "verdict", title: phrases("overview.title"))]
      + results.map { .init(id: $0.anchor, title: $0.title) } + [
        .init(id: "findings", title: phrases("findings.title")),
        .init(id: "method", title: phrases("method.title")),
      ]
    return view
  }

  private var portfolioView: ReportView {
    var view = ReportView(phrases, policy: templates.policy, version: version)
    guard let portfolio else { return view }
    view.kicker = phrases("portfolioTitle")
    view.heading = phrases(
      "portfolio.lead",
      ["clients": phrases.whole(portfolio.clients.count), "workbooks": phrases.whole(portfolio.workbooks)])
    let rounds = Set(portfolio.clients.compactMap(\.round)).sorted()
    view.subtitle = rounds.count <= 3 ? phrases.list(rounds.map { $0.shortened() }) : ""
    let page = PortfolioView(portfolio, phrases)
    view.portfolio = page
    view.method = MethodView(kinds: portfolio.kinds, workbooks, phrases)
    view.hasScript = true
    view.sections = page.sections(phrases) + [.init(id: "method", title: phrases("method.title"))]
    return view
  }
}

/// What the page's template puts in. The names are those of the templates' tags.
struct ReportView {
  struct Section { let id, title: String }

  let t: [String: Any]
  let language: String
  let policy: String
  let madeBy: String
  var kicker = ""
  var heading = ""
  var subtitle = ""
  var sections: [Section] = []
  var picture: ClientView?
  var cards: CardsView?
  var portfolio: PortfolioView?
  var readiness: [ReadinessView] = []
  var maturity: [MaturityView] = []
  var setups: [FunnelKPIView] = []
  var pipelines: [PipelineView] = []
  var alignments: [AlignmentView] = []
  var flows: [Conversion3CView] = []
  var nurturing: [NurtureView] = []
  var returns: [SocialROIView] = []
  var linkings: [LinkingView] = []
  var ledgers: [ReciprocityView] = []
  var findings: FindingsView?
  var method: MethodView?
  var hasScript = false

  init(_ phrases: Phrases, policy: String, version: String) {
    t = phrases.tree
    language = phrases.words.language
    self.policy = policy
    madeBy = phrases("madeBy", ["version": version])
  }
}

/// Lines that a section of the page is there for only when there are some.
struct RowsView<Row> {
  let rows: [Row]

  init?(_ rows: [Row]) {
    guard !rows.isEmpty else { return nil }
    self.rows = rows
  }
}
