/// Pieces of a text that are replaced by others; all that lies between them stays.
struct ByteEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  var isEmpty: Bool { edits.isEmpty }

  /// Pieces must not overlap. Of several that are put in at the same place the first comes first.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) { edits.append((range, bytes)) }
  mutating func insert(_ bytes: [UInt8], at place: Int) { replace(place..<place, with: bytes) }
  mutating func remove(_ range: Range<Int>) { replace(range, with: []) }

  private var order: [Int] {
    edits.indices.sorted { (edits[$0].range.lowerBound, $0) < (edits[$1].range.lowerBound, $1) }
  }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
    var place = 0
    for index in order {
      let edit = edits[index]
      guard edit.range.lowerBound >= place, edit.range.upperBound <= bytes.count else { continue }
      result.append(contentsOf: bytes[place..<edit.range.lowerBound])
      result.append(contentsOf: edit.bytes)
      place = edit.range.upperBound
    }
    result.append(contentsOf: bytes[place...])
    return result
  }

  /// What takes these edits of a text back, by places in the text that they made of it.
  func inverse(of bytes: [UInt8]) -> [TakenBack] {
    var result: [TakenBack] = []
    var place = 0
    var shift = 0
    for index in order {
      let edit = edits[index]
      guard edit.range.lowerBound >= place, edit.range.upperBound <= bytes.count else { continue }
      result.append(
        TakenBack(
          at: edit.range.lowerBound + shift, length: edit.bytes.count, bytes: Array(bytes[edit.range])))
      shift += edit.bytes.count - edit.range.count
      place = edit.range.upperBound
    }
    return result
  }

  /// Bytes to put in place of others.
  struct TakenBack: Hashable {
    var at: Int
    var length: Int
    var bytes: [UInt8]
  }
}
