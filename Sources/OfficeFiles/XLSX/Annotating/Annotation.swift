public import Spreadsheet

/// Something to be said at a cell of somebody else's workbook: a note there, and a light colour behind the cell.
public struct Annotation: Hashable, Sendable {
  /// The sheet as the workbook calls it.
  public var sheet: String
  public var cell: CellReference
  /// The first line, in bold.
  public var title: String
  public var text: String
  /// Laid over the cell by a conditional format; of several for one cell, the first one's counts.
  public var highlight: Color

  public init(sheet: String, cell: CellReference, title: String, text: String, highlight: Color) {
    self.sheet = sheet
    self.cell = cell
    self.title = title
    self.text = text
    self.highlight = highlight
  }
}

/// By what annotations are told from all else in a workbook, whichever program saved it meanwhile.
struct AnnotationMark: Hashable, Sendable {
  /// The author of the notes.
  let author: String

  init(author: String) { self.author = author }

  /// How a note begins, and what follows the client's own words in one of his.
  var opening: String { author + " \u{B7} " }

  /// The condition of the highlights, true everywhere.
  var condition: String { "LEN(\"\(author)\")>0" }

  /// Whether a condition is ours, as some programs write it with blanks.
  func isCondition(_ formula: String) -> Bool {
    formula.filter { !$0.isWhitespace } == condition
  }

  /// The hidden name of the cells that list the annotations.
  var listingName: String { "_\(author)_listing" }

  /// Of the relationship that leads to the record of changes.
  var recordType: String { "urn:\(author):changes" }

  /// Whether a note's text is ours from its first word on.
  func opens(_ text: String) -> Bool { text.drop { $0.isNewline }.hasPrefix(opening) }
}
