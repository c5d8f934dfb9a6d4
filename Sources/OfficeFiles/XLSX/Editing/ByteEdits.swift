/// Pieces of a text that are replaced by others; all that lies between them stays.
struct ByteEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  var isEmpty: Bool { edits.isEmpty }

  /// Pieces must not overlap. Of several that are put in at the same place the first comes first.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) { edits.append((range, bytes)) }
  mutating func insert(_ bytes: [UInt8], at place: Int) { replace(place..<place, with: bytes) }
  mutating func remove(_ range: Range<Int>) { replace(range, with: []) }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    let order = edits.indices.sorted {
      (edits[$0].range.lowerBound, $0) < (edits[$1].range.lowerBound, $1)
    }
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
}
