import Spreadsheet

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `xl/sharedStrings.xml`: every text of the workbook's cells once, in the order of first use.
struct SharedStringsPart {
  private var indices: [ExactText: Int] = [:]
  private var richIndices: [[UInt8]: Int] = [:]
  private var items = XMLBuffer()
  /// How many cells hold a text.
  var uses = 0

  init() {}

  /// The place of a text, which is added when it is new.
  mutating func index(of text: String) -> Int {
    uses += 1
    let key = ExactText(text: text)
    if let index = indices[key] { return index }
    let index = indices.count + richIndices.count
    indices[key] = index
    items.open("si")
    items.element("t", text: text)
    items.close("si")
    return index
  }

  /// The place of a text of several looks.
  mutating func index(of text: RichText) -> Int {
    uses += 1
    var item = XMLBuffer()
    item.open("si")
    item.richText(text)
    item.close("si")
    if let index = richIndices[item.bytes] { return index }
    let index = indices.count + richIndices.count
    richIndices[item.bytes] = index
    items.raw(item)
    return index
  }

  func bytes() -> [UInt8] {
    var xml = head()
    xml.raw(items)
    xml.close("sst")
    return xml.bytes
  }

  /// What stands before the texts.
  func head() -> XMLBuffer {
    var xml = XMLBuffer.document()
    xml.open(
      "sst",
      [
        "xmlns": .plain(Namespace.spreadsheet), "count": .integer(uses),
        "uniqueCount": .integer(indices.count + richIndices.count),
      ])
    return xml
  }

  /// How many bytes the texts take.
  var size: Int { items.bytes.count }

  /// The bytes of the texts up to one of their ends.
  func beginning(_ size: Int) -> ArraySlice<UInt8> { items.bytes[..<size] }

  /// What follows it, to the part's end.
  func end(after size: Int) -> [UInt8] { items.bytes[size...] + Array("</sst>".utf8) }
}

/// A text that equals another only when every byte does. To `String`, an é in one character and one in two are the
/// same, and a client would get back the other's.
private struct ExactText: Hashable {
  let text: String

  static func == (left: Self, right: Self) -> Bool {
    let isSame = left.text.utf8.withContiguousStorageIfAvailable { left in
      right.text.utf8.withContiguousStorageIfAvailable { right in
        left.count == right.count && UnsafeRawBufferPointer(left).isSame(as: UnsafeRawBufferPointer(right))
      }
    }
    return (isSame ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension UnsafeRawBufferPointer {
  /// Of as many bytes.
  fileprivate func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard let start = baseAddress, let otherStart = other.baseAddress else { return true }
    return memcmp(start, otherStart, count) == 0
  }
}

enum Namespace {
  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// Markup compatibility (ISO/IEC 29500-3).
  static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  static let strictSpreadsheet = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let strictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
}
