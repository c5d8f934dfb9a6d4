import CLibXML2

/// The markup of a part as Swift values, for parts so small that comfort counts more than speed.
struct ElementEvents: SAXHandler {
  /// An element that begins: names without their prefixes.
  struct Element {
    let name: String
    let attributes: SAXAttributes

    /// The attribute with this local name; with `qualified`, only one that has a namespace (or only one that
    /// hasn't), as `r:id` beside `id`.
    func callAsFunction(_ name: StaticString, qualified: Bool? = nil) -> String? {
      for index in 0..<attributes.count {
        guard let found = attributes.name(index), xmlStrEqual(found, name.utf8Start) == 1 else { continue }
        if let qualified, attributes.hasNamespace(index) != qualified { continue }
        return attributes.text(index)
      }
      return nil
    }
  }

  /// Where an element stands: the local names from the root to it.
  private(set) var path: [String] = []
  private var text: [UInt8] = []
  private let begin: (Element, [String]) -> String?
  private let finish: (String, [String]) -> Void
  private let wantsText: Bool

  /// - Parameters:
  ///   - begin: Gets each element and its path, itself included; says why reading must end, if it must.
  ///   - finish: Gets the text right inside each element, when it ends.
  private init(
    wantsText: Bool, begin: @escaping (Element, [String]) -> String?,
    finish: @escaping (String, [String]) -> Void
  ) {
    self.wantsText = wantsText
    self.begin = begin
    self.finish = finish
  }

  static func read(
    _ zip: ZipReader, _ entry: Int, begin: (Element, [String]) -> String? = { _, _ in nil },
    finish: ((String, [String]) -> Void)? = nil
  ) throws(FileError) {
    try withoutActuallyEscaping(begin) { begin throws(FileError) in
      let wantsText = finish != nil
      try withoutActuallyEscaping(finish ?? { _, _ in }) { finish throws(FileError) in
        var events = ElementEvents(wantsText: wantsText, begin: begin, finish: finish)
        try SAXParser.parse(MarkupSource(zip, entry, atMost: zip.limits.partBytes), &events)
      }
    }
  }

  mutating func intern(_ names: SAXNames) {}

  static let callbacks: SAXCallbacks = (
    start: { context, name, _, _, _, _, count, _, attributes in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self), let name else { return }
      let attributes = SAXAttributes(attributes, count)
      guard session.pointee.enter(attributes) else { return }
      let events = session.pointee.handler.assumingMemoryBound(to: ElementEvents.self)
      let element = Element(name: String(cString: name), attributes: attributes)
      events.pointee.path.append(element.name)
      events.pointee.text.removeAll(keepingCapacity: true)
      if let reason = events.pointee.begin(element, events.pointee.path) { session.pointee.fail(reason) }
    },
    end: { context, _, _, _ in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self) else { return }
      session.pointee.depth -= 1
      let events = session.pointee.handler.assumingMemoryBound(to: ElementEvents.self)
      if events.pointee.wantsText {
        events.pointee.finish(String(decoding: events.pointee.text, as: UTF8.self), events.pointee.path)
        events.pointee.text.removeAll(keepingCapacity: true)
      }
      if !events.pointee.path.isEmpty { events.pointee.path.removeLast() }
    },
    characters: { context, bytes, count in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self), let bytes else { return }
      let events = session.pointee.handler.assumingMemoryBound(to: ElementEvents.self)
      guard events.pointee.wantsText else { return }
      if events.pointee.text.count + Int(count) > session.pointee.limits.textBytes {
        session.pointee.fail("holds a text longer than \(session.pointee.limits.textBytes) bytes")
      } else {
        events.pointee.text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
      }
    }
  )
}
