/// The known word that a mistyped one is nearest to.
enum NearestWord {
  /// Nil when even the nearest one differs in more than a third of the letters.
  static func nearest(to word: String, among known: [String]) -> String? {
    let letters = Array(word.unicodeScalars.prefix(41))
    guard letters.count <= 40 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = distance(letters, Array(candidate.unicodeScalars))
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, letters.count / 3) else { return nil }
    return best.word
  }

  /// Insertions, deletions and replacements (Levenshtein).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var above = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        row.append(min(row[j] + 1, above[j + 1] + 1, above[j] + (letter == other ? 0 : 1)))
      }
      above = row
    }
    return above[right.count]
  }
}
