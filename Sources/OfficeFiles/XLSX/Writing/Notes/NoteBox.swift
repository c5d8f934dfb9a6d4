import Spreadsheet

/// The box of one note: a `v:shape` (ECMA-376 part 4, 19.1.2.19).
struct NoteBox {
  let note: CellNote
  /// Its columns' widths and rows' heights say where the box ends.
  let sheet: Worksheet
  let id: Int
  /// From back to front.
  let order: Int

  static let vml = "urn:schemas-microsoft-com:vml"
  static let office = "urn:schemas-microsoft-com:office:office"
  static let excel = "urn:schemas-microsoft-com:office:excel"
  static var namespaces: XMLBuffer.Attributes {
    ["xmlns:v": .plain(vml), "xmlns:o": .plain(office), "xmlns:x": .plain(excel)]
  }

  /// The type of all notes' boxes, once a part.
  static func writeType(to xml: inout XMLBuffer, isAlone: Bool = false) {
    xml.open(
      "v:shapetype",
      [
        "id": "_x0000_t202", "coordsize": "21600,21600", "o:spt": 202, "path": "m,l,21600r21600,l21600,xe",
        "xmlns:v": isAlone ? .plain(vml) : nil, "xmlns:o": isAlone ? .plain(office) : nil,
      ])
    xml.empty("v:stroke", ["joinstyle": "miter"])
    xml.empty("v:path", ["gradientshapeok": "t", "o:connecttype": "rect"])
    xml.close("v:shapetype")
  }

  /// - Parameter isAlone: whether it says itself what its prefixes mean.
  func write(to xml: inout XMLBuffer, isAlone: Bool = false) {
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
        "xmlns:v": isAlone ? .plain(Self.vml) : nil, "xmlns:o": isAlone ? .plain(Self.office) : nil,
        "xmlns:x": isAlone ? .plain(Self.excel) : nil,
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
    xml.element("x:Anchor", text: anchor, as: .plain)
    xml.element("x:AutoFill", text: "False", as: .plain)
    xml.element("x:Row", text: String(note.cell.row - 1), as: .plain)
    xml.element("x:Column", text: String(note.cell.column - 1), as: .plain)
    if note.isVisible { xml.empty("x:Visible") }
    xml.close("x:ClientData")
    xml.close("v:shape")
  }

  /// Left column and offset, top row and offset, right column and offset, bottom row and offset; offsets in pixels.
  private var anchor: String {
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
