import Yams

extension Texts {
  /// No honest map of words is deeper.
  private static let deepest = 12
  /// Nor longer.
  private static let most = 20_000

  /// Flattens the nested map below `key`: `tables.quiz.label`; the entries of a list get the keys 1, 2, 3.
  init(_ map: MapReader, _ key: String) {
    var pairs: [(key: String, text: String)] = []
    if let root = map.required(key) {
      if root.isMap {
        Texts.flatten(root, prefix: "", depth: 0, map: map, key: key, into: &pairs)
      } else {
        map.report(key, line: root.line, "\(root.sort) is no map", remedy: "write \"key: text\" pairs")
      }
    }
    self.init(pairs)
  }

  private static func flatten(
    _ node: Node, prefix: String, depth: Int, map: MapReader, key: String,
    into pairs: inout [(key: String, text: String)]
  ) {
    func report(_ problem: String, _ remedy: String) {
      map.report(prefix.isEmpty ? key : "\(key).\(prefix)", line: node.line, problem, remedy: remedy)
    }
    guard depth <= deepest else { return report("is nested too deeply", "flatten it") }
    guard pairs.count < most else {
      if pairs.count == most {
        pairs.append((prefix, ""))
        report("is beyond \(most) texts", "leave out what no sheet shows")
      }
      return
    }
    func child(_ name: String) -> String { prefix.isEmpty ? name : "\(prefix).\(name)" }
    switch node {
    case .mapping(let mapping):
      for (name, value) in mapping {
        flatten(value, prefix: child(name.word ?? ""), depth: depth + 1, map: map, key: key, into: &pairs)
      }
    case .sequence(let sequence):
      for (index, value) in sequence.enumerated() {
        flatten(value, prefix: child(String(index + 1)), depth: depth + 1, map: map, key: key, into: &pairs)
      }
    case .scalar(let scalar):
      let text = node.isNull ? "" : scalar.string.trimmed
      if text.isEmpty { report("is empty", "fill it in, or leave the key out") }
      pairs.append((prefix, text))
    case .alias:
      report("is a reference", "write the text out")
    }
  }
}
