import Yams

/// Reads the keys of one YAML map by their types. A key that is missing or wrong is reported and answered with
/// an empty value, so that reading goes on to the next problem; nobody gets to see a template with problems.
final class MapReader {
  /// Dotted, without an end: `kpis.K03`.
  var path: String
  let line: Int?
  let problems: ProblemCollector
  // Apart, since looking a key up must not copy nodes.
  private let keys: [String]
  private let keyLines: [Int?]
  private let values: [Node]
  private var asked: [String] = []

  /// Reports and returns nil when `node` is no map.
  init?(_ node: Node, path: String, problems: ProblemCollector) {
    self.path = path
    self.problems = problems
    line = node.line
    guard case .mapping(let mapping) = node else {
      problems.report(path, line: node.line, "\(node.sort) is no map", remedy: "write \"key: value\" pairs")
      return nil
    }
    keys = mapping.map { $0.key.word ?? "" }
    keyLines = mapping.map(\.key.line)
    values = mapping.map(\.value)
  }

  /// The value of a key, which counts as asked for from now on.
  func value(_ key: String) -> Node? {
    if !asked.contains(key) { asked.append(key) }
    guard let index = keys.firstIndex(of: key), !values[index].isNull else { return nil }
    return values[index]
  }

  /// As `value`; reports a key that is missing or empty.
  func required(_ key: String) -> Node? {
    if let value = value(key) { return value }
    if let index = keys.firstIndex(of: key) {
      report(key, line: keyLines[index], "is empty", remedy: "fill it in")
    } else {
      report(key, line: line, "is missing", remedy: "add it")
    }
    return nil
  }

  func report(_ key: String, line: Int?, _ problem: String, remedy: String) {
    problems.report(joined(key), line: line, problem, remedy: remedy)
  }

  func joined(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Reports the keys that nobody asked for.
  func finish() {
    for (index, key) in keys.enumerated() where !asked.contains(key) {
      let free = asked.filter { !keys.contains($0) }
      let remedy =
        Suggestion.nearest(to: key, among: free).map { "did you mean \"\($0)\"?" }
        ?? "leave it out, or use \(Suggestion.list(asked))"
      report(key, line: keyLines[index], "is no known key", remedy: remedy)
    }
  }
}

extension MapReader {
  /// A text that is there; outer white space is dropped.
  func text(_ key: String) -> String {
    required(key).map { text(of: $0, key) } ?? ""
  }

  /// A text that may be left out.
  func optionalText(_ key: String) -> String {
    value(key).map { text(of: $0, key) } ?? ""
  }

  func text(of node: Node, _ key: String) -> String {
    guard let word = node.word else {
      report(key, line: node.line, "\(node.sort) is no text", remedy: "write one text")
      return ""
    }
    let text = node.isNull ? "" : word.trimmed
    if text.isEmpty { report(key, line: node.line, "is empty", remedy: "fill it in") }
    return text
  }

  /// A list of texts; the key may be left out where `isRequired` is false.
  func texts(_ key: String, isRequired: Bool = true) -> [(text: String, line: Int?)] {
    guard let node = isRequired ? required(key) : value(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      report(key, line: node.line, "\(node.sort) is no list", remedy: "write [a, b] or a line \"- a\" each")
      return []
    }
    return sequence.enumerated().map { index, element in
      (text(of: element, "\(key).\(index + 1)"), element.line)
    }
  }

  func flag(_ key: String) -> Bool {
    guard let node = value(key) else { return false }
    switch node.word {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(key, line: node.line, "\(node.sort) is neither true nor false", remedy: "write true or false")
      return false
    }
  }

  /// One of the words of a closed set; `noun` names the set in the message.
  func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ noun: String, default fallback: Word
  ) -> Word {
    guard let node = required(key) else { return fallback }
    if let word = node.word, let choice = Word(rawValue: word.trimmed) { return choice }
    let remedy = Suggestion.remedy(for: node.word ?? "", among: Word.allCases.map(\.rawValue))
    report(key, line: node.line, "\(node.sort) is no \(noun)", remedy: remedy)
    return fallback
  }
}

extension MapReader {
  /// A number in `range`; nil where the key is left out or empty.
  func optionalNumber(_ key: String, in range: ClosedRange<Double>? = nil) -> Double? {
    value(key).flatMap { number(of: $0, key, in: range) }
  }

  func number(_ key: String, in range: ClosedRange<Double>? = nil) -> Double {
    required(key).flatMap { number(of: $0, key, in: range) } ?? 0
  }

  func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
    value(key).flatMap { integer(of: $0, key, in: range) }
  }

  func integer(_ key: String, in range: ClosedRange<Int>) -> Int {
    required(key).flatMap { integer(of: $0, key, in: range) } ?? range.lowerBound
  }

  private func number(of node: Node, _ key: String, in range: ClosedRange<Double>?) -> Double? {
    guard let number = node.word.flatMap(PlainValue.number(from:)) else {
      let isFraction = range == 0...1
      report(
        key, line: node.line, "\(node.sort) is no number",
        remedy: isFraction
          ? "write a fraction: 0.25 for 25 %" : "write digits with a decimal point: 0.25")
      return nil
    }
    if let range, !range.contains(number) {
      let (low, high) = (short(range.lowerBound), short(range.upperBound))
      report(
        key, line: node.line, "\(node.sort) is not between \(low) and \(high)",
        remedy: range == 0...1
          ? "write a fraction: 0.25 for 25 %" : "write a number between \(low) and \(high)")
      return nil
    }
    return number
  }

  private func integer(of node: Node, _ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let integer = node.word.flatMap({ Int($0) }), range.contains(integer) else {
      report(
        key, line: node.line,
        "\(node.sort) is no whole number from \(range.lowerBound) to \(range.upperBound)",
        remedy: "write one in digits")
      return nil
    }
    return integer
  }

  private func short(_ number: Double) -> String {
    Int(exactly: number).map { String($0) } ?? String(number)
  }
}
