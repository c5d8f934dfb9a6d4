#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An element of which a part holds very many, as the rows of a sheet.
struct SAXUnits: Sendable {
  /// Its end tag.
  let end: StaticString
}

/// What a handler took of the bytes that it was offered.
struct UnitsTaken {
  /// How many bytes: whole elements.
  var count: Int
  /// What follows is not as usual, and is to go to the parser; else more bytes are needed.
  var isUnusual: Bool
}

/// Stands between the bytes of a part and libxml2's parser, and lets the part's handler take the elements that look as
/// nearly all programs write them; they never reach the parser, which sees the same document without them. Whatever looks
/// different (comments, entities, prefixes, other attributes, errors) goes to the parser, which decides. That is three
/// times as fast, and neither more nor less is accepted.
final class UnitFeeder {
  typealias Parse = (UnsafeRawBufferPointer) throws(FileError) -> Bool

  private enum Mode {
    /// The parser gets what there is up to the end of an element.
    case parser
    /// The handler may take what follows.
    case handler
    /// The parser gets everything.
    case parserOnly
  }

  /// Zeros behind the bytes that a handler is offered.
  static let slack = 16
  /// An element longer than this goes to the parser.
  private static let mostWaiting = 1 << 20
  /// After so many unusual elements in a row, all go to the parser.
  private static let mostUnusual = 64

  private let end: StaticString
  private let isBetween: () -> Bool
  private let take: (UnsafeRawBufferPointer) -> UnitsTaken
  private var mode = Mode.parser
  private var unusual = 0
  private var waiting: UnsafeMutableRawBufferPointer
  private var count = 0

  init(
    _ units: SAXUnits, isBetween: @escaping () -> Bool,
    take: @escaping (UnsafeRawBufferPointer) -> UnitsTaken
  ) {
    end = units.end
    self.isBetween = isBetween
    self.take = take
    waiting = .allocate(byteCount: 1 << 17, alignment: 16)
  }

  deinit { waiting.deallocate() }

  /// False when no more is wanted.
  func feed(_ piece: UnsafeRawBufferPointer, _ parse: Parse) throws(FileError) -> Bool {
    if mode == .parserOnly {
      guard try finish(parse) else { return false }
      return try parse(piece)
    }
    append(piece)
    var place = 0
    while place < count {
      let rest = UnsafeRawBufferPointer(rebasing: waiting[place..<count])
      switch mode {
      case .handler:
        let taken = take(rest)
        place += taken.count
        if taken.isUnusual {
          unusual = taken.count == 0 ? unusual + 1 : 0
          mode = unusual < Self.mostUnusual ? .parser : .parserOnly
        } else if count - place > Self.mostWaiting {
          mode = .parserOnly
        } else {
          keep(from: place)
          return true
        }
      case .parser:
        if let length = Self.length(to: end, in: rest) {
          place += length
          guard try parse(UnsafeRawBufferPointer(rebasing: rest[..<length])) else { return false }
          if isBetween() { mode = .handler }
        } else {
          // The last bytes may be the beginning of an end tag.
          let length = max(0, rest.count - end.utf8CodeUnitCount + 1)
          if length > 0 {
            guard try parse(UnsafeRawBufferPointer(rebasing: rest[..<length])) else { return false }
          }
          keep(from: place + length)
          return true
        }
      case .parserOnly:
        place = count
        guard try parse(rest) else { return false }
      }
    }
    count = 0
    return true
  }

  /// Gives the parser what is left.
  func finish(_ parse: Parse) throws(FileError) -> Bool {
    defer { count = 0 }
    return count == 0 ? true : try parse(UnsafeRawBufferPointer(rebasing: waiting[..<count]))
  }

  private func append(_ piece: UnsafeRawBufferPointer) {
    let needed = count + piece.count + Self.slack
    if needed > waiting.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: needed * 2, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: waiting[..<count]))
      waiting.deallocate()
      waiting = larger
    }
    UnsafeMutableRawBufferPointer(rebasing: waiting[count...]).copyMemory(from: piece)
    count += piece.count
    UnsafeMutableRawBufferPointer(rebasing: waiting[count..<count + Self.slack]).initializeMemory(
      as: UInt8.self, repeating: 0)
  }

  private func keep(from place: Int) {
    guard place > 0, let base = waiting.baseAddress else { return }
    // What is kept may lie where it goes to.
    memmove(base, base + place, count - place + Self.slack)
    count -= place
  }

  /// How many bytes there are up to the end of the first such tag.
  static func length(to end: StaticString, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let size = end.utf8CodeUnitCount
    var place = 0
    while place + size <= bytes.count {
      guard let found = memchr(base + place, CInt(UInt8(ascii: "<")), bytes.count - place) else { return nil }
      place = UnsafeRawPointer(found) - base
      if place + size <= bytes.count, memcmp(base + place, end.utf8Start, size) == 0 { return place + size }
      place += 1
    }
    return nil
  }
}
