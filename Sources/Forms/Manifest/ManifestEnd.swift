#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What comes last in a manifest's JSON: what is a workbook's own, and the hashes by which a program that has the same
/// form needn't read the rest.
struct ManifestEnd {
  /// Nil in workbooks of earlier programs.
  var schemaHash: String?
  /// As before; these have it further up.
  var templateHash: String?
  var client: String?
  var round: String?

  private static let keys: [(name: String, value: any WritableKeyPath<ManifestEnd, String?> & Sendable)] = [
    ("schemaHash", \.schemaHash), ("templateHash", \.templateHash), ("client", \.client), ("round", \.round),
  ]
  /// Bytes; an end with more in it is no usual one.
  private static let longest = 10_000

  init(schemaHash: String? = nil, templateHash: String? = nil, client: String? = nil, round: String? = nil) {
    self.schemaHash = schemaHash
    self.templateHash = templateHash
    self.client = client
    self.round = round
  }

  /// What is known, and the object's end. `json` writes a text.
  func text(_ json: (String) -> String) -> String {
    ManifestEnd.keys.map { key in self[keyPath: key.value].map { ",\"\(key.name)\":\(json($0))" } ?? "" }
      .joined() + "}"
  }

  /// Nil for anything else than ``text(_:)`` makes.
  init?(_ text: String) {
    guard text.utf8.count <= ManifestEnd.longest,
      let values = ManifestEnd.plain(text) ?? ManifestEnd.json(text)
    else { return nil }
    for (name, value) in values {
      guard let key = ManifestEnd.keys.first(where: { $0.name == name }) else { return nil }
      self[keyPath: key.value] = value
    }
  }

  /// Of texts without escapes, which most are: `,"client":"Acme","round":"2026-Q1"}`. Nil for all else.
  private static func plain(_ text: String) -> [(name: String, value: String)]? {
    let bytes = Array(text.utf8)
    guard !bytes.contains(UInt8(ascii: "\\")) else { return nil }
    // , name : value , name : value }
    let parts = bytes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    guard parts.count % 4 == 1, parts.last?.elementsEqual("}".utf8) == true else { return nil }
    var values: [(name: String, value: String)] = []
    for start in stride(from: 0, to: parts.count - 1, by: 4) {
      guard parts[start].elementsEqual(",".utf8), parts[start + 2].elementsEqual(":".utf8) else { return nil }
      values.append(
        (String(decoding: parts[start + 1], as: UTF8.self), String(decoding: parts[start + 3], as: UTF8.self))
      )
    }
    return values
  }

  private static func json(_ text: String) -> [(name: String, value: String)]? {
    let object = "{" + (text.hasPrefix(",") ? text.dropFirst() : text[...])
    guard let values = try? JSONDecoder().decode([String: String].self, from: Data(object.utf8)) else {
      return nil
    }
    return values.map { ($0.key, $0.value) }
  }
}
