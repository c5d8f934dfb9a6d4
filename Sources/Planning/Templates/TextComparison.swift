import Yams

/// The texts of a template against those of the built-in English one of its kind: what a translation or a rewording
/// still lacks, and what no sheet shows.
///
/// Lists (the steps of a guide) may have more or fewer entries than in English.
public struct TextComparison: Sendable {
  /// Keys of the English template that have no text, in its order. Where the form cannot do without one is for the
  /// form to say.
  public let lacking: [TemplateProblem]
  /// Keys that the English template does not have, in the order of the lines.
  public let beyond: [TemplateProblem]

  /// - Parameters:
  ///   - template: a template of a known kind.
  ///   - english: the built-in one of that kind.
  ///   - file: the name that problems are reported under.
  public init(_ template: Template, with english: Template, file: String) throws(TemplateError) {
    let given = TextKeys(try YAMLDocument.root(of: template.source, file: file))
    let wanted = TextKeys(try YAMLDocument.root(of: english.source, file: "\(english.language)/texts"))
    lacking = wanted.keys.filter { given.lines[$0] == nil }.map { key in
      TemplateProblem(
        file: file, line: given.line(nearest: key), key: "texts.\(key)", problem: "this text is missing",
        remedy: "add it; in English it says \(quoted(english.texts, key))")
    }
    beyond = given.keys.filter { wanted.lines[$0] == nil }.map { key in
      let free = wanted.keys.filter { given.lines[$0] == nil }
      let remedy =
        Suggestion.nearest(to: key, among: free).map { "did you mean \"texts.\($0)\"?" }
        ?? "leave it out, no sheet shows it"
      return TemplateProblem(
        file: file, line: given.lines[key] ?? nil, key: shown("texts.\(key)"),
        problem: "the English template has no such text", remedy: remedy)
    }
  }
}

/// What the English template says under a key; of a list its first entry.
private func quoted(_ texts: Texts, _ key: String) -> String {
  let text = texts[key] ?? texts.children(of: key).first?.text ?? ""
  return "\"\(shortened(text))\""
}

/// The dotted keys below `texts` with their lines; a list is one key.
private struct TextKeys {
  private(set) var keys: [String] = []
  private(set) var lines: [String: Int?] = [:]
  /// Also of the maps between.
  private var maps: [String: Int?] = [:]

  init(_ root: Node) {
    guard let texts = root.mapping?.first(where: { $0.key.word == "texts" }) else { return }
    maps[""] = texts.key.line
    gather(texts.value, "", line: texts.key.line, depth: 0)
  }

  /// The line of a key's next parent that is there.
  func line(nearest key: String) -> Int? {
    var parent = key[...]
    while let dot = parent.lastIndex(of: ".") {
      parent = parent[..<dot]
      if let line = maps[String(parent)] { return line }
    }
    return maps[""] ?? nil
  }

  private mutating func gather(_ node: Node, _ key: String, line: Int?, depth: Int) {
    guard case .mapping(let mapping) = node, depth < 12 else {
      keys.append(key)
      lines[key] = line
      return
    }
    maps[key] = line
    for (name, value) in mapping {
      let child = name.word ?? ""
      gather(value, key.isEmpty ? child : "\(key).\(child)", line: name.line, depth: depth + 1)
    }
  }
}
