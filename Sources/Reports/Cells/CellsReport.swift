public import OfficeFiles
import Spreadsheet

/// Every cell of a spreadsheet in which something stands, written while it is read: memory does not grow with the
/// file. Formulas without a result and empty texts count as empty.
public struct CellsReport {
  public let file: SpreadsheetFile
  /// Gets the text piece by piece.
  private let write: (String) -> Void

  public init(_ file: SpreadsheetFile, write: @escaping (String) -> Void) {
    self.file = file
    self.write = write
  }

  /// One cell, as all formats show it.
  struct Shown {
    var reference: CellReference
    /// `number`, `text`, `boolean`, `error`, `date`, `time`, `duration`.
    var type: String
    /// Numbers in the fewest digits that give them back.
    var text: String
    var formula: String?
    /// Whether JSON puts quotes around it.
    var isQuoted = true

    init?(_ reference: CellReference, _ cell: ReadCell, is1904: Bool) {
      self.reference = reference
      formula = cell.formula
      switch cell.value {
      case .blank, .text(""): return nil
      case .text(let text): (type, self.text) = ("text", text)
      case .error(let error): (type, text) = ("error", error.code)
      case .boolean(let flag): (type, text, isQuoted) = ("boolean", flag ? "true" : "false", false)
      case .number(let number):
        if let moment = cell.moment(is1904: is1904) {
          (type, text) = (moment.kind.rawValue, moment.text)
        } else {
          (type, text, isQuoted) = ("number", JSONWriter.digits(number), false)
        }
      }
    }
  }

  func forEachCell(ofSheet index: Int, _ body: (Shown) -> Void) throws(FileError) {
    let is1904 = file.is1904
    try file.forEachRow(ofSheet: index) { row, cells in
      for (column, cell) in cells {
        if let shown = Shown(CellReference(row: row, column: column), cell, is1904: is1904) { body(shown) }
      }
      return true
    }
  }

  /// Gathers small pieces into large ones.
  struct Pieces {
    private(set) var bytes: [UInt8] = []
    private let write: (String) -> Void

    init(_ write: @escaping (String) -> Void) { self.write = write }

    mutating func append(_ text: String) {
      bytes.append(contentsOf: text.utf8)
      if bytes.count >= 1 << 16 { flush() }
    }

    mutating func append(line fields: [String]) {
      CSVText.append(line: fields, to: &bytes)
      if bytes.count >= 1 << 16 { flush() }
    }

    mutating func flush() {
      if !bytes.isEmpty { write(String(decoding: bytes, as: UTF8.self)) }
      bytes.removeAll(keepingCapacity: true)
    }
  }

  func pieces() -> Pieces { Pieces(write) }
}

extension CellsReport {
  /// `{"sheets":[{"name","state","cells":[{"ref","type","value","formula"}]}]}`, a line a cell.
  public func writeJSON() throws(FileError) {
    var pieces = pieces()
    defer { pieces.flush() }
    pieces.append("{\"sheets\":[")
    for (index, sheet) in file.sheets.enumerated() {
      pieces.append(index == 0 ? "\n" : ",\n")
      pieces.append("{\"name\":\(quoted(sheet.name)),\"state\":\"\(sheet.state.rawValue)\",\"cells\":[")
      var isFirst = true
      try forEachCell(ofSheet: index) { cell in
        pieces.append(isFirst ? "\n" : ",\n")
        isFirst = false
        let value = cell.isQuoted ? quoted(cell.text) : cell.text
        let formula = cell.formula.map { ",\"formula\":\(quoted($0))" } ?? ""
        pieces.append(
          "{\"ref\":\"\(cell.reference)\",\"type\":\"\(cell.type)\",\"value\":\(value)\(formula)}")
      }
      pieces.append("]}")
    }
    pieces.append("]}\n")
  }

  private func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    return isPlain ? "\"\(text)\"" : JSONWriter.text(.string(text), .compact)
  }

  /// A line a cell: sheet, ref, type, value, formula. Texts and formulas are guarded, so that no program calculates
  /// them.
  public func writeCSV() throws(FileError) {
    var pieces = pieces()
    defer { pieces.flush() }
    pieces.append(line: ["sheet", "ref", "type", "value", "formula"])
    for (index, sheet) in file.sheets.enumerated() {
      try forEachCell(ofSheet: index) { cell in
        pieces.append(line: [
          CSVText.guarded(sheet.name), cell.reference.description, cell.type,
          cell.isQuoted ? CSVText.guarded(cell.text) : cell.text,
          cell.formula.map { CSVText.guarded("=" + $0) } ?? "",
        ])
      }
    }
  }

  /// A line a cell below its sheet's name, for people.
  public func writeText(on terminal: Terminal) throws(FileError) {
    var pieces = pieces()
    defer { pieces.flush() }
    for (index, sheet) in file.sheets.enumerated() {
      if index > 0 { pieces.append("\n") }
      let state = sheet.state == .visible ? "" : "  (\(sheet.state == .hidden ? "hidden" : "very hidden"))"
      pieces.append("\(TextSafety.line(sheet.name))\(state)\n")
      try forEachCell(ofSheet: index) { cell in
        let place = Fitting.left(cell.reference.description, 8)
        let formula = cell.formula.map { "  =\(TextSafety.line($0))" } ?? ""
        pieces.append("  \(place) \(Fitting.left(cell.type, 8)) \(TextSafety.line(cell.text))\(formula)\n")
      }
    }
  }
}
