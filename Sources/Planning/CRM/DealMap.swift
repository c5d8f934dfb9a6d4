import Yams

/// What a consultant says of one client's exports: where his own stages and columns belong. A file in YAML.
///
/// ```yaml
/// crm: hubspot
/// stages:
///   Demo held: 5
///   Signature: won
/// status:
///   Parked: open
/// columns:
///   decisionMaker: Economic buyer
/// ```
public struct DealMap: Sendable {
  /// The profile to read by; nil to find it out.
  public var crm: String?
  /// By the CRM's name of the stage.
  public var stages: [(name: String, stage: CRMStage)] = []
  /// By the word in the column of the status; open is `.open`, whatever its number.
  public var status: [(word: String, means: CRMStage)] = []
  /// The heads of columns, by what they are.
  public var columns: [(field: CRMField, head: String)] = []

  public init() {}

  /// Reads a file of this kind; `file` is the name that problems are reported under.
  public init(yaml: String, file: String) throws(TemplateError) {
    let root = try YAMLDocument.root(of: yaml, file: file)
    let problems = ProblemCollector(file: file)
    if let map = MapReader(root, path: "", problems: problems) {
      crm = map.value("crm").map { map.text(of: $0, "crm") }
      stages = DealMap.places(map, "stages", isStatus: false).map { ($0.name, $0.stage) }
      status = DealMap.places(map, "status", isStatus: true).map { ($0.name, $0.stage) }
      for (name, line, node) in map.entries("columns") {
        guard let field = CRMField(rawValue: name) else {
          map.report(
            "columns.\(shortened(name))", line: line, "is nothing that a deal has",
            remedy: Suggestion.remedy(for: name, among: CRMField.allCases.map(\.rawValue)))
          continue
        }
        if !node.isNull { columns.append((field, map.text(of: node, "columns.\(name)"))) }
      }
      map.finish()
    }
    try problems.throwIfAny()
  }

  private static func places(
    _ map: MapReader, _ key: String, isStatus: Bool
  ) -> [(name: String, stage: CRMStage)] {
    let known = isStatus ? ["open", "won", "lost", "leave-out"] : CRMStage.all.map(\.word)
    let remedy = isStatus ? "write open, won, lost or leave-out" : "write 1 to 6, won, lost or leave-out"
    return map.entries(key).compactMap { name, line, node in
      let word = node.isNull ? "" : node.word?.trimmed ?? ""
      let stage = isStatus && word == "open" ? .open(1) : CRMStage(word)
      if let stage, known.contains(word) { return (name, stage) }
      map.report(
        "\(key).\(shortened(name))", line: line,
        word.isEmpty ? "is empty" : "\"\(shortened(word))\" is no stage of the chart",
        remedy: remedy)
      return nil
    }
  }
}
