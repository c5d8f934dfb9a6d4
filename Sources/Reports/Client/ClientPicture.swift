import Assessment

/// All that one client returned, in one picture: how each workbook stands, and which of them contradict each other.
struct ClientPicture {
  struct Row {
    let kind: String
    /// See ``KindScore/standing``.
    let standing: Double?
    /// What it is the share of.
    let words: String
    let cell: Span
  }

  /// Two workbooks of which one says what the other one does not bear out.
  struct Link {
    /// Places among the rows; the first lies above.
    let first: Int
    let second: Int
    /// Codes of the rules, each once.
    let codes: [String]
    let count: Int
  }

  let client: String?
  let round: String?
  let rows: [Row]
  let links: [Link]

  /// Nil for less than two kinds: one workbook has its own page.
  init?(_ client: PortfolioClient) {
    let results = ReportedResult.order.compactMap { client.result($0) }
    guard results.count > 1 else { return nil }
    self.client = client.client
    round = client.round
    rows = results.map { result in
      Row(
        kind: result.kind, standing: result.score.standing,
        words: ScorePages.page(result.kind)?.standingWords ?? "",
        cell: result.score.cell(Names(result.template)))
    }
    let places = Dictionary(
      results.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { first, _ in first })
    var codes: [[Int]: [String]] = [:]
    for contradiction in client.contradictions {
      let pair = [contradiction.claim.kind, contradiction.evidence.kind].compactMap { places[$0] }.sorted()
      if pair.count == 2, pair[0] != pair[1] { codes[pair, default: []].append(contradiction.code) }
    }
    links = codes.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.map { pair, codes in
      Link(first: pair[0], second: pair[1], codes: Set(codes).sorted(), count: codes.count)
    }
  }
}

/// The same on a terminal's page.
struct ClientPage {
  let picture: ClientPicture

  private static let width = 24

  func write(on page: inout Page) {
    let name = [picture.client, picture.round].compactMap(\.self).filter { !$0.isEmpty }
    page.paragraph(
      name.isEmpty ? "All workbooks" : name.joined(separator: ", "), hanging: 2, tone: .strong)
    let heads = picture.rows.map { Self.head($0.kind) }
    let label = heads.map { DisplayWidth.of($0) }.max() ?? 0
    for (row, head) in zip(picture.rows, heads) {
      let share = row.standing.map { Fitting.right(NumberWords.percent($0, places: 0), 5) } ?? "    –"
      page.line(
        Span(Fitting.left(head, label)), "  ",
        Span(Bar.filled(row.standing, width: Self.width, on: page.terminal), row.cell.tone), "  ",
        Span(share, row.cell.tone), Span(row.standing == nil ? "" : " " + row.words, .quiet), indent: 2)
    }
    guard !picture.links.isEmpty else { return }
    page.blank()
    for link in picture.links {
      let pair = "\(heads[link.first]) and \(heads[link.second]) contradict each other"
      let times = link.count == link.codes.count ? "" : ", \(NumberWords.count(link.count, "time"))"
      page.paragraph(
        "\(pair): \(link.codes.joined(separator: ", "))\(times)", indent: 2, hanging: 4, tone: .caution)
    }
  }

  private static func head(_ kind: String) -> String {
    let head = ScorePages.page(kind)?.portfolioHead ?? kind
    return head.prefix(1).uppercased() + head.dropFirst()
  }
}
