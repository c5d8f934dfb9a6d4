#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The texts of a streamed workbook that are written once and referred to. A text gets a place here when it is seen
/// for the second time, as long as there is room: texts that don't repeat stay in their cells, and memory stays what
/// it is however many rows there are.
struct StreamedStrings: ~Copyable {
  typealias Text = UnsafeBufferPointer<UInt8>

  private struct Slot {
    /// 0: empty.
    var hash: UInt64 = 0
    var start: UInt32 = 0
    var length: UInt32 = 0
    var index: UInt32 = 0
  }

  private static let mostTexts = 1 << 13
  private static let mostBytes = 1 << 20
  private static let slotCount = mostTexts * 2
  /// How many texts are remembered as seen once, by their hash alone.
  private static let seenCount = 1 << 15
  /// Texts that lie so close together that finding one takes longer than this are not shared.
  private static let longestProbe = 32

  private let slots: UnsafeMutablePointer<Slot>
  private let seen: UnsafeMutablePointer<UInt32>
  private let storage: UnsafeMutablePointer<UInt8>
  private var used = 0
  private(set) var count = 0
  /// How many cells refer to a text here.
  private(set) var uses = 0

  init() {
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: Slot(), count: Self.slotCount)
    seen = .allocate(capacity: Self.seenCount)
    seen.initialize(repeating: 0, count: Self.seenCount)
    storage = .allocate(capacity: Self.mostBytes)
  }

  deinit {
    slots.deallocate()
    seen.deallocate()
    storage.deallocate()
  }

  /// The text's place; nil when it is to be written into its cell.
  mutating func index(of text: Text) -> Int? {
    guard !text.isEmpty, text.count <= 1 << 12, let start = text.baseAddress else { return nil }
    let hash = Self.hash(text)
    var place = Int(truncatingIfNeeded: hash >> 40) & (Self.slotCount - 1)
    for _ in 0..<Self.longestProbe {
      let slot = slots[place]
      if slot.hash == 0 { return add(text, start, hash, at: place) }
      if slot.hash == hash, Int(slot.length) == text.count,
        memcmp(storage + Int(slot.start), start, text.count) == 0
      {
        uses += 1
        return Int(slot.index)
      }
      place = (place + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  private mutating func add(
    _ text: Text, _ start: UnsafePointer<UInt8>, _ hash: UInt64, at place: Int
  ) -> Int? {
    guard count < Self.mostTexts, used + text.count <= Self.mostBytes else { return nil }
    let mark = UInt32(truncatingIfNeeded: hash)
    let memory = seen + Int(truncatingIfNeeded: hash >> 32) & (Self.seenCount - 1)
    guard memory.pointee == mark else {
      memory.pointee = mark
      return nil
    }
    (storage + used).update(from: start, count: text.count)
    slots[place] = Slot(
      hash: hash, start: UInt32(used), length: UInt32(text.count), index: UInt32(count))
    used += text.count
    count += 1
    uses += 1
    return count - 1
  }

  /// Eight bytes at a time, multiplied and folded. Always the same, since the same rows must make the same file; whoever
  /// chooses texts that collide makes his own file longer, and nothing else.
  private static func hash(_ text: Text) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(text)
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      hash = mix(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return mix(hash ^ rest) | 1
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  /// The beginning of `xl/sharedStrings.xml`.
  borrowing func part() -> SharedStringsPart {
    var part = SharedStringsPart()
    for slot in order() {
      let text = Text(start: storage + Int(slot.start), count: Int(slot.length))
      _ = part.index(of: String(decoding: text, as: UTF8.self))
    }
    part.uses = uses
    return part
  }

  private borrowing func order() -> [Slot] {
    (0..<Self.slotCount).map { slots[$0] }.filter { $0.hash != 0 }.sorted { $0.index < $1.index }
  }
}
