/// The formulas of a sheet while it is read: the text of the cell that is open, and the formulas that cells share.
struct CellFormulas {
  private var bytes: [UInt8] = []
  private var isThere = false
  private var isShared = false
  private var index: Int?
  private var shared: [Int: SharedFormula] = [:]

  /// A cell begins.
  mutating func clear() {
    isThere = false
    isShared = false
    index = nil
  }

  /// An `f` begins.
  mutating func begin(type: UnsafeBufferPointer<UInt8>?, index: UnsafeBufferPointer<UInt8>?) {
    isThere = true
    bytes.removeAll(keepingCapacity: true)
    isShared = type?.elementsEqual("shared".utf8) ?? false
    self.index = index.flatMap(PlainNumber.integer)
  }

  /// False when the formula would grow beyond the limit.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>, atMost limit: Int) -> Bool {
    guard bytes.count + piece.count <= limit else { return false }
    bytes.append(contentsOf: piece)
    return true
  }

  /// The formula of the cell that ends, nil when it has none. A shared formula stands in full in one cell, the
  /// master; the others only give its number.
  mutating func text(row: Int, column: Int) -> String? {
    guard isThere else { return nil }
    if isShared, let index {
      if bytes.isEmpty { return shared[index]?.text(row: row, column: column) }
      shared[index] = SharedFormula(bytes, row: row, column: column)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
