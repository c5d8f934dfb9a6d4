import Forms
import Planning

/// What clients accepted on purpose: in the set-up's column `accepted`, the codes and why, entries separated by
/// semicolons or lines ("KPI005 baseline is being re-measured; KPI012, KPI038: one source for now"). Where an entry
/// begins with other words, the codes in it are meant, and the whole of it is why.
struct Waivers {
  /// By row of the set-up, why by code.
  private var reasons: [Int: [String: String]] = [:]

  init(_ context: CheckContext) {
    for row in context.setup?.rows ?? [] {
      guard let text = row.text(.accepted) else { continue }
      for entry in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
        // A code ends in digits.
        guard entry.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
          continue
        }
        let (codes, why) = Waivers.read(entry)
        for code in codes { reasons[row.index, default: [:]][code] = why }
      }
    }
  }

  /// Why a flaw was accepted; nil when it was not. Errors cannot be accepted.
  func why(_ flaw: Flaw, _ rule: RuleDescription) -> String? {
    guard !reasons.isEmpty, rule.severity != .error,
      case .cell(SetupContext.table, let row, _) = flaw.location
    else { return nil }
    return reasons[row]?[rule.code]
  }

  /// The codes at the beginning of an entry, and what follows them.
  private static func read(_ entry: Substring) -> (codes: [String], why: String) {
    var codes: [String] = []
    var rest = entry.drop(while: isBetween)
    while true {
      let word = rest.prefix { $0.isLetter || $0.isNumber }
      let code = word.uppercased()
      guard RuleRegistry.rule(code) != nil else { break }
      codes.append(code)
      rest = rest.dropFirst(word.count).drop(while: isBetween)
    }
    if codes.isEmpty {
      codes = entry.split { !$0.isLetter && !$0.isNumber }.map { $0.uppercased() }
        .filter { RuleRegistry.rule($0) != nil }
      return (codes, entry.trimmed)
    }
    return (codes, rest.trimmed)
  }

  private static func isBetween(_ character: Character) -> Bool {
    character.isWhitespace || ",:-–—+&/".contains(character)
  }
}
