import CLibXML2
import Spreadsheet

/// Reads the content of an OpenDocument spreadsheet: all that it says of itself and, on the way, its cells while they
/// are few; or the cells of one sheet.
struct ODSContentReader: SAXHandler {
  /// Where an element stands that is being read. Others are skipped with all that is in them.
  enum Place { case document, meta, generator, styles, style, body, spreadsheet, settings, names }
  enum Inner { case table, row, cell, list, paragraph, inline }
  enum Open { case outer(Place), inner(Inner) }

  /// Cells of a workbook up to which all are kept while it is opened, so that its content is parsed once.
  static let cellsKept = 200_000
  /// Bytes of their texts up to which they are.
  static let textKept = 16 << 20
  /// Bytes of all defined names together.
  private static let nameBytes = 32 << 20

  let limits: ReadLimits
  /// The sheet whose cells alone are wanted; nil: the whole workbook.
  let wanted: Int?
  private(set) var workbook = ODSWorkbook()
  private(set) var cells: ODSCells
  private(set) var hasSpreadsheet = false

  private var names = ODSContentNames()
  private var open: [Open] = []
  /// The depth of an element that is passed over; 0: none is.
  private var skipped = 0
  private var styleName = ""
  private var hiddenStyles: Set<String> = []
  private var generator: [UInt8] = []
  /// How many sheets have begun.
  private var sheets = 0
  private var isInSheet = false
  private var isReadingCells = false
  private var isKeeping = true
  private var kept = 0
  private var nameBytes = 0

  init(limits: ReadLimits, sheet wanted: Int? = nil, is1904: Bool = false, rows: RowBody? = nil) {
    self.limits = limits
    self.wanted = wanted
    cells = ODSCells(limits: limits, rows: rows)
    cells.is1904 = is1904
  }

  mutating func intern(_ names: SAXNames) { self.names = ODSContentNames(names) }

  // MARK: Elements

  private mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: SAXAttributes, _ session: UnsafeMutablePointer<SAXSession>
  ) {
    if skipped != 0 { return }
    if let next = next(name, attributes, session) {
      open.append(next)
    } else {
      skipped = session.pointee.depth
    }
  }

  private mutating func next(
    _ name: UnsafePointer<xmlChar>?, _ attributes: SAXAttributes, _ session: UnsafeMutablePointer<SAXSession>
  ) -> Open? {
    switch open.last {
    case .inner(.row):
      guard name == names.cell || name == names.coveredCell else { return nil }
      return cells.beginCell(attributes, names, session) ? .inner(.cell) : nil
    case .inner(.cell), .inner(.list):
      if name == names.p || name == names.h {
        cells.text.beginParagraph()
        return .inner(.paragraph)
      }
      return name == names.list || name == names.listItem ? .inner(.list) : nil
    case .inner(.paragraph), .inner(.inline):
      return inline(name, attributes, session)
    case .inner(.table):
      if name == names.row, isReadingCells {
        cells.beginRow(attributes, names)
        return .inner(.row)
      }
      if name == names.namedExpressions { return .outer(.names) }
      guard isReadingCells else { return nil }
      return name == names.rowGroup || name == names.headerRows || name == names.rows ? .inner(.table) : nil
    case .outer(let place): return next(in: place, name, attributes, session)
    case nil:
      if name == names.document || name == names.content { return .outer(.document) }
      session.pointee.fail("is no content of an OpenDocument file")
      return nil
    }
  }

  private mutating func inline(
    _ name: UnsafePointer<xmlChar>?, _ attributes: SAXAttributes, _ session: UnsafeMutablePointer<SAXSession>
  ) -> Open? {
    var isShort = true
    if name == names.s {
      var count = 1
      for index in 0..<attributes.count where attributes.name(index) == names.c {
        count = PlainNumber.integer(attributes.value(index)) ?? 1
      }
      isShort = cells.text.append(0x20, count: count, atMost: limits.textBytes)
    } else if name == names.tab {
      isShort = cells.text.append(0x09, count: 1, atMost: limits.textBytes)
    } else if name == names.lineBreak {
      isShort = cells.text.append(0x0A, count: 1, atMost: limits.textBytes)
    } else if name == names.annotation || name == names.annotationEnd || name == names.note
      || name == names.rubyText || name == names.frame || name == names.customShape
    {
      return nil
    } else {
      return .inner(.inline)
    }
    if !isShort { cells.failForText(session) }
    if cells.text.spaces > limits.repeatedSpaces {
      session.pointee.fail("repeats more than \(limits.repeatedSpaces) spaces")
    }
    return nil
  }

  private mutating func end(_ session: UnsafeMutablePointer<SAXSession>) {
    if skipped != 0 {
      if skipped == session.pointee.depth { skipped = 0 }
      return
    }
    switch open.popLast() {
    case .inner(.cell): cells.endCell(session)
    case .inner(.paragraph): cells.text.endParagraph()
    case .inner(.row): cells.endRow(session)
    case .inner(.table):
      if isInSheet, case .outer(.spreadsheet)? = open.last { endSheet(session) }
    default: break
    }
  }

  private mutating func characters(
    _ bytes: UnsafePointer<xmlChar>?, _ count: Int32, _ session: UnsafeMutablePointer<SAXSession>
  ) {
    if skipped != 0 { return }
    let piece = UnsafeBufferPointer(start: bytes, count: Int(count))
    switch open.last {
    case .inner(.paragraph), .inner(.inline):
      if !cells.text.append(piece, atMost: limits.textBytes) { cells.failForText(session) }
    case .outer(.generator):
      if generator.count < 1_000 { generator.append(contentsOf: piece) }
    default: break
    }
  }
}

// MARK: Around the sheets

extension ODSContentReader {
  private mutating func next(
    in place: Place, _ name: UnsafePointer<xmlChar>?, _ attributes: SAXAttributes,
    _ session: UnsafeMutablePointer<SAXSession>
  ) -> Open? {
    switch place {
    case .document:
      if name == names.body { return .outer(.body) }
      if wanted != nil { return nil }
      if name == names.automaticStyles { return .outer(.styles) }
      return name == names.meta ? .outer(.meta) : nil
    case .meta: return name == names.generator ? .outer(.generator) : nil
    case .styles:
      guard name == names.style, text(names.family, attributes) == "table" else { return nil }
      styleName = text(names.name, attributes) ?? ""
      return .outer(.style)
    case .style:
      if name == names.tableProperties, text(names.display, attributes) == "false" {
        hiddenStyles.insert(styleName)
      }
      return nil
    case .body:
      if name == names.spreadsheet {
        hasSpreadsheet = true
        return .outer(.spreadsheet)
      }
      return nil
    case .spreadsheet:
      if name == names.table { return beginSheet(attributes, session) ? .inner(.table) : nil }
      if wanted != nil { return nil }
      if name == names.calculationSettings { return .outer(.settings) }
      return name == names.namedExpressions ? .outer(.names) : nil
    case .settings:
      if name == names.nullDate, text(names.dateValue, attributes)?.hasPrefix("1904") ?? false {
        workbook.is1904 = true
        cells.is1904 = true
      }
      return nil
    case .names:
      addName(name, attributes, session)
      return nil
    case .generator: return nil
    }
  }

  private func text(_ name: UnsafePointer<xmlChar>?, _ attributes: SAXAttributes) -> String? {
    for index in 0..<attributes.count where attributes.name(index) == name { return attributes.text(index) }
    return nil
  }

  /// Whether anything in the table is of interest.
  private mutating func beginSheet(
    _ attributes: SAXAttributes, _ session: UnsafeMutablePointer<SAXSession>
  ) -> Bool {
    let name = text(names.name, attributes) ?? ""
    // `'file:///prices.ods'#Sheet1`
    if name.utf8.first == UInt8(ascii: "'"), name.contains("'#") {
      workbook.externalTables += 1
      return false
    }
    let index = sheets
    sheets += 1
    if let wanted {
      isReadingCells = index == wanted
      isInSheet = isReadingCells
      return isReadingCells
    }
    guard index < limits.sheets else {
      session.pointee.fail("has more than \(limits.sheets) sheets")
      return false
    }
    let isHidden = text(names.styleName, attributes).map(hiddenStyles.contains) ?? false
    workbook.sheets.append(
      ODSWorkbook.Sheet(info: SheetInfo(name: name, state: isHidden ? .hidden : .visible)))
    isInSheet = true
    isReadingCells = isKeeping
    return true
  }

  private mutating func endSheet(_ session: UnsafeMutablePointer<SAXSession>) {
    isInSheet = false
    if wanted != nil {
      session.pointee.stop()
    } else if isKeeping {
      let finished = cells.finishSheet()
      kept += finished.count
      if !workbook.sheets.isEmpty { workbook.sheets[workbook.sheets.count - 1].cells = finished }
    }
  }

  private mutating func addName(
    _ element: UnsafePointer<xmlChar>?, _ attributes: SAXAttributes,
    _ session: UnsafeMutablePointer<SAXSession>
  ) {
    guard wanted == nil, element == names.namedRange || element == names.namedExpression else { return }
    guard workbook.names.count < limits.definedNames else {
      session.pointee.fail("has more than \(limits.definedNames) defined names")
      return
    }
    var formula = ""
    for index in 0..<attributes.count {
      if attributes.name(index) == names.cellRangeAddress {
        formula = ODSFormula.reference(attributes.value(index))
      } else if attributes.name(index) == names.expression {
        formula = ODSFormula.a1(attributes.value(index))
      }
    }
    nameBytes += formula.utf8.count
    guard nameBytes <= ODSContentReader.nameBytes else {
      session.pointee.fail("has defined names of more than \(ODSContentReader.nameBytes) bytes")
      return
    }
    workbook.names.append(
      ReadName(
        text(names.name, attributes) ?? "", formula: formula,
        sheet: isInSheet ? workbook.sheets.count - 1 : nil))
  }

  /// Too many cells to keep: from here on only the sheets' names count.
  private mutating func keepNoMore() {
    isKeeping = false
    isReadingCells = false
    cells.forget()
    for index in workbook.sheets.indices { workbook.sheets[index].cells = nil }
  }

  fileprivate mutating func endElement(_ session: UnsafeMutablePointer<SAXSession>) {
    end(session)
    if wanted == nil, isReadingCells, isKeeping, case .inner(.table)? = open.last,
      kept + cells.count > ODSContentReader.cellsKept || cells.textBytes > ODSContentReader.textKept
    {
      keepNoMore()
    }
  }

  /// The cells of the one sheet that was wanted.
  consuming func sheetCells() -> SheetCells { cells.finishSheet() }

  consuming func finish() -> ODSWorkbook {
    workbook.producer = String(decoding: generator, as: UTF8.self)
    return workbook
  }
}

// MARK: Callbacks

extension ODSContentReader {
  static let callbacks: SAXCallbacks = (
    start: { context, name, _, _, _, _, count, _, attributes in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self) else { return }
      let attributes = SAXAttributes(attributes, count)
      guard session.pointee.enter(attributes) else { return }
      session.pointee.handler.assumingMemoryBound(to: Self.self).pointee.start(name, attributes, session)
    },
    end: { context, _, _, _ in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self) else { return }
      session.pointee.handler.assumingMemoryBound(to: Self.self).pointee.endElement(session)
      session.pointee.depth -= 1
    },
    characters: { context, bytes, count in
      guard let session = context?.assumingMemoryBound(to: SAXSession.self) else { return }
      session.pointee.handler.assumingMemoryBound(to: Self.self).pointee.characters(bytes, count, session)
    }
  )
}
