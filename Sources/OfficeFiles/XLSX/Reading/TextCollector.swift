import CLibXML2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Gathers a text from the pieces in which the parser brings it, and from several runs.
struct TextCollector {
  private(set) var bytes: [UInt8] = []
  private var keepsSpace = false
  /// Whether characters belong to the text right now.
  var isOpen = false

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    keepsSpace = false
    isOpen = false
  }

  /// A `t` begins.
  mutating func begin(_ attributes: SAXAttributes, _ space: UnsafePointer<xmlChar>?) {
    isOpen = true
    for index in 0..<attributes.count where attributes.name(index) == space {
      if attributes.value(index).first == UInt8(ascii: "p") { keepsSpace = true }
    }
  }

  /// White space alone counts.
  mutating func keepSpace() { keepsSpace = true }

  /// False when the text would grow beyond the limit.
  @inline(__always)
  mutating func append(_ start: UnsafePointer<xmlChar>?, _ count: Int32, atMost limit: Int) -> Bool {
    guard bytes.count + Int(count) <= limit else { return false }
    bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(count)))
    return true
  }

  mutating func append(_ text: UnitText, atMost limit: Int) -> Bool {
    text.withDecoded { append($0.baseAddress, Int32($0.count), atMost: limit) }
  }

  /// Whether ``string`` is these very bytes, as of nearly all texts: they end with a visible character and hold nothing
  /// that may be an escape.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.last.map { $0 > 0x20 } == true && !EscapedText.mayStand(in: bytes)
  }

  /// The text, its `_xHHHH_` escapes decoded. White space alone counts only where the file says that it is to be
  /// kept; beside other characters it stays, since many programs leave `xml:space` out where they mean it.
  var string: String {
    if !keepsSpace, bytes.allSatisfy({ $0 <= 0x20 }) { return "" }
    return EscapedText.decode(bytes)
  }
}

/// Characters that XML can't hold stand in texts as `_xHHHH_`, by their UTF-16 units (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
  /// Whether there is a `_x`.
  static func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var place = 0
    while let found = memchr(base + place, CInt(UInt8(ascii: "_")), bytes.count - place) {
      place = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      if place < bytes.count, bytes[place] == UInt8(ascii: "x") { return true }
    }
    return false
  }

  static func decode(_ bytes: [UInt8]) -> String {
    guard bytes.count >= 7, bytes.withUnsafeBufferPointer(mayStand) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "_"), let high = unit(bytes, place) else {
        result.append(bytes[place])
        place += 1
        continue
      }
      place += 7
      var value = UInt32(high)
      if UTF16.isLeadSurrogate(high), let low = unit(bytes, place), UTF16.isTrailSurrogate(low) {
        value = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF))
        place += 7
      }
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      result.append(contentsOf: Unicode.UTF8.encode(scalar).map(Array.init) ?? [])
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The unit of an escape that begins at `place`.
  private static func unit(_ bytes: [UInt8], _ place: Int) -> UInt16? {
    guard place + 7 <= bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
      bytes[place + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt16 = 0
    for byte in bytes[(place + 2)..<(place + 6)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt16(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt16(byte & 0x1F + 9)
      default: return nil
      }
    }
    return value
  }
}
