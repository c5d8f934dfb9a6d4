import Forms
import Planning
import Spreadsheet

/// A figure of the table `base`.
struct BaseRow {
  static let table = "base"
  static let columns = ["value", "source", "period", "owner"]

  let id: String
  let answers: AnswerRow

  var value: Double? { answers["value"]?.number }
  var period: Cadence? { answers["period"]?.choice.flatMap(Cadence.init) }
  func isEmpty(_ column: String) -> Bool { answers[column].map(\.isBlank) ?? true }
}

extension SetupContext {
  func base(_ id: String) -> BaseRow? {
    form.answers.row(BaseRow.table, key: id).map { BaseRow(id: id, answers: $0) }
  }

  /// `B09 Won amount`.
  func name(of id: String) -> String {
    if let figure = catalogue.baseFigures.first(where: { $0.id == id }) { return "\(id) \(figure.name)" }
    if let kpi = catalogue.kpis.first(where: { $0.id == id }) { return "\(id) \(kpi.name)" }
    return Shown.quoted(id)
  }

  /// The baseline of a KPI, or the value of a base figure, as seen from a row: of several rows of the KPI the one of
  /// the same segment. Nil where there is none, or no single one.
  func figure(_ id: String, seenFrom row: SetupRow) -> Double? {
    if let base = base(id) { return base.value }
    let candidates = rows(of: id).filter { $0.number(.baseline) != nil }
    if candidates.count == 1 { return candidates[0].number(.baseline) }
    let segment = row.text(.segment)?.folded
    let alike = candidates.filter { $0.text(.segment)?.folded == segment }
    return alike.count == 1 ? alike[0].number(.baseline) : nil
  }
}

extension SetupContext {
  /// Ids of the stages, goals and tactics, or other parts of the keys, that have a mark in the matrix.
  func marked(_ part: MatrixPart) -> Set<String> {
    var marked: Set<String> = []
    for row in form.answers.rows("planner") {
      guard let key = row.key, row.values.values.contains(where: { $0.choice != nil }) else { continue }
      let parts = key.split(separator: ".").map(String.init)
      if parts.indices.contains(part.rawValue) { marked.insert(parts[part.rawValue]) }
    }
    return marked
  }

  /// Where in a key of the matrix (`S3.G04.T02`) an id stands.
  enum MatrixPart: Int { case stage, goal, tactic }

  /// The stage of what belongs to none of the funnel's.
  static let acrossTheFunnel = "SX"
}
