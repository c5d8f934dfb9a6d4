/// References of OpenDocument: `.A1`, `$'My deals'.$B$6:.$AJ$46`, `'file:///x.ods'#$Sheet1.A1`.
enum ODSReference {
  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// One corner of a reference, its parts as they are written.
  private struct Corner {
    var file: Bytes?
    var sheet: Bytes?
    var address: Bytes
  }

  /// Appends a reference as Excel writes it; what is none as it stands.
  static func append(_ bytes: Bytes, to result: inout [UInt8]) {
    let colon = firstIndex(of: ":", in: bytes)
    guard let first = corner(bytes[..<(colon ?? bytes.endIndex)]) else {
      result.append(contentsOf: bytes)
      return
    }
    var last: Corner?
    if let colon {
      guard let corner = corner(bytes[bytes.index(after: colon)...]) else {
        result.append(contentsOf: bytes)
        return
      }
      last = corner
    }
    appendSheet(first, last, to: &result)
    result.append(contentsOf: first.address)
    if let last {
      result.append(UInt8(ascii: ":"))
      result.append(contentsOf: last.address)
    }
  }

  /// The first place of a character outside of quotes.
  private static func firstIndex(of scalar: Unicode.Scalar, in bytes: Bytes) -> Bytes.Index? {
    var isQuoted = false
    return bytes.indices.first { place in
      if bytes[place] == UInt8(ascii: "'") { isQuoted.toggle() }
      return !isQuoted && bytes[place] == UInt8(ascii: scalar)
    }
  }

  private static func corner(_ bytes: Bytes) -> Corner? {
    var rest = bytes
    var file: Bytes?
    if rest.first == UInt8(ascii: "'"), let mark = firstIndex(of: "#", in: rest) {
      file = rest[..<mark]
      rest = rest[rest.index(after: mark)...]
    }
    guard let point = firstIndex(of: ".", in: rest) else { return nil }
    var sheet = rest[..<point]
    if sheet.first == UInt8(ascii: "$") { sheet = sheet.dropFirst() }
    return Corner(file: file, sheet: sheet.isEmpty ? nil : sheet, address: rest[rest.index(after: point)...])
  }

  private static func appendSheet(_ first: Corner, _ last: Corner?, to result: inout [UInt8]) {
    guard let sheet = first.sheet else { return }
    if sheet.elementsEqual("#REF!".utf8) {
      result.append(contentsOf: sheet)
      result.append(UInt8(ascii: "!"))
      return
    }
    let other = last?.sheet.flatMap { $0.elementsEqual(sheet) ? nil : $0 }
    var name: [UInt8] = []
    if let file = first.file {
      let path = inside(file)
      let slash = path.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) }
      name += [UInt8(ascii: "[")] + path[(slash ?? path.startIndex)...] + [UInt8(ascii: "]")]
    }
    name += inside(sheet)
    if let other { name += [UInt8(ascii: ":")] + inside(other) }
    let isPlain = name.allSatisfy { byte in
      byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte | 0x20 &- 0x61 < 26
        || byte &- 0x30 < 10
    }
    if isPlain {
      result += name
    } else {
      result.append(UInt8(ascii: "'"))
      result += name
      result.append(UInt8(ascii: "'"))
    }
    result.append(UInt8(ascii: "!"))
  }

  /// A name without its quotes; those within it stay doubled.
  private static func inside(_ name: Bytes) -> Bytes {
    name.count >= 2 && name.first == UInt8(ascii: "'") && name.last == UInt8(ascii: "'")
      ? name.dropFirst().dropLast() : name
  }
}
