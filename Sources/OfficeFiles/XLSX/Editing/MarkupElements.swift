/// An element of a document and where in its bytes it stands.
typealias MarkupElement = WorksheetSurvey.Element

/// A document whose elements are looked at one level at a time. Only for well-formed ones.
struct MarkupElements {
  let scanner: MarkupScanner
  let root: MarkupElement

  var bytes: [UInt8] { scanner.bytes }

  /// Nil when there is no root.
  init?(_ bytes: [UInt8]) {
    scanner = MarkupScanner(bytes)
    guard let root = Self.elements(of: bytes, in: 0..<bytes.count).first else { return nil }
    self.root = root
  }

  /// Those right inside an element.
  func children(of element: MarkupElement) -> [MarkupElement] {
    element.content.isEmpty ? [] : Self.elements(of: bytes, in: element.content)
  }

  func children(of element: MarkupElement, named name: StaticString) -> [MarkupElement] {
    children(of: element).filter { scanner.isNamed($0.tag, name) }
  }

  func child(of element: MarkupElement, named name: StaticString) -> MarkupElement? {
    children(of: element).first { scanner.isNamed($0.tag, name) }
  }

  private static func elements(of bytes: [UInt8], in range: Range<Int>) -> [MarkupElement] {
    var scanner = MarkupScanner(bytes, from: range.lowerBound)
    var found: [MarkupElement] = []
    var open: MarkupElement?
    while let tag = scanner.next(), tag.range.lowerBound < range.upperBound {
      guard tag.depth == 1 else {
        if tag.depth < 1 { break }
        continue
      }
      switch tag.kind {
      case .open: open = MarkupElement(tag)
      case .empty: found.append(MarkupElement(tag))
      case .close:
        if var element = open {
          element.close(tag)
          found.append(element)
        }
        open = nil
      }
    }
    return found
  }

  // MARK: Names

  func local(_ element: MarkupElement) -> String {
    String(decoding: bytes[element.tag.local..<element.tag.name.upperBound], as: UTF8.self)
  }

  func text(_ name: StaticString, of element: MarkupElement) -> String? {
    scanner.text(name, of: element.tag)
  }

  func integer(_ name: StaticString, of element: MarkupElement) -> Int? {
    text(name, of: element).flatMap { Int($0) }
  }

  /// An attribute whatever its prefix, as `r:id`; not the one without any.
  func qualified(_ name: StaticString, of element: MarkupElement) -> String? {
    scanner.qualified(name, of: element.tag)
  }

  /// The text of all that is in a range, without its markup.
  func text(in range: Range<Int>) -> String { scanner.plainText(in: range) }

  /// What the root says of namespaces.
  var names: MarkupNames { MarkupNames(scanner: scanner, root: root.tag) }
}

/// The namespaces of a document, as its root declares them.
struct MarkupNames {
  let scanner: MarkupScanner
  let root: MarkupScanner.Tag

  /// The namespace of the root's own name; nothing when it has none.
  var namespace: String {
    let prefix = scanner.prefix(of: root).dropLast()
    let wanted = prefix.isEmpty ? Array("xmlns".utf8) : Array("xmlns:".utf8) + prefix
    return scanner.attributes(of: root).first { scanner.bytes[$0.name].elementsEqual(wanted) }
      .map { scanner.text(of: $0) } ?? ""
  }

  /// The prefix that stands for one of these namespaces; nil when none does.
  func prefix(of namespaces: [String]) -> String? {
    for attribute in scanner.attributes(of: root)
    where scanner.bytes[attribute.name].starts(with: "xmlns:".utf8)
      && namespaces.contains(scanner.text(of: attribute))
    {
      return String(decoding: scanner.bytes[attribute.name].dropFirst(6), as: UTF8.self)
    }
    return nil
  }

  /// Markup made of names without a prefix, for a document whose names may have one: its first element says itself to
  /// which namespace it belongs.
  func fitting(_ element: [UInt8]) -> [UInt8] {
    guard !scanner.prefix(of: root).isEmpty,
      let end = element.firstIndex(where: { $0 == 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
      )
    else { return element }
    var declaration = Array(" xmlns=\"".utf8)
    XMLText.appendAttribute(namespace, as: .plain, to: &declaration)
    declaration.append(UInt8(ascii: "\""))
    return Array(element[..<end]) + declaration + element[end...]
  }
}

extension ByteEdits {
  /// Behind all that an element holds. Only once an element when it is one of a single tag.
  mutating func append(_ markup: [UInt8], to element: MarkupElement, of scanner: MarkupScanner) {
    guard element.tag.kind == .empty else { return insert(markup, at: element.content.upperBound) }
    let end = element.tag.range.upperBound
    replace(
      (end - 2)..<end,
      with: Array(">".utf8) + markup + Array("</".utf8) + scanner.bytes[element.tag.name] + Array(">".utf8))
  }

  /// Gives an attribute a value that needs no escapes.
  mutating func set(
    _ name: StaticString, to value: String, of tag: MarkupScanner.Tag, _ scanner: MarkupScanner
  ) {
    if let attribute = scanner.attribute(name, of: tag) {
      if !scanner.bytes[attribute.value].elementsEqual(value.utf8) {
        replace(attribute.value, with: Array(value.utf8))
      }
    } else {
      let end = scanner.attributes(of: tag).last?.range.upperBound ?? tag.name.upperBound
      insert(Array(" \(name)=\"\(value)\"".utf8), at: end)
    }
  }
}
