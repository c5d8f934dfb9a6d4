import Assessment
import Forms

/// A pipeline that every rule of the deals can judge and none finds fault with, as of 2026-03-31.
enum CleanDeals {
  private static let deals = """
    deal  | account | stage | amount | probability | created    | stageSince | close      | closeMoves | nextDate   | lastActivity | contacts | decisionMaker | m1  | m2  | m3  | m4  | m5  | m6  | signed     | status | lostReason  | postMortem | partner | partnerEvidence | reason
    Alpha | Alpha   | 3     | 20000  | 0.2         | 2026-01-10 | 2026-03-01 | 2026-08-15 | 0          | 2026-04-08 | 2026-03-28   | 2        | identified    | yes | yes |     |     |     |     |            | open   |             |            |         |                 |
    Beta  | Beta    | 5     | 30000  |             | 2025-12-01 | 2026-03-05 | 2026-06-15 | 1          | 2026-04-02 | 2026-03-30   | 3        | active        | yes | yes | yes | yes |     |     |            | open   |             |            | Nordlys | 2026-03-20      |
    Gamma | Gamma   | 7     | 20000  |             | 2025-08-01 | 2026-02-01 | 2026-02-01 | 0          |            | 2026-02-01   | 3        | active        | yes | yes | yes | yes | yes | yes | 2026-02-01 | won    |             | 2026-02-20 |         |                 |
    Delta | Delta   | 7     | 25000  |             | 2025-08-01 | 2026-02-01 | 2026-02-01 | 0          |            | 2026-02-01   | 3        | active        | yes | yes | yes | yes | yes | yes | 2026-02-01 | won    |             | 2026-02-20 |         |                 |
    Eta   | Eta     | 7     | 30000  |             | 2025-08-01 | 2026-02-01 | 2026-02-01 | 0          |            | 2026-02-01   | 3        | active        | yes | yes | yes | yes | yes | yes | 2026-02-01 | won    |             | 2026-02-20 |         |                 |
    Theta | Theta   | 4     | 15000  |             | 2025-09-01 | 2025-12-01 | 2026-02-10 | 2          |            | 2026-02-10   | 2        | identified    | yes | yes | yes |     |     |     |            | lost   | no decision | 2026-02-25 |         |                 |
    """

  /// The rules of the deals, and the one cell of the clean table that makes each fire there.
  static let faults: [(code: String, deal: String, column: String, value: String)] = [
    ("DEAL001", "Alpha", "stage", ""), ("DEAL002", "Alpha", "m2", "no"), ("DEAL003", "Alpha", "account", ""),
    ("DEAL004", "Alpha", "close", "2026-03-01"), ("DEAL005", "Alpha", "nextDate", ""),
    ("DEAL006", "Alpha", "stageSince", "2026-01-11"), ("DEAL007", "Alpha", "lastActivity", "2026-03-01"),
    ("DEAL008", "Alpha", "closeMoves", "3"), ("DEAL009", "Beta", "contacts", "1"),
    ("DEAL010", "Beta", "decisionMaker", "unknown"), ("DEAL011", "Alpha", "probability", "0.9"),
    ("DEAL012", "Alpha", "created", "2026-03-01"), ("DEAL014", "Alpha", "amount", "90000"),
    ("DEAL015", "Alpha", "close", "2026-04-20"), ("DEAL016", "Alpha", "close", "2026-09-30"),
    ("DEAL017", "Gamma", "signed", ""), ("DEAL018", "Theta", "postMortem", ""),
    ("DEAL019", "Beta", "partnerEvidence", "2026-02-01"),
  ]

  /// Deals of a CRM's export that the rules which need one find no fault with.
  private static let exported = """
    deal  | stage | status | movesBack | valueGiven | valueConfirmed
    Alpha | 3     | open   | 1         | 2026-03-02 | 2026-03-20
    Beta  | 5     | open   | 0         |            |
    """

  /// The same as ``faults``, for the rules that need an export.
  static let exportFaults: [(code: String, deal: String, column: String, value: String)] = [
    ("DEAL013", "Alpha", "movesBack", "2"), ("DEAL020", "Alpha", "valueConfirmed", ""),
  ]

  static func export(_ deal: String = "", _ column: String = "", _ value: String = "") throws -> ReturnedForm
  {
    try form(exported, deal, column, value, isExport: true)
  }

  /// The pipeline, with another value in one cell.
  static func form(_ deal: String = "", _ column: String = "", _ value: String = "") throws -> ReturnedForm {
    try form(deals, deal, column, value, isExport: false)
  }

  private static func form(
    _ drawing: String, _ deal: String, _ column: String, _ value: String, isExport: Bool
  ) throws -> ReturnedForm {
    let lines = drawing.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    let place = lines[0].firstIndex { $0.words == [column] }
    let table = lines.map { cells in
      guard let place, cells[0].words == [deal] else { return cells.joined(separator: "|") }
      return (cells[..<place] + [" \(value) "] + cells[(place + 1)...]).joined(separator: "|")
    }
    return try DrawnForm("pipeline", tables: [("deals", table.joined(separator: "\n"))], isExport: isExport)
      .form
  }
}

extension String {
  fileprivate var words: [String] { split(separator: " ").map(String.init) }
}
