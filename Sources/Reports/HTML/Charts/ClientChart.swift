import Assessment

/// How each of a client's workbooks stands, a bar each, and arcs between those that contradict each other.
struct ClientChart {
  struct Row {
    let name, value, words: String
    /// The line of text, and the bar's upper edge and width.
    let textY, barY, width: String
    let tone: String
  }

  struct Arc {
    let path: String
    let ends: [Dot]
    let x, y, text: String
  }

  struct Dot { let x, y: String }

  /// For those who can't see it.
  let label: String
  let height: String
  let rows: [Row]
  let arcs: [Arc]

  private static let rowHeight = 44.0
  private static let barWidth = 280.0
  /// Where arcs begin, and how near and far they reach.
  private static let arcStart = 560.0
  private static let arcReach = 60.0...190.0
  private static let labelHeight = 15.0

  init(_ picture: ClientPicture, _ results: [ReportedResult], _ phrases: Phrases) {
    let names = picture.rows.map { phrases("kinds.\($0.kind)") }
    let values = picture.rows.map { $0.standing.map { phrases.percent($0) } ?? phrases.none }
    func middle(_ row: Int) -> Double { Self.rowHeight * (Double(row) + 0.5) }
    rows = picture.rows.indices.map { place in
      let row = picture.rows[place]
      let result = results.first { $0.kind == row.kind }
      return Row(
        name: names[place], value: values[place],
        words: row.standing == nil ? "" : phrases("picture.standing.\(row.kind)"),
        textY: SVG.number(middle(place) + 4), barY: SVG.number(middle(place) - 9),
        width: SVG.number(Self.barWidth * SVG.clamped(row.standing ?? 0)),
        tone: result?.verdict(phrases).tone ?? "plain")
    }
    let farthest = Double(max(1, picture.rows.count - 1))
    let span = Self.arcReach.upperBound - Self.arcReach.lowerBound
    // Labels stand beside the arcs' bellies, each below the one before it.
    var lowest = -Double.infinity
    let inOrder = picture.links.sorted { ($0.first + $0.second, $0.first) < ($1.first + $1.second, $1.first) }
    arcs = inOrder.map { link in
      let (from, to) = (middle(link.first), middle(link.second))
      let reach = Self.arcReach.lowerBound + span * Double(link.second - link.first) / farthest
      let start = SVG.number(Self.arcStart)
      let belly = SVG.number(Self.arcStart + reach)
      let y = max((from + to) / 2 + 4, lowest + Self.labelHeight)
      lowest = y
      return Arc(
        path:
          "M\(start) \(SVG.number(from))C\(belly) \(SVG.number(from)) \(belly) \(SVG.number(to)) \(start) \(SVG.number(to))",
        ends: [Dot(x: start, y: SVG.number(from)), Dot(x: start, y: SVG.number(to))],
        x: SVG.number(Self.arcStart + 0.75 * reach + 6), y: SVG.number(y),
        text: link.codes.count < 3 ? phrases.list(link.codes) : "\(link.codes[0]) +\(link.codes.count - 1)")
    }
    height = SVG.number(max(Self.rowHeight * Double(picture.rows.count) + 6, lowest + Self.labelHeight))
    let pairs = picture.links.map { link in
      phrases(
        "picture.pair",
        ["first": names[link.first], "second": names[link.second], "codes": phrases.list(link.codes)])
    }
    label = (zip(names, values).map { "\($0): \($1)" } + pairs).joined(separator: "; ")
  }
}

/// The picture with its words.
struct ClientView {
  let chart: ClientChart
  let hasArcs: Bool

  init?(_ client: PortfolioClient?, _ results: [ReportedResult], _ phrases: Phrases) {
    guard let client, let picture = ClientPicture(client) else { return nil }
    chart = ClientChart(picture, results, phrases)
    hasArcs = !chart.arcs.isEmpty
  }
}
