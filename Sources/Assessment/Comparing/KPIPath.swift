public import Planning
public import Spreadsheet

/// One KPI from the baseline of one round to what was measured by the next, and to the target in between.
///
/// What the next round gives as baseline is what was measured since: the actual value.
public struct KPIPath: Hashable, Sendable {
  public enum State: String, Hashable, Sendable {
    /// The target of the earlier round is met.
    case reached
    /// As far as the days that have passed ask, or further.
    case onCourse = "on-course"
    /// Nearer the target, but not as near as the days that have passed ask.
    case behind
    /// Nearer the target; the dates that would tell whether it is enough are missing.
    case nearer
    case unchanged
    /// Further from the target than before.
    case away
    /// Nothing was measured since: no value, or that of the same day.
    case notMeasured = "not-measured"
    /// Without a baseline or a target nobody can tell.
    case unknown
    /// Only in the later round, only in the earlier.
    case added, dropped
  }

  /// The catalogue's id, or the client's own name.
  public var id: String
  public var stage: String?
  public var tactic: String?
  public var segment: String?
  public var unit: MeasureUnit?
  public var direction: Direction?
  /// Of the earlier round.
  public var baseline: Double?
  public var baselineDate: CalendarDate?
  public var target: Double?
  public var targetDate: CalendarDate?
  /// The later round's baseline.
  public var actual: Double?
  public var actualDate: CalendarDate?
  /// Of the later round.
  public var newTarget: Double?
  public var newTargetDate: CalendarDate?
  /// The share of the way to the target that is done; below 0 it leads away. Nil where it cannot be told.
  public var progress: Double?
  /// The share of the days to the target date that have passed when the actual value was measured.
  public var due: Double?
  public var state: State
}

extension KPIPath {
  /// All KPIs of two set-ups: those of the later one in its order, then those that were dropped.
  static func all(_ before: [JudgedWorkbook], _ after: [JudgedWorkbook]) -> [KPIPath] {
    let old = rows(before)
    let new = rows(after)
    let earlier = Dictionary(old.map { ($0.identity, $0) }) { first, _ in first }
    let later = Set(new.map(\.identity))
    return new.map { KPIPath(earlier[$0.identity], $0) }
      + old.filter { !later.contains($0.identity) }.map { KPIPath($0, nil) }
  }

  private static func rows(_ workbooks: [JudgedWorkbook]) -> [SetupRow] {
    guard let workbook = workbooks.first, let content = workbook.template.content as? FunnelKPIContent else {
      return []
    }
    return workbook.answers.rows(SetupContext.table).enumerated().compactMap { index, answers in
      let id = answers["kpi"]?.choice
      let row = SetupRow(index: index, answers: answers, kpi: content.kpis.first { $0.id == id })
      return row.isEmpty(.kpi) ? nil : row
    }
  }

  private init(_ old: SetupRow?, _ new: SetupRow?) {
    let row = new ?? old
    self.init(
      id: row?.id ?? "", stage: row?.stage, tactic: row?.tactic, segment: row?.text(.segment),
      unit: row?.unit,
      direction: row?.direction, baseline: old?.number(.baseline), baselineDate: old?.date(.baselineDate),
      target: old?.number(.target), targetDate: old?.date(.targetDate), actual: new?.number(.baseline),
      actualDate: new?.date(.baselineDate), newTarget: new?.number(.target),
      newTargetDate: new?.date(.targetDate), progress: nil, due: nil, state: .unknown)
    guard old != nil else {
      state = .added
      return
    }
    guard new != nil else {
      state = .dropped
      return
    }
    judge()
  }

  private mutating func judge() {
    if let from = baselineDate, let to = targetDate, let day = actualDate, to > from {
      due = Double(day.daysSince1970 - from.daysSince1970) / Double(to.daysSince1970 - from.daysSince1970)
    }
    guard let actual, actualDate == nil || actualDate != baselineDate else {
      state = .notMeasured
      return
    }
    guard let baseline, let target else { return }
    if baseline != target {
      // One formula for all three directions: what is left of the distance.
      progress =
        direction == .band
        ? 1 - abs(actual - target) / abs(baseline - target) : (actual - baseline) / (target - baseline)
    }
    state = state(baseline, target, actual)
  }

  private func state(_ baseline: Double, _ target: Double, _ actual: Double) -> State {
    let isReached =
      switch direction ?? (target >= baseline ? .higher : .lower) {
      case .higher: actual >= target
      case .lower: actual <= target
      case .band: actual == target
      }
    if isReached { return .reached }
    guard let progress else { return actual == baseline ? .unchanged : .away }
    if progress == 0 { return .unchanged }
    if progress < 0 { return .away }
    guard let due else { return .nearer }
    return progress >= min(1, due) ? .onCourse : .behind
  }
}
