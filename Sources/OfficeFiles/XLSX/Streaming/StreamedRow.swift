public import Spreadsheet

/// A row while it is written: cell after cell, from the left.
///
/// What can't be written (a number that is not finite, a text too long for a cell) is told when the row ends, with its
/// cell, by ``StreamingWorkbookWriter/writeRow(height:_:)``.
public struct StreamedRow: ~Copyable {
  var buffer = RowBuffer(capacity: StreamedRow.capacity)
  var strings = StreamedStrings()
  /// How many styles the workbook has.
  var styles = 1
  /// The first thing that was wrong.
  var problem: (cell: CellReference, problem: String, remedy: String)?
  /// The number of the row, from 1.
  public internal(set) var number = 0
  /// The column of the cell that was written last; 0: none was.
  public private(set) var column = 0
  private(set) var lastColumn = 0
  private var digits: UInt64 = 0
  private var digitCount = 0
  private var letters = ColumnNames()
  /// Takes what the buffer holds when it is full.
  private let drain: (UnsafeRawBufferPointer) -> Void

  init(drain: @escaping (UnsafeRawBufferPointer) -> Void) { self.drain = drain }

  private static let capacity = 1 << 17
  /// More than the markup of any cell with a number takes.
  private static let cellSpace = 128
  /// More than a text takes in memory before it is escaped.
  private static let textSpace = 1 << 16

  // MARK: Cells

  /// A number. Dates are numbers with a style whose format is a date's (`CalendarDate.serial`).
  public mutating func append(_ number: Double, style: StyleID = .standard) {
    guard number.isFinite, number.magnitude <= SpreadsheetLimits.number else {
      return refuseNumber(number)
    }
    guard open(style) else { return }
    buffer.put("\"><v>")
    buffer.put(number: number)
    buffer.put("</v></c>")
  }

  public mutating func append(_ number: Int, style: StyleID = .standard) {
    append(Double(number), style: style)
  }

  public mutating func append(_ date: CalendarDate, style: StyleID) {
    append(Double(date.serial), style: style)
  }

  public mutating func append(_ flag: Bool, style: StyleID = .standard) {
    guard open(style) else { return }
    buffer.put(flag ? "\" t=\"b\"><v>1</v></c>" : "\" t=\"b\"><v>0</v></c>")
  }

  public mutating func append(_ text: String, style: StyleID = .standard) {
    var text = text
    text.withUTF8 { append(utf8: $0, style: style) }
  }

  private mutating func append(utf8 text: UnsafeBufferPointer<UInt8>, style: StyleID) {
    if text.count > SpreadsheetLimits.cellText {
      let length = String(decoding: text, as: UTF8.self).utf16.count
      guard length <= SpreadsheetLimits.cellText else { return refuseText(length) }
    }
    guard open(style) else { return }
    if let index = strings.index(of: text) {
      buffer.put("\" t=\"s\"><v>")
      buffer.put(integer: UInt64(index))
      buffer.put("</v></c>")
    } else {
      putInline(text)
    }
  }

  public mutating func append(_ value: CellValue, style: StyleID = .standard) {
    switch value {
    case .blank: appendBlank(style: style)
    case .number(let number): append(number, style: style)
    case .text(let text): append(text, style: style)
    case .boolean(let flag): append(flag, style: style)
    case .error(let error): append(error, style: style)
    }
  }

  public mutating func append(_ error: ErrorValue, style: StyleID = .standard) {
    guard CellRule.errors.contains(error) else {
      column += 1
      return refuse(
        "holds the error \(error), which files of this kind do not know", "store #VALUE! instead")
    }
    guard open(style) else { return }
    buffer.put("\" t=\"e\"><v>")
    var code = error.code
    code.withUTF8 { buffer.put($0) }
    buffer.put("</v></c>")
  }

  /// A cell that holds nothing; without a style of its own it is not written at all.
  public mutating func appendBlank(style: StyleID = .standard) {
    guard style != .standard else { return skip(1) }
    guard open(style) else { return }
    buffer.put("\"/>")
  }

  /// Leaves cells out.
  public mutating func skip(_ count: Int) { column += max(0, count) }

  // MARK: Markup

  mutating func begin(number: Int, height: Double?) {
    self.number = number
    column = 0
    makeRoom(Self.cellSpace)
    digits = 0
    digitCount = 0
    var rest = UInt64(number)
    while rest > 0 {
      digits = digits << 8 | (rest % 10 + UInt64(UInt8(ascii: "0")))
      rest /= 10
      digitCount += 1
    }
    buffer.put("<row r=\"")
    buffer.put(digits, count: digitCount)
    if let height {
      buffer.put("\" ht=\"")
      buffer.put(number: height)
      buffer.put("\" customHeight=\"1")
    }
    buffer.put("\">")
  }

  mutating func end() {
    makeRoom(Self.cellSpace)
    buffer.put("</row>")
    if column > lastColumn { lastColumn = column }
  }

  /// The sheet begins anew.
  mutating func reset() {
    number = 0
    lastColumn = 0
  }

  /// Hands out what is waiting.
  mutating func flush() {
    drain(buffer.bytes)
    buffer.clear()
  }

  @inline(__always)
  private mutating func makeRoom(_ count: Int) { if buffer.space < count { flush() } }

  /// The beginning of a cell, up to the place of its style; false when there can be none.
  @inline(__always)
  private mutating func open(_ style: StyleID) -> Bool {
    column &+= 1
    guard column <= SpreadsheetLimits.columns, (0..<styles).contains(style.index) else {
      refuseCell()
      return false
    }
    makeRoom(Self.cellSpace)
    buffer.put("<c r=\"")
    let name = letters[column]
    buffer.put(UInt64(name.bytes), count: name.count)
    buffer.put(digits, count: digitCount)
    if style != .standard {
      buffer.put("\" s=\"")
      buffer.put(integer: UInt64(style.index))
    }
    return true
  }

  private mutating func putInline(_ text: UnsafeBufferPointer<UInt8>) {
    makeRoom(Self.cellSpace + text.count)
    buffer.put("\" t=\"inlineStr\"><is><t")
    if let first = text.first, let last = text.last, first <= 0x20 || last <= 0x20 {
      buffer.put(" xml:space=\"preserve\"")
    }
    buffer.put(">")
    if XMLText.isVerbatim(text), text.count < Self.textSpace {
      buffer.put(text)
    } else {
      putEscaped(text)
    }
    makeRoom(Self.cellSpace)
    buffer.put("</t></is></c>")
  }

  private mutating func putEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var bytes: [UInt8] = []
    XMLText.appendContent(String(decoding: text, as: UTF8.self), to: &bytes)
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Self.textSpace)
      makeRoom(Self.textSpace)
      piece.withUnsafeBufferPointer { buffer.put($0) }
      rest = rest.dropFirst(piece.count)
    }
  }
}

// MARK: What can't be written

extension StreamedRow {
  private mutating func refuse(_ problem: String, _ remedy: String) {
    if self.problem == nil {
      self.problem = (CellReference(row: number, column: max(1, column)), problem, remedy)
    }
  }

  @inline(never)
  private mutating func refuseCell() {
    if column > SpreadsheetLimits.columns {
      refuse(CellRule.outsideGrid, CellRule.stayInGrid)
    } else {
      refuse("has a style of another workbook", "take the style from this workbook's style table")
    }
  }

  @inline(never)
  private mutating func refuseNumber(_ number: Double) {
    column += 1
    refuse(
      number.isFinite ? "holds a number beyond 9.99999999999999E+307" : "holds a number that is not finite",
      "store an error value such as #NUM! instead")
  }

  @inline(never)
  private mutating func refuseText(_ length: Int) {
    column += 1
    refuse(
      "holds \(length) characters, more than \(SpreadsheetLimits.cellText)",
      "shorten the text or divide it over several cells")
  }
}

/// The letters of columns as bytes, kept at hand for those that nearly all sheets stay within.
private struct ColumnNames {
  private var known: [UInt32] = (1...256).map(ColumnNames.pack)

  @inline(__always)
  subscript(_ column: Int) -> (bytes: UInt32, count: Int) {
    let packed = column <= known.count ? known[column - 1] : Self.pack(column)
    return (packed & 0xFF_FFFF, Int(packed >> 24))
  }

  /// Up to three letters, and their number in the highest byte.
  private static func pack(_ column: Int) -> UInt32 {
    var bytes: UInt32 = 0
    var count: UInt32 = 0
    for letter in ColumnLetters.letters(column).utf8.prefix(3) {
      bytes |= UInt32(letter) << (8 * count)
      count += 1
    }
    return bytes | count << 24
  }
}
