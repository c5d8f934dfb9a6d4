/// A template: what one kind of workbook says, in one language. Its structure is the form's; its words, and the
/// catalogue entries that its kind has, are the consultant's to change.
public struct Template: Sendable {
  /// One of ``Template/kinds``.
  public let kind: String
  /// Of the template's structure; a form reads the versions that it knows.
  public let version: Int
  /// `en`, `de`.
  public let language: String
  public let texts: Texts
  public let content: any TemplateContent
  /// The YAML that it was read from, whole: it goes into the manifest of each workbook.
  public let source: String
  /// Of ``source``: what identifies it in a workbook.
  public let hash: String

  public init(
    kind: String, version: Int, language: String, texts: Texts, content: any TemplateContent, source: String
  ) {
    self.kind = kind
    self.version = version
    self.language = language
    self.texts = texts
    self.content = content
    self.source = source
    hash = TemplateLibrary.hash(of: source)
  }
}

/// The catalogue part of a template: a type of its own for each kind, listed in ``TemplateRegistry``.
public protocol TemplateContent: Sendable {
  /// What it has, as `planner template show` lists it.
  var parts: [ContentPart] { get }
  /// What its ids are called where a score speaks of them.
  var names: [(id: String, name: String)] { get }
}

/// Entries of one sort in a template: its stages, its goals.
public struct ContentPart: Sendable {
  /// `stage`, `stages`.
  public let one: String
  public let many: String
  public let rows: [(id: String, words: String)]
  public init(one: String, many: String, rows: [(id: String, words: String)]) {
    self.one = one
    self.many = many
    self.rows = rows
  }
}

/// The words of a template by dotted key: `tables.quiz.columns.answer.label`.
public struct Texts: Sendable {
  public let values: [String: String]
  public subscript(_ key: String) -> String? { values[key] }
  /// The keys directly below `prefix`, in the order of the YAML, with their texts: for lists of choices and
  /// paragraphs.
  public func children(of prefix: String) -> [(key: String, text: String)] {
    order.compactMap { key in
      guard key.hasPrefix(prefix + "."), let text = values[key] else { return nil }
      let rest = key.dropFirst(prefix.count + 1)
      return rest.contains(".") ? nil : (String(rest), text)
    }
  }
  let order: [String]
  public init(_ pairs: [(key: String, text: String)]) {
    values = Dictionary(pairs.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    order = pairs.map(\.key)
  }
}
