import CLibXML2
import Spreadsheet

/// Reads a worksheet part: its cells and merged ranges, nothing else.
struct WorksheetReader: SAXHandler {
  enum CellType { case number, shared, inline, text, boolean, error, date }
  /// Whose text the characters are.
  private enum Collecting { case nothing, value, inline, formula }
  private struct Names {
    var sheetData, row, c, v, f, `is`, t, rPh, mergeCells, mergeCell: UnsafePointer<xmlChar>?
    var r, s, ref, si, space: UnsafePointer<xmlChar>?
  }

  let texts: SharedTexts
  private let dateKinds: [ReadCell.DateKind]
  private let is1904: Bool
  let limits: ReadLimits
  let contents: SpreadsheetFile.Contents
  let rows: RowBody?
  var builder = SheetCellsBuilder()
  private var names = Names()

  var isInData = false
  private var isInMerges = false
  var isInCell = false
  private var isInInline = false
  private var isPhonetic = false
  private var collecting = Collecting.nothing

  /// How many cells there were when the row began.
  var rowStart = 0
  /// Bytes of text of the row, or of the whole sheet when that is kept.
  private(set) var textBytes = 0
  private var formulaBytesGiven = 0

  /// The row that is open or was last.
  var row = 0
  var column = 0
  var cellRow = 0
  var type = CellType.number
  var format = 0
  var text = TextCollector()
  var formulas = CellFormulas()

  init(
    texts: SharedTexts, dateKinds: [ReadCell.DateKind], is1904: Bool, limits: ReadLimits,
    contents: SpreadsheetFile.Contents = .everything, rows: RowBody?
  ) {
    self.contents = contents
    self.rows = rows
    self.texts = texts
    self.dateKinds = dateKinds
    self.is1904 = is1904
    self.limits = limits
  }

  consuming func finish() -> SheetCells { builder.finish() }

  mutating func intern(_ names: SAXNames) {
    self.names = Names(
      sheetData: names("sheetData"), row: names("row"), c: names("c"), v: names("v"), f: names("f"),
      is: names("is"), t: names("t"), rPh: names("rPh"), mergeCells: names("mergeCells"),
      mergeCell: names("mergeCell"), r: names("r"), s: names("s"), ref: names("ref"), si: names("si"),
      space: names("space"))
  }

  // The depth tells a cell from what extensions may hold by the same name: worksheet 1, sheetData 2, row 3, c 4.
  private mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: SAXAttributes, _ session: UnsafeMutablePointer<SAXSession>
  ) {
    switch session.pointee.depth {
    case 2:
      isInData = name == names.sheetData
      isInMerges = name == names.mergeCells
    case 3:
      if isInData, name == names.row {
        beginRow(attributes, session)
      } else if isInMerges, name == names.mergeCell {
        merge(attributes, session)
      }
    case 4:
      if isInData, name == names.c { beginCell(attributes, session) }
    case 5 where isInCell:
      if name == names.v {
        collecting = .value
      } else if name == names.f {
        beginFormula(attributes)
      } else if name == names.is {
        isInInline = true
      }
    case 6... where isInInline:
      if name == names.t {
        if !isPhonetic {
          text.begin(attributes, names.space)
          collecting = .inline
        }
      } else if name == names.rPh {
        isPhonetic = true
      }
    default: break
    }
  }

  private mutating func end(_ name: UnsafePointer<xmlChar>?, _ session: UnsafeMutablePointer<SAXSession>) {
    switch session.pointee.depth {
    case 2:
      // Behind the cells stand merged ranges and looks.
      if isInData, contents == .values { session.pointee.stop() }
      isInData = false
      isInMerges = false
    case 3:
      if isInData, !giveRows(session) { session.pointee.stop() }
    case 4:
      if isInCell { endCell(session) }
    case 5:
      collecting = .nothing
      isInInline = false
    case 6... where isInInline:
      if name == names.t { collecting = .nothing } else if name == names.rPh { isPhonetic = false }
    default: break
    }
  }

  private mutating func characters(
    _ bytes: UnsafePointer<xmlChar>?, _ count: Int32, _ session: UnsafeMutablePointer<SAXSession>
  ) {
    switch collecting {
    case .nothing: break
    case .value, .inline:
      if !text.append(bytes, count, atMost: limits.textBytes) {
        session.pointee.fail("holds a text longer than \(limits.textBytes) bytes", cell: place)
      }
    case .formula:
      if !formulas.append(UnsafeBufferPointer(start: bytes, count: Int(count)), atMost: limits.formulaBytes) {
        session.pointee.fail("holds a formula longer than \(limits.formulaBytes) bytes", cell: place)
      }
    }
  }

  /// A row that was taken in vain counts nothing.
  mutating func restore(textBytes bytes: Int) { textBytes = bytes }

  /// Hands the row out, if rows are; false when no more is wanted.
  mutating func giveRows(_ session: UnsafeMutablePointer<SAXSession>) -> Bool {
    guard let rows else { return true }
    session.pointee.count(bytes: textBytes + builder.formulaBytes - formulaBytesGiven)
    (textBytes, formulaBytesGiven) = (0, builder.formulaBytes)
    return builder.giveRows(rows)
  }

  private var place: String { CellReference(row: cellRow, column: column).description }
}

// MARK: Rows, cells, formulas begin

extension WorksheetReader {
  private mutating func beginRow(_ attributes: SAXAttributes, _ session: UnsafeMutablePointer<SAXSession>) {
    row += 1
    column = 0
    for index in 0..<attributes.count where attributes.name(index) == names.r {
      row = PlainNumber.integer(attributes.value(index)) ?? 0
    }
    cellRow = row
    rowStart = builder.count
    if !(1...SpreadsheetLimits.rows).contains(row) {
      session.pointee.fail("has a row outside the \(SpreadsheetLimits.rows) rows of a sheet")
    }
  }

  private mutating func beginCell(_ attributes: SAXAttributes, _ session: UnsafeMutablePointer<SAXSession>) {
    isInCell = true
    column += 1
    cellRow = row
    type = .number
    format = 0
    formulas.clear()
    isPhonetic = false
    text.clear()
    for index in 0..<attributes.count {
      let name = attributes.name(index)
      let value = attributes.value(index)
      if name == names.r {
        guard let reference = PlainNumber.reference(value) else {
          session.pointee.fail(
            "has a cell at \"\(attributes.text(index).prefix(20))\", which is no cell of a sheet")
          return
        }
        (cellRow, column) = (reference.row, reference.column)
      } else if name == names.s {
        format = PlainNumber.integer(value) ?? 0
      } else if name == names.t {
        type = WorksheetReader.type(value)
      }
    }
    if column > SpreadsheetLimits.columns {
      session.pointee.fail("has a cell outside the \(SpreadsheetLimits.columns) columns of a sheet")
    }
  }

  static func type(_ value: UnsafeBufferPointer<UInt8>) -> CellType {
    switch (value.first, value.count) {
    case (UInt8(ascii: "s"), 1): .shared
    case (UInt8(ascii: "s"), _): .text
    case (UInt8(ascii: "i"), _): .inline
    case (UInt8(ascii: "b"), _): .boolean
    case (UInt8(ascii: "e"), _): .error
    case (UInt8(ascii: "d"), _): .date
    default: .number
    }
  }

  private mutating func beginFormula(_ attributes: SAXAttributes) {
    collecting = .formula
    var type, index: UnsafeBufferPointer<UInt8>?
    for place in 0..<attributes.count {
      if attributes.name(place) == names.t { type = attributes.value(place) }
      if attributes.name(place) == names.si { index = attributes.value(place) }
    }
    formulas.begin(type: type, index: index)
  }

  private mutating func merge(_ attributes: SAXAttributes, _ session: UnsafeMutablePointer<SAXSession>) {
    guard builder.mergedRanges.count < limits.mergedRanges else {
      session.pointee.fail("has more than \(limits.mergedRanges) merged ranges")
      return
    }
    for index in 0..<attributes.count where attributes.name(index) == names.ref {
      if let range = CellRange(attributes.text(index)) { builder.mergedRanges.append(range) }
    }
  }
}

// MARK: Cells end

extension WorksheetReader {
  mutating func endCell(_ session: UnsafeMutablePointer<SAXSession>) {
    isInCell = false
    collecting = .nothing
    let formula = contents == .values ? nil : formulas.text(row: cellRow, column: column)
    var dateKind = ReadCell.DateKind.none
    let value = self.value(&dateKind, session)
    count(value)
    if value == .blank, formula == nil { return }
    guard builder.count < limits.cells else {
      session.pointee.fail("has more than \(limits.cells) cells")
      return
    }
    guard builder.count - rowStart < limits.rowCells else {
      session.pointee.fail("has a row of more than \(limits.rowCells) cells")
      return
    }
    if textBytes > limits.allTextBytes {
      session.pointee.fail("holds more than \(limits.allTextBytes) bytes of text", cell: place)
      return
    }
    builder.append(row: cellRow, column: column, value, dateKind, formula: formula)
    if rows == nil, builder.formulaBytes > limits.allFormulaBytes {
      session.pointee.fail("has more than \(limits.allFormulaBytes) bytes of formulas")
    }
  }

  /// Texts that cells share are made once when the sheet is kept, and are in its limit already.
  mutating func count(_ value: CellValue) {
    if case .text(let text) = value, rows != nil || type != .shared { textBytes += text.utf8.count }
  }

  private func value(
    _ dateKind: inout ReadCell.DateKind, _ session: UnsafeMutablePointer<SAXSession>
  ) -> CellValue {
    let bytes = text.bytes
    if bytes.isEmpty { return .blank }
    switch type {
    case .shared:
      guard let index = bytes.withUnsafeBufferPointer(PlainNumber.integer) else { return .blank }
      guard index < texts.count else {
        session.pointee.fail("shows text number \(index) of a list of \(texts.count)", cell: place)
        return .blank
      }
      return textValue(of: texts[index])
    case .number:
      guard let number = bytes.withUnsafeBufferPointer(PlainNumber.double) else { return textValue() }
      dateKind = self.dateKind(of: number)
      return .number(number)
    case .inline, .text:
      return textValue()
    case .boolean:
      return .boolean(
        bytes == [UInt8(ascii: "1")] || String(decoding: bytes, as: UTF8.self).lowercased() == "true")
    case .error:
      return .error(ErrorValue(String(decoding: bytes, as: UTF8.self)))
    case .date:
      let text = String(decoding: bytes, as: UTF8.self)
      guard let date = ISODate(text, is1904: is1904) else { return textValue() }
      dateKind = date.kind
      return .number(date.serial)
    }
  }

  func dateKind(of number: Double) -> ReadCell.DateKind {
    guard format < dateKinds.count else { return .none }
    let kind = dateKinds[format]
    // There is no day 0: what is left of a date below 1 is its time of day.
    return kind == .date && (0..<1).contains(number) ? .time : kind
  }

  private func textValue() -> CellValue { textValue(of: text.string) }

  func textValue(of string: String) -> CellValue { string.isEmpty ? .blank : .text(string) }
}

// MARK: Callbacks

extension WorksheetReader {
  static let callbacks: SAXCallbacks = (
    start: { context, name, _, _, _, _, count, _, attributes in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self) else { return }
      let attributes = SAXAttributes(attributes, count)
      guard session.pointee.enter(attributes) else { return }
      session.pointee.handler.assumingMemoryBound(to: Self.self).pointee.start(name, attributes, session)
    },
    end: { context, name, _, _ in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self) else { return }
      session.pointee.handler.assumingMemoryBound(to: Self.self).pointee.end(name, session)
      session.pointee.depth -= 1
    },
    characters: { context, bytes, count in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self) else { return }
      session.pointee.handler.assumingMemoryBound(to: Self.self).pointee.characters(bytes, count, session)
    }
  )
}
