import Assessment
import Planning
import Spreadsheet

/// The report's words with numbers and names put in, as its language writes them.
struct Phrases: Sendable {
  let words: ReportWords

  init(_ words: ReportWords) { self.words = words }

  /// The text of a key, with `{name}` replaced. A key without a text is its own text, so that it is seen.
  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let text = words.texts[key] else { return key }
    guard !values.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The texts as templates ask for them: maps within maps.
  var tree: [String: Any] {
    var root = Branch()
    for (key, text) in words.texts.values {
      root.insert(text, at: key.split(separator: ".").map(String.init)[...])
    }
    return root.plain
  }

  private struct Branch {
    var leaves: [String: String] = [:]
    var branches: [String: Branch] = [:]

    mutating func insert(_ text: String, at path: ArraySlice<String>) {
      guard let first = path.first else { return }
      if path.count == 1 {
        leaves[first] = text
      } else {
        branches[first, default: Branch()].insert(text, at: path.dropFirst())
      }
    }

    var plain: [String: Any] {
      branches.mapValues { $0.plain as Any }.merging(leaves.mapValues { $0 as Any }) { branch, _ in branch }
    }
  }
}

extension Phrases {
  private var isGerman: Bool { words.language.hasPrefix("de") }
  var none: String { self("none") }

  /// Points and commas as the language has them.
  private func local(_ number: String) -> String {
    guard isGerman else { return number }
    return String(number.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
  }

  func decimal(_ number: Double?, places: Int = 1) -> String {
    number.map { local(NumberWords.decimal($0, places: places)) } ?? none
  }
  func fixed(_ number: Double?, places: Int) -> String {
    number.map { local(NumberWords.fixed($0, places: places)) } ?? none
  }
  func percent(_ fraction: Double?, places: Int = 0) -> String {
    fraction.map { local(NumberWords.percent($0, places: places)) } ?? none
  }
  func money(_ amount: Double) -> String { local(NumberWords.money(amount)) }
  func whole(_ number: Int) -> String { local(NumberWords.decimal(Double(number), places: 0)) }
  func level(_ level: Int?) -> String { level.map(String.init) ?? none }
  func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  func severity(_ severity: Severity) -> String { self("severity.\(severity.rawValue)") }
}

extension Severity {
  /// The class of what shows it.
  var tone: String {
    switch self {
    case .error: "bad"
    case .warning: "caution"
    case .info: "plain"
    }
  }
}

extension String {
  /// A client's text where it stands for a thing: a name of 32,767 characters would bury the page.
  func shortened(to count: Int = 160) -> String {
    guard utf8.count > count, self.count > count else { return self }
    return prefix(count - 1) + "…"
  }
}
