import Spreadsheet

/// `xl/drawings/vmlDrawingN.vml`: the boxes of a sheet's notes (ECMA-376 part 4, 19.4.2).
struct NoteBoxesPart {
  let notes: [CellNote]
  let sheet: Worksheet
  /// The sheet's, counted from 0.
  let position: Int

  /// Ids of shapes come in blocks of 1,024, one or more a sheet.
  static let block = 1_024

  func bytes() -> [UInt8] {
    var xml = XMLBuffer()
    xml.open("xml", NoteBox.namespaces)
    let blocks = (notes.count + Self.block - 1) / Self.block
    let first = position * (SpreadsheetLimits.notes / Self.block + 1) + 1
    let data = (0..<blocks).map { String(first + $0) }.joined(separator: ",")
    xml.open("o:shapelayout", ["v:ext": "edit"])
    xml.empty("o:idmap", ["v:ext": "edit", "data": .plain(data)])
    xml.close("o:shapelayout")
    NoteBox.writeType(to: &xml)
    for (place, note) in notes.enumerated() {
      NoteBox(note: note, sheet: sheet, id: first * Self.block + 1 + place, order: place + 1).write(to: &xml)
    }
    xml.close("xml")
    return xml.bytes
  }
}
