import Forms
import Planning
import Spreadsheet

/// Several raters' maturity workbooks as one (domain F3, sections 12 and 13). Levels are role-balanced lower medians,
/// an item of evidence is there if any rater says so, a weakness too. Assessors stay out of a dimension that others
/// rated; their evidence counts.
struct MaturityMerge {
  let content: MaturityContent
  let raters: [Rater]

  struct Rater {
    /// Id of the role; nil where none was chosen: such raters form one group.
    let role: String?
    let rated: [String: Int]
    let desired: [String: Int]
    let evidence: [AnswerRow]

    static let assessor = "assessor"
    var isAssessor: Bool { role == Rater.assessor }

    init(_ workbook: JudgedWorkbook) {
      role = workbook.answers["role"]?.choice
      let rows = workbook.answers.rows("dimensions")
      rated = Rater.levels(rows, "current")
      desired = Rater.levels(rows, "desired")
      evidence = workbook.answers.rows("evidence")
    }

    private static func levels(_ rows: [AnswerRow], _ column: String) -> [String: Int] {
      var levels: [String: Int] = [:]
      for row in rows {
        guard let key = row.key, let level = row[column]?.choice.flatMap({ Int($0) }), (1...5).contains(level)
        else { continue }
        levels[key] = level
      }
      return levels
    }
  }

  init(raters: [JudgedWorkbook], content: MaturityContent) {
    self.content = content
    self.raters = raters.map(Rater.init)
  }

  /// Whose ratings of a dimension count.
  func counting(_ dimension: String) -> [Rater] {
    let others = raters.filter { !$0.isAssessor && $0.rated[dimension] != nil }
    return others.isEmpty ? raters : raters.filter { !$0.isAssessor }
  }

  /// The lower median within each role, then across the roles; nil where nobody gave a level.
  static func balanced(_ levels: [(role: String?, level: Int)]) -> Int? {
    let byRole = Dictionary(grouping: levels, by: \.role)
    return lowerMedian(byRole.values.compactMap { lowerMedian($0.map(\.level)) })
  }

  private func balanced(_ dimension: String, _ levels: KeyPath<Rater, [String: Int]>) -> Int? {
    Self.balanced(
      counting(dimension).compactMap { rater in
        rater[keyPath: levels][dimension].map { (role: rater.role, level: $0) }
      })
  }

  /// What all raters together would have filled in.
  var answers: Answers {
    var answers = Answers()
    answers.tables["dimensions"] = content.dimensions.map { dimension in
      var row = AnswerRow(key: dimension.id)
      row.values["current"] = balanced(dimension.id, \.rated).map { .choice(String($0)) }
      row.values["desired"] = balanced(dimension.id, \.desired).map { .choice(String($0)) }
      return row
    }
    var evidence: [String: AnswerRow] = [:]
    for row in raters.flatMap(\.evidence) {
      guard let key = row.key else { continue }
      for column in ["artifact", "confirmation", "weakness"] where row[column]?.choice == "yes" {
        evidence[key, default: AnswerRow(key: key)].values[column] = .choice("yes")
      }
    }
    answers.tables["evidence"] = evidence.sorted { $0.key < $1.key }.map(\.value)
    return answers
  }

  /// The levels of those who count: a row a rater, a place a dimension.
  private var ratings: [[Int?]] {
    let ids = content.dimensions.map(\.id)
    let counting = ids.map { id in self.counting(id).contains(where: \.isAssessor) }
    return raters.map { rater in
      zip(ids, counting).map { id, withAssessor in rater.isAssessor && !withAssessor ? nil : rater.rated[id] }
    }.filter { $0.contains { $0 != nil } }
  }

  /// How far those who count agree, given the levels that are proved; nil for a single workbook.
  private func agreement(_ dimensions: [MaturityScore.Dimension]) -> MaturityScore.Agreement? {
    guard raters.count > 1 else { return nil }
    let ratings = ratings
    var agreement = MaturityScore.Agreement(ratings: ratings, dimensions: content.dimensions.map(\.id))
    if ratings.count >= MaturityScore.Agreement.fewestRaters {
      agreement.interval = MeanInterval(ratings.compactMap { index($0, dimensions) })?.interval
    }
    return agreement
  }

  /// One rater's index: his levels, none higher than what is proved.
  private func index(_ levels: [Int?], _ dimensions: [MaturityScore.Dimension]) -> Double? {
    var sum = 0.0
    var weights = 0.0
    for (place, level) in levels.enumerated() {
      guard let level, dimensions.indices.contains(place) else { continue }
      let weight = content.dimensions[place].weight
      sum += weight * Double(min(level, dimensions[place].evidence ?? level))
      weights += weight
    }
    return weights > 0 ? sum / weights : nil
  }

  /// The merged answers, scored by the form's own formulas.
  func score(_ template: Template, _ forms: FormCache) throws(TemplateError) -> MaturityScore {
    let values = FormValues(form: try forms.form(template), answers: answers)
    var score = MaturityScore(values, content: content)
    score.agreement = agreement(score.dimensions)
    for (place, dimension) in content.dimensions.enumerated() where score.dimensions.indices.contains(place) {
      let scored = score.dimensions[place].scored
      let apart = score.agreement?.byDimension.first { $0.id == dimension.id }
      score.dimensions[place].confidence = .of(
        raters: apart?.n ?? (score.dimensions[place].rated == nil ? 0 : 1), rwgMv: apart?.rwgMv,
        gatesVerified: scored.map { dimension.areGatesVerified(upTo: $0, values) } ?? false)
    }
    return score
  }

  /// The raters' levels against the assessor's; nil without an assessor or without others.
  var calibration: RaterCalibration? {
    let pairs = content.dimensions.compactMap { dimension -> RaterCalibration.Pair? in
      let assessed = raters.filter(\.isAssessor).compactMap { $0.rated[dimension.id] }
      let others = raters.filter { !$0.isAssessor }.compactMap { rater in
        rater.rated[dimension.id].map { (role: rater.role, level: $0) }
      }
      guard let assessor = lowerMedian(assessed), let rated = Self.balanced(others) else { return nil }
      return .init(id: dimension.id, rated: rated, assessor: assessor)
    }
    return RaterCalibration(pairs)
  }
}
