import Assessment
import History

/// How clients did over time, from a recorded database.
public struct HistoryReport: Sendable {
  public var trends: [HistoryTrend]
  public init(_ trends: [HistoryTrend]) { self.trends = trends }

  public var json: JSONValue { ["clients": .array(clients.map(Self.json))] }

  /// The trends of each client.
  private var clients: [[HistoryTrend]] {
    var clients: [[HistoryTrend]] = []
    for trend in trends {
      if let first = clients.last?.first,
        WorkbookGroup.identity(of: first.client) == WorkbookGroup.identity(of: trend.client)
      {
        clients[clients.count - 1].append(trend)
      } else {
        clients.append([trend])
      }
    }
    return clients
  }

  private static func json(_ trends: [HistoryTrend]) -> JSONValue {
    [
      "client": JSONValue(trends.first?.client),
      "kinds": .array(
        trends.map { ["kind": .string($0.kind), "rounds": .array($0.points.map(json))] }),
    ]
  }

  private static func json(_ point: HistoryTrend.Point) -> JSONValue {
    [
      "round": JSONValue(point.round), "asOf": .string(point.asOf), "workbooks": .integer(point.workbooks),
      "errors": .integer(point.errors), "warnings": .integer(point.warnings),
      "measures": .object(
        point.measures.map { measure in
          JSONMember(measure.id, measure.word.map(JSONValue.string) ?? JSONValue(measure.number))
        }),
    ]
  }
}

extension HistoryReport {
  /// One client in full; several in a line each.
  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    if clients.count == 1 {
      page.paragraph(trends.first?.client ?? "(no name)", tone: .strong)
      for trend in trends {
        page.blank()
        HistoryPage(trend: trend).write(on: &page)
      }
    } else {
      overview(on: &page)
    }
    return page.text
  }

  private func overview(on page: inout Page) {
    var table = TextTable(
      .words("client", least: 16), .words("kind", least: 10), .number("rounds"), .fixed("latest"),
      .words("", least: 14), .words("before", least: 10))
    for client in clients {
      for (place, trend) in client.enumerated() {
        guard let last = trend.points.last else { continue }
        let before = trend.points.dropLast().last
        table.row(
          Span(place == 0 ? trend.client ?? "(no name)" : "", .strong), Span(trend.kind),
          Span(String(trend.points.count)), Span(last.asOf, .quiet),
          Span(HistoryPage.headline(trend.kind, last)),
          Span(before.map { HistoryPage.headline(trend.kind, $0) } ?? "–", .quiet))
      }
    }
    page.table(table, indent: 0)
    if clients.isEmpty { page.line(Span("Nothing is recorded yet.", .quiet)) }
  }
}
