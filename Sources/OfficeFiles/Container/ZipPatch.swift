/// An archive of which some entries are replaced, taken out or added. All others stay byte for byte as they are:
/// their packed data, times, attributes and places in the order.
struct ZipPatch {
  private let path: String
  private let records: ZipRecords
  private var replaced: [Int: [UInt8]] = [:]
  private var removed: Set<Int> = []
  private var added: [(name: String, content: [UInt8])] = []

  /// - Parameters:
  ///   - path: the name by which errors call the archive.
  ///   - bytes: all of the archive.
  ///   - count: how many entries it is known to have.
  init(_ path: String, _ bytes: [UInt8], count: Int) throws(FileError) {
    guard let records = ZipRecords(bytes), records.entries.count == count else {
      throw FileError(
        path, problem: "is packed in a way that can be read but not changed safely",
        remedy: "open it in Excel or LibreOffice and save it again")
    }
    self.path = path
    self.records = records
  }

  var isEmpty: Bool { replaced.isEmpty && removed.isEmpty && added.isEmpty }

  /// Entries count from 0 in the order of the archive's directory.
  mutating func replace(_ index: Int, with content: [UInt8]) { replaced[index] = content }
  mutating func remove(_ index: Int) { removed.insert(index) }
  mutating func add(_ name: String, _ content: [UInt8]) { added.append((name, content)) }

  /// The archive with its changes.
  func finished() throws(FileError) -> [UInt8] {
    if isEmpty { return records.bytes }
    let changed = replaced.keys.sorted().filter { !removed.contains($0) }
    let packed = pack(changed.compactMap { replaced[$0] } + added.map(\.content))
    var output = Output(records, capacity: packed.reduce(0) { $0 + $1.data.count })
    let order = records.entries.indices.sorted {
      records.entries[$0].local.lowerBound < records.entries[$1].local.lowerBound
    }
    for index in order where !removed.contains(index) {
      if let place = changed.firstIndex(of: index) {
        output.writeLocal(packed[place], inPlaceOf: index)
      } else {
        output.copyLocal(index)
      }
    }
    for (place, new) in zip(packed.dropFirst(changed.count), added) {
      output.writeLocal(place, name: Array(new.name.utf8))
    }
    for index in records.entries.indices where !removed.contains(index) {
      if let place = changed.firstIndex(of: index) {
        output.writeRecord(packed[place], inPlaceOf: index)
      } else {
        output.copyRecord(index)
      }
    }
    for (place, new) in zip(packed.dropFirst(changed.count), added) {
      output.writeRecord(place, name: Array(new.name.utf8))
    }
    guard let bytes = output.finished() else {
      throw FileError(
        path, problem: "would grow larger than an archive may be",
        remedy: "divide the workbook into several")
    }
    return bytes
  }

  /// Compressed content.
  struct Packed {
    var method: Int
    var checksum: Int
    var size: Int
    var data: ArraySlice<UInt8>
  }

  private func pack(_ contents: [[UInt8]]) -> [Packed] {
    contents.map { content in
      let part = Deflater.pack(content, .normal)
      let data: [UInt8] = part.pieces.flatMap { piece -> [UInt8] in
        if case .bytes(let bytes) = piece { bytes } else { [] }
      }
      return Packed(
        method: part.isDeflated ? 8 : 0, checksum: Int(part.checksum), size: part.size, data: data[...])
    }
  }
}

extension ZipPatch {
  /// The archive while it is put together.
  private struct Output {
    private let records: ZipRecords
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0
    /// By entry; the added ones behind those that were there.
    private var offsets: [Int: Int] = [:]
    private var addedOffsets: [Int] = []
    private var addedRecords = 0

    private static let time = 0
    /// 1980-01-01, the first day that the format knows.
    private static let date = 0x21
    private static let version = 20
    private static let namesAreUTF8 = 0x800

    init(_ records: ZipRecords, capacity: Int) {
      self.records = records
      bytes.reserveCapacity(records.bytes.count + capacity)
      let first = records.entries.map(\.local.lowerBound).min() ?? 0
      bytes.append(contentsOf: records.bytes[..<first])
    }

    mutating func copyLocal(_ index: Int) {
      offsets[index] = bytes.count
      bytes.append(contentsOf: records.bytes[records.entries[index].local])
    }

    mutating func writeLocal(_ packed: Packed, inPlaceOf index: Int) {
      let entry = records.entries[index]
      offsets[index] = bytes.count
      writeLocal(packed, name: records.bytes[entry.name], flags: flags(of: entry))
    }

    mutating func writeLocal(_ packed: Packed, name: [UInt8]) {
      addedOffsets.append(bytes.count)
      writeLocal(packed, name: name[...], flags: Self.namesAreUTF8)
    }

    private mutating func writeLocal(_ packed: Packed, name: ArraySlice<UInt8>, flags: Int) {
      Self.append(0x0403_4B50, 4, to: &bytes)
      Self.append(Self.version, 2, to: &bytes)
      Self.appendCommon(packed, flags: flags, to: &bytes)
      Self.append(name.count, 2, to: &bytes)
      Self.append(0, 2, to: &bytes)
      bytes.append(contentsOf: name)
      bytes.append(contentsOf: packed.data)
    }

    mutating func copyRecord(_ index: Int) {
      let entry = records.entries[index]
      let start = directory.count - entry.record.lowerBound
      directory.append(contentsOf: records.bytes[entry.record])
      let field = entry.offsetField
      for place in 0..<field.count {
        directory[start + field.lowerBound + place] = UInt8(
          truncatingIfNeeded: (offsets[index] ?? 0) >> (8 * place))
      }
      count += 1
    }

    /// Everything that isn't about the content stays: attributes, comment, program.
    mutating func writeRecord(_ packed: Packed, inPlaceOf index: Int) {
      let entry = records.entries[index]
      let at = entry.record.lowerBound
      let comment = entry.record.upperBound - records.number(at + 32, 2)
      writeRecord(
        packed, name: records.bytes[entry.name], flags: flags(of: entry), madeBy: records.number(at + 4, 2),
        attributes: records.bytes[(at + 36)..<(at + 42)],
        comment: records.bytes[comment..<entry.record.upperBound], offset: offsets[index] ?? 0)
    }

    mutating func writeRecord(_ packed: Packed, name: [UInt8]) {
      let offset = addedOffsets.indices.contains(addedRecords) ? addedOffsets[addedRecords] : 0
      addedRecords += 1
      writeRecord(
        packed, name: name[...], flags: Self.namesAreUTF8, madeBy: Self.version,
        attributes: [0, 0, 0, 0, 0, 0], comment: [], offset: offset)
    }

    private mutating func writeRecord(
      _ packed: Packed, name: ArraySlice<UInt8>, flags: Int, madeBy: Int, attributes: ArraySlice<UInt8>,
      comment: ArraySlice<UInt8>, offset: Int
    ) {
      Self.append(0x0201_4B50, 4, to: &directory)
      Self.append(madeBy, 2, to: &directory)
      Self.append(Self.version, 2, to: &directory)
      Self.appendCommon(packed, flags: flags, to: &directory)
      Self.append(name.count, 2, to: &directory)
      Self.append(0, 2, to: &directory)
      Self.append(comment.count, 2, to: &directory)
      Self.append(0, 2, to: &directory)
      directory.append(contentsOf: attributes)
      Self.append(offset, 4, to: &directory)
      directory.append(contentsOf: name)
      directory.append(contentsOf: comment)
      count += 1
    }

    private func flags(of entry: ZipRecords.Entry) -> Int {
      records.number(entry.record.lowerBound + 8, 2) & Self.namesAreUTF8
    }

    private static func appendCommon(_ packed: Packed, flags: Int, to bytes: inout [UInt8]) {
      append(flags, 2, to: &bytes)
      append(packed.method, 2, to: &bytes)
      append(time, 2, to: &bytes)
      append(date, 2, to: &bytes)
      append(packed.checksum, 4, to: &bytes)
      append(packed.data.count, 4, to: &bytes)
      append(packed.size, 4, to: &bytes)
    }

    private static func append(_ value: Int, _ count: Int, to bytes: inout [UInt8]) {
      for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    }

    /// Nil when it is too large for an archive without Zip64.
    consuming func finished() -> [UInt8]? {
      let start = bytes.count
      guard count < 0xFFFF, start + directory.count < 0xFFFF_FFFF else { return nil }
      bytes.append(contentsOf: directory)
      Self.append(0x0605_4B50, 4, to: &bytes)
      Self.append(0, 4, to: &bytes)
      Self.append(count, 2, to: &bytes)
      Self.append(count, 2, to: &bytes)
      Self.append(directory.count, 4, to: &bytes)
      Self.append(start, 4, to: &bytes)
      Self.append(records.comment.count, 2, to: &bytes)
      bytes.append(contentsOf: records.bytes[records.comment])
      return bytes
    }
  }
}
