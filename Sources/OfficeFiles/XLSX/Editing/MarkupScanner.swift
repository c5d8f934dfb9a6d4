/// Goes through the tags of an XML document and tells where in its bytes each stands. Only for documents that the
/// parser has found well-formed: it judges nothing, and stops where it finds no further tag.
struct MarkupScanner {
  enum Kind { case open, close, empty }

  struct Tag {
    var kind: Kind
    /// From `<` to `>`.
    var range: Range<Int>
    /// With the prefix.
    var name: Range<Int>
    /// Where the name goes on behind the prefix.
    var local: Int
    /// The root has 1.
    var depth: Int
  }

  struct Attribute {
    /// With the white space before it.
    var range: Range<Int>
    var name: Range<Int>
    /// Between the quotes.
    var value: Range<Int>
  }

  let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Begins at a place, as if nothing were before it: the first element there has the depth 1.
  init(_ bytes: [UInt8], from place: Int) {
    self.bytes = bytes
    self.place = place
  }

  mutating func next() -> Tag? {
    while let start = find(UInt8(ascii: "<"), from: place) {
      switch byte(start + 1) {
      case UInt8(ascii: "!"):
        let end: Int?
        if hasText("<!--", at: start) {
          end = find("-->", from: start + 4)
        } else if hasText("<![CDATA[", at: start) {
          end = find("]]>", from: start + 9)
        } else {
          end = find(">", from: start)
        }
        guard let end else { return nil }
        place = end
      case UInt8(ascii: "?"):
        guard let end = find("?>", from: start + 2) else { return nil }
        place = end
      case UInt8(ascii: "/"):
        guard let end = find(UInt8(ascii: ">"), from: start) else { return nil }
        place = end + 1
        depth -= 1
        return tag(.close, start..<(end + 1), depth: depth + 1)
      default:
        guard let end = endOfTag(start + 1) else { return nil }
        place = end
        if bytes[end - 2] == UInt8(ascii: "/") { return tag(.empty, start..<end, depth: depth + 1) }
        depth += 1
        return tag(.open, start..<end, depth: depth)
      }
    }
    return nil
  }

  private func tag(_ kind: Kind, _ range: Range<Int>, depth: Int) -> Tag {
    let start = range.lowerBound + (kind == .close ? 2 : 1)
    var end = start
    var local = start
    while end < range.upperBound - 1, !Self.isSpace(bytes[end]), bytes[end] != UInt8(ascii: "/") {
      if bytes[end] == UInt8(ascii: ":") { local = end + 1 }
      end += 1
    }
    return Tag(kind: kind, range: range, name: start..<max(start, end), local: min(local, end), depth: depth)
  }

  /// Behind the `>` that isn't part of an attribute.
  private func endOfTag(_ start: Int) -> Int? {
    var at = start
    var quote: UInt8 = 0
    while at < bytes.count {
      let byte = bytes[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return at + 1
      }
      at += 1
    }
    return nil
  }

  // MARK: Bytes

  private func byte(_ at: Int) -> UInt8 { at < bytes.count ? bytes[at] : 0 }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      if bytes[at] == byte { return at }
      at += 1
    }
    return nil
  }

  /// Behind the text.
  private func find(_ text: StaticString, from start: Int) -> Int? {
    var at = start
    while let found = find(text.utf8Start.pointee, from: at) {
      if hasText(text, at: found) { return found + text.utf8CodeUnitCount }
      at = found + 1
    }
    return nil
  }

  private func hasText(_ text: StaticString, at start: Int) -> Bool {
    text.withUTF8Buffer { text in
      start >= 0 && text.count <= bytes.count - start
        && text.indices.allSatisfy { text[$0] == bytes[start + $0] }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}

// MARK: Names and attributes

extension MarkupScanner {
  /// Compares the name without its prefix.
  func isNamed(_ tag: Tag, _ name: StaticString) -> Bool { equals(tag.local..<tag.name.upperBound, name) }

  func isNamed(_ tag: Tag, oneOf names: [StaticString]) -> Bool { names.contains { isNamed(tag, $0) } }

  /// `x:` or nothing.
  func prefix(of tag: Tag) -> ArraySlice<UInt8> { bytes[tag.name.lowerBound..<tag.local] }

  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && hasText(text, at: range.lowerBound)
  }

  /// The attribute of this name without a prefix.
  func attribute(_ name: StaticString, of tag: Tag) -> Attribute? {
    var at = tag.name.upperBound
    while let attribute = attribute(at, of: tag) {
      if equals(attribute.name, name) { return attribute }
      at = attribute.range.upperBound
    }
    return nil
  }

  func attributes(of tag: Tag) -> [Attribute] {
    var found: [Attribute] = []
    var at = tag.name.upperBound
    while let attribute = attribute(at, of: tag) {
      found.append(attribute)
      at = attribute.range.upperBound
    }
    return found
  }

  /// The value, its references decoded.
  func text(_ name: StaticString, of tag: Tag) -> String? {
    attribute(name, of: tag).map(text)
  }

  /// The value of an attribute that has a prefix, whichever: `r:id`.
  func qualified(_ name: StaticString, of tag: Tag) -> String? {
    attributes(of: tag).first { attribute in
      guard let colon = bytes[attribute.name].firstIndex(of: UInt8(ascii: ":")) else { return false }
      return equals((colon + 1)..<attribute.name.upperBound, name)
    }.map(text)
  }

  func text(of attribute: Attribute) -> String { MarkupScanner.decoded(bytes[attribute.value]) }

  /// What a piece of the document says, its tags, comments and instructions left out.
  func plainText(in range: Range<Int>) -> String {
    var text = ""
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "<") else {
        let end = min(find(UInt8(ascii: "<"), from: at) ?? range.upperBound, range.upperBound)
        text += MarkupScanner.decoded(bytes[at..<end])
        at = end
        continue
      }
      let end: Int?
      if hasText("<![CDATA[", at: at) {
        end = find("]]>", from: at + 9)
        if let end { text += String(decoding: bytes[(at + 9)..<(end - 3)], as: UTF8.self) }
      } else if hasText("<!--", at: at) {
        end = find("-->", from: at + 4)
      } else if hasText("<?", at: at) {
        end = find("?>", from: at + 2)
      } else {
        end = endOfTag(at + 1)
      }
      guard let end else { break }
      at = end
    }
    return text
  }

  private func attribute(_ start: Int, of tag: Tag) -> Attribute? {
    let end = tag.range.upperBound - 1
    var at = start
    while at < end, Self.isSpace(bytes[at]) { at += 1 }
    let nameStart = at
    while at < end, !Self.isSpace(bytes[at]), bytes[at] != UInt8(ascii: "="), bytes[at] != UInt8(ascii: "/") {
      at += 1
    }
    let name = nameStart..<at
    while at < end, Self.isSpace(bytes[at]) { at += 1 }
    guard at < end, bytes[at] == UInt8(ascii: "="), !name.isEmpty else { return nil }
    at += 1
    while at < end, Self.isSpace(bytes[at]) { at += 1 }
    guard at < end else { return nil }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let close = find(quote, from: at + 1),
      close < end
    else { return nil }
    return Attribute(range: start..<(close + 1), name: name, value: (at + 1)..<close)
  }

  private static func decoded(_ value: ArraySlice<UInt8>) -> String {
    let text = String(decoding: value, as: UTF8.self)
    guard value.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ";") else { break }
      result += character(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ reference: Substring) -> String {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard reference.hasPrefix("#") else { return "" }
      let digits = reference.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }
}
