import Forms
import GRDB
import OfficeFiles
import Planning
import Spreadsheet

/// Turns the cells of one export into the values of its table.
struct RecordReading {
  let object: CRMObject
  let style: WrittenStyle
  let is1904: Bool
  let stages: StageNames
  let customers: Set<String>
  let legalForms: Set<String>
  /// Whether the words of the roles were exported; where not, being linked is enough.
  let hasRoles: Bool
  /// The place of each column of the table among the cells of a row; nil for one that is not in the file.
  private let places: [(column: CRMColumn, place: Int?)]
  private let slots: [String: Int]

  /// Days in which order, by the first cell that tells: what ``DayOrder`` is decided by.
  private(set) var slashed: [WrittenStyle.DayOrder: CellReference] = [:]
  /// Cells that hold something which is no day or no number, by column.
  private(set) var unreadable: [String: (count: Int, first: CellReference)] = [:]
  /// Stages of deals of which nobody knows where they belong, with the number of deals.
  private(set) var unknownStages: [String: Int] = [:]

  init(
    _ recognition: ObjectRecognition, style: WrittenStyle, is1904: Bool, stages: StageNames,
    customers: Set<String>, legalForms: Set<String>
  ) {
    object = recognition.object
    self.style = style
    self.is1904 = is1904
    self.stages = stages
    self.customers = customers
    self.legalForms = legalForms
    places = recognition.object.columns.map { column in
      (column, recognition.columns.first { $0.column.name == column.name }?.head.column)
    }
    hasRoles = places.contains { $0.column.name == "role" && $0.place != nil }
    slots = Dictionary(
      LinkTables.columns(recognition.object).enumerated().map { ($1, $0 + 2) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The values of ``LinkTables/insertion(_:)``, and the keys beyond the first of a cell with several; nil for a record
  /// that the CRM has deleted.
  mutating func values(
    file: Int, line: Int, _ cells: [ReadCell?]
  ) -> (values: [DatabaseValue], more: [String: [String]])? {
    var values = [DatabaseValue](repeating: .null, count: slots.count + 2)
    values[0] = file.databaseValue
    values[1] = line.databaseValue
    var more: [String: [String]] = [:]
    for (index, (column, place)) in places.enumerated() {
      guard let place, place < cells.count, let cell = cells[place] else { continue }
      let reference = CellReference(row: line, column: place)
      switch column.kind {
      case .text: values[index + 2] = Self.text(cell)?.databaseValue ?? .null
      case .keys:
        guard let text = Self.text(cell) else { continue }
        let keys =
          text.contains(";") ? text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty } : [text]
        values[index + 2] = keys.first?.databaseValue ?? .null
        if keys.count > 1 { more[column.name] = Array(keys.dropFirst()) }
      case .date: values[index + 2] = day(cell, column.name, reference)
      case .number: values[index + 2] = number(cell, column.name, reference)
      case .flag: values[index + 2] = Self.flag(cell).map { ($0 ? 1 : 0).databaseValue } ?? .null
      case .email: values[index + 2] = Self.text(cell).flatMap(PlainKeys.email)?.databaseValue ?? .null
      case .domain: values[index + 2] = Self.text(cell).flatMap(PlainKeys.domain)?.databaseValue ?? .null
      }
    }
    return derive(&values) ? (values, more) : nil
  }

  /// Characters of a name that are compared: comparing takes the square of them.
  private static let longestName = 100

  // MARK: Cells

  static func text(_ cell: ReadCell) -> String? {
    let text = AnswerReading.text(cell.value).trimmed
    return text.isEmpty ? nil : text
  }

  private static func flag(_ cell: ReadCell) -> Bool? {
    if let flag = ExportStyle.flag(cell.value) { return flag }
    switch CRMWord.plain(cell.value.text ?? "") {
    case "active", "aktiv", "actif": return true
    case "inactive", "inaktiv", "inactif", "retired", "draft", "deactivated": return false
    default: return nil
    }
  }

  private mutating func day(_ cell: ReadCell, _ name: String, _ place: CellReference) -> DatabaseValue {
    if let number = cell.value.number {
      return CalendarDate(serial: number, is1904: is1904)?.daysSince1970.databaseValue ?? .null
    }
    guard let text = Self.text(cell) else { return .null }
    if let day = CalendarDate(text.prefix(10)) { return day.daysSince1970.databaseValue }
    let bare = ExportStyle.day(text)
    if let order = WrittenStyle.dayOrder(bare) {
      if slashed[order] == nil { slashed[order] = place }
      return bare.databaseValue
    }
    if let day = style.date(bare) { return day.daysSince1970.databaseValue }
    if (12...13).contains(text.utf8.count), let count = Int(text) {
      return (count / 86_400_000).databaseValue
    }
    tell(name, place)
    return .null
  }

  private mutating func number(_ cell: ReadCell, _ name: String, _ place: CellReference) -> DatabaseValue {
    if let number = cell.value.number { return number.databaseValue }
    guard let text = Self.text(cell) else { return .null }
    if let number = style.number(text) { return number.databaseValue }
    tell(name, place)
    return .null
  }

  private mutating func tell(_ column: String, _ place: CellReference) {
    unreadable[column, default: (0, place)].count += 1
  }

  // MARK: What is made of several cells

  private func text(_ name: String, _ values: [DatabaseValue]) -> String? {
    slots[name].flatMap { String.fromDatabaseValue(values[$0]) }
  }

  private func isOn(_ name: String, _ values: [DatabaseValue]) -> Bool? {
    slots[name].flatMap { Int.fromDatabaseValue(values[$0]) }.map { $0 != 0 }
  }

  private func set(_ name: String, _ value: DatabaseValue?, _ values: inout [DatabaseValue]) {
    if let slot = slots[name] { values[slot] = value ?? .null }
  }

  private mutating func derive(_ values: inout [DatabaseValue]) -> Bool {
    switch object {
    case .accounts:
      set(
        "bare", text("name", values).flatMap { PlainKeys.company($0, without: legalForms) }?.databaseValue,
        &values)
      let isCustomer = text("type", values).map { customers.contains(CRMWord.plain($0)) } ?? false
      set("customer", (isCustomer ? 1 : 0).databaseValue, &values)
    case .contacts:
      let parts = [text("first", values), text("last", values)].compactMap(\.self)
      let person = (parts.isEmpty ? text("name", values) : parts.joined(separator: " "))?.words
      let whole = person?.joined(separator: " ").prefix(Self.longestName) ?? ""
      set("person", whole.isEmpty ? nil : String(whole).databaseValue, &values)
    case .deals: return deriveState(&values)
    case .dealContacts:
      if !hasRoles { set("role", "".databaseValue, &values) }
      set("listed", 0.databaseValue, &values)
    case .products:
      if values[slots["active"] ?? 0].isNull { set("active", 1.databaseValue, &values) }
    case .users:
      if values[slots["active"] ?? 0].isNull { set("active", 1.databaseValue, &values) }
    default: break
    }
    return true
  }

  /// The word of the status says it, else marks of won and lost, else the stage; false for deals that are none.
  private mutating func deriveState(_ values: inout [DatabaseValue]) -> Bool {
    let name = text("stage", values)
    let place = name.flatMap { stages.stage(named: $0) }
    let word = text("status", values).flatMap { stages.status($0) }
    if place == .leftOut || word == .leftOut { return false }
    var state: String?
    switch word {
    case .open: state = "open"
    case .won: state = "won"
    case .lost: state = "lost"
    case .leftOut, nil: break
    }
    if state == nil {
      if isOn("isWon", values) == true {
        state = "won"
      } else if isOn("isLost", values) == true
        || isOn("isClosed", values) == true && isOn("isWon", values) == false
      {
        state = "lost"
      } else if isOn("isClosed", values) == false {
        state = "open"
      }
    }
    var level: Int?
    switch place {
    case .open(let number):
      level = number
      state = state ?? "open"
    case .won: state = state ?? "won"
    case .lost: state = state ?? "lost"
    case .leftOut, nil: break
    }
    if place == nil, let name { unknownStages[name, default: 0] += 1 }
    if state == "won" { level = 7 }
    if state == "lost" { level = 0 }
    set("state", state?.databaseValue, &values)
    set("level", level?.databaseValue, &values)
    return true
  }
}
