import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct NoteTests {
  private typealias F = FullWorkbook

  @Test func `a text of several looks is a shared string of runs`() throws {
    let text = RichText([.init("plain "), .init("bold", isBold: true)])
    let workbook = Workbook.withSheet { sheet, _ in
      sheet[F.cell("A1")] = Cell("plain bold")
      sheet.setRichText(text, at: F.cell("A2"))
      sheet.setRichText(text, at: F.cell("A3"))
      sheet.setRichText(text, at: F.cell("A4"))
      sheet[F.cell("A4")] = Cell("other")
    }
    #expect(
      try workbook.part("xl/sharedStrings.xml").contains(
        """
        count="4" uniqueCount="3"><si><t>plain bold</t></si><si><r><t xml:space="preserve">plain </t></r>\
        <r><rPr><b/><sz val="10"/><rFont val="Arial"/></rPr><t>bold</t></r></si><si><t>other</t></si></sst>
        """))
  }

  @Test func `a look changed through the cell leaves its text alone`() throws {
    let workbook = Workbook.withSheet { sheet, styles in
      sheet.setRichText(RichText([.init("a"), .init("b", isBold: true)]), at: F.cell("A1"))
      var style = Style()
      style.fill = Color(0xFFFFFF)
      sheet[F.cell("A1")]?.style = styles.id(of: style)
    }
    #expect(try workbook.part("xl/sharedStrings.xml").contains("<r><t>a</t></r>"))
  }

  @Test func `notes have a text, an author and a box`() throws {
    let workbook = Workbook.withSheet { sheet, _ in
      sheet.notes = [
        CellNote(F.cell("C5"), "second", author: "Bo"), CellNote(F.cell("B2"), "first <&>", author: "Anna"),
      ]
      sheet.notes[1].isVisible = true
    }
    #expect(
      try workbook.part("xl/comments1.xml").contains(
        """
        <authors><author>Anna</author><author>Bo</author></authors><commentList><comment ref="B2" authorId="0">\
        <text><r><t>first &lt;&amp;&gt;</t></r></text></comment><comment ref="C5" authorId="1">
        """))
    let boxes = try workbook.part("xl/drawings/vmlDrawing1.vml")
    #expect(boxes.contains("<x:Row>1</x:Row><x:Column>1</x:Column><x:Visible/>"))
    #expect(boxes.contains("<x:Anchor>2, 15, 0, 10, 5, 15, 5, 17</x:Anchor>"))
    #expect(try workbook.part("[Content_Types].xml").contains("Extension=\"vml\""))
  }

  @Test func `a cell has one note, and notes have words`() {
    let two = Workbook.withSheet { sheet, _ in
      sheet.notes = [CellNote(F.cell("B2"), "a"), CellNote(F.cell("B2"), "b")]
    }
    #expect(refusal(two) == "kit.xlsx: Sheet!B2: has two notes; keep one of them")
    let empty = Workbook.withSheet { sheet, _ in sheet.notes = [CellNote(F.cell("B2"), "")] }
    #expect(refusal(empty) == "kit.xlsx: Sheet!B2: has a note of 0 characters; use 1 to 32767")
  }
}
