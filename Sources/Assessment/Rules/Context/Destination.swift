import Planning

/// Where a call to action is said to lead. Only its form is judged: nothing is opened.
struct Destination {
  /// What keeps people from following it; nil where nothing does.
  let flaw: String?

  private static let fillers: Set<String> = [
    "?", "??", "tbd", "tba", "todo", "to do", "n/a", "na", "none", "nothing", "unknown", "open", "link",
    "url", "offen",
    "keine", "keins", "nichts", "unbekannt", "folgt", "fehlt",
  ]

  init(_ text: String) {
    let text = text.trimmed
    let folded = text.folded
    if Self.fillers.contains(folded) || !text.contains(where: { $0.isLetter || $0.isNumber }) {
      flaw = "no page, address or number"
    } else if let colon = folded.firstRange(of: "://") {
      flaw = Self.isHost(folded[colon.upperBound...]) ? nil : "no complete link"
    } else if folded.hasPrefix("http:") || folded.hasPrefix("https:") || folded.hasPrefix("www.") {
      flaw = folded.hasPrefix("www.") && Self.isHost(folded[...]) ? nil : "no complete link"
    } else if folded.contains("@") {
      let address = folded.hasPrefix("mailto:") ? folded.dropFirst("mailto:".count) : folded[...]
      let last = address.split(separator: " ").last { $0.contains("@") } ?? address
      flaw = Self.isMailbox(last) ? nil : "no complete e-mail address"
    } else {
      flaw = nil
    }
  }

  /// A name with a dot inside, or this machine's, up to a path, without a space.
  private static func isHost(_ text: Substring) -> Bool {
    guard !text.contains(where: \.isWhitespace) else { return false }
    let host = text.prefix { !"/?#:".contains($0) }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { !$0.isEmpty } && (parts.last?.count ?? 0) > 1
      && (parts.first != "www" || parts.count > 2)
  }

  private static func isMailbox(_ text: Substring) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, let name = halves.first, let host = halves.last else { return false }
    return !name.isEmpty && isHost(host)
  }
}
