import Spreadsheet

extension Worksheet {
  func checkNotes() throws(FileError) {
    var known: Set<CellReference> = []
    guard notes.count <= SpreadsheetLimits.notes else {
      throw refuse("has \(notes.count) notes, more than \(SpreadsheetLimits.notes)", "keep fewer")
    }
    for note in notes {
      let place = note.cell.description
      try checkInGrid([CellRange(note.cell)], of: "a note")
      guard known.insert(note.cell).inserted else {
        throw refuse(cell: place, "has two notes", "keep one of them")
      }
      let length = note.text.plain.utf16.count
      guard (1...SpreadsheetLimits.cellText).contains(length) else {
        throw refuse(
          cell: place, "has a note of \(length) characters", "use 1 to \(SpreadsheetLimits.cellText)")
      }
      guard note.author.utf16.count <= SpreadsheetLimits.author else {
        throw refuse(
          cell: place, "has a note of an author of \(note.author.utf16.count) characters",
          "use \(SpreadsheetLimits.author) at most")
      }
      for length in [note.width, note.height] where !SpreadsheetLimits.noteSize.contains(length) {
        throw refuse(cell: place, "has a note \(note.width) by \(note.height) points large", "use 10 to 2000")
      }
    }
  }
}

extension CellWriter {
  /// The runs of a text; its length is checked as any cell's.
  func check(_ text: RichText, at place: CellReference) throws(FileError) {
    for font in text.runs.compactMap(\.font) {
      guard !font.name.isEmpty, font.name.utf16.count <= SpreadsheetLimits.fontName,
        SpreadsheetLimits.fontSize.contains(font.size)
      else {
        throw .unwritable(
          cell: place.description, "has a part in the font \"\(font.name)\" of \(font.size) points",
          "use a name of 1 to \(SpreadsheetLimits.fontName) characters and 1 to 409 points")
      }
    }
  }
}
