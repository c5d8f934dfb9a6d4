/// How alike two words are, from 0 to 1, words that begin alike more than others (Jaro 1989; Winkler 1990).
public enum JaroWinkler {
  /// Characters at the beginning that count more, and how much each.
  private static let prefix = 4
  private static let scale = 0.1

  public static func similarity(_ one: String, _ other: String) -> Double {
    similarity(Array(one.unicodeScalars), Array(other.unicodeScalars))
  }

  static func similarity(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Double {
    if one == other { return one.isEmpty ? 0 : 1 }
    if one.isEmpty || other.isEmpty { return 0 }
    let reach = max(0, max(one.count, other.count) / 2 - 1)
    var taken = [Bool](repeating: false, count: other.count)
    var matched: [Unicode.Scalar] = []
    for (place, scalar) in one.enumerated() {
      let low = max(0, place - reach)
      let high = min(other.count - 1, place + reach)
      guard low <= high, let found = (low...high).first(where: { !taken[$0] && other[$0] == scalar }) else {
        continue
      }
      taken[found] = true
      matched.append(scalar)
    }
    guard !matched.isEmpty else { return 0 }
    let others = other.indices.lazy.filter { taken[$0] }.map { other[$0] }
    let moved = zip(matched, others).count { $0 != $1 } / 2
    let count = Double(matched.count)
    let jaro =
      (count / Double(one.count) + count / Double(other.count) + (count - Double(moved)) / count) / 3
    let alike = zip(one, other).prefix(prefix).prefix { $0 == $1 }.count
    return jaro + Double(alike) * scale * (1 - jaro)
  }
}
