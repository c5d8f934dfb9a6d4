/// Looks for a value in a row or column.
enum Finder {
  enum Mode {
    /// An equal value; `*` and `?` in a text stand for other characters.
    case equal
    /// The last value that is not above, of rising values.
    case notAbove
    /// The last value that is not below, of falling values.
    case notBelow
  }

  /// The place counted from 0. A blank is looked for as 0; values of another kind are passed over.
  static func position(of wanted: CellValue, in values: [CellValue], _ mode: Mode) -> Int? {
    let wanted = wanted == .blank ? CellValue.number(0) : wanted
    switch mode {
    case .equal:
      if case .text(let text) = wanted, Wildcard.hasMarks(text) {
        let pattern = Wildcard(text)
        return values.firstIndex { if case .text(let text) = $0 { pattern.matches(text) } else { false } }
      }
      return values.firstIndex { CellOrder.isSameKind($0, wanted) && CellOrder.compare($0, wanted) == 0 }
    case .notAbove:
      // By halves, as Excel does: what it finds among values that do not rise depends on it.
      let places = values.indices.filter { CellOrder.isSameKind(values[$0], wanted) }
      var low = 0
      var high = places.count
      while low < high {
        let middle = (low + high - 1) / 2
        if CellOrder.compare(values[places[middle]], wanted) > 0 { high = middle } else { low = middle + 1 }
      }
      return low > 0 ? places[low - 1] : nil
    case .notBelow:
      var place: Int?
      for (position, value) in values.enumerated() where CellOrder.isSameKind(value, wanted) {
        if CellOrder.compare(value, wanted) < 0 { break }
        place = position
      }
      return place
    }
  }

  /// As XLOOKUP does: equal (0), else the next smaller (-1) or larger (1), or by wildcards (2); in any order.
  static func nearest(to wanted: CellValue, in values: [CellValue], mode: Int, backwards: Bool) -> Int? {
    let order = backwards ? Array(values.indices.reversed()) : Array(values.indices)
    if mode == 2, case .text(let text) = wanted {
      let pattern = Wildcard(text)
      return order.first { if case .text(let text) = values[$0] { pattern.matches(text) } else { false } }
    }
    func isEqual(_ value: CellValue) -> Bool {
      CellOrder.isSameKind(value, wanted) && CellOrder.compare(value, wanted) == 0
    }
    if let place = order.first(where: { isEqual(values[$0]) }) { return place }
    guard mode == 1 || mode == -1 else { return nil }
    var best: Int?
    for place in order where CellOrder.isSameKind(values[place], wanted) {
      guard CellOrder.compare(values[place], wanted) * mode > 0 else { continue }
      if let found = best, CellOrder.compare(values[place], values[found]) * mode >= 0 { continue }
      best = place
    }
    return best
  }
}

/// A pattern in which `*` stands for any characters, `?` for one, and `~` before either takes it as it is. Without
/// regard to case.
struct Wildcard {
  private enum Part: Equatable {
    case one(Character)
    case any
    case many
  }
  private var parts: [Part] = []

  init(_ pattern: String) {
    var escaped = false
    for character in pattern.lowercased() {
      switch character {
      case _ where escaped:
        if !"*?~".contains(character) { parts.append(.one("~")) }
        parts.append(.one(character))
        escaped = false
      case "~": escaped = true
      case "*": if parts.last != .many { parts.append(.many) }
      case "?": parts.append(.any)
      default: parts.append(.one(character))
      }
    }
    if escaped { parts.append(.one("~")) }
  }

  static func hasMarks(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "~") }
  }

  /// Whether the whole text fits.
  func matches(_ text: String) -> Bool { end(in: Array(text.lowercased()), from: 0, whole: true) != nil }

  /// Where the pattern, begun at `start`, ends at the earliest; nil when it does not fit there.
  func end(in text: [Character], from start: Int, whole: Bool) -> Int? {
    var part = 0
    var place = start
    var retry: (part: Int, place: Int)?
    while true {
      if part == parts.count {
        if !whole || place == text.count { return place }
      } else if parts[part] == .many {
        part += 1
        retry = (part, place)
        continue
      } else if place < text.count, parts[part] == .any || parts[part] == .one(text[place]) {
        part += 1
        place += 1
        continue
      }
      guard let again = retry, again.place < text.count else { return nil }
      retry = (again.part, again.place + 1)
      part = again.part
      place = again.place + 1
    }
  }
}
