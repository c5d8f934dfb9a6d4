import CLibXML2

/// Reads the table of the texts that cells share. Runs of rich text are joined, phonetic guides left out.
struct SharedStringsReader: SAXHandler {
  let texts = SharedTexts()
  private var text = TextCollector()
  private var si, t, rPh, space: UnsafePointer<xmlChar>?
  private var isPhonetic = false

  mutating func intern(_ names: SAXNames) {
    (si, t, rPh, space) = (names("si"), names("t"), names("rPh"), names("space"))
  }

  private mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: SAXAttributes, _ session: UnsafeMutablePointer<SAXSession>
  ) {
    if name == t {
      if !isPhonetic { text.begin(attributes, space) }
    } else if name == si, session.pointee.depth == 2 {
      text.clear()
    } else if name == rPh {
      isPhonetic = true
    }
  }

  private mutating func end(_ name: UnsafePointer<xmlChar>?, _ session: UnsafeMutablePointer<SAXSession>) {
    if name == t {
      text.isOpen = false
    } else if name == rPh {
      isPhonetic = false
    } else if name == si, session.pointee.depth == 2 {
      guard texts.count < session.pointee.limits.sharedStrings, texts.append(text.string) else {
        session.pointee.fail("holds more than \(session.pointee.limits.sharedStrings) texts")
        return
      }
      if texts.byteCount > session.pointee.limits.sharedTextBytes {
        session.pointee.fail("holds more than \(session.pointee.limits.sharedTextBytes) bytes of text")
      }
    }
  }

  static let callbacks: SAXCallbacks = (
    start: { context, name, _, _, _, _, count, _, attributes in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self) else { return }
      let attributes = SAXAttributes(attributes, count)
      guard session.pointee.enter(attributes) else { return }
      session.pointee.handler.assumingMemoryBound(to: Self.self).pointee.start(name, attributes, session)
    },
    end: { context, name, _, _ in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self) else { return }
      session.pointee.handler.assumingMemoryBound(to: Self.self).pointee.end(name, session)
      session.pointee.depth -= 1
    },
    characters: { context, bytes, count in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self) else { return }
      let reader = session.pointee.handler.assumingMemoryBound(to: Self.self)
      guard reader.pointee.text.isOpen else { return }
      if !reader.pointee.text.append(bytes, count, atMost: session.pointee.limits.textBytes) {
        session.pointee.fail("holds a text longer than \(session.pointee.limits.textBytes) bytes")
      }
    }
  )
}

// MARK: Texts as nearly all programs write them

extension SharedStringsReader {
  static let units: SAXUnits? = SAXUnits(end: "</si>")

  func isBetweenUnits(depth: Int) -> Bool { depth == 1 && !isPhonetic }

  mutating func take(
    _ bytes: UnsafeRawBufferPointer, _ session: UnsafeMutablePointer<SAXSession>
  ) -> UnitsTaken {
    var scanner = UnitScanner(bytes)
    while true {
      let start = scanner.place
      guard take(&scanner, session.pointee.limits) else {
        return UnitsTaken(count: start, isUnusual: scanner.isWhole(from: start, to: "</si>"))
      }
    }
  }

  /// Takes a text; false when it is one for the parser.
  private mutating func take(_ scanner: inout UnitScanner, _ limits: ReadLimits) -> Bool {
    guard scanner.take("<si><t"), texts.count < limits.sharedStrings,
      texts.byteCount < limits.sharedTextBytes
    else { return false }
    let keepsSpace = scanner.take(" xml:space=\"preserve\"")
    guard scanner.take(">"), let content = scanner.text(), content.bytes.count <= limits.textBytes,
      scanner.take("</t></si>")
    else { return false }
    return content.withDecoded { bytes in
      if TextCollector.isPlain(bytes) { return texts.append(bytes) }
      text.clear()
      if keepsSpace { text.keepSpace() }
      return text.append(bytes.baseAddress, Int32(bytes.count), atMost: limits.textBytes)
        && texts.append(text.string)
    }
  }
}
