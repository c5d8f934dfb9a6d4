internal import Templates

/// The templates that the program brings along.
public enum TemplateLibrary {
  /// One of them, not yet read.
  public struct Entry: Hashable, Sendable {
    public let kind: String
    public let language: String
    /// Its file in the folder Templates: `en/readiness.yaml`.
    public let name: String
    fileprivate let index: Int
  }

  /// All of them, in the order of the folder's table. Nothing is read for it but names.
  public static let entries: [Entry] = files.indices.compactMap { index in
    let name = files[index].path
    guard let slash = name.firstIndex(of: "/"), name.hasSuffix(".yaml") else { return nil }
    let kind = String(name[name.index(after: slash)...].dropLast(5))
    guard Template.kinds.contains(kind) else { return nil }
    return Entry(
      kind: kind, language: String(name[..<slash]),
      name: name,
      index: index)
  }

  /// The languages that every kind is there in: `en` first.
  public static let languages: [String] = entries.map(\.language).reduce(into: []) { languages, language in
    if !languages.contains(language) { languages.append(language) }
  }

  /// The template of a kind, in a language.
  public static func builtIn(kind: String, language: String = "en") throws(TemplateError) -> Template {
    let entry = try entry(kind: kind, language: language)
    return try Template(yaml: text(of: entry), file: entry.name)
  }

  /// Its YAML, as it stands in the file.
  public static func source(kind: String, language: String = "en") throws(TemplateError) -> String {
    text(of: try entry(kind: kind, language: language))
  }

  /// The built-in template whose source has this hash; nil when it is none of them.
  public static func entry(hash: String) -> Entry? {
    entries.first { StableHash.hexadecimal(of: bytes(of: $0.index)) == hash }
  }

  /// What identifies a template's source in a workbook: 16 hexadecimal digits.
  public static func hash(of source: String) -> String { StableHash.hexadecimal(of: source) }

  private static func entry(kind: String, language: String) throws(TemplateError) -> Entry {
    if let entry = entries.first(where: { $0.kind == kind && $0.language == language }) { return entry }
    let languages = entries.filter { $0.kind == kind }.map(\.language)
    let problem =
      languages.isEmpty
      ? "there is no built-in template of kind \"\(shortened(kind))\""
      : "there is no built-in template in the language \"\(shortened(language))\""
    let remedy =
      languages.isEmpty
      ? Suggestion.remedy(for: kind, among: Template.kinds)
      : Suggestion.remedy(for: language, among: languages)
    throw TemplateError(
      TemplateProblem(file: "\(language)/\(kind).yaml", line: nil, key: "", problem: problem, remedy: remedy))
  }

  static func text(of entry: Entry) -> String { String(decoding: bytes(of: entry.index), as: UTF8.self) }

  /// The text of a file that is no template, as `demo.yaml`.
  static func text(ofFile path: String) -> String? {
    files.firstIndex { $0.path == path }.map { String(decoding: bytes(of: $0), as: UTF8.self) }
  }

  /// The names of the files in a folder of the templates, in the order of their table.
  static func files(inFolder folder: String) -> [String] {
    files.map(\.path).filter { $0.hasPrefix(folder + "/") }
  }

  private static let files: [(path: String, count: Int)] = {
    guard let all = planner_templates() else { return [] }
    return (0..<planner_template_count()).map { (String(cString: all[$0].name), all[$0].count) }
  }()

  private static func bytes(of index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let all = planner_templates(), files.indices.contains(index) else {
      return .init(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: all[index].bytes, count: all[index].count)
  }
}
