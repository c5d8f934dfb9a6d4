/// The nine boxes of the alignment chart: three nouns of sales by three of marketing, and the KPIs that boxes can be
/// measured by.
public struct AlignmentContent: Sendable {
  /// `value` `volume` `velocity`.
  public let sales: [AlignmentNoun]
  /// `content` `community` `conversion`.
  public let marketing: [AlignmentNoun]
  /// `1` to `9`, row by row.
  public let boxes: [AlignmentBox]
  public let kpis: [AlignmentNoun]

  public init(
    sales: [AlignmentNoun], marketing: [AlignmentNoun], boxes: [AlignmentBox], kpis: [AlignmentNoun]
  ) {
    self.sales = sales
    self.marketing = marketing
    self.boxes = boxes
    self.kpis = kpis
  }

  /// `Value x Content`.
  public func name(_ box: AlignmentBox) -> String {
    func name(_ nouns: [AlignmentNoun], _ id: String) -> String { nouns.first { $0.id == id }?.name ?? id }
    return "\(name(sales, box.sales)) x \(name(marketing, box.marketing))"
  }
}

/// One of the words that the chart crosses, or a KPI, as it is called.
public struct AlignmentNoun: Hashable, Sendable {
  public let id: String
  public let name: String
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A box of the chart: one question, asked in two voices.
public struct AlignmentBox: Hashable, Sendable {
  public let id: String
  /// Ids of its two nouns.
  public let sales: String
  public let marketing: String
  public let salesQuestion: String
  public let marketingQuestion: String
  public init(
    id: String, sales: String, marketing: String, salesQuestion: String, marketingQuestion: String
  ) {
    self.id = id
    self.sales = sales
    self.marketing = marketing
    self.salesQuestion = salesQuestion
    self.marketingQuestion = marketingQuestion
  }
}

extension AlignmentContent: TemplateContent {
  public var parts: [ContentPart] {
    [
      ContentPart(
        one: "box", many: "boxes",
        rows: boxes.map { ($0.id, "\(name($0)): \($0.salesQuestion) \($0.marketingQuestion)") }),
      ContentPart(one: "KPI", many: "KPIs", rows: kpis.map { ($0.id, $0.name) }),
    ]
  }

  public var names: [(id: String, name: String)] {
    boxes.map { ($0.id, name($0)) } + kpis.map { ($0.id, $0.name) }
  }
}
