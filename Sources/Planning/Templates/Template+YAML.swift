import Yams

extension Template {
  /// The structure that this program reads.
  public static let currentVersion = 1
  /// The kinds that have templates.
  public static var kinds: [String] { TemplateRegistry.kinds.map(\.kind) }

  /// Reads a template. `file` is the name that problems are reported under.
  ///
  /// All problems are gathered before the error is thrown. Of words and catalogue entries anything goes; what the
  /// program computes with has to be there: the three questions, levels 1 to 5, stages 1 to 8, the funnel's steps.
  public init(yaml: String, file: String) throws(TemplateError) {
    let root = try YAMLDocument.root(of: yaml, file: file)
    let problems = ProblemCollector(file: file)
    guard let map = MapReader(root, path: "", problems: problems) else {
      try problems.throwIfAny()
      throw TemplateError(
        TemplateProblem(
          file: file, line: 1, key: "", problem: "is no template", remedy: "start from an exported one"))
    }
    let kind = map.text("kind")
    if !kind.isEmpty, !Template.kinds.contains(kind) {
      let remedy = Suggestion.remedy(for: kind, among: Template.kinds)
      map.report(
        "kind", line: map.value("kind")?.line, "\"\(shortened(kind))\" is no kind of template", remedy: remedy
      )
    }
    let version = map.integer("version", in: 1...999)
    if version > Template.currentVersion {
      map.report(
        "version", line: map.value("version")?.line, "version \(version) is newer than this program",
        remedy: "write \(Template.currentVersion), or take a newer planner")
    }
    // With the wrong kind or version every other message would mislead.
    try problems.throwIfAny()
    let language = map.text("language")
    if !language.isEmpty, !isLanguage(language) {
      map.report(
        "language", line: map.value("language")?.line, "\"\(shortened(language))\" is no language",
        remedy: "write its code: en, de, pt-BR")
    }
    guard let reader = TemplateRegistry.kinds.first(where: { $0.kind == kind }) else {
      throw TemplateError(
        TemplateProblem(file: file, line: 1, key: "kind", problem: "is missing", remedy: "add it"))
    }
    let content = reader.read(map)
    let texts = Texts(map, "texts")
    map.finish()
    try problems.throwIfAny()
    self.init(
      kind: kind, version: version, language: language, texts: texts, content: content, source: yaml)
  }
}

/// Two or three letters, and perhaps more after a hyphen.
private func isLanguage(_ code: String) -> Bool {
  let parts = code.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.count), parts.count <= 3 else { return false }
  return parts.allSatisfy { part in
    (2...8).contains(part.count)
      && part.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
  }
}
