/// Bytes that are appended one after the other to a room of fixed size, which its owner empties in time.
struct RowBuffer: ~Copyable {
  private let base: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { base.deallocate() }

  /// What was appended.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }
  var space: Int { capacity - count }

  mutating func clear() { count = 0 }

  // What follows doesn't look whether there is room: its caller has.

  @inline(__always)
  mutating func put(_ text: StaticString) {
    (base + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count &+= text.utf8CodeUnitCount
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { (base + count).update(from: start, count: bytes.count) }
    count &+= bytes.count
  }

  /// The low bytes of a word, of which there are up to eight; room for all eight must be left.
  @inline(__always)
  mutating func put(_ word: UInt64, count wanted: Int) {
    UnsafeMutableRawPointer(base + count).storeBytes(of: word.littleEndian, as: UInt64.self)
    count &+= wanted
  }

  @inline(__always)
  mutating func put(number: Double) { count &+= DigitWriter.write(number, to: base + count) }

  @inline(__always)
  mutating func put(integer: UInt64) { count &+= DigitWriter.write(integer, to: base + count) }
}
