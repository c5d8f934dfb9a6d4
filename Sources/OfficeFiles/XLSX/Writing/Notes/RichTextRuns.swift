import Spreadsheet

extension XMLBuffer {
  /// The runs (CT_RElt) of a text: the shared string's or the note's own children.
  mutating func richText(_ text: RichText) {
    for run in text.runs where !run.text.isEmpty {
      open("r")
      if let font = run.font { runProperties(font) }
      element("t", text: run.text)
      close("r")
    }
  }

  /// CT_RPrElt, which names its font otherwise than a cell's.
  private mutating func runProperties(_ font: Font) {
    open("rPr")
    if font.isBold { empty("b") }
    if font.isItalic { empty("i") }
    if font.isUnderlined { empty("u") }
    empty("sz", ["val": .number(font.size)])
    if let color = font.color { self.color("color", color) }
    empty("rFont", ["val": .text(font.name)])
    close("rPr")
  }
}
