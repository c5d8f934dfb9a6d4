/// A text of parts that look different.
public struct RichText: Hashable, Sendable {
  public var runs: [Run]
  public init(_ runs: [Run]) { self.runs = runs }

  /// A part of a text.
  public struct Run: Hashable, Sendable {
    public var text: String
    /// Nil: as the cell has it.
    public var font: Font?
    public init(_ text: String, font: Font? = nil) {
      self.text = text
      self.font = font
    }

    /// A part in bold, or another colour, else in the standard font.
    public init(_ text: String, isBold: Bool = false, isItalic: Bool = false, color: Color? = nil) {
      self.text = text
      guard isBold || isItalic || color != nil else { return }
      var font = Font()
      font.isBold = isBold
      font.isItalic = isItalic
      font.color = color
      self.font = font
    }
  }

  /// All of it in one look.
  public var plain: String { runs.map(\.text).joined() }
}

/// A note at a cell (Excel calls it so since 2018; before, and in LibreOffice, a comment).
public struct CellNote: Hashable, Sendable {
  public var cell: CellReference
  public var text: RichText
  public var author: String
  /// In points.
  public var width = 144.0
  public var height = 80.0
  /// Shown always, not only while the pointer rests on the cell.
  public var isVisible = false

  public init(_ cell: CellReference, _ text: RichText, author: String = "") {
    self.cell = cell
    self.text = text
    self.author = author
  }

  public init(_ cell: CellReference, _ text: String, author: String = "") {
    self.init(cell, RichText([.init(text)]), author: author)
  }
}
