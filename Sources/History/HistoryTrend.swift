import Assessment

/// How one client did in one kind of workbook, round by round.
public struct HistoryTrend: Hashable, Sendable {
  public var client: String?
  public var kind: String
  /// In order of time.
  public var points: [Point]

  /// One round.
  public struct Point: Hashable, Sendable {
    public var round: String?
    /// The latest day of its workbooks.
    public var asOf: String
    /// How many were recorded.
    public var workbooks: Int
    /// Of maturity and readiness the lower median of all raters, measure by measure; of the other kinds those of the
    /// newest workbook.
    public var measures: [HistoryMeasure]
    /// Of the newest workbook.
    public var errors: Int
    public var warnings: Int
  }

  /// All measures that any round has, in the order of the first that has them.
  public var measureIDs: [String] {
    var seen: Set<String> = []
    return points.flatMap { $0.measures.map(\.id) }.filter { seen.insert($0).inserted }
  }

  /// The trends in records that are sorted as ``ScoreHistory/records(client:)`` gives them. Workbooks without a round
  /// are grouped by their day.
  public static func all(_ records: [HistoryRecord]) -> [HistoryTrend] {
    var trends: [HistoryTrend] = []
    var rounds: [[HistoryRecord]] = []
    func close() {
      guard let first = rounds.first?.first else { return }
      trends.append(
        HistoryTrend(client: first.client, kind: first.kind, points: rounds.compactMap(Point.init)))
      rounds = []
    }
    for record in records {
      if let first = rounds.first?.first,
        first.kind != record.kind
          || WorkbookGroup.identity(of: first.client) != WorkbookGroup.identity(of: record.client)
      {
        close()
      }
      if let place = rounds.firstIndex(where: { $0.first?.roundIdentity == record.roundIdentity }) {
        rounds[place].append(record)
      } else {
        rounds.append([record])
      }
    }
    close()
    return trends
  }
}

extension HistoryRecord {
  fileprivate var roundIdentity: String {
    let round = WorkbookGroup.identity(of: round)
    return round.isEmpty ? "\u{1F}" + asOf : round
  }
}

extension HistoryTrend.Point {
  /// Nil without records.
  fileprivate init?(_ records: [HistoryRecord]) {
    guard let newest = records.last else { return nil }
    let areRatings = ScoreRegistry.score(newest.kind)?.isRating ?? false
    self.init(
      round: newest.round, asOf: newest.asOf, workbooks: records.count,
      measures: areRatings ? Self.medians(records) : newest.measures, errors: newest.errors,
      warnings: newest.warnings)
  }

  private static func medians(_ records: [HistoryRecord]) -> [HistoryMeasure] {
    var order: [String] = []
    var byID: [String: [HistoryMeasure]] = [:]
    for measure in records.flatMap(\.measures) {
      if byID[measure.id] == nil { order.append(measure.id) }
      byID[measure.id, default: []].append(measure)
    }
    return order.compactMap { id in
      let all = byID[id] ?? []
      let known = all.filter { $0.number != nil }.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
      return known.isEmpty ? all.first : known[(known.count - 1) / 2]
    }
  }
}
