/// A template: what one kind of workbook says, in one language. Its structure is the form's; its words, and the
/// catalogue entries that its kind has, are the consultant's to change.
public struct Template: Sendable {
  /// `funnel-kpi`, `pipeline`, `maturity`, `readiness`.
  public let kind: String
  /// Of the template's structure; a form reads the versions that it knows.
  public let version: Int
  /// `en`, `de`.
  public let language: String
  public let texts: Texts
  public let content: TemplateContent
  /// The YAML that it was read from, whole: it goes into the manifest of each workbook.
  public let source: String

  public init(
    kind: String, version: Int, language: String, texts: Texts, content: TemplateContent, source: String
  ) {
    self.kind = kind
    self.version = version
    self.language = language
    self.texts = texts
    self.content = content
    self.source = source
  }
}

/// The catalogue part of a template, by kind.
public enum TemplateContent: Sendable {
  case funnelKPI(FunnelKPIContent)
  case pipeline(PipelineContent)
  case maturity(MaturityContent)
  case readiness(ReadinessContent)
}

public struct FunnelKPIContent: Sendable {
  public let stages: [FunnelStage]
  public let goals: [Goal]
  public let tactics: [Tactic]
  public let kpis: [KPI]
  public let baseFigures: [BaseFigure]
  public let funnel: [FunnelStep]
  public init(
    stages: [FunnelStage], goals: [Goal], tactics: [Tactic], kpis: [KPI], baseFigures: [BaseFigure],
    funnel: [FunnelStep]
  ) {
    self.stages = stages
    self.goals = goals
    self.tactics = tactics
    self.kpis = kpis
    self.baseFigures = baseFigures
    self.funnel = funnel
  }
}

public struct PipelineContent: Sendable {
  public let stages: [PipelineStage]
  /// Codes offered in the drop-down of currencies.
  public let currencies: [String]
  public init(stages: [PipelineStage], currencies: [String]) {
    self.stages = stages
    self.currencies = currencies
  }
}

public struct MaturityContent: Sendable {
  public let levels: [MaturityLevel]
  public let dimensions: [MaturityDimension]
  public init(levels: [MaturityLevel], dimensions: [MaturityDimension]) {
    self.levels = levels
    self.dimensions = dimensions
  }
}

public struct ReadinessContent: Sendable {
  public let questions: [ReadinessQuestion]
  public let areas: [ReadinessArea]
  public let items: [ReadinessItem]
  public init(questions: [ReadinessQuestion], areas: [ReadinessArea], items: [ReadinessItem]) {
    self.questions = questions
    self.areas = areas
    self.items = items
  }
}

/// The words of a template by dotted key: `tables.quiz.columns.answer.label`.
public struct Texts: Sendable {
  public let values: [String: String]
  public subscript(_ key: String) -> String? { values[key] }
  /// The keys directly below `prefix`, in the order of the YAML, with their texts: for lists of choices and
  /// paragraphs.
  public func children(of prefix: String) -> [(key: String, text: String)] {
    order.compactMap { key in
      guard key.hasPrefix(prefix + "."), let text = values[key] else { return nil }
      let rest = key.dropFirst(prefix.count + 1)
      return rest.contains(".") ? nil : (String(rest), text)
    }
  }
  let order: [String]
  public init(_ pairs: [(key: String, text: String)]) {
    values = Dictionary(pairs.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    order = pairs.map(\.key)
  }
}
