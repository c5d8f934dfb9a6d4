import Forms
import Planning
import Spreadsheet
import Testing

/// One deal, whatever the CRM: what the tests write in each CRM's layout and want back.
struct PlainDeal {
  enum Fate { case open, won, lost }
  var id: String
  var name: String
  var account: String
  var owner: String
  /// The stage that it is in, or was in last: 2, 4 or 6, which all CRMs have.
  var stage: Int
  var fate = Fate.open
  var amount: Double?
  var probability = 0.0
  var created: String
  var since: String
  var close: String
  var nextStep = ""
  var nextDate = ""
  var last: String
  var lostReason = ""

  static let all: [PlainDeal] = [
    PlainDeal(
      id: "101", name: "Roof for the depot", account: "Depot AG", owner: "Anna Schmidt", stage: 4,
      amount: 48_000,
      probability: 0.4, created: "2026-06-01", since: "2026-10-20", close: "2027-01-15",
      nextStep: "Site visit",
      nextDate: "2026-11-25", last: "2026-11-18"),
    PlainDeal(
      id: "102", name: "Solar park, \"phase 2\"; north", account: "Sun & Söhne", owner: "Ben Otto", stage: 6,
      amount: 120_000.5, probability: 0.8, created: "2026-03-04", since: "2026-08-20", close: "2026-11-30",
      last: "2026-09-18"),
    PlainDeal(
      id: "103", name: "Garage", account: "Meyer", owner: "Anna Schmidt", stage: 6, fate: .won, amount: 9_500,
      created: "2026-06-11", since: "2026-09-30", close: "2026-09-30", last: "2026-09-28"),
    PlainDeal(
      id: "104", name: "Hall", account: "Hall & Co", owner: "Ben Otto", stage: 4, fate: .lost, amount: 19_500,
      created: "2026-06-12", since: "2026-08-30", close: "2026-08-30", last: "2026-08-28", lostReason: "Price"
    ),
    PlainDeal(
      id: "105", name: "Carport", account: "Ülker", owner: "Anna Schmidt", stage: 2, probability: 0.1,
      created: "2026-10-11", since: "2026-11-01", close: "2027-02-28", nextStep: "Call",
      nextDate: "2026-11-29",
      last: "2026-11-10"),
  ]

  /// As the reading of an export has it: what all CRMs tell.
  var values: [String: String] {
    var values = [
      "id": id, "deal": name, "account": account, "owner": owner, "created": created, "stageSince": since,
      "close": close, "lastActivity": last, "currency": "EUR",
    ]
    values["amount"] = amount.map { "\($0)" }
    values["nextStep"] = nextStep.isEmpty ? nil : nextStep
    values["nextDate"] = nextDate.isEmpty ? nil : nextDate
    values["lostReason"] = lostReason.isEmpty ? nil : lostReason
    switch fate {
    case .open:
      values["status"] = "open"
      values["stage"] = "\(stage)"
      values["probability"] = "\(probability)"
    case .won:
      values["status"] = "won"
      values["stage"] = "7"
      values["signed"] = close
    case .lost: values["status"] = "lost"
    }
    return values
  }

  /// The same of a row that was read.
  static func told(by row: AnswerRow) -> [String: String] {
    let told: Set = [
      "id", "deal", "account", "owner", "stage", "status", "amount", "currency", "probability", "created",
      "stageSince",
      "close", "nextStep", "nextDate", "lastActivity", "lostReason", "signed",
    ]
    return row.values.filter { told.contains($0.key) }.mapValues { answer in
      switch answer {
      case .text(let text), .choice(let text): text
      case .number(let number): "\(number)"
      case .date(let date): date.description
      case .unexpected(let value): "unexpected \(value)"
      }
    }
  }
}

/// How one CRM writes an export in one locale.
struct ExportLayout: Sendable {
  enum Days { case iso, isoWithTime, monthFirst, dotted, slashed, monthFirstWithTime }
  enum Numbers { case plain, english, german, french }

  var crm: String
  var language: String
  var heads: [(head: String, value: @Sendable (PlainDeal, ExportLayout) -> String)]
  var days: Days
  var numbers: Numbers
  var separator: Character

  var name: String { "\(crm) \(language)" }

  func csv(_ deals: [PlainDeal], without missing: String? = nil) -> String {
    let used = heads.filter { $0.head != missing }
    let lines =
      [used.map(\.head)] + deals.map { deal in used.map { $0.value(deal, self) } }
    return lines.map { line in
      line.map {
        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }
      .joined(separator: String(separator))
    }.joined(separator: "\r\n") + "\r\n"
  }

  func day(_ iso: String) -> String {
    guard let date = CalendarDate(iso) else { return "" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return switch days {
    case .iso: iso
    case .isoWithTime: "\(iso) 14:05"
    case .monthFirst: "\(date.month)/\(date.day)/\(date.year)"
    case .monthFirstWithTime: "\(date.month)/\(date.day)/\(date.year) 2:05 PM"
    case .dotted: "\(two(date.day)).\(two(date.month)).\(date.year)"
    case .slashed: "\(two(date.day))/\(two(date.month))/\(date.year)"
    }
  }

  func number(_ value: Double?) -> String {
    guard let value else { return "" }
    let cents = Int((value * 100).rounded())
    let whole = "\(cents / 100)"
    let rest = cents % 100 < 10 ? "0\(cents % 100)" : "\(cents % 100)"
    func grouped(_ mark: String) -> String {
      whole.count > 3 ? "\(whole.dropLast(3))\(mark)\(whole.suffix(3))" : whole
    }
    return switch numbers {
    case .plain: "\(value)"
    case .english: "\(grouped(",")).\(rest)"
    case .german: "\(grouped(".")),\(rest)"
    case .french: "\(grouped("\u{202F}")),\(rest)"
    }
  }

  /// In per cent.
  func percent(_ deal: PlainDeal) -> String {
    switch deal.fate {
    case .open: "\(Int((deal.probability * 100).rounded()))"
    case .won: "100"
    case .lost: "0"
    }
  }
}
