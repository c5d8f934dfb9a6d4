import Forms
import Planning
import Spreadsheet

/// A rule of the alignment chart, which judges each box by itself.
protocol AlignmentRule: Rule {
  /// The columns of both sides without which it cannot be judged.
  static var columns: [AlignmentColumn] { get }
  static func check(_ box: AlignmentBoxAnswers, _ context: CheckContext) -> Verdict
}

/// The columns of a side's table.
enum AlignmentColumn: String, Sendable { case question, answer, kpi, owner, date, importance, today }

/// Who answers.
enum AlignmentSide: String, CaseIterable, Sendable {
  case sales, marketing

  var other: AlignmentSide { self == .sales ? .marketing : .sales }
  /// At the beginning of a sentence.
  var name: String { self == .sales ? "Sales" : "Marketing" }
}

/// What both sides said of one box.
struct AlignmentBoxAnswers: Sendable {
  static let together = "together"

  let id: String
  /// `1 Value x Content`.
  let name: String
  private let rows: [String: (index: Int, answers: AnswerRow)]

  init(_ box: AlignmentBox, content: AlignmentContent, form: ReturnedForm) {
    id = box.id
    name = "\(box.id) \(content.name(box))"
    var rows: [String: (index: Int, answers: AnswerRow)] = [:]
    for table in AlignmentSide.allCases.map(\.rawValue) + [Self.together] {
      let all = form.answers.rows(table)
      if let index = all.firstIndex(where: { $0.key == box.id }) { rows[table] = (index, all[index]) }
    }
    self.rows = rows
  }

  /// Nil where nothing but white space stands.
  func value(_ side: AlignmentSide, _ column: AlignmentColumn) -> AnswerValue? {
    value(side.rawValue, column.rawValue)
  }

  func value(_ table: String, _ column: String) -> AnswerValue? {
    rows[table]?.answers[column].flatMap { $0.isBlank ? nil : $0 }
  }

  func at(_ side: AlignmentSide, _ column: AlignmentColumn) -> AnswerLocation {
    at(side.rawValue, column.rawValue)
  }

  func at(_ table: String, _ column: String) -> AnswerLocation {
    rows[table].map { .cell(table: table, row: $0.index, column: column) } ?? .table(table)
  }
}

extension AlignmentRule {
  static func judge(_ context: CheckContext) -> Judgement {
    guard let content = context.form.template.content as? AlignmentContent else {
      return .skipped("The workbook holds no alignment chart.")
    }
    for side in AlignmentSide.allCases {
      if let reason = context.form.missing(columns.map(\.rawValue), of: side.rawValue) {
        return .skipped(reason)
      }
    }
    let boxes = content.boxes.map { AlignmentBoxAnswers($0, content: content, form: context.form) }
    return .each(boxes) { check($0, context) }
  }
}

extension RuleDescription {
  /// A rule of the alignment chart.
  static func alignment(
    _ code: String, _ name: String, _ severity: Severity, what: String, why: String, source: String,
    fix: String
  ) -> RuleDescription {
    RuleDescription(
      code: code, name: name, severity: severity, what: what, why: why, source: source, fix: fix,
      kinds: ["alignment"])
  }
}
