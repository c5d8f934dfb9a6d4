/// The texts that cells share, packed closely: a million of them take little more than their bytes. Strings are made of
/// them when they are asked for.
final class SharedTexts {
  private(set) var count = 0

  /// Texts lie one after the other, each behind its length in groups of seven bits, none over the border of two blocks.
  private var blocks: [UnsafeMutablePointer<UInt8>] = []
  private var allocations: [UnsafeMutablePointer<UInt8>] = []
  private var end = 0
  /// Where each text lies, counted through all blocks.
  private var places: [UnsafeMutablePointer<UInt32>] = []
  /// Strings made lately, by the last bits of their number.
  private let recent: UnsafeMutablePointer<Recent>
  private var kept: [String?] = []

  private struct Recent {
    var index = -1
    var text = ""
  }

  private static let blockBits = 18
  private static let placeBits = 14
  private static let recentCount = 1 << 10

  init() {
    recent = .allocate(capacity: Self.recentCount)
    recent.initialize(repeating: Recent(), count: Self.recentCount)
  }

  deinit {
    for block in allocations { block.deallocate() }
    for block in places { block.deallocate() }
    recent.deinitialize(count: Self.recentCount)
    recent.deallocate()
  }

  /// Every string is made once from now on, for tables that hold many of them at the same time.
  func keepAll() {
    if kept.isEmpty { kept = Array(repeating: nil, count: count) }
  }

  /// Bytes of all of them.
  var byteCount: Int { end }

  /// False when there are more bytes than can be counted.
  func append(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { append($0) }
  }

  /// The bytes must be UTF-8.
  func append(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = room(text.count + 10) else { return false }
    if count & (1 << Self.placeBits - 1) == 0 { places.append(.allocate(capacity: 1 << Self.placeBits)) }
    places[count >> Self.placeBits][count & (1 << Self.placeBits - 1)] = UInt32(start)
    var place = blocks[start >> Self.blockBits] + start & (1 << Self.blockBits - 1)
    let first = place
    var length = text.count
    while length > 0x7F {
      place.pointee = UInt8(truncatingIfNeeded: length) | 0x80
      place += 1
      length >>= 7
    }
    place.pointee = UInt8(length)
    place += 1
    if let bytes = text.baseAddress { place.update(from: bytes, count: text.count) }
    end = start + (place - first) + text.count
    count += 1
    return true
  }

  /// Where so many bytes have room behind each other.
  private func room(_ count: Int) -> Int? {
    let size = 1 << Self.blockBits
    if end + count <= blocks.count * size, end & (size - 1) + count <= size { return end }
    let start = blocks.count * size
    let new = (count + size - 1) / size
    guard start + new * size <= Int(UInt32.max) else { return nil }
    let base = UnsafeMutablePointer<UInt8>.allocate(capacity: new * size)
    allocations.append(base)
    for number in 0..<new { blocks.append(base + number * size) }
    return start
  }

  /// The text of this number, which must be less than ``count``.
  subscript(index: Int) -> String {
    if !kept.isEmpty {
      if let text = kept[index] { return text }
      let text = make(index)
      kept[index] = text
      return text
    }
    let slot = recent + index & (Self.recentCount - 1)
    if slot.pointee.index == index { return slot.pointee.text }
    slot.pointee = Recent(index: index, text: make(index))
    return slot.pointee.text
  }

  private func make(_ index: Int) -> String {
    let start = Int(places[index >> Self.placeBits][index & (1 << Self.placeBits - 1)])
    var place = UnsafePointer(blocks[start >> Self.blockBits] + start & (1 << Self.blockBits - 1))
    var length = 0
    var shift = 0
    while place.pointee & 0x80 != 0 {
      length |= Int(place.pointee & 0x7F) << shift
      shift += 7
      place += 1
    }
    length |= Int(place.pointee) << shift
    return String(decoding: UnsafeBufferPointer(start: place + 1, count: length), as: UTF8.self)
  }
}
