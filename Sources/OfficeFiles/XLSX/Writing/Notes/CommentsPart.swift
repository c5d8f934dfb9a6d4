import Spreadsheet

/// `xl/commentsN.xml`: the notes of a sheet, child by child as in CT_Comments.
struct CommentsPart {
  let notes: [CellNote]

  func bytes() -> [UInt8] {
    var xml = XMLBuffer.document()
    let authors = OrderedTable(notes.map(\.author))
    xml.open("comments", ["xmlns": .plain(Namespace.spreadsheet)])
    xml.open("authors")
    for author in authors.items { xml.element("author", text: author) }
    xml.close("authors")
    xml.open("commentList")
    for note in notes {
      xml.raw(Self.comment(note, author: authors.index(of: note.author)))
    }
    xml.close("commentList")
    xml.close("comments")
    return xml.bytes
  }

  /// - Parameter author: his place in the part's list.
  static func comment(_ note: CellNote, author: Int) -> XMLBuffer {
    var xml = XMLBuffer()
    xml.open("comment", ["ref": .plain(note.cell.description), "authorId": .integer(author)])
    xml.open("text")
    xml.richText(note.text)
    xml.close("text")
    xml.close("comment")
    return xml
  }
}

extension WorksheetPart {
  /// The notes' boxes are a drawing in the old markup, to which `legacyDrawing` leads.
  mutating func notes(adding extras: inout ExtraParts) {
    guard !sheet.notes.isEmpty else { return }
    let notes = sheet.notes.sorted { $0.cell < $1.cell }
    let boxes = extras.name("xl/drawings/vmlDrawing", ".vml")
    extras.add(boxes, NoteBoxesPart(notes: notes, sheet: sheet, position: position).bytes())
    let texts = extras.name("xl/comments")
    extras.add(texts, CommentsPart(notes: notes).bytes())
    let relationship = relationships.add(.vmlDrawing, to: ExtraParts.target(boxes))
    relationships.add(.comments, to: ExtraParts.target(texts))
    xml.empty("legacyDrawing", ["r:id": .plain(relationship)])
  }
}
