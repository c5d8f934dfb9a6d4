/// What to advise for a word that is not among the known ones.
public enum Suggestion {
  /// `did you mean "percent"?`, else the list of what is known.
  public static func remedy(for word: String, among known: [String]) -> String {
    if let nearest = nearest(to: word, among: known) { return "did you mean \"\(nearest)\"?" }
    return known.isEmpty ? "leave it out" : "use \(list(known))"
  }

  /// As `remedy`, but no id is suggested for one that differs in its number alone: K03 is no slip for K01.
  static func remedy(forID id: String, among known: [String]) -> String {
    func letters(_ id: String) -> String { id.filter { !$0.isNumber } }
    let similar = known.filter { $0.count != id.count || letters($0) != letters(id) }
    if let nearest = nearest(to: id, among: similar) { return "did you mean \"\(nearest)\"?" }
    return known.isEmpty ? "leave it out" : "use \(list(known))"
  }

  /// The known word with the fewest changes, when they are few for its length.
  static func nearest(to word: String, among known: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    // A pasted page is no slip of the finger; comparing it would only cost time.
    guard letters.count <= 60 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = distance(letters, Array(candidate.lowercased().unicodeScalars))
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, letters.count / 3) else { return nil }
    return best.word
  }

  /// `a, b or c`; at most ten, the rest as dots.
  public static func list(_ words: [String]) -> String {
    if words.count > 10 { return words.prefix(10).joined(separator: ", ") + " ..." }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var before: [Int] = []
    var above = Array(0...right.count)
    for i in 1...left.count {
      var row = [i]
      for j in 1...right.count {
        let replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        var cost = min(row[j - 1] + 1, above[j] + 1, replaced)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, before[j - 2] + 1)
        }
        row.append(cost)
      }
      (before, above) = (above, row)
    }
    return above.last ?? 0
  }
}
