import Assessment
import Planning
import Spreadsheet

/// The scores of one or many workbooks.
public struct ScoreReport: Sendable {
  public var results: [WorkbookScore]
  /// The results of several raters together; empty unless they were asked for.
  public var merged: [MergedResult]
  /// The workbooks side by side; nil for a single one.
  public var portfolio: Portfolio?
  public init(_ results: [WorkbookScore], merged: [MergedResult] = [], portfolio: Portfolio? = nil) {
    self.results = results
    self.merged = merged
    self.portfolio = portfolio
  }
}

extension ScoreReport {
  public var json: JSONValue {
    [
      "results": .array(results.map(\.json)), "merged": .array(merged.map(\.json)),
      "portfolio": portfolio?.json ?? .null,
    ]
  }

  /// The page of each workbook, or of each merged result; for several clients the portfolio.
  public func text(on terminal: Terminal) -> String {
    var pages = merged.map { $0.text(on: terminal) }
    let isOneClient = (portfolio?.clients.count ?? 1) <= 1
    if merged.isEmpty, isOneClient { pages = results.map { $0.text(on: terminal) } }
    if isOneClient, let picture = portfolio?.clients.first.flatMap(ClientPicture.init) {
      var page = Page(terminal)
      ClientPage(picture: picture).write(on: &page)
      pages.insert(page.text, at: 0)
    }
    if let portfolio {
      var page = Page(terminal)
      if isOneClient {
        // Its workbooks have their pages already.
        PortfolioPage.notReturned(portfolio, on: &page)
        PortfolioPage.contradictions(portfolio.clients, on: &page)
      } else {
        PortfolioPage(portfolio: portfolio).write(on: &page)
      }
      pages.append(page.text)
    }
    return pages.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension WorkbookScore {
  /// A line of NDJSON, and an element of the JSON document.
  public var json: JSONValue {
    .object([
      JSONMember("path", .string(path)), JSONMember("kind", .string(kind)),
      JSONMember("client", JSONValue(client)),
      JSONMember("round", JSONValue(round)), JSONMember("asOf", JSONValue(asOf)),
      JSONMember(kind, score.json(Names(template))),
    ])
  }

  /// The verdict in a line.
  public var headline: String { score.headline(Names(template)) }

  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    page.paragraph(path, hanging: 2, tone: .quiet)
    let heading = [client, round, asOf.map { "as of \($0)" }].compactMap(\.self).filter { !$0.isEmpty }
    if !heading.isEmpty { page.paragraph(heading.joined(separator: ", "), hanging: 2) }
    page.blank()
    score.write(on: &page, Names(template))
    return page.text
  }
}
