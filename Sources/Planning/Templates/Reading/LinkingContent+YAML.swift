extension LinkingContent {
  /// The rules that the program counts by.
  public static let ruleIDs = (1...20).map { $0 < 10 ? "L0\($0)" : "L\($0)" }

  init(_ map: MapReader) {
    let rules = map.records("rules") { id, entry in
      LinkingRule(
        id: id, name: entry.text("name"), why: entry.text("why"), owner: entry.text("owner"),
        repair: entry.text("repair"), limit: entry.number("limit", in: 0...1), isLink: entry.flag("link"))
    }
    map.demand(LinkingContent.ruleIDs, of: rules, "rules")
    let objects = map.records("objects") { id, entry in
      let known = CRMObject(rawValue: id)
      if known == nil, !id.isEmpty {
        entry.report(
          "id", line: entry.line, "\"\(shortened(id))\" is no kind of record",
          remedy: Suggestion.remedy(forID: id, among: CRMObject.allCases.map(\.rawValue)))
      }
      let columns = entry.texts("columns")
      for (column, line) in columns {
        entry.refer("columns", line: line, column, to: known?.columns.map(\.name) ?? [column], "column")
      }
      return LinkingObject(
        id: id, name: entry.text("name"), columns: columns.map(\.text), words: entry.text("words"))
    }
    self.init(rules: rules.map(\.value), objects: objects.map(\.value))
  }
}
