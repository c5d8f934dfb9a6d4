import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

/// A mistake that clients make, put into a clean plan: what is typed instead, the rule that finds it, and where.
struct PlantedFault: Sendable {
  enum Place: Sendable {
    /// In the row of a KPI; `*` is the KPI chosen from ``PlantedFault/kpis``.
    case row(String, String)
    /// In the later one of the rows of these KPIs.
    case later([String], String)
    /// In a row that the template fixes: table, key, column.
    case fixed(String, String, String)
    case field(String)
    /// In the row added first, second ...
    case added(Int, String)
    /// Nowhere in particular: the plan as a whole.
    case plan
  }

  let code: String
  /// The KPIs in whose row it makes a mistake.
  var kpis: [String] = []
  var changes: [(Place, AnswerValue?)] = []
  /// KPIs whose rows are emptied.
  var emptied: [String] = []
  var added: [[String: AnswerValue]] = []
  let at: Place

  /// One cell of one row, of whichever of these KPIs.
  static func cell(
    _ code: String, _ column: String, _ value: AnswerValue?, of kpis: [String] = CleanPlan.kpis,
    at place: String? = nil
  ) -> PlantedFault {
    PlantedFault(
      code: code, kpis: kpis, changes: [(.row("*", column), value)], at: .row("*", place ?? column))
  }
}

extension CleanPlan {
  /// Makes the mistake, in the row of `kpi` where the fault leaves that open, and tells where it is to be found.
  mutating func plant(_ fault: PlantedFault, kpi: String) throws -> AnswerLocation {
    var rows: [String: Int] = [:]
    for (index, row) in answers.rows("setup").enumerated() {
      if let id = row["kpi"]?.choice { rows[id] = index }
    }
    let first = answers.rows("setup").count
    func location(_ place: PlantedFault.Place) throws -> AnswerLocation {
      switch place {
      case .row(let id, let column):
        return .cell(table: "setup", row: try #require(rows[id == "*" ? kpi : id]), column: column)
      case .later(let ids, let column):
        return .cell(table: "setup", row: try #require(ids.compactMap { rows[$0] }.max()), column: column)
      case .fixed(let table, let key, let column):
        let row = answers.rows(table).firstIndex { $0.key == key }
        return .cell(table: table, row: try #require(row), column: column)
      case .field(let id): return .field(id)
      case .added(let number, let column): return .cell(table: "setup", row: first + number, column: column)
      case .plan: return .table("setup")
      }
    }
    for row in fault.added { add(row) }
    for (place, value) in fault.changes { put(value, at: try location(place)) }
    for id in fault.emptied { answers.tables["setup"]?[try #require(rows[id])].values = [:] }
    return try location(fault.at)
  }
}
