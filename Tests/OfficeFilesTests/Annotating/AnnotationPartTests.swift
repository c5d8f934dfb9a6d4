import Spreadsheet
import Testing

@testable import OfficeFiles

/// The bytes of single parts before and after.
@Suite struct AnnotationPartTests {
  private let mark = AnnotationMark(author: "planner")

  private func text(_ edits: ByteEdits, _ part: String) -> String {
    String(decoding: edits.applied(to: Array(part.utf8)), as: UTF8.self)
  }

  private func cell(_ address: String) throws -> CellReference { try #require(CellReference(address)) }

  private func note(_ address: String, _ text: String) throws -> CellNote {
    CellNote(try cell(address), RichText([RichText.Run("planner \u{B7} " + text)]), author: "planner")
  }

  // MARK: Sheets

  @Test(arguments: [
    ("<w><sheetData/></w>", "<w><sheetData/>#</w>"),
    ("<w><sheetData/><pageMargins/></w>", "<w><sheetData/>#<pageMargins/></w>"),
    (
      "<w><sheetData/><conditionalFormatting/>\n<conditionalFormatting></conditionalFormatting><tableParts/></w>",
      "<w><sheetData/><conditionalFormatting/>\n<conditionalFormatting></conditionalFormatting>#<tableParts/></w>"
    ),
    (
      "<w><sheetData/><mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent></w>",
      "<w><sheetData/>#<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent></w>"
    ),
    ("<w><sheetData/><mergeCells/><later/></w>", "<w><sheetData/><mergeCells/><later/>#</w>"),
  ]) func highlightsStandWhereTheStandardWantsThem(before: String, after: String) {
    let outline = SheetOutline(Array(before.utf8))
    var edits = ByteEdits()
    edits.insert(Array("#".utf8), at: outline.place(of: .conditionalFormatting))
    #expect(text(edits, before) == after)
  }

  @Test func anOutlineKnowsWhatConcernsNotes() throws {
    let part = """
      <x:w><x:sheetViews><x:sheetView tabSelected="true"/><x:sheetView/></x:sheetViews>\
      <x:sheetFormatPr defaultRowHeight="20"/><x:cols><x:col min="2" max="3" width="9.5" hidden="1"/></x:cols>\
      <x:sheetData><x:row r="4" ht="30"/><x:row r="5" ht="40"/></x:sheetData>\
      <x:mergeCells><x:mergeCell ref="B2:C3"/></x:mergeCells>\
      <x:conditionalFormatting><x:cfRule priority="3"/></x:conditionalFormatting><x:legacyDrawing r:id="rId7"/>\
      <x:extLst><x:ext><x14:cfRule priority="9"/></x:ext></x:extLst></x:w>
      """
    let outline = SheetOutline(Array(part.utf8), rows: [4])
    #expect(outline.chosenViews.count == 1)
    #expect(outline.highestPriority == 9)
    #expect(try outline.shownCell(cell("C3")) == cell("B2"))
    #expect(try outline.shownCell(cell("D3")) == cell("D3"))
    #expect(outline.legacyDrawing.flatMap { outline.scanner.qualified("id", of: $0) } == "rId7")
    #expect(outline.measures.defaultRowHeight == 20)
    #expect(outline.measures.columns[3]?.isHidden == true && outline.measures.columns[1] == nil)
    #expect(outline.measures.height(ofRow: 4) == 30 && outline.measures.height(ofRow: 5) == nil)
  }

  @Test func highlightsComeAndGo() throws {
    let cells = [(try cell("A1"), 4), (try cell("B9"), 5), (try cell("C3"), 4)]
    let markup = HighlightEdit(mark: mark).markup(cells.map { (cell: $0, look: $1) }, above: 7)
      .map { String(decoding: $0, as: UTF8.self) }
    #expect(
      markup == [
        "<conditionalFormatting sqref=\"A1 C3\"><cfRule type=\"expression\" dxfId=\"4\" priority=\"8\">"
          + "<formula>LEN(\"planner\")&gt;0</formula></cfRule></conditionalFormatting>",
        "<conditionalFormatting sqref=\"B9\"><cfRule type=\"expression\" dxfId=\"5\" priority=\"9\">"
          + "<formula>LEN(\"planner\")&gt;0</formula></cfRule></conditionalFormatting>",
      ])
    let theirs = "<cfRule priority='1'><formula>A1&gt;0</formula></cfRule>"
    let ours =
      "<cfRule type='expression' priority='2'><formula>LEN( &quot;planner&quot; ) &gt;0</formula></cfRule>"
    let part =
      "<w><sheetData/><conditionalFormatting>\(theirs)\(ours)</conditionalFormatting>"
      + markup.joined() + "<conditionalFormatting>\(theirs)</conditionalFormatting></w>"
    let sheet = try #require(MarkupElements(Array(part.utf8)))
    #expect(
      text(HighlightEdit(mark: mark).removal(from: sheet), part)
        == "<w><sheetData/><conditionalFormatting>\(theirs)</conditionalFormatting>"
        + "<conditionalFormatting>\(theirs)</conditionalFormatting></w>")
  }

  // MARK: Notes

  private func comments(_ list: String, authors: String = "<author>Eva</author>") -> String {
    "<comments xmlns=\"m\"><authors>\(authors)</authors><commentList>\(list)</commentList></comments>"
  }

  @Test func notesGoBesideThoseThatAreThere() throws {
    let theirs = "<comment ref=\"A1\" authorId=\"0\"><text><t>Mine</t></text></comment>"
    let part = comments(theirs)
    let outcome = try #require(NotesEdit(Array(part.utf8), mark: mark)).adding([try note("B2", "x & y")])
    let added =
      "<comment ref=\"B2\" authorId=\"1\"><text><r><t>planner \u{B7} x &amp; y</t></r></text></comment>"
    #expect(
      text(outcome.edits, part)
        == comments(theirs + added, authors: "<author>Eva</author><author>planner</author>"))
    #expect(outcome.newNotes.count == 1 && outcome.threaded.isEmpty)
  }

  @Test(arguments: [
    (
      "<text><t xml:space=\"preserve\">Mine </t></text>",
      "<text><r><t xml:space=\"preserve\">Mine </t></r>#</text>"
    ),
    ("<text><r><t>Mine</t></r></text>", "<text><r><t>Mine</t></r>#</text>"),
    (
      "<text><r><t>Mine</t></r><phoneticPr fontId=\"1\"/></text>",
      "<text><r><t>Mine</t></r>#<phoneticPr fontId=\"1\"/></text>"
    ),
    ("<text/>", "<text>#</text>"),
  ]) func wordsAreAddedToTheClientsNote(before: String, after: String) throws {
    func part(_ text: String) -> String { comments("<comment ref=\"A1\" authorId=\"0\">\(text)</comment>") }
    let outcome = try #require(NotesEdit(Array(part(before).utf8), mark: mark)).adding([try note("A1", "x")])
    let runs = "<r><t xml:space=\"preserve\">\n\n</t></r><r><t>planner \u{B7} x</t></r>"
    let result = text(outcome.edits, part(before))
    #expect(result == part(after.replacingOccurrences("#", runs)))
    #expect(outcome.newNotes.isEmpty)
    // And out again, all but the run that took the place of a plain text.
    let back = try #require(NotesEdit(Array(result.utf8), mark: mark)).removing()
    #expect(text(back.edits, result) == part(after.replacingOccurrences("#", "")))
    #expect(back.freed.isEmpty && !back.isEmpty)
  }

  @Test func notesInPrefixedPartsSayWhatTheyAre() throws {
    let part =
      "<x:comments xmlns:x=\"m\"><x:authors><x:author>planner</x:author></x:authors><x:commentList/></x:comments>"
    let outcome = try #require(NotesEdit(Array(part.utf8), mark: mark)).adding([try note("B2", "x")])
    let result = text(outcome.edits, part)
    #expect(
      result
        == "<x:comments xmlns:x=\"m\"><x:authors><x:author>planner</x:author></x:authors><x:commentList>"
        + "<comment xmlns=\"m\" ref=\"B2\" authorId=\"0\"><text><r><t>planner \u{B7} x</t></r></text></comment>"
        + "</x:commentList></x:comments>")
    let back = try #require(NotesEdit(Array(result.utf8), mark: mark)).removing()
    #expect(try back.isEmpty && back.freed == [cell("B2")])
  }

  @Test func conversationsAreLeftAlone() throws {
    let part = comments(
      "<comment ref=\"A1\" authorId=\"0\"><text><t>[Threaded comment]</t></text></comment>",
      authors: "<author>tc={1}</author>")
    let outcome = try #require(NotesEdit(Array(part.utf8), mark: mark)).adding([try note("A1", "x")])
    let a1 = try cell("A1")
    #expect(outcome.edits.isEmpty && outcome.newNotes.isEmpty && outcome.threaded == [a1])
  }

  /// One whose name is planner too, and who writes what he likes.
  @Test func anotherPlannersNotesStay() throws {
    let part = comments(
      "<comment ref=\"A1\" authorId=\"0\"><text><t>planner meeting</t></text></comment>",
      authors: "<author>planner</author>")
    let back = try #require(NotesEdit(Array(part.utf8), mark: mark)).removing()
    #expect(back.edits.isEmpty && !back.isEmpty)
  }

  // MARK: Boxes

  @Test func boxesGoIntoDrawingsThatAreNoXML() throws {
    let part = "<xml xmlns:v=\"v\"><v:shape id=\"_x0000_s1031\"><font>a<br></font></v:shape></xml>"
    let edits = try #require(
      NoteBoxesEdit(Array(part.utf8)).adding([try note("C5", "x")], measures: Worksheet(name: "")))
    let result = text(edits, part)
    #expect(result.hasPrefix(part.dropLast(6)) && result.hasSuffix("</v:shape></xml>"))
    #expect(result.contains("<v:shape id=\"_x0000_s1032\""))
    #expect(result.contains("xmlns:v=\"urn:schemas-microsoft-com:vml\""))
    #expect(result.contains("<v:shapetype id=\"_x0000_t202\""))
    #expect(NoteBoxesEdit(Array("<xml>".utf8)).adding([], measures: Worksheet(name: "")) == nil)
  }

  @Test func boxesOfRemovedNotesGo() throws {
    var sheet = Worksheet(name: "")
    sheet.notes = [try note("C5", "x"), try note("A1", "y")]
    let part = NoteBoxesPart(notes: sheet.notes, sheet: sheet, position: 0).bytes()
    let drawing = try #require(MarkupElements(part))
    let one = NoteBoxesEdit.removing([try cell("C5")], from: drawing)
    let rest = try #require(MarkupElements(one.edits.applied(to: part)))
    #expect(!one.isEmpty)
    #expect(rest.children(of: rest.root, named: "shape").count == 1)
    #expect(try NoteBoxesEdit.removing([cell("C5"), cell("A1")], from: drawing).isEmpty)
  }

  // MARK: Looks

  private func styled(_ part: String) throws -> (String, [Int], [Int]) {
    var edit = StyleSheetEdit(try #require(MarkupElements(Array(part.utf8))))
    var style = Style()
    style.fill = Color(0x010203)
    style.alignment.wrapsText = true
    let places = edit.add([style], [DifferentialStyle(fill: Color(0xAABBCC))])
    return (text(edit.edits, part), places.styles, places.differentials)
  }

  private let font = "<font><sz val=\"10\"/><name val=\"Arial\"/></font>"
  private let fill =
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF010203\"/><bgColor indexed=\"64\"/></patternFill></fill>"
  private let border = "<border><left/><right/><top/><bottom/><diagonal/></border>"
  private let dxf =
    "<dxf><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFAABBCC\"/><bgColor rgb=\"FFAABBCC\"/></patternFill></fill></dxf>"

  private func xf(_ font: Int, _ fill: Int, _ border: Int) -> String {
    "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" applyFont=\"1\" applyFill=\"1\""
      + " applyBorder=\"1\" applyAlignment=\"1\"><alignment wrapText=\"1\"/></xf>"
  }

  @Test func looksAreAddedBehindThoseThatAreThere() throws {
    let (result, styles, differentials) = try styled(
      "<s><fonts count=\"9\"><font/><font/></fonts><fills><fill/></fills><borders><border/></borders>"
        + "<cellXfs count='3'><xf/><xf/><xf/></cellXfs><dxfs count=\"0\"/><tableStyles/></s>")
    #expect(
      result
        == "<s><fonts count=\"3\"><font/><font/>\(font)</fonts><fills><fill/>\(fill)</fills>"
        + "<borders><border/>\(border)</borders><cellXfs count='4'><xf/><xf/><xf/>\(xf(2, 1, 1))</cellXfs>"
        + "<dxfs count=\"1\">\(dxf)</dxfs><tableStyles/></s>")
    #expect(styles == [3] && differentials == [0])
  }

  @Test func strictSidesHaveOtherNames() throws {
    let (result, _, _) = try styled("<s xmlns=\"\(Namespace.strictSpreadsheet)\"></s>")
    #expect(result.contains("<border><start/><end/><top/><bottom/><diagonal/></border>"))
    #expect(!result.contains("<left"))
  }

  @Test func missingListsBeginAsNewOnesDo() throws {
    let (result, styles, differentials) = try styled("<x:s xmlns:x=\"m\"><x:tableStyles/></x:s>")
    #expect(styles == [1] && differentials == [0])
    #expect(result.hasPrefix("<x:s xmlns:x=\"m\"><fonts xmlns=\"m\" count=\"2\">\(font)\(font)</fonts>"))
    #expect(result.contains("<dxfs xmlns=\"m\" count=\"1\">\(dxf)</dxfs><x:tableStyles/></x:s>"))
    #expect(result.contains("<fills xmlns=\"m\" count=\"3\">"))
    #expect(MarkupElements(Array(result.utf8)).map { $0.children(of: $0.root).count } == 6)
  }

  // MARK: The workbook

  private func inserted(_ part: String) throws -> String {
    let names = [WrittenName(name: "_planner_listing", sheet: nil, text: "'F'!$A$1", isHidden: true)]
    let edit = try #require(WorkbookSheetEdit(Array(part.utf8)))
    return text(edit.inserting("F", relationship: "rId9", names: names), part)
  }

  private let listed = "<definedName name=\"_planner_listing\" hidden=\"1\">'F'!$A$1</definedName>"

  @Test func aSheetComesFirstAndAllThatCountsFollows() throws {
    let r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let before =
      "<w xmlns:r=\"\(r)\"><bookViews><workbookView activeTab=\"1\" firstSheet='1'/><workbookView/></bookViews>"
      + "<sheets><sheet name=\"A\" sheetId=\"7\" r:id=\"rId1\"/><sheet name=\"B\" sheetId=\"2\" r:id=\"rId2\"/></sheets>"
      + "<definedNames><definedName name=\"n\" localSheetId=\"1\">B!$A$1</definedName><definedName name=\"o\">1</definedName>"
      + "</definedNames><calcPr/></w>"
    let after =
      "<w xmlns:r=\"\(r)\"><bookViews><workbookView activeTab=\"0\" firstSheet='0'/><workbookView/></bookViews>"
      + "<sheets><sheet name=\"F\" sheetId=\"8\" r:id=\"rId9\"/><sheet name=\"A\" sheetId=\"7\" r:id=\"rId1\"/>"
      + "<sheet name=\"B\" sheetId=\"2\" r:id=\"rId2\"/></sheets>"
      + "<definedNames><definedName name=\"n\" localSheetId=\"2\">B!$A$1</definedName><definedName name=\"o\">1</definedName>"
      + listed + "</definedNames><calcPr/></w>"
    #expect(try inserted(before) == after)
    let edit = try #require(WorkbookSheetEdit(Array(after.utf8)))
    #expect(edit.sheet(named: "_planner_listing") == 0)
    // What was looked at before is known only as long as nobody else has saved the workbook.
    let back = before.replacingOccurrences("activeTab=\"1\" firstSheet='1'", "activeTab=\"0\" firstSheet='0'")
    #expect(text(edit.removing(0, name: "_planner_listing"), after) == back)
  }

  @Test func workbooksWithoutNamesOrPrefixesGetThem() throws {
    #expect(
      try inserted("<x:w xmlns:x=\"m\"><x:sheets/><x:calcPr/></x:w>")
        == "<x:w xmlns:x=\"m\"><x:sheets><sheet xmlns=\"m\" name=\"F\" sheetId=\"1\" xmlns:r=\"http://schemas."
        + "openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId9\"/></x:sheets>"
        + "<definedNames xmlns=\"m\">\(listed.replacing("<definedName ", with: "<definedName xmlns=\"m\" "))"
        + "</definedNames><x:calcPr/></x:w>")
    #expect(
      try inserted("<w><sheets/></w>").hasSuffix("</sheets><definedNames>\(listed)</definedNames></w>"))
    #expect(WorkbookSheetEdit(Array("<w/>".utf8)) == nil)
  }

  @Test func namesOfASheetThatGoesGoWithIt() throws {
    let part =
      "<w><sheets><sheet name=\"F\"/><sheet name=\"A\" state=\"hidden\"/><sheet name=\"B\"/></sheets><definedNames>"
      + "<definedName name=\"_planner_listing\">#REF!</definedName><definedName name=\"t\" localSheetId=\"0\">1</definedName>"
      + "</definedNames></w>"
    let edit = try #require(WorkbookSheetEdit(Array(part.utf8)))
    #expect(edit.sheet(named: "_planner_listing") == nil)
    #expect(
      text(edit.removing(0, name: "_planner_listing"), part)
        == "<w><sheets><sheet name=\"A\" state=\"hidden\"/><sheet name=\"B\"/></sheets></w>")
    #expect(edit.hasVisibleSheet(without: 0))
  }

  // MARK: Records

  @Test func changesAreTakenBackFromWhatIsWritten() throws {
    var record = ChangeRecord()
    record.note("a b.xml", [ByteEdits.TakenBack(at: 3, length: 0, bytes: [0, 13, 255])])
    record.noteAdded("xl/ä.xml")
    record.seals = [ChangeRecord.seal("a b.xml", [1, 2, 3])]
    #expect(ChangeRecord(record.bytes()) == record)
    for damaged in ["", "<a/>", "<changes xmlns=\"urn:planner:changes\"><step/></changes>"] {
      #expect(ChangeRecord(Array(damaged.utf8)) == nil)
    }
  }

  @Test func editsAndTheirInverseGiveTheSameBytes() {
    let text = Array("0123456789".utf8)
    var edits = ByteEdits()
    edits.insert(Array("ab".utf8), at: 4)
    edits.insert(Array("c".utf8), at: 4)
    edits.remove(0..<2)
    edits.replace(8..<10, with: Array("xyz".utf8))
    let changed = edits.applied(to: text)
    #expect(String(decoding: changed, as: UTF8.self) == "23abc4567xyz")
    var back = ByteEdits()
    for piece in edits.inverse(of: text) {
      back.replace(piece.at..<(piece.at + piece.length), with: piece.bytes)
    }
    #expect(back.applied(to: changed) == text)
  }

  @Test(arguments: [
    ("xl/comments1.xml", "xl/worksheets/", "../comments1.xml"),
    ("xl/worksheets/sheet9.xml", "xl/", "worksheets/sheet9.xml"),
    ("styles.xml", "", "styles.xml"), ("a/b.xml", "a/b/c/", "../../b.xml"), ("x.xml", "a/b/", "../../x.xml"),
  ]) func partsAreCalledAsTheirNeighboursSeeThem(part: String, folder: String, target: String) {
    #expect(PackageParts.target(part, from: folder) == target)
    #expect(OfficePackage.resolve(target, from: folder) == part)
  }
}

extension String {
  fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String { replacing(old, with: new) }
}
