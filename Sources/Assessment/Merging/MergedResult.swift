public import Forms
public import Planning

/// One result of several workbooks of one client, round and kind.
///
/// Maturity and readiness workbooks are ratings: everybody's count, merged answer by answer and scored by the same
/// formulas as a single workbook. KPI set-ups and pipelines are documents of which one is in force: the newest
/// counts, and ``superseded`` names the others.
public struct MergedResult: Sendable {
  public var client: String?
  public var round: String?
  /// All workbooks, sorted.
  public var paths: [String]
  /// How many different workbooks there are; equal content counts once.
  public var raters: Int
  public var template: Template
  public var score: any KindScore
  /// How the raters lie against an assessor (domain F11); nil without one, and for all kinds but maturity.
  public var calibration: RaterCalibration?
  /// Ids of answers on which raters are two steps or more apart; readiness only, maturity has its agreement.
  public var apart: [String]
  /// Where only the newest counts: the workbook that does, and those that do not.
  public var inForce: String?
  public var superseded: [String]

  public var kind: String { score.kind }

  public init(
    client: String?, round: String?, paths: [String], raters: Int, template: Template, score: any KindScore,
    calibration: RaterCalibration? = nil, apart: [String] = [], inForce: String? = nil,
    superseded: [String] = []
  ) {
    self.client = client
    self.round = round
    self.paths = paths
    self.raters = raters
    self.template = template
    self.score = score
    self.calibration = calibration
    self.apart = apart
    self.inForce = inForce
    self.superseded = superseded
  }
}

extension MergedResult {
  /// Merges a group.
  ///
  /// - Throws: ``TemplateError`` when a workbook's own template makes no form.
  public init?(_ group: WorkbookGroup, forms: FormCache = .shared) throws(TemplateError) {
    let raters = group.distinct
    guard let first = raters.first else { return nil }
    self.init(
      client: group.client, round: group.round, paths: group.members.map(\.path), raters: raters.count,
      template: first.template, score: first.score)
    if let merged = try type(of: first.score).merge(raters, forms: forms) {
      (score, calibration, apart) = (merged.score, merged.calibration, merged.apart)
    } else if let newest = raters.max(by: MergedResult.isOlder) {
      (score, template) = (newest.score, newest.template)
      if raters.count > 1 {
        inForce = newest.path
        superseded = raters.map(\.path).filter { $0 != newest.path }
      }
    }
  }

  /// The groups of these workbooks, merged one by one.
  public static func all(_ workbooks: [JudgedWorkbook], forms: FormCache = .shared) throws(TemplateError)
    -> [MergedResult]
  {
    var results: [MergedResult] = []
    for group in WorkbookGroup.groups(of: workbooks) {
      if let result = try MergedResult(group, forms: forms) { results.append(result) }
    }
    return results
  }

  /// Which of two documents is in force: one that is filled in, then the later day, then the later name ("plan 2"
  /// after "plan").
  static func isOlder(_ one: JudgedWorkbook, _ other: JudgedWorkbook) -> Bool {
    if one.isBlank != other.isBlank { return one.isBlank }
    if one.asOf != other.asOf { return one.asOf < other.asOf }
    return stem(one.path).lexicographicallyPrecedes(stem(other.path))
  }

  private static func stem(_ path: String) -> Substring.UTF8View {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path[...].utf8 }
    return path[..<dot].utf8
  }
}
