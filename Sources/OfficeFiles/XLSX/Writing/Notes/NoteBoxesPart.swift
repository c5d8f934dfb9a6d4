import Spreadsheet

/// `xl/drawings/vmlDrawingN.vml`: the boxes of a sheet's notes (ECMA-376 part 4, 19.4.2).
struct NoteBoxesPart {
  let notes: [CellNote]
  let sheet: Worksheet
  /// The sheet's, counted from 0.
  let position: Int

  /// Ids of shapes come in blocks of 1,024, one or more a sheet.
  private static let block = 1_024

  func bytes() -> [UInt8] {
    var xml = XMLBuffer()
    xml.open(
      "xml",
      [
        "xmlns:v": "urn:schemas-microsoft-com:vml", "xmlns:o": "urn:schemas-microsoft-com:office:office",
        "xmlns:x": "urn:schemas-microsoft-com:office:excel",
      ])
    let blocks = (notes.count + Self.block - 1) / Self.block
    let first = position * (SpreadsheetLimits.notes / Self.block + 1) + 1
    let data = (0..<blocks).map { String(first + $0) }.joined(separator: ",")
    xml.open("o:shapelayout", ["v:ext": "edit"])
    xml.empty("o:idmap", ["v:ext": "edit", "data": .plain(data)])
    xml.close("o:shapelayout")
    xml.open(
      "v:shapetype",
      ["id": "_x0000_t202", "coordsize": "21600,21600", "o:spt": 202, "path": "m,l,21600r21600,l21600,xe"])
    xml.empty("v:stroke", ["joinstyle": "miter"])
    xml.empty("v:path", ["gradientshapeok": "t", "o:connecttype": "rect"])
    xml.close("v:shapetype")
    for (place, note) in notes.enumerated() { box(note, first * Self.block + 1 + place, place + 1, to: &xml) }
    xml.close("xml")
    return xml.bytes
  }

  private func box(_ note: CellNote, _ id: Int, _ order: Int, to xml: inout XMLBuffer) {
    let visibility = note.isVisible ? "visible" : "hidden"
    let size = "width:\(Self.shown(note.width))pt;height:\(Self.shown(note.height))pt"
    xml.open(
      "v:shape",
      [
        "id": .plain("_x0000_s\(id)"), "type": "#_x0000_t202",
        "style": .plain(
          "position:absolute;margin-left:59.25pt;margin-top:1.5pt;\(size);z-index:\(order);visibility:\(visibility)"
        ),
        "fillcolor": "#ffffe1", "o:insetmode": "auto",
      ])
    xml.empty("v:fill", ["color2": "#ffffe1"])
    xml.empty("v:shadow", ["on": "t", "color": "black", "obscured": "t"])
    xml.empty("v:path", ["o:connecttype": "none"])
    xml.open("v:textbox", ["style": "mso-direction-alt:auto"])
    xml.raw("<div style=\"text-align:left\"></div>")
    xml.close("v:textbox")
    xml.open("x:ClientData", ["ObjectType": "Note"])
    xml.empty("x:MoveWithCells")
    xml.empty("x:SizeWithCells")
    xml.element("x:Anchor", text: anchor(note), as: .plain)
    xml.element("x:AutoFill", text: "False", as: .plain)
    xml.element("x:Row", text: String(note.cell.row - 1), as: .plain)
    xml.element("x:Column", text: String(note.cell.column - 1), as: .plain)
    if note.isVisible { xml.empty("x:Visible") }
    xml.close("x:ClientData")
    xml.close("v:shape")
  }

  /// Left column and offset, top row and offset, right column and offset, bottom row and offset; offsets in pixels.
  private func anchor(_ note: CellNote) -> String {
    let column = min(note.cell.column, SpreadsheetLimits.columns - 8)
    let row = min(max(note.cell.row - 2, 0), SpreadsheetLimits.rows - 40)
    let gap = (left: 15, top: note.cell.row > 1 ? 10 : 2)
    let right = Self.end(from: column, gap.left + Self.pixels(note.width)) { column in
      sheet.columns[column + 1].map { $0.isHidden ? 0 : Int($0.width * 7 + 5) } ?? 64
    }
    let bottom = Self.end(from: row, gap.top + Self.pixels(note.height)) { row in
      sheet.row(row + 1).isHidden ? 0 : Self.pixels(sheet.height(ofRow: row + 1) ?? sheet.defaultRowHeight)
    }
    let numbers = [column, gap.left, row, gap.top, right.place, right.offset, bottom.place, bottom.offset]
    return numbers.map(String.init).joined(separator: ", ")
  }

  /// Where something of a length ends that starts with a row or column.
  private static func end(from place: Int, _ length: Int, _ size: (Int) -> Int) -> (place: Int, offset: Int) {
    var place = place
    var rest = length
    for _ in 0..<1_000 {
      let step = size(place)
      guard rest >= step else { break }
      rest -= step
      place += 1
    }
    return (place, rest)
  }

  /// At 96 dots an inch.
  private static func pixels(_ points: Double) -> Int { Int((points * 96 / 72).rounded()) }

  private static func shown(_ points: Double) -> String { SheetFormula.number(points).text }
}
