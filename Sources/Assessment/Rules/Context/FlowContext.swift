import Forms
import Planning

/// A flow map as the rules see it.
struct FlowContext {
  let form: ReturnedForm
  let content: Conversion3CContent
  /// The functions that lead, by phase: the rows of the map in their order.
  let leads: [String: [Int]]
  /// Whether anybody has said anything of who plays which part.
  let hasRoles: Bool
  let steps: [FlowStep]
  let fields: [FlowField]

  static let map = "roles"

  /// Nil for other kinds of workbook.
  init?(_ context: CheckContext) {
    guard let content = context.form.template.content as? Conversion3CContent else { return nil }
    form = context.form
    self.content = content
    var leads: [String: [Int]] = [:]
    var hasRoles = false
    for (index, row) in form.answers.rows(Self.map).enumerated() {
      for phase in content.phases {
        guard let role = row[phase.id], !role.isBlank else { continue }
        hasRoles = true
        if role.choice == "leads" { leads[phase.id, default: []].append(index) }
      }
    }
    self.leads = leads
    self.hasRoles = hasRoles
    steps = form.answers.rows(FlowStep.table).enumerated().compactMap { FlowStep($0, $1) }
    fields = form.answers.rows(FlowField.table).enumerated().compactMap { FlowField($0, $1) }
  }

  /// The place of a phase on the way, from 0; nil for none.
  func place(_ phase: String?) -> Int? { phase.flatMap { id in content.phases.firstIndex { $0.id == id } } }

  func name(_ id: String) -> String { content.names.first { $0.id == id }?.name ?? id }

  /// The name of the function in a row of the map.
  func function(inRow row: Int) -> String {
    let rows = form.answers.rows(Self.map)
    return rows.indices.contains(row) ? name(rows[row].key ?? "") : ""
  }
}

/// A call to action.
struct FlowStep {
  static let table = "steps"
  private static let columns = ["phase", "function", "label", "cta", "strength", "destination", "next"]

  let index: Int
  let answers: AnswerRow

  /// Nil for a row in which nothing stands.
  init?(_ index: Int, _ answers: AnswerRow) {
    guard Self.columns.contains(where: { answers[$0].map { !$0.isBlank } ?? false }) else { return nil }
    self.index = index
    self.answers = answers
  }

  var phase: String? { answers["phase"]?.choice }
  var next: String? { answers["next"]?.choice }
  var call: String? { answers.words("cta") }
  var destination: String? { answers.words("destination") }
  func at(_ column: String) -> AnswerLocation { .cell(table: Self.table, row: index, column: column) }
}

/// Something that people are asked for.
struct FlowField {
  static let table = "data"

  let index: Int
  let answers: AnswerRow
  /// As it is called.
  let name: String
  /// In one spelling.
  let identity: String

  /// Nil for a row that names no field.
  init?(_ index: Int, _ answers: AnswerRow) {
    guard let name = answers.words("field") else { return nil }
    self.index = index
    self.answers = answers
    self.name = name
    identity = name.folded
  }

  /// The phase in which it is asked; nil for what is not asked yet.
  var phase: String? { answers["phase"]?.choice }
  func isBlank(_ column: String) -> Bool { answers[column]?.isBlank ?? true }
  func at(_ column: String) -> AnswerLocation { .cell(table: Self.table, row: index, column: column) }
}

/// A rule of the flow map.
protocol FlowRule: Rule {
  /// Table and columns without which it cannot be judged.
  static var needs: [(table: String, columns: [String])] { get }
  static func judge(_ flow: FlowContext) -> Judgement
}

extension FlowRule {
  static func judge(_ context: CheckContext) -> Judgement {
    guard let flow = FlowContext(context) else { return .skipped("The workbook holds no flow map.") }
    for need in needs {
      if let reason = context.form.missing(need.columns, of: need.table) { return .skipped(reason) }
    }
    return judge(flow)
  }
}

extension RuleDescription {
  /// A rule of the flow map.
  static func flow(
    _ code: String, _ name: String, _ severity: Severity, what: String, why: String, source: String,
    fix: String
  ) -> RuleDescription {
    RuleDescription(
      code: code, name: name, severity: severity, what: what, why: why, source: source, fix: fix,
      kinds: ["conversion-3c"])
  }
}
