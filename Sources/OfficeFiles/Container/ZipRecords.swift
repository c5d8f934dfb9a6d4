/// Where each entry of an archive stands in its bytes (APPNOTE 4.3), so that entries can be taken over as they are,
/// packed as they were.
struct ZipRecords {
  struct Entry {
    /// The bytes of its name, in whatever encoding.
    var name: Range<Int>
    /// Its record in the directory.
    var record: Range<Int>
    /// Its own header, its data and what follows up to the next entry.
    var local: Range<Int>
    /// In the directory: the eight bytes, or four, that tell where `local` begins.
    var offsetField: Range<Int>
  }

  let bytes: [UInt8]
  /// In the order of the directory.
  private(set) var entries: [Entry] = []
  private(set) var directory = 0..<0
  /// What the archive's owner wrote behind everything.
  private(set) var comment = 0..<0

  /// Nil when the bytes are no whole archive.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let end = endRecord(), let place = directoryPlace(end) else { return nil }
    directory = place.range
    comment = (end + 22)..<(end + 22 + number(end + 20, 2))
    var starts: [Int] = []
    var at = directory.lowerBound
    for _ in 0..<place.count {
      guard at + 46 <= directory.upperBound, number(at, 4) == 0x0201_4B50 else { return nil }
      let nameEnd = at + 46 + number(at + 28, 2)
      let extraEnd = nameEnd + number(at + 30, 2)
      let recordEnd = extraEnd + number(at + 32, 2)
      guard recordEnd <= directory.upperBound,
        let field = offsetField(record: at, extra: nameEnd..<extraEnd),
        let start = Int(exactly: wide(field)), start <= directory.lowerBound - 30,
        number(start, 4) == 0x0403_4B50
      else { return nil }
      starts.append(start)
      entries.append(
        Entry(name: (at + 46)..<nameEnd, record: at..<recordEnd, local: start..<start, offsetField: field))
      at = recordEnd
    }
    guard endEntries(starts) else { return nil }
  }

  /// Where the data of an entry begins, by its own header; nil when that lies outside of the entry.
  func data(of entry: Entry, length: Int) -> Range<Int>? {
    let start = entry.local.lowerBound + 30 + number(entry.local.lowerBound + 26, 2)
    let data = start + number(entry.local.lowerBound + 28, 2)
    guard length >= 0, data <= entry.local.upperBound, length <= entry.local.upperBound - data else {
      return nil
    }
    return data..<(data + length)
  }

  /// A little-endian number of at most four bytes.
  func number(_ place: Int, _ count: Int) -> Int { Int(wide(place..<(place + count))) }

  private func wide(_ range: Range<Int>) -> UInt64 {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return .max >> 1 }
    return bytes[range].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Each entry reaches to the next one, the last one to the directory; false when two begin at one place.
  private mutating func endEntries(_ starts: [Int]) -> Bool {
    let order = starts.indices.sorted { starts[$0] < starts[$1] }
    for (place, index) in order.enumerated() {
      let end = place + 1 < order.count ? starts[order[place + 1]] : directory.lowerBound
      guard starts[index] + 30 <= end else { return false }
      entries[index].local = starts[index]..<end
    }
    return true
  }

  private func endRecord() -> Int? {
    guard bytes.count >= 22 else { return nil }
    var last: Int?
    for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
    where bytes[place] == 0x50 && number(place, 4) == 0x0605_4B50 {
      let end = place + 22 + number(place + 20, 2)
      if end == bytes.count { return place }
      // What follows the archive is none of its own.
      if end < bytes.count, last == nil { last = place }
    }
    return last
  }

  private func directoryPlace(_ end: Int) -> (range: Range<Int>, count: Int)? {
    var count = UInt64(number(end + 10, 2))
    var size = UInt64(number(end + 12, 4))
    var start = UInt64(number(end + 16, 4))
    // A Zip64 archive tells in another record what has no room in this one.
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF, end >= 20,
      number(end - 20, 4) == 0x0706_4B50
    {
      guard let record = Int(exactly: wide((end - 12)..<(end - 4))), record <= end - 76,
        number(record, 4) == 0x0606_4B50
      else { return nil }
      count = wide((record + 32)..<(record + 40))
      size = wide((record + 40)..<(record + 48))
      start = wide((record + 48)..<(record + 56))
    }
    guard start <= UInt64(end), size <= UInt64(end) - start, count <= size / 46 else { return nil }
    return (Int(start)..<Int(start + size), Int(count))
  }

  /// The Zip64 field, number 1, holds those of three numbers that have no room in the record, this one last.
  private func offsetField(record: Int, extra: Range<Int>) -> Range<Int>? {
    guard number(record + 42, 4) == 0xFFFF_FFFF else { return (record + 42)..<(record + 46) }
    var at = extra.lowerBound
    while at + 4 <= extra.upperBound {
      let end = at + 4 + number(at + 2, 2)
      guard end <= extra.upperBound else { return nil }
      if number(at, 2) == 1 {
        let before = [20, 24].count { number(record + $0, 4) == 0xFFFF_FFFF } * 8
        let field = (at + 4 + before)..<(at + 12 + before)
        return field.upperBound <= end ? field : nil
      }
      at = end
    }
    return nil
  }
}
