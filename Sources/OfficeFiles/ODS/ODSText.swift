/// The text of a cell while it is read: paragraphs joined by line feeds. Spaces stand as they are written: by the
/// standard (ODF 1.3 part 3, 6.1.2) a run of them is one space, but LibreOffice itself writes single ones at the
/// beginning, and other programs mean what they write. A run with a line break or tab in it comes from markup that was
/// laid out for people, and is one space between words and nothing at the ends.
struct ODSText {
  private(set) var bytes: [UInt8] = []
  private var paragraphs = 0
  /// Where the paragraph begins.
  private var start = 0
  /// Whether the paragraph holds white space other than spaces, each marked until its end by a byte that no text has.
  private var hasLayout = false
  private static let layout: UInt8 = 0x01
  /// White space of all texts together for which elements stood.
  private(set) var spaces = 0

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    paragraphs = 0
  }

  mutating func beginParagraph() {
    if paragraphs > 0 { bytes.append(0x0A) }
    paragraphs += 1
    start = bytes.count
    hasLayout = false
  }

  mutating func endParagraph() {
    guard hasLayout else { return }
    var result: [UInt8] = []
    var place = start
    while place < bytes.count {
      let run = bytes[place...].prefix { $0 == 0x20 || $0 == ODSText.layout }
      if run.isEmpty {
        result.append(bytes[place])
        place += 1
      } else {
        place = run.endIndex
        if !run.contains(ODSText.layout) {
          result.append(contentsOf: run)
        } else if run.startIndex > start, place < bytes.count {
          result.append(0x20)
        }
      }
    }
    bytes.replaceSubrange(start..., with: result)
  }

  /// Characters of a paragraph; false when the text would grow beyond the limit.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>, atMost limit: Int) -> Bool {
    guard bytes.count + piece.count <= limit else { return false }
    let end = bytes.count
    bytes.append(contentsOf: piece)
    for place in end..<bytes.count where bytes[place] < 0x20 {
      bytes[place] = ODSText.layout
      hasLayout = true
    }
    return true
  }

  /// White space that an element stands for.
  mutating func append(_ byte: UInt8, count: Int, atMost limit: Int) -> Bool {
    guard count <= limit, bytes.count + count <= limit else { return false }
    spaces += count
    bytes.append(contentsOf: repeatElement(byte, count: count))
    return true
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }
}
