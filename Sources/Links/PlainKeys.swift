import Planning

/// Addresses, websites and names freed of what varies without meaning anything.
enum PlainKeys {
  /// `Anna.Berg+crm@Nordwind.Example ` is `anna.berg@nordwind.example`; nil for what is no address.
  static func email(_ text: String) -> String? {
    var text = text.lowercased().trimmed
    if text.hasPrefix("mailto:") { text.removeFirst(7) }
    // Several addresses in one cell: the first is meant.
    text = String(text.prefix { $0 != ";" && $0 != "," && $0 != " " })
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].contains("."), parts[1].first != "." else { return nil }
    let name = parts[0].prefix { $0 != "+" }
    return name.isEmpty ? nil : "\(name)@\(parts[1])"
  }

  /// `https://www.Nordwind.example/en` is `nordwind.example`; nil for what is none.
  static func domain(_ text: String) -> String? {
    var text = text.lowercased().trimmed[...]
    if let scheme = text.range(of: "://") { text = text[scheme.upperBound...] }
    text = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" && !$0.isWhitespace }
    if text.hasPrefix("www.") { text = text.dropFirst(4) }
    while text.last == "." { text = text.dropLast() }
    return text.contains(".") && text.first != "." && !text.contains("@") ? String(text) : nil
  }

  /// The words of a company's name without its legal form; the name itself where nothing else is left.
  static func company(_ name: String, without forms: Set<String>) -> String? {
    let words = name.words
    var bare = words[...]
    while bare.count > 1 {
      // Dots make several words of S.p.A. and B.V.
      guard
        let length = (1...3).first(where: {
          bare.count > $0 && forms.contains(bare.suffix($0).joined())
            && ($0 == 1 || bare.suffix($0).allSatisfy { $0.count == 1 })
        })
      else { break }
      bare = bare.dropLast(length)
    }
    return bare.isEmpty ? nil : bare.joined(separator: " ")
  }
}

extension Substring {
  /// The first place of a text in it.
  fileprivate func range(of wanted: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      formIndex(after: &start)
    }
    return nil
  }
}
