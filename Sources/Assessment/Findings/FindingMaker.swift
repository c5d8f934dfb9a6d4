import Forms
import Planning
import Spreadsheet

/// Makes findings of flaws: looks up the place, the value that stands there and the fingerprint.
struct FindingMaker {
  private let context: CheckContext
  /// By table, the identity of each row.
  private var identities: [String: [String]] = [:]

  /// By row of the set-up.
  private let units: [Int: MeasureUnit]

  init(_ context: CheckContext) {
    self.context = context
    var units: [Int: MeasureUnit] = [:]
    for row in context.setup?.rows ?? [] { units[row.index] = row.unit }
    self.units = units
  }

  mutating func finding(_ flaw: Flaw, of rule: RuleDescription) -> Finding {
    let form = context.form
    let words = flaw.words()
    let place = flaw.place ?? form.placement.place(of: flaw.location) ?? wider(flaw.location)
    return Finding(
      code: rule.code, severity: rule.severity, path: form.path, sheet: place?.sheet,
      cell: place?.cell?.description, field: field(flaw.location), location: flaw.location,
      value: flaw.value ?? value(at: flaw.location), expected: words.expected, message: words.message,
      remedy: words.remedy,
      isSafeToApply: rule.isSafeToApply, fingerprint: fingerprint(flaw, rule.code))
  }

  /// The sheet, where the cell itself is not in the file.
  private func wider(_ location: AnswerLocation) -> CellPlace? {
    guard case .cell(let table, _, _) = location else { return nil }
    return context.form.placement.place(of: .table(table))
  }

  private func field(_ location: AnswerLocation) -> String {
    switch location {
    case .field(let id), .table(let id): id
    case .cell(let table, _, let column): "\(table).\(column)"
    }
  }

  private func value(at location: AnswerLocation) -> ReadValue? {
    let form = context.form
    guard let answer = form.answer(at: location), !answer.isBlank else { return nil }
    switch location {
    case .field(let id):
      return ReadValue(
        answer: answer, shown: Shown.answer(answer, form.schema.field(id), choices: nil, unit: nil))
    case .cell(let table, let row, let column):
      let key = form.answers.rows(table)[row].key
      let choices = key.flatMap { form.schema.table(table)?.row($0)?.choices[column] }
      return ReadValue(
        answer: answer,
        shown: Shown.answer(
          answer, form.schema.table(table)?.column(column), choices: choices,
          unit: unit(table, row, column)))
    case .table: return nil
    }
  }

  private func unit(_ table: String, _ row: Int, _ column: String) -> MeasureUnit? {
    guard table == SetupContext.table, let column = SetupColumn(id: column),
      SetupColumn.measured.contains(column)
    else { return nil }
    return units[row]
  }
}

extension FindingMaker {
  /// Code, row, column and subject, but neither position nor value: it outlives sorting, inserting and renaming.
  private mutating func fingerprint(_ flaw: Flaw, _ code: String) -> String {
    var parts = [code]
    switch flaw.location {
    case .field(let id), .table(let id): parts.append(id)
    case .cell(let table, let row, let column): parts += [table, identity(table, row), column]
    }
    parts.append(flaw.subject ?? "")
    return StableHash.hexadecimal(of: parts.joined(separator: separator))
  }

  /// ASCII's unit separator: nobody types it.
  private var separator: String { "\u{1F}" }

  private mutating func identity(_ table: String, _ row: Int) -> String {
    let known = identities[table] ?? self.allIdentities(table)
    identities[table] = known
    return known.indices.contains(row) ? known[row] : ""
  }

  /// Rows that are alike are told apart by their order.
  private func allIdentities(_ table: String) -> [String] {
    var judged: [Int: [String]] = [:]
    switch table {
    case SetupContext.table: for row in context.setup?.rows ?? [] { judged[row.index] = row.identity }
    case DealsContext.table: for row in context.deals?.rows ?? [] { judged[row.index] = row.identity }
    default: break
    }
    let identities = context.form.answers.rows(table).enumerated().map { index, row in
      judged[index]?.joined(separator: separator) ?? row.key ?? RowIdentity.of(row, in: table)
        ?? row.values.values.compactMap(\.text).map(\.folded).min() ?? ""
    }
    var seen: [String: Int] = [:]
    return identities.map { identity in
      let ordinal = seen[identity, default: 0]
      seen[identity] = ordinal + 1
      return identity + separator + String(ordinal)
    }
  }
}
