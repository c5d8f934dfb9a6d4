/// The pipeline chart.
public struct PipelineContent: Sendable {
  public let stages: [PipelineStage]
  /// Codes offered in the drop-down of currencies.
  public let currencies: [String]
  public init(stages: [PipelineStage], currencies: [String]) {
    self.stages = stages
    self.currencies = currencies
  }
}

extension PipelineContent: TemplateContent {
  public var parts: [ContentPart] {
    [
      ContentPart(
        one: "stage", many: "stages",
        rows: stages.map { (String($0.number), "\($0.name): \($0.milestone)") })
    ]
  }

  public var names: [(id: String, name: String)] { stages.map { (String($0.number), $0.name) } }
}

/// A stage of the pipeline chart, 1 to 8, with the seven topics of the chart.
public struct PipelineStage: Hashable, Sendable {
  public let number: Int
  public let name: String
  public let summary: String
  public let activities: String
  /// What the buyer has done when the stage is over.
  public let milestone: String
  public let documents: String
  public let crmTasks: String
  /// Fractions; nil where the chart gives none.
  public let probability: Double?
  public let cap: Double?
  public let partnerForecast: String
  public let partnerProbability: Double?
  /// Days a deal may stay.
  public let ageLimit: Int?
  public init(
    number: Int, name: String, summary: String, activities: String, milestone: String, documents: String,
    crmTasks: String, probability: Double?, cap: Double?, partnerForecast: String,
    partnerProbability: Double?, ageLimit: Int?
  ) {
    self.number = number
    self.name = name
    self.summary = summary
    self.activities = activities
    self.milestone = milestone
    self.documents = documents
    self.crmTasks = crmTasks
    self.probability = probability
    self.cap = cap
    self.partnerForecast = partnerForecast
    self.partnerProbability = partnerProbability
    self.ageLimit = ageLimit
  }
}
