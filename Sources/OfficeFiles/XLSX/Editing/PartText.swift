/// The text of a part as UTF-8, whatever it was.
enum PartText {
  /// The bytes of an entry that the parser finds well-formed, as UTF-8 and saying so; as they are when they are that
  /// already.
  static func read(_ zip: ZipReader, _ entry: Int, sheet: String? = nil) throws(FileError) -> [UInt8] {
    var check = WellFormedness()
    try SAXParser.parse(zip, entry, &check, sheet: sheet)
    guard let text = utf8(try zip.contents(entry, atMost: .max)) else {
      throw FileError(
        zip.path, part: zip.entries[entry].name, sheet: sheet,
        problem: "is written in an encoding in which it can't be changed",
        remedy: "open it in Excel or LibreOffice and save it again")
    }
    return text
  }

  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes }
    if bytes.starts(with: [0xFF, 0xFE]) { return fromUTF16(bytes.dropFirst(2), isLittle: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return fromUTF16(bytes.dropFirst(2), isLittle: false) }
    if bytes.starts(with: [0x3C, 0x00]) { return fromUTF16(bytes[...], isLittle: true) }
    if bytes.starts(with: [0x00, 0x3C]) { return fromUTF16(bytes[...], isLittle: false) }
    guard let encoding = declaredEncoding(bytes) else { return bytes }
    switch encoding.name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": return bytes
    case "iso-8859-1", "latin1":
      return declaringUTF8(Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8))
    default: return nil
    }
  }

  private static func fromUTF16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> [UInt8]? {
    guard bytes.count % 2 == 0, !bytes.prefix(4).elementsEqual([0x3C, 0, 0, 0]) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
      let one = UInt16(bytes[place])
      let other = UInt16(bytes[place + 1])
      units.append(isLittle ? other << 8 | one : one << 8 | other)
    }
    return declaringUTF8(Array(String(decoding: units, as: UTF16.self).utf8))
  }

  private static func declaringUTF8(_ bytes: [UInt8]) -> [UInt8] {
    guard let encoding = declaredEncoding(bytes) else { return bytes }
    var result = bytes
    result.replaceSubrange(encoding.range, with: "UTF-8".utf8)
    return result
  }

  /// What the XML declaration says, and where.
  private static func declaredEncoding(_ bytes: [UInt8]) -> (name: String, range: Range<Int>)? {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    // As a tag: `<` and the name `?xml`.
    let scanner = MarkupScanner(bytes)
    let tag = MarkupScanner.Tag(kind: .open, range: 0..<(end + 1), name: 1..<5, local: 1, depth: 0)
    guard let value = scanner.attribute("encoding", of: tag)?.value else { return nil }
    return (String(decoding: bytes[value], as: UTF8.self), value)
  }
}

/// Reads a part to its end for nothing but the parser's judgement.
private struct WellFormedness: SAXHandler {
  mutating func intern(_ names: SAXNames) {}

  static let callbacks: SAXCallbacks = (
    start: { context, _, _, _, _, _, count, _, attributes in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self) else { return }
      _ = session.pointee.enter(SAXAttributes(attributes, count))
    },
    end: { context, _, _, _ in
      context?.assumingMemoryBound(to: SAXSession.self).pointee.depth -= 1
    },
    characters: { _, _, _ in }
  )
}
