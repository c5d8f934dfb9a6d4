import Yams

/// Turns text into YAML nodes that know their lines, and the parser's complaints into problems.
enum YAMLDocument {
  /// A template is read at each command and may come from a stranger's workbook: this bounds its cost.
  static let largestSize = 2_000_000
  /// References (`*name`) can blow up a small file to any size; a handful cannot.
  static let mostReferences = 24

  static func root(of text: String, file: String) throws(TemplateError) -> Node {
    func failure(_ line: Int?, _ problem: String, _ remedy: String) -> TemplateError {
      TemplateError(
        TemplateProblem(file: file, line: line, key: "", problem: problem, remedy: remedy))
    }
    guard text.utf8.count <= largestSize else {
      throw failure(
        nil, "the file has \(text.utf8.count) bytes, at most \(largestSize) are read",
        "leave out what is no template")
    }
    guard references(in: text) <= mostReferences else {
      throw failure(
        nil, "more than \(mostReferences) references (*name) stand in it",
        "write the repeated values out")
    }
    do {
      // Without rules a scalar's type is never guessed by regular expressions: the schema knows it.
      guard let root = try Yams.compose(yaml: text, .basic) else {
        throw failure(1, "the file is empty", "begin with \"planner template export KIND\"")
      }
      return root
    } catch let error as TemplateError {
      throw error
    } catch let error as YamlError {
      let (line, problem) = words(for: error)
      throw failure(line, problem, remedy(for: problem))
    } catch {
      throw failure(nil, "the YAML cannot be read", "check indentation, quotes and colons")
    }
  }

  /// How many references there may be: `*` before a letter, where a value can begin.
  private static func references(in text: String) -> Int {
    var count = 0
    var previous = UInt8(ascii: "\n")  // The last byte that is no space.
    var isStarred = false
    for byte in text.utf8 {
      if isStarred {
        isStarred = false
        if byte > UInt8(ascii: " ") { count += 1 }
      }
      if byte == UInt8(ascii: "*"), "\n-:,[{?".utf8.contains(previous) { isStarred = true }
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { previous = byte }
    }
    return count
  }

  private static func words(for error: YamlError) -> (line: Int?, problem: String) {
    switch error {
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0)
      return (1 + before.count(where: \.isNewline), problem)
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      return (mark.line, problem)
    case .composer(_, let problem, let mark, _):
      return (mark.line, problem == "but found another document" ? "a second document begins" : problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "\"\(shortened($0))\"" }.joined(separator: ", ")
      return (context.mark.line, "\(keys) stands more than once in one map")
    default:
      return (nil, "the YAML cannot be read")
    }
  }

  private static func remedy(for problem: String) -> String {
    if problem.contains("mapping values are not allowed") {
      return "put a text that contains \": \" in quotes, and line up the keys"
    }
    if problem.contains("cannot start any token") {
      return "indent with spaces, and put a text that begins with a sign in quotes"
    }
    if problem.hasSuffix("in one map") { return "keep one of them" }
    if problem.hasPrefix("a second document") { return "keep one template a file, without \"---\" inside" }
    return "check indentation, quotes and colons there"
  }
}

extension Node {
  var line: Int? { mark?.line }

  /// The letters of a scalar as they stand, whatever its type would be.
  var word: String? {
    if case .scalar(let scalar) = self { scalar.string } else { nil }
  }

  /// Whether nothing stands there: `key:`, `key: ~`, `key: null`.
  var isNull: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
  }

  var isMap: Bool { if case .mapping(_) = self { true } else { false } }
  var isList: Bool { if case .sequence(_) = self { true } else { false } }

  /// What kind of thing it is, for a message.
  var sort: String {
    switch self {
    case .scalar(let scalar): isNull ? "nothing" : "\"\(shortened(scalar.string))\""
    case .mapping: "a map"
    case .sequence: "a list"
    case .alias: "a reference"
    }
  }
}
