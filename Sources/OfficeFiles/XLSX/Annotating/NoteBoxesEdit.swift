import Spreadsheet

/// The drawing of notes' boxes in the old markup. It need not be well-formed, since no program has ever been strict
/// about it: it is taken as text.
struct NoteBoxesEdit {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Adds boxes; nil when the drawing has no end.
  func adding(_ notes: [CellNote], measures: Worksheet) -> ByteEdits? {
    guard let end = closingTag() else { return nil }
    let highest = numbers(after: "_x0000_s").max() ?? NoteBoxesPart.block
    // The sheet's own block of ids, from which new ones are taken while it lasts.
    var id = min(max(highest, NoteBoxesPart.block), 1 << 30) + 1
    var xml = XMLBuffer()
    let isAlone = !declaresPrefixes
    if !contains("\"_x0000_t202\"") && !contains("'_x0000_t202'") {
      NoteBox.writeType(to: &xml, isAlone: isAlone)
    }
    for (place, note) in notes.enumerated() {
      // The first id of a block belongs to none.
      if id % NoteBoxesPart.block == 0 { id += 1 }
      NoteBox(note: note, sheet: measures, id: id, order: place + 1).write(to: &xml, isAlone: isAlone)
      id += 1
    }
    var edits = ByteEdits()
    edits.insert(xml.bytes, at: end)
    return edits
  }

  /// Takes the boxes of cells out. Of a drawing that isn't well-formed they stay, with nothing to show.
  ///
  /// - Returns: whether a shape is left.
  static func removing(_ cells: Set<CellReference>, from drawing: MarkupElements) -> (
    edits: ByteEdits, isEmpty: Bool
  ) {
    var edits = ByteEdits()
    var left = 0
    for shape in drawing.children(of: drawing.root)
    where !drawing.scanner.isNamed(shape.tag, oneOf: ["shapelayout", "shapetype"]) {
      let data = drawing.child(of: shape, named: "ClientData")
      func number(_ name: StaticString) -> Int? {
        data.flatMap { drawing.child(of: $0, named: name) }.flatMap {
          Int(drawing.text(in: $0.content).filter { !$0.isWhitespace })
        }
      }
      let isNote = data.flatMap { drawing.text("ObjectType", of: $0) } == "Note"
      if isNote, let row = number("Row"), let column = number("Column"),
        row >= 0, column >= 0, row < SpreadsheetLimits.rows, column < SpreadsheetLimits.columns,
        cells.contains(CellReference(row: row + 1, column: column + 1))
      {
        edits.remove(shape.range)
      } else {
        left += 1
      }
    }
    return (edits, left == 0)
  }

  /// Where the root ends: the last `</`.
  private func closingTag() -> Int? {
    var at = bytes.count - 2
    while at >= 0 {
      if bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/") { return at }
      at -= 1
    }
    return nil
  }

  private var declaresPrefixes: Bool {
    [("v", NoteBox.vml), ("o", NoteBox.office), ("x", NoteBox.excel)].allSatisfy { prefix, namespace in
      contains("xmlns:\(prefix)=\"\(namespace)\"") || contains("xmlns:\(prefix)='\(namespace)'")
    }
  }

  private func contains(_ text: String) -> Bool { !places(of: text).isEmpty }

  private func places(of text: String) -> [Int] {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter {
      bytes[$0] == first && bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }

  private func numbers(after text: String) -> [Int] {
    places(of: text).compactMap { place in
      let digits = bytes[(place + text.utf8.count)...].prefix { (0x30...0x39).contains($0) }.prefix(10)
      return Int(String(decoding: digits, as: UTF8.self))
    }
  }
}
