/// How the changes made to a package are taken back, byte for byte.
struct ChangeRecord: Hashable {
  /// One change of a part: what to put back, and where.
  struct Step: Hashable {
    var part: String
    var pieces: [ByteEdits.TakenBack]
  }

  /// What a part is like after all changes: only then may they be taken back.
  struct Seal: Hashable {
    var part: String
    var size: Int
    var checksum: Int
  }

  /// In the order in which they were made.
  private(set) var steps: [Step] = []
  private(set) var added: [String] = []
  var seals: [Seal] = []

  mutating func note(_ part: String, _ pieces: [ByteEdits.TakenBack]) {
    steps.append(Step(part: part, pieces: pieces))
  }

  mutating func noteAdded(_ part: String) { added.append(part) }

  /// All parts that were changed or added, each once.
  var parts: [String] {
    var seen: Set<String> = []
    return (steps.map(\.part) + added).filter { seen.insert($0.lowercased()).inserted }
  }

  static func seal(_ part: String, _ content: [UInt8]) -> Seal {
    let sum = content.withUnsafeBytes { Deflater.checksum(0, $0) }
    return Seal(part: part, size: content.count, checksum: Int(sum))
  }
}

extension PackageParts {
  /// Adds the part that keeps the record, which seals all others.
  mutating func addRecord(named part: String, contentType: String) throws(FileError) {
    try add(part, [], contentType: contentType)
    var seals: [ChangeRecord.Seal] = []
    for part in record.parts where part != record.added.last {
      seals.append(ChangeRecord.seal(part, try looseText(of: part)))
    }
    record.seals = seals
    try replace(part, with: record.bytes())
  }

  /// Takes all changes of a record back; false, and nothing done, when a part has become another since.
  mutating func takeBack(_ record: ChangeRecord, keptIn recordPart: String) throws(FileError) -> Bool {
    for seal in record.seals {
      guard hasPart(seal.part), ChangeRecord.seal(seal.part, try looseText(of: seal.part)) == seal else {
        return false
      }
    }
    let sealed = Set(record.seals.map(\.part)).union([recordPart])
    guard record.parts.allSatisfy(sealed.contains) else { return false }
    var texts: [String: [UInt8]] = [:]
    for step in record.steps.reversed() {
      var edits = ByteEdits()
      let text: [UInt8]
      if let known = texts[step.part] { text = known } else { text = try looseText(of: step.part) }
      var end = 0
      for piece in step.pieces {
        guard piece.at >= end, piece.length >= 0, piece.at <= text.count,
          piece.length <= text.count - piece.at
        else { return false }
        end = piece.at + piece.length
        edits.replace(piece.at..<end, with: piece.bytes)
      }
      texts[step.part] = edits.applied(to: text)
    }
    for (part, text) in texts { try replace(part, with: text) }
    for part in record.added { removeContent(of: part) }
    return true
  }
}

/// The part in which a record is kept. No standard knows it: programs that write the workbook anew leave it out, and
/// then it would be of no use.
extension ChangeRecord {
  private static let namespace = "urn:planner:changes"

  func bytes() -> [UInt8] {
    var xml = XMLBuffer.document()
    xml.open("changes", ["xmlns": .plain(Self.namespace)])
    for seal in seals {
      xml.empty(
        "part",
        ["name": .plain(seal.part), "size": .integer(seal.size), "checksum": .integer(seal.checksum)])
    }
    for part in added { xml.empty("added", ["part": .plain(part)]) }
    for step in steps {
      xml.open("step", ["part": .plain(step.part)])
      for piece in step.pieces {
        xml.element(
          "put", ["at": .integer(piece.at), "length": .integer(piece.length)],
          text: Self.hexadecimal(piece.bytes), as: .plain)
      }
      xml.close("step")
    }
    xml.close("changes")
    return xml.bytes
  }

  /// Nil for anything that is no such part.
  init?(_ bytes: [UInt8]) {
    guard let list = MarkupElements(bytes), list.names.namespace == Self.namespace else { return nil }
    for element in list.children(of: list.root) {
      switch list.local(element) {
      case "part":
        guard let name = list.text("name", of: element), let size = list.integer("size", of: element),
          let checksum = list.integer("checksum", of: element)
        else { return nil }
        seals.append(Seal(part: name, size: size, checksum: checksum))
      case "added":
        guard let part = list.text("part", of: element) else { return nil }
        added.append(part)
      case "step":
        guard let part = list.text("part", of: element) else { return nil }
        var pieces: [ByteEdits.TakenBack] = []
        for put in list.children(of: element) {
          guard let at = list.integer("at", of: put), at >= 0, let length = list.integer("length", of: put),
            let bytes = Self.bytes(list.bytes[put.content])
          else { return nil }
          pieces.append(ByteEdits.TakenBack(at: at, length: length, bytes: bytes))
        }
        steps.append(Step(part: part, pieces: pieces))
      default: return nil
      }
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for at in stride(from: text.startIndex, to: text.endIndex, by: 2) {
      guard let byte = UInt8(String(decoding: text[at..<at + 2], as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(byte)
    }
    return bytes
  }
}
