import Planning

/// The names that a template gives to ids; an id that it doesn't know is its own name.
struct Names {
  /// What the template has, for pages that need more than names.
  let content: any TemplateContent
  private let names: [String: String]

  init(_ template: Template) {
    content = template.content
    names = Dictionary(content.names.map { ($0.id, $0.name) }, uniquingKeysWith: { _, last in last })
  }

  subscript(id: String) -> String { names[id] ?? id }

  /// `D03 Data quality`; the id alone when there is no name for it.
  func full(_ id: String) -> String { names[id].map { "\(id) \($0)" } ?? id }
}

extension Names {
  var levels: [MaturityLevel] { (content as? MaturityContent)?.levels ?? [] }
  var dimensions: [MaturityDimension] { (content as? MaturityContent)?.dimensions ?? [] }
  var items: [ReadinessItem] { (content as? ReadinessContent)?.items ?? [] }
  var questions: [ReadinessQuestion] { (content as? ReadinessContent)?.questions ?? [] }
  var stages: [PipelineStage] { (content as? PipelineContent)?.stages ?? [] }
}
