import Assessment
import Planning

/// Many clients on one page: a line each, who is behind, how they spread, and what is found most.
struct PortfolioPage {
  let portfolio: Portfolio

  func write(on page: inout Page) {
    let rounds = NumberWords.count(portfolio.clients.count, "client")
    page.paragraph(
      "Portfolio: \(rounds), \(NumberWords.count(portfolio.workbooks, "workbook"))", hanging: 2, tone: .strong
    )
    clients(on: &page)
    PortfolioPage.notReturned(portfolio, on: &page)
    PortfolioSpreadPage(distribution: portfolio.distribution, names: names).write(on: &page)
    findings(on: &page)
    PortfolioPage.contradictions(portfolio.clients, on: &page)
    page.blank()
    page.paragraph("\"planner score FILE\" shows a workbook's own page.", tone: .quiet)
  }

  /// Of a dimension, an area: from the templates of the first workbooks that have them.
  private var names: [Names] {
    portfolio.kinds.compactMap { kind in
      portfolio.clients.lazy.compactMap { $0.result(kind) }.first.map { Names($0.template) }
    }
  }

  private func clients(on page: inout Page) {
    page.blank()
    let kinds = portfolio.kinds
    let rounds = Set(portfolio.clients.map { $0.round ?? "" }).count > 1
    var columns = [TextTable.Column.words("client", least: 16)]
    if rounds { columns.append(.words("round", least: 6)) }
    columns += kinds.map { .words(Self.head($0), least: 9) } + [.number("err"), .number("warn")]
    var table = TextTable(columns)
    for client in portfolio.clients {
      var cells = [Span(client.client ?? "(no name)", client.client == nil ? .caution : .plain)]
      if rounds { cells.append(Span(client.round ?? "–")) }
      cells += kinds.map { Self.cell($0, of: client) }
      cells.append(Span(String(client.errors), client.errors > 0 ? .bad : .quiet))
      cells.append(Span(String(client.warnings), client.warnings > 0 ? .caution : .quiet))
      table.rows.append(cells)
    }
    page.table(table)
  }

  private static func head(_ kind: String) -> String { ScorePages.page(kind)?.portfolioHead ?? kind }

  private static func cell(_ kind: String, of client: PortfolioClient) -> Span {
    guard let result = client.result(kind) else {
      return Span(client.blank.contains(kind) ? "blank" : "missing", .quiet)
    }
    return result.score.cell(Names(result.template))
  }

  private func findings(on page: inout Page) {
    let shown = portfolio.findings.filter { $0.severity != .info }.prefix(Self.mostFindings)
    guard !shown.isEmpty else { return }
    page.blank()
    page.line(Span("Found most", .strong))
    var table = TextTable([
      .fixed(""), .fixed(""), .number("clients"), .number("times"), .words("", least: 20),
    ])
    for tally in shown {
      table.rows.append([
        Span(tally.code), Span(tally.severity.rawValue, CheckReport.tone(tally.severity)),
        Span(String(tally.clients)), Span(String(tally.findings)),
        Span(RuleRegistry.rule(tally.code)?.what ?? "", .quiet),
      ])
    }
    page.table(table)
  }

  private static let mostFindings = 10
}

extension PortfolioPage {
  /// Who has not sent back everything.
  static func notReturned(_ portfolio: Portfolio, on page: inout Page) {
    guard !portfolio.incomplete.isEmpty else { return }
    page.blank()
    page.line(Span("Not returned", .strong))
    for client in portfolio.incomplete {
      let kinds = client.missing + client.blank.map { "\($0) (blank)" }
      let name = [client.client ?? "(no name)", client.round].compactMap(\.self).filter { !$0.isEmpty }
      page.paragraph(
        "\(name.joined(separator: ", ")): \(kinds.joined(separator: ", "))", indent: 2, hanging: 4)
    }
  }

  /// What the instruments of one client say against each other.
  static func contradictions(_ clients: [PortfolioClient], on page: inout Page) {
    guard clients.contains(where: { !$0.contradictions.isEmpty }) else { return }
    page.blank()
    page.line(Span("Workbooks that contradict each other", .strong))
    guard clients.count == 1 else { return tallies(clients, on: &page) }
    for client in clients {
      for contradiction in client.contradictions {
        page.paragraph(
          "\(contradiction.code)  \(contradiction.message)", indent: 2, hanging: 10, tone: .caution)
        for side in [contradiction.claim, contradiction.evidence] {
          page.paragraph("\(side.path) \(side.place)", indent: 12, hanging: 2, tone: .quiet)
        }
        page.paragraph("-> \(contradiction.remedy)", indent: 12, hanging: 3)
      }
    }
  }
}

extension PortfolioPage {
  /// A line a client, for pages of many.
  private static func tallies(_ clients: [PortfolioClient], on page: inout Page) {
    for client in clients where !client.contradictions.isEmpty {
      let codes = Dictionary(grouping: client.contradictions, by: \.code).sorted { $0.key < $1.key }
      let words = codes.map { $1.count == 1 ? $0 : "\($0) (\($1.count) times)" }
      page.paragraph(
        "\(client.client ?? "(no name)"): \(words.joined(separator: ", "))", indent: 2, hanging: 4)
    }
    page.paragraph(
      "\"planner score\" of one client's folder names the cells.", indent: 2, hanging: 2, tone: .quiet)
  }
}

extension ContradictionSide {
  /// `Quiz!D14`.
  var place: String {
    let place = [sheet, cell].compactMap(\.self)
    return place.isEmpty ? field : place.joined(separator: "!")
  }
}
