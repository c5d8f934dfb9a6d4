extension CRMRecords {
  /// Reads what a file says of records: `records: {accounts: {id: [Record ID]}}`, and beside it the words of file names,
  /// the prefixes of keys, the types of customers and the legal forms.
  init(_ map: MapReader) {
    self.init()
    for (name, line, node) in map.entries("records") {
      guard let object = CRMObject(rawValue: name) else {
        map.report(
          "records.\(shortened(name))", line: line, "is no kind of record", remedy: Self.remedy(name))
        continue
      }
      guard let columns = MapReader(node, path: map.joined("records.\(name)"), problems: map.problems) else {
        continue
      }
      for column in object.columns {
        for (text, _) in columns.texts(column.name, isRequired: false) {
          heads.append(Head(object: object, column: column.name, text: text))
        }
      }
      columns.finish()
    }
    for (name, words) in map.lists("files") {
      guard let object = Self.object(name, map, "files") else { continue }
      files += words.map { (object, CRMWord.plain($0)) }
    }
    for (name, prefixes) in map.lists("keys") {
      guard let object = Self.object(name, map, "keys") else { continue }
      keys += prefixes.map { ($0, object) }
    }
    customers = Set(map.texts("customers", isRequired: false).map { CRMWord.plain($0.text) })
    legalForms = Set(map.texts("legalForms", isRequired: false).map { CRMWord.plain($0.text) })
  }

  private static func object(_ name: String, _ map: MapReader, _ key: String) -> CRMObject? {
    if let object = CRMObject(rawValue: name) { return object }
    map.report("\(key).\(shortened(name))", line: nil, "is no kind of record", remedy: remedy(name))
    return nil
  }

  private static func remedy(_ name: String) -> String {
    Suggestion.remedy(for: name, among: CRMObject.allCases.map(\.rawValue))
  }
}

extension CRMCatalogue {
  /// What files are read by whose heads no CRM claims: the names that all have in common, the words of any CRM for the
  /// status of a deal, and stages by their numbers in the chart.
  public var neutral: CRMProfile {
    CRMProfile(
      id: "neutral", name: "no CRM in particular", probability: .percent, prefixes: [], heads: common,
      entered: [], status: profiles.flatMap(\.status),
      stages: CRMStage.all.map { ([$0.word], $0) }, records: CRMRecords())
  }
}
