#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads markup that looks exactly as expected, byte by byte. It decides nothing: what it doesn't take is the parser's.
/// Behind the bytes there must be a zero, which is never taken and so ends everything.
struct UnitScanner {
  private let base: UnsafePointer<UInt8>?
  private let count: Int
  /// How many bytes were taken.
  private(set) var place = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    count = bytes.count
  }

  /// Whether the element that begins at a place is there as a whole, so that more bytes would not help.
  func isWhole(from place: Int, to tag: StaticString) -> Bool {
    guard let base else { return false }
    return UnitFeeder.length(
      to: tag, in: UnsafeRawBufferPointer(start: base + place, count: count - place)) != nil
  }

  /// The byte that comes next.
  var next: UInt8 {
    @inline(__always) get { base?[place] ?? 0 }
  }

  @inline(__always)
  mutating func skip() { place &+= 1 }

  /// Takes the text if it comes next.
  @inline(__always)
  mutating func take(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard let base else { return false }
    let expected = text.utf8Start
    for offset in 0..<length where base[place &+ offset] != expected[offset] { return false }
    place &+= length
    return true
  }

  /// What stands before the next `<`, or nil when there is anything in it that is for the parser: references other than
  /// to XML's own five characters, line ends that it changes, characters that XML doesn't allow, bytes that are no UTF-8,
  /// the end of a CDATA section.
  mutating func text() -> UnitText? {
    guard let base else { return nil }
    var stop = place
    var isASCII = true
    var hasReferences = false
    search: while true {
      while UnitScanner.areOrdinary(UnsafeRawPointer(base + stop).loadUnaligned(as: UInt64.self)) {
        stop &+= 8
      }
      let end = stop &+ 8
      while stop < end {
        let byte = base[stop]
        if byte == UInt8(ascii: "<") { break search }
        if byte >= 0x80 {
          // U+FFFE and U+FFFF begin with it.
          if byte == 0xEF { return nil }
          isASCII = false
        } else if byte < 0x20 {
          if byte != 0x0A && byte != 0x09 { return nil }
        } else if byte == UInt8(ascii: "&") {
          guard let length = UnitText.reference(base + stop)?.length else { return nil }
          hasReferences = true
          stop &+= length &- 1
        } else if byte == UInt8(ascii: "]") {
          if base[stop &+ 1] == byte && base[stop &+ 2] == UInt8(ascii: ">") { return nil }
        }
        stop &+= 1
      }
    }
    let text = UnsafeBufferPointer(start: base + place, count: stop &- place)
    guard isASCII || String(validating: text, as: UTF8.self) != nil else { return nil }
    place = stop
    return UnitText(bytes: text, hasReferences: hasReferences)
  }

  /// Whether eight bytes are printable ASCII without `<`, `&` and `]`. The zeros behind the text's end are not.
  @inline(__always)
  private static func areOrdinary(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs = ones &* 0x80
    // The high bit of each byte that is 0; of others too, but only above one that is.
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
    let stops =
      zeros(bytes ^ (ones &* UInt64(UInt8(ascii: "<")))) | zeros(bytes ^ (ones &* UInt64(UInt8(ascii: "&"))))
      | zeros(bytes ^ (ones &* UInt64(UInt8(ascii: "]")))) | ((bytes &- ones &* 0x20) & ~bytes) | bytes
    return stops & highs == 0
  }

  /// What stands before the next `<`, for content that is looked at afterwards: digits.
  @inline(__always)
  mutating func plain() -> UnsafeBufferPointer<UInt8> {
    guard let base else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = place
    while base[place] != UInt8(ascii: "<"), base[place] != 0 { place &+= 1 }
    return UnsafeBufferPointer(start: base + start, count: place &- start)
  }

  /// What stands before the next `"`, which is taken too; nil when there is more to it than that.
  @inline(__always)
  mutating func attributeValue() -> UnsafeBufferPointer<UInt8>? {
    guard let base else { return nil }
    let start = place
    while base[place] != UInt8(ascii: "\"") {
      let byte = base[place]
      guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else {
        return nil
      }
      place &+= 1
    }
    let value = UnsafeBufferPointer(start: base + start, count: place &- start)
    place &+= 1
    return value
  }

  /// The name of an attribute and `="`; nil when it is no usual one.
  @inline(__always)
  mutating func attributeName() -> UnsafeBufferPointer<UInt8>? {
    guard let base else { return nil }
    let start = place
    while base[place] | 0x20 >= UInt8(ascii: "a") && base[place] | 0x20 <= UInt8(ascii: "z")
      || base[place] == UInt8(ascii: ":")
      || base[place] >= UInt8(ascii: "0") && base[place] <= UInt8(ascii: "9")
    { place &+= 1 }
    let name = UnsafeBufferPointer(start: base + start, count: place &- start)
    guard let first = name.first, UnitScanner.beginsName(first), take("=\"") else { return nil }
    // After its prefix a name begins anew.
    if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
      guard colon + 1 < name.count, UnitScanner.beginsName(name[colon + 1]) else { return nil }
    }
    return name
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

/// Text as it stands in markup.
struct UnitText {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether some of its characters are written as references.
  let hasReferences: Bool

  /// How many bytes the reference takes that begins at a place, and what it stands for; nil for any that XML doesn't know
  /// by itself. A zero behind the text ends each comparison.
  @inline(__always)
  static func reference(_ start: UnsafePointer<UInt8>) -> (length: Int, character: UInt8)? {
    func goesOn(_ text: StaticString) -> Bool {
      for offset in 0..<text.utf8CodeUnitCount where start[2 &+ offset] != text.utf8Start[offset] {
        return false
      }
      return true
    }
    switch start[1] {
    case UInt8(ascii: "q") where goesOn("uot;"): return (6, UInt8(ascii: "\""))
    case UInt8(ascii: "a") where goesOn("mp;"): return (5, UInt8(ascii: "&"))
    case UInt8(ascii: "a") where goesOn("pos;"): return (6, UInt8(ascii: "'"))
    case UInt8(ascii: "l") where goesOn("t;"): return (4, UInt8(ascii: "<"))
    case UInt8(ascii: "g") where goesOn("t;"): return (4, UInt8(ascii: ">"))
    default: return nil
    }
  }

  /// Its bytes with the references replaced.
  func withDecoded<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    hasReferences ? decoded.withUnsafeBufferPointer(body) : body(bytes)
  }

  private var decoded: [UInt8] {
    guard let base = bytes.baseAddress else { return [] }
    return [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
      guard let start = target.baseAddress else { return }
      var place = 0
      while place < bytes.count {
        if let (length, character) = base[place] == UInt8(ascii: "&") ? UnitText.reference(base + place) : nil
        {
          start[count] = character
          place &+= length
        } else {
          start[count] = base[place]
          place &+= 1
        }
        count &+= 1
      }
    }
  }
}
