public import Forms
public import Planning

extension MaturityScore {
  /// The score of one rater's workbook. Levels, evidence, staged level and index are the form's own numbers.
  public init(_ values: FormValues, content: MaturityContent) {
    let values = values.withoutErrorsInAnswers
    let dimensions = content.dimensions.map { Dimension($0, values) }
    let rated = zip(content.dimensions, dimensions).compactMap { declared, dimension in
      dimension.scored.map { (value: Double($0), weight: declared.weight) }
    }
    let staged = values.number("staged")?.whole
    self.init(
      dimensions: dimensions, staged: staged,
      blocking: MaturityScore.blocking(dimensions, content.dimensions, staged: staged),
      index: values.number("index"),
      interval: Jackknife(values: rated.map(\.value), weights: rated.map(\.weight))?.interval,
      agreement: nil, flags: Flag.all(for: dimensions))
  }

  /// The dimensions due by the level above `staged` that have not reached it; none at level V (domain section 13).
  static func blocking(
    _ dimensions: [Dimension], _ declared: [MaturityDimension], staged: Int?
  ) -> [String] {
    guard let staged, staged < 5 else { return [] }
    return zip(declared, dimensions).compactMap { declared, dimension in
      declared.entryLevel <= staged + 1 && (dimension.scored ?? 0) < staged + 1 ? dimension.id : nil
    }
  }
}

extension MaturityScore.Dimension {
  fileprivate init(_ dimension: MaturityDimension, _ values: FormValues) {
    func number(_ column: String) -> Int? {
      values.number("dimensions", key: dimension.id, column: column)?.whole
    }
    let rated = number("rated")
    let evidence = number("evidence")
    let scored = number("scored")
    self.init(
      id: dimension.id, rated: rated, evidence: evidence, scored: scored, target: number("target"),
      gap: number("gap"), inflation: rated.flatMap { rated in evidence.map { rated - $0 } },
      confidence: .of(
        raters: rated == nil ? 0 : 1, rwgMv: nil,
        gatesVerified: scored.map { dimension.areGatesVerified(upTo: $0, values) } ?? false))
  }
}

extension MaturityDimension {
  /// Whether every gate up to a level is more than 85 % met (fully, in the words of ISO/IEC 33020).
  func areGatesVerified(upTo level: Int, _ values: FormValues) -> Bool {
    gates.filter { $0.level <= level }.allSatisfy { gate in
      let points = gate.items.indices.map {
        values.number("evidence", key: "\(id).\(gate.level).\($0 + 1)", column: "points") ?? 0
      }
      return points.reduce(0, +) > MaturityScore.fullyMet * Double(points.count)
    }
  }
}

extension MaturityScore {
  /// Per cent above which a gate counts as fully met.
  static let fullyMet = 85.0
}

extension MaturityScore: KindScore {
  public static let kind = "maturity"

  /// Of the way from level I to level V.
  public var standing: Double? { index.map { ($0 - 1) / 4 } }

  public init?(judging workbook: WorkbookToScore) {
    guard let content = workbook.template.content as? MaturityContent else { return nil }
    self.init(workbook.values, content: content)
  }

  public static var isRating: Bool { true }

  public static func merge(_ raters: [JudgedWorkbook], forms: FormCache) throws(TemplateError)
    -> MergedRatings?
  {
    guard let first = raters.first, let content = first.template.content as? MaturityContent else {
      return nil
    }
    let merge = MaturityMerge(raters: raters, content: content)
    return MergedRatings(score: try merge.score(first.template, forms), calibration: merge.calibration)
  }
}
