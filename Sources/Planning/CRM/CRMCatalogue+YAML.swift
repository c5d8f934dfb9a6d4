import Yams

extension CRMCatalogue {
  /// The built-in one. A new CRM is a file in `Templates/crm` and its lines in `templates.c`.
  public static func builtIn() throws(TemplateError) -> CRMCatalogue {
    let commonFile = "crm/common.yaml"
    let problems = ProblemCollector(file: commonFile)
    var languages: [CRMLanguage] = []
    var heads: [CRMProfile.Head] = []
    var records = CRMRecords()
    if let map = try map(commonFile, problems) {
      languages = map.entries("languages").compactMap { code, _, node in
        MapReader(node, path: "languages.\(code)", problems: problems).map { CRMLanguage(code, $0) }
      }
      heads = CRMProfile.heads(map)
      records = CRMRecords(map)
      map.finish()
    }
    try problems.throwIfAny()
    var profiles: [CRMProfile] = []
    for file in TemplateLibrary.files(inFolder: "crm") where file != commonFile {
      profiles.append(try CRMProfile(yaml: TemplateLibrary.text(ofFile: file) ?? "", file: file))
    }
    return CRMCatalogue(profiles: profiles, languages: languages, common: heads, records: records)
  }

  private static func map(_ file: String, _ problems: ProblemCollector) throws(TemplateError) -> MapReader? {
    let root = try YAMLDocument.root(of: TemplateLibrary.text(ofFile: file) ?? "", file: file)
    return MapReader(root, path: "", problems: problems)
  }
}

extension CRMProfile {
  /// Reads a profile; `file` is the name that problems are reported under.
  public init(yaml: String, file: String) throws(TemplateError) {
    let root = try YAMLDocument.root(of: yaml, file: file)
    let problems = ProblemCollector(file: file)
    let map = MapReader(root, path: "", problems: problems)
    id = map?.text("crm") ?? ""
    name = map?.text("name") ?? ""
    probability = map?.choice("probability", "scale", default: Scale.percent) ?? .percent
    prefixes = map?.texts("prefixes", isRequired: false).map(\.text) ?? []
    heads = map.map(CRMProfile.heads) ?? []
    entered = map.map(CRMProfile.entered) ?? []
    status = map.map { CRMProfile.places($0, "status").map { ($0.names, $0.stage) } } ?? []
    stages = map.map { CRMProfile.places($0, "stages") } ?? []
    records = map.map { CRMRecords($0) } ?? CRMRecords()
    map?.finish()
    try problems.throwIfAny()
  }

  /// The heads of all columns: `columns: {deal: {api: [dealname], en: [Deal Name]}}`.
  fileprivate static func heads(_ map: MapReader) -> [Head] {
    guard let node = map.required("columns"),
      let columns = MapReader(node, path: map.joined("columns"), problems: map.problems)
    else { return [] }
    var heads: [Head] = []
    for field in CRMField.allCases where columns.value(field.rawValue) != nil {
      for (language, texts) in columns.lists(field.rawValue) {
        heads += texts.map { Head(field: field, language: language == "api" ? nil : language, text: $0) }
      }
    }
    columns.finish()
    return heads
  }

  private static func entered(_ map: MapReader) -> [EnteredHead] {
    map.lists("entered").flatMap { language, texts in
      texts.compactMap { text in
        guard let star = text.firstIndex(of: "*") else { return nil }
        return EnteredHead(
          language: language == "api" ? nil : language, before: String(text[..<star]),
          after: String(text[text.index(after: star)...]))
      }
    }
  }

  private static func places(_ map: MapReader, _ key: String) -> [(names: [String], stage: CRMStage)] {
    map.lists(key).compactMap { word, names in
      let isStatus = key == "status" && word == "open"
      guard let stage = isStatus ? .open(1) : CRMStage(word) else {
        map.report(
          key, line: map.value(key)?.line, "\"\(shortened(word))\" is no stage of the chart",
          remedy: Suggestion.remedy(for: word, among: CRMStage.all.map(\.word)))
        return nil
      }
      return (names, stage)
    }
  }
}

extension CRMLanguage {
  fileprivate init(_ code: String, _ map: MapReader) {
    self.init(
      code: code, name: map.text("name"), days: map.choice("days", "order of days", default: .either),
      decimal: map.choice("decimal", "decimal mark", default: .point))
    map.finish()
  }
}

extension MapReader {
  /// The entries of a map with keys of anybody's choice, in the order of the file; none where the key is left out.
  func entries(_ key: String) -> [(key: String, line: Int?, value: Node)] {
    guard let node = value(key) else { return [] }
    guard case .mapping(let mapping) = node else {
      report(key, line: node.line, "\(node.sort) is no map", remedy: "write \"key: value\" pairs")
      return []
    }
    return mapping.map { ($0.key.word ?? "", $0.key.line, $0.value) }
  }

  /// A map of lists of texts with keys of anybody's choice.
  func lists(_ key: String) -> [(key: String, texts: [String])] {
    entries(key).map { name, line, node in
      guard case .sequence(let sequence) = node else {
        report("\(key).\(name)", line: line, "\(node.sort) is no list", remedy: "write [a, b]")
        return (name, [])
      }
      return (name, sequence.map { text(of: $0, "\(key).\(name)") })
    }
  }
}
