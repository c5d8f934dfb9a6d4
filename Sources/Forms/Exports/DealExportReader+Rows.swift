import OfficeFiles
import Planning
import Spreadsheet

// What the rows say.
extension DealExportReader {
  /// The rows that are deals: what stands below the table, such as a report's totals and its copyright, has hardly
  /// anything in the columns that are known.
  static func records(of table: ExportTable, known: [Int]) -> [(row: Int, cells: Cells)] {
    let isThin = { (cells: Cells) in known.count(where: { cells[$0].map(isFilled) ?? false }) < 2 }
    let end = table.rows.lastIndex { !isThin($0.cells) }.map { $0 + 1 } ?? 0
    return known.count < 3 ? table.rows : Array(table.rows[..<end])
  }

  private static func isFilled(_ cell: ReadCell) -> Bool {
    switch cell.value {
    case .blank: false
    case .text(let text): !text.trimmed.isEmpty
    default: true
    }
  }

  private func cell(_ field: CRMField, _ cells: Cells) -> ReadCell? { columns[field].flatMap { cells[$0] } }

  /// What stands there in words; nil for nothing.
  func text(_ field: CRMField, _ cells: Cells) -> String? {
    guard let value = cell(field, cells)?.value else { return nil }
    let text = AnswerReading.text(value).trimmed
    return text.isEmpty ? nil : text
  }

  func allTexts(_ field: CRMField) -> [String] {
    var seen: [String] = []
    for (_, cells) in records {
      if let text = text(field, cells), !seen.contains(text) { seen.append(text) }
    }
    return seen
  }

  private func answer(_ id: String, _ cell: ReadCell?) -> AnswerValue? {
    fields[id].flatMap { style.answer(cell, $0) }
  }

  /// One deal; nil for what is left out.
  func answers(_ cells: Cells, _ entered: [(number: Int, column: Int)]) -> AnswerRow? {
    var values: [String: AnswerValue] = [:]
    for field in Self.plainFields { values[field.rawValue] = answer(field.rawValue, cell(field, cells)) }
    let name = text(.stage, cells)
    let place = name.flatMap { stages.stage(named: $0) }
    guard place != .leftOut, let status = status(cells, place) else { return nil }
    values["stageName"] = name.map { .text($0) }
    values["status"] = .choice(status.rawValue)
    if status == .won { values["stage"] = .choice("7") }
    if status == .open, case .open(let number)? = place { values["stage"] = .choice(String(number)) }
    values["probability"] =
      status == .open
      ? fields["probability"].flatMap { style.probability(cell(.probability, cells), $0) } : nil
    addMoney(cells, status, to: &values)
    addContacts(cells, to: &values)
    addClosing(cells, status, to: &values)
    addHistory(cells, entered, status, place, to: &values)
    return AnswerRow(values: values.compactMapValues { $0.isBlankText ? nil : $0 })
  }

  /// The fields that stand in the deal sheet as they stand in the export.
  static let plainFields: [CRMField] =
    [
      .id, .deal, .account, .owner, .pipeline, .source, .created, .stageSince, .close, .closeMoves, .nextStep,
      .nextDate,
      .lastActivity, .contacts, .decisionMaker,
    ] + CRMField.milestones + [
      .signed, .lostReason, .postMortem, .partner, .partnerEvidence, .reason, .note, .movesBack, .valueGiven,
      .valueConfirmed,
    ]

  /// Nil for a deal that is left out. The column of the status says it, else marks of won and lost, else the stage.
  private func status(_ cells: Cells, _ place: CRMStage?) -> DealFate? {
    if let word = text(.status, cells), let means = stages.status(word) { return DealFate(means) }
    if flag(.isWon, cells) == true { return .won }
    if flag(.isLost, cells) == true || flag(.isClosed, cells) == true && flag(.isWon, cells) == false {
      return .lost
    }
    if let place { return DealFate(place) }
    return .open
  }

  private func flag(_ field: CRMField, _ cells: Cells) -> Bool? {
    ExportStyle.flag(cell(field, cells)?.value)
  }

  private func addMoney(_ cells: Cells, _ status: DealFate, to values: inout [String: AnswerValue]) {
    let won = status == .won ? answer("amount", cell(.wonAmount, cells)) : nil
    values["amount"] = won ?? answer("amount", cell(.amount, cells))
    guard let field = fields["currency"] else { return }
    let word = text(.currency, cells) ?? text(.amount, cells).flatMap(Currencies.code(inAmount:))
    values["currency"] = word.map { word in
      let code = Currencies.code(of: word) ?? word
      return field.choices.contains { $0.id == code } ? .choice(code) : .unexpected(.text(word))
    }
  }

  /// Names are counted where there is no number.
  private func addContacts(_ cells: Cells, to values: inout [String: AnswerValue]) {
    guard columns[.contacts] == nil, columns[.contactNames] != nil else { return }
    let names = (text(.contactNames, cells) ?? "").split(separator: ";").filter {
      !$0.allSatisfy(\.isWhitespace)
    }
    values["contacts"] = .number(Double(names.count))
  }

  /// A closed deal's close date is the day on which it was closed; of a won one it stands for the signature where no
  /// other day does.
  private func addClosing(_ cells: Cells, _ status: DealFate, to values: inout [String: AnswerValue]) {
    guard status != .open else { return }
    let day = ([.closed] + (status == .won ? [.wonOn] : [.lostOn])).lazy
      .compactMap { self.answer("close", self.cell($0, cells)) }.first
    if let day { values["close"] = day }
    if status == .won, values["signed"] == nil { values["signed"] = values["close"] }
    if status == .lost, values["lostReason"] == nil {
      values["lostReason"] = answer("lostReason", cell(.statusReason, cells))
    }
  }

  /// What the days of the stages tell: since when, how far, how often back.
  private func addHistory(
    _ cells: Cells, _ entered: [(number: Int, column: Int)], _ status: DealFate, _ place: CRMStage?,
    to values: inout [String: AnswerValue]
  ) {
    var visits: [(stage: Int, day: CalendarDate)] = []
    for (number, column) in entered {
      let id = DealExportColumns.entered(number)
      guard let day = answer(id, cells[column])?.date else { continue }
      visits.append((number, day))
      // Several stages of the CRM may be one of the chart: the deal came into it with the first.
      if let known = values[id]?.date, known <= day { continue }
      values[id] = .date(day)
    }
    visits.sort { ($0.day, $0.stage) < ($1.day, $1.stage) }
    if values["movesBack"] == nil, entered.count > 1 {
      values["movesBack"] = .number(Double(zip(visits, visits.dropFirst()).count { $1.stage < $0.stage }))
    }
    if case .open(let number)? = place, status == .open, values["stageSince"] == nil {
      values["stageSince"] = values[DealExportColumns.entered(number)]
    }
    var reached = visits.map(\.stage).max()
    if case .open(let number)? = place { reached = max(reached ?? 0, number) }
    if status == .won { reached = 6 }
    values["reached"] = reached.map { .number(Double($0)) }
  }
}

/// How a deal stands.
enum DealFate: String {
  case open, won, lost

  /// Nil for deals that are left out.
  init?(_ stage: CRMStage) {
    switch stage {
    case .open: self = .open
    case .won: self = .won
    case .lost: self = .lost
    case .leftOut: return nil
    }
  }
}

extension AnswerValue {
  fileprivate var isBlankText: Bool {
    if case .text(let text) = self { text.isEmpty } else { false }
  }
}
