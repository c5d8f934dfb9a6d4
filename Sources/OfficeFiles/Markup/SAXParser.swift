import CLibXML2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a part's reader tells when it gives up: what FileError says, less the places that its caller knows.
struct PartProblem {
  var problem: String
  var remedy: String
  var cell: String?
}

/// What the callbacks share. libxml2 hands back a pointer to it; behind `handler` lies the part's own state.
/// Raw pointers to structs, since class references would cost a fifth of the time in retain, release and
/// exclusivity checks.
struct SAXSession {
  let handler: UnsafeMutableRawPointer
  var context: xmlParserCtxtPtr?
  var failure: PartProblem?
  /// Whether the rest of the part isn't wanted.
  private(set) var isDone = false
  /// How many elements are open.
  var depth = 0
  let limits: ReadLimits
  let clock: ReadClock?
  /// Bytes that were handed out since the clock was looked at.
  private var sinceClock = 0

  init(handler: UnsafeMutableRawPointer, limits: ReadLimits, clock: ReadClock?) {
    self.handler = handler
    self.limits = limits
    self.clock = clock
  }

  /// Counts what became of the markup: a short one may stand for very much.
  mutating func count(bytes: Int) {
    sinceClock += bytes
    guard sinceClock > 1 << 23 else { return }
    sinceClock = 0
    if clock?.isOver == true { fail(ReadClock.problem, remedy: ReadClock.remedy) }
  }

  /// Ends parsing; the first reason counts.
  mutating func fail(_ problem: String, cell: String? = nil, remedy: String = Sniffing.askAgain) {
    if failure == nil { failure = PartProblem(problem: problem, remedy: remedy, cell: cell) }
    xmlStopParser(context)
  }

  /// Ends parsing without anything being wrong.
  mutating func stop() {
    isDone = true
    xmlStopParser(context)
  }

  /// Whether the parser has done with all that it got, and stands among the content of an element of a text in UTF-8.
  var hasTakenAll: Bool {
    guard let context, let input = context.pointee.input, let buffer = input.pointee.buf else { return false }
    return context.pointee.instate == XML_PARSER_CONTENT && input.pointee.cur == input.pointee.end
      && buffer.pointee.encoder == nil
      && context.pointee.charset == Int32(XML_CHAR_ENCODING_UTF8.rawValue)
  }

  /// Counts an element in; false when it is one too deep, or has too many attributes.
  mutating func enter(_ attributes: SAXAttributes) -> Bool {
    depth += 1
    guard depth <= limits.depth else {
      fail("nests its elements deeper than \(limits.depth)")
      return false
    }
    guard attributes.count <= limits.attributes else {
      fail("has an element of more than \(limits.attributes) attributes")
      return false
    }
    return true
  }
}

/// The attributes of an element as libxml2 hands them over: five pointers each, valid during the callback.
struct SAXAttributes {
  let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let count: Int

  init(_ base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int32) {
    self.base = base
    self.count = base == nil ? 0 : Int(count)
  }

  /// The interned local name.
  @inline(__always)
  func name(_ index: Int) -> UnsafePointer<xmlChar>? { base?[index * 5] }

  @inline(__always)
  func hasNamespace(_ index: Int) -> Bool { base?[index * 5 + 2] != nil }

  @inline(__always)
  func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let start = base?[index * 5 + 3], let end = base?[index * 5 + 4] else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  func text(_ index: Int) -> String { String(decoding: value(index), as: UTF8.self) }
}

/// Interns names in a parser's dictionary, so that callbacks compare names by pointer.
struct SAXNames {
  let dictionary: xmlDictPtr?
  func callAsFunction(_ name: StaticString) -> UnsafePointer<xmlChar>? {
    xmlDictLookup(dictionary, name.utf8Start, Int32(name.utf8CodeUnitCount))
  }
}

/// C functions that take a ``SAXSession`` as their context.
typealias SAXCallbacks = (
  start: startElementNsSAX2Func, end: endElementNsSAX2Func, characters: charactersSAXFunc
)

/// The state of one part's reader, and the C functions that bring it the part's markup.
protocol SAXHandler {
  static var callbacks: SAXCallbacks { get }
  /// Called before the first callback.
  mutating func intern(_ names: SAXNames)
  /// The elements that the handler takes by itself where they look as usual; nil: none.
  static var units: SAXUnits? { get }
  /// Whether such an element may begin now.
  func isBetweenUnits(depth: Int) -> Bool
  /// Takes whole elements from the beginning of the bytes, behind which ``UnitFeeder/slack`` more may be read.
  mutating func take(
    _ bytes: UnsafeRawBufferPointer, _ session: UnsafeMutablePointer<SAXSession>
  ) -> UnitsTaken
}

extension SAXHandler {
  static var units: SAXUnits? { nil }
  func isBetweenUnits(depth: Int) -> Bool { false }
  mutating func take(
    _ bytes: UnsafeRawBufferPointer, _ session: UnsafeMutablePointer<SAXSession>
  ) -> UnitsTaken { UnitsTaken(count: 0, isUnusual: true) }
}

/// Runs a part of a package through libxml2's push parser, as it is unpacked.
enum SAXParser {
  private static let initialized: Void = xmlInitParser()
  /// Where libxml2 writes what it gives to no handler: a handler of that kind can't be written in Swift.
  nonisolated(unsafe) private static let nowhere = fopen("/dev/null", "w")
  /// Bytes that may wait for the end of their tag: until it is there nothing counts its attributes, and comparing
  /// them takes time that grows with their square.
  private static let pendingBytes = 1 << 18

  static func parse<Handler: SAXHandler>(
    _ zip: ZipReader, _ entry: Int, _ handler: inout Handler, sheet: String? = nil
  ) throws(FileError) {
    try parse(MarkupSource(zip, entry), &handler, sheet: sheet)
  }

  /// - Parameters:
  ///   - takesUnits: false lets everything go through the parser, with the same result, later.
  static func parse<Handler: SAXHandler>(
    _ source: MarkupSource, _ handler: inout Handler, sheet: String? = nil, takesUnits: Bool = true
  ) throws(FileError) {
    try withUnsafeMutablePointer(to: &handler) { pointer throws(FileError) in
      var session = SAXSession(
        handler: UnsafeMutableRawPointer(pointer), limits: source.limits, clock: source.clock)
      try withUnsafeMutablePointer(to: &session) { session throws(FileError) in
        let feeder = (takesUnits ? Handler.units : nil).map { units in
          UnitFeeder(units) {
            pointer.pointee.isBetweenUnits(depth: session.pointee.depth) && session.pointee.hasTakenAll
          } take: {
            pointer.pointee.take($0, session)
          }
        }
        try run(source, Handler.callbacks, session, sheet, feeder) { pointer.pointee.intern($0) }
      }
    }
  }

  private static func run(
    _ source: MarkupSource, _ callbacks: SAXCallbacks,
    _ session: UnsafeMutablePointer<SAXSession>, _ sheet: String?, _ feeder: UnitFeeder?,
    _ intern: (SAXNames) -> Void
  ) throws(FileError) {
    _ = initialized
    // Messages would go to the terminal: those of the parser, and those of its encoders. Each thread has handlers of
    // its own.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    xmlSetGenericErrorFunc(nowhere, nil)
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = callbacks.start
    sax.endElementNs = callbacks.end
    sax.characters = callbacks.characters
    sax.ignorableWhitespace = callbacks.characters
    sax.cdataBlock = callbacks.characters
    sax.serror = { _, _ in }
    sax.internalSubset = { context, _, _, _ in
      context?.assumingMemoryBound(to: SAXSession.self).pointee.fail(
        "holds a document type declaration, which spreadsheets never have")
    }
    guard let context = xmlCreatePushParserCtxt(&sax, session, nil, 0, nil) else {
      throw FileError(
        source.path, part: source.part, sheet: sheet, problem: "can't be read for want of memory",
        remedy: "close other programs")
    }
    defer { xmlFreeParserCtxt(context) }
    // NOENT lets `&amp;` in attributes come as `&`; there are no entities besides those five, as there is no DTD.
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
    session.pointee.context = context
    intern(SAXNames(dictionary: context.pointee.dict))
    func place(_ problem: PartProblem) -> FileError {
      FileError(
        source.path, part: source.part, sheet: sheet, cell: problem.cell, problem: problem.problem,
        remedy: problem.remedy)
    }
    func check(_ result: Int32) throws(FileError) {
      if let failure = session.pointee.failure { throw place(failure) }
      if context.pointee.wellFormed == 0, !session.pointee.isDone {
        let line = context.pointee.lastError.line
        let words = context.pointee.lastError.message.map { SAXParser.firstLine($0) } ?? "error \(result)"
        throw place(
          PartProblem(problem: "is not well-formed XML (line \(line): \(words))", remedy: Sniffing.askAgain))
      }
    }
    func parse(_ piece: UnsafeRawBufferPointer) throws(FileError) -> Bool {
      let bytes = piece.assumingMemoryBound(to: CChar.self)
      try check(xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), 0))
      if session.pointee.isDone { return false }
      if let input = context.pointee.input, input.pointee.end - input.pointee.cur > pendingBytes {
        throw place(
          PartProblem(problem: "has a tag longer than \(pendingBytes) bytes", remedy: Sniffing.askAgain))
      }
      return true
    }
    if let feeder {
      try source.read { piece throws(FileError) in
        let goesOn = try feeder.feed(piece, parse)
        if let failure = session.pointee.failure { throw place(failure) }
        return goesOn && !session.pointee.isDone
      }
      if !session.pointee.isDone { _ = try feeder.finish(parse) }
    } else {
      try source.read(parse)
    }
    if !session.pointee.isDone { try check(xmlParseChunk(context, nil, 0, 1)) }
  }

  private static func firstLine(_ message: UnsafePointer<CChar>) -> String {
    String(String(cString: message).prefix { !$0.isNewline }.prefix(100))
  }
}
