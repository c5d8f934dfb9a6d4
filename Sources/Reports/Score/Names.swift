import Planning

/// The names that a template gives to ids; an id that it doesn't know is its own name.
struct Names {
  private var names: [String: String] = [:]
  private(set) var levels: [MaturityLevel] = []
  private(set) var dimensions: [MaturityDimension] = []
  private(set) var items: [ReadinessItem] = []
  private(set) var questions: [ReadinessQuestion] = []
  private(set) var stages: [PipelineStage] = []

  init(_ template: Template) {
    switch template.content {
    case .funnelKPI(let content):
      add(content.stages.map { ($0.id, $0.name) })
      add(content.goals.map { ($0.id, $0.name) })
      add(content.tactics.map { ($0.id, $0.name) })
      add(content.kpis.map { ($0.id, $0.name) })
      add(content.baseFigures.map { ($0.id, $0.name) })
      add(content.funnel.map { ($0.id, $0.name) })
    case .pipeline(let content):
      stages = content.stages
      add(content.stages.map { (String($0.number), $0.name) })
    case .maturity(let content):
      (levels, dimensions) = (content.levels, content.dimensions)
      add(content.dimensions.map { ($0.id, $0.name) })
    case .readiness(let content):
      (items, questions) = (content.items, content.questions)
      add(content.areas.map { ($0.id, $0.name) })
      add(content.items.map { ($0.id, $0.text) })
      add(content.questions.map { ($0.id, $0.text) })
    }
  }

  private mutating func add(_ pairs: [(String, String)]) { for (id, name) in pairs { names[id] = name } }

  subscript(id: String) -> String { names[id] ?? id }

  /// `D03 Data quality`; the id alone when there is no name for it.
  func full(_ id: String) -> String { names[id].map { "\(id) \($0)" } ?? id }
}
