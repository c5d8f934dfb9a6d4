import Planning

// Where things stand, and what has to be known beforehand.
extension DealExportReader {
  /// The columns of days by stage of the chart; those of stages that are unknown are left out.
  var enteredColumns: [(number: Int, column: Int)] {
    found.entered.compactMap { name, column in
      guard case .open(let number)? = stages.stage(plain: name) else { return nil }
      return (number, column.column)
    }
  }

  /// The column of the export in which each column of the form stands, derived ones where they come from.
  func places(_ entered: [(number: Int, column: Int)]) -> [String: Int] {
    var places: [String: Int] = [:]
    for field in Self.plainFields + [.stage, .probability, .amount, .currency] {
      places[field.rawValue] = columns[field]
    }
    func add(_ id: String, _ fields: CRMField...) {
      if places[id] == nil { places[id] = fields.lazy.compactMap { columns[$0] }.first }
    }
    add("status", .status, .isWon, .isClosed, .isLost, .stage)
    add("contacts", .contactNames)
    add("signed", .wonOn, .closed, .close)
    add("close", .closed, .wonOn)
    add("lostReason", .statusReason)
    add("stageName", .stage)
    for (number, column) in entered where places[DealExportColumns.entered(number)] == nil {
      places[DealExportColumns.entered(number)] = column
    }
    if entered.count > 1, places["movesBack"] == nil { places["movesBack"] = columns[.stage] }
    if places["stageSince"] == nil { places["stageSince"] = entered.first?.column }
    return places
  }

  /// All stages and statuses must be known before a single deal is read.
  func demandKnownWords() throws(DealExportError) {
    func words(_ field: CRMField, _ place: (String) -> CRMStage?) -> [UnknownDealWords.Word] {
      var counts: [String: Int] = [:]
      var order: [String] = []
      for (_, cells) in records {
        guard let word = text(field, cells) else { continue }
        if counts[word] == nil { order.append(word) }
        counts[word, default: 0] += 1
      }
      return order.map { UnknownDealWords.Word(name: $0, count: counts[$0] ?? 0, stage: place($0)) }
    }
    let unknown = UnknownDealWords(
      path: table.path, crm: found.profile.id, stages: words(.stage) { stages.stage(named: $0) },
      status: words(.status) { stages.status($0) }, chart: stages.chart)
    guard unknown.unknownStages.isEmpty, unknown.unknownStatus.isEmpty else {
      var named = unknown
      if named.unknownStatus.isEmpty { named.status = [] }
      throw .unknownWords(named)
    }
  }
}
