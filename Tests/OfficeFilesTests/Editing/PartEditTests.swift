import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct PartEditTests {
  private func calculating(_ text: String) -> String {
    String(decoding: WorkbookPartEdits.calculatingOnLoad(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    (
      "<workbook><sheets><sheet/></sheets><definedNames/><extLst><ext><calcPr/></ext></extLst></workbook>",
      "<workbook><sheets><sheet/></sheets><definedNames/><calcPr fullCalcOnLoad=\"1\"></calcPr>"
        + "<extLst><ext><calcPr/></ext></extLst></workbook>"
    ),
    (
      "<x:workbook><x:sheets/></x:workbook>",
      "<x:workbook><x:sheets/><x:calcPr fullCalcOnLoad=\"1\"></x:calcPr></x:workbook>"
    ),
    ("<w><sheets/><calcPr calcId='1' /></w>", "<w><sheets/><calcPr calcId='1' fullCalcOnLoad=\"1\" /></w>"),
    ("<w><sheets/><calcPr/></w>", "<w><sheets/><calcPr fullCalcOnLoad=\"1\"/></w>"),
    (
      "<w><sheets/><calcPr fullCalcOnLoad='false' a='1'></calcPr></w>",
      "<w><sheets/><calcPr fullCalcOnLoad='1' a='1'></calcPr></w>"
    ),
    (
      "<w><sheets/><calcPr fullCalcOnLoad=\"true\"/></w>", "<w><sheets/><calcPr fullCalcOnLoad=\"true\"/></w>"
    ),
  ]) func calculationIsAskedFor(before: String, after: String) {
    #expect(calculating(before) == after)
  }

  @Test func anElementIsTakenOut() {
    let text = "<a><b n='1'/><b n=\"2\"></b><c n='2'/><b n='3'/></a>"
    let rest = WorkbookPartEdits.removing("b", from: Array(text.utf8)) { $0.text("n", of: $1) == "2" }
    #expect(String(decoding: rest, as: UTF8.self) == "<a><b n='1'/><c n='2'/><b n='3'/></a>")
  }

  @Test func textsOfOtherEncodingsBecomeUTF8() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>ä😀</a>"
    let expected = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>ä😀</a>".utf8)
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(PartText.utf8([0xFF, 0xFE] + little) == expected)
    #expect(PartText.utf8([0xFE, 0xFF] + big) == expected)
    #expect(PartText.utf8(little) == expected)
    #expect(PartText.utf8(big) == expected)
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1' ?><a>".utf8) + [0xE4]
    #expect(PartText.utf8(latin) == Array("<?xml version='1.0' encoding='UTF-8' ?><a>ä".utf8))
    let marked = [0xEF, 0xBB, 0xBF] + expected
    #expect(PartText.utf8(marked) == marked)
    #expect(PartText.utf8(Array("<?xml version='1.0' encoding='Shift_JIS'?><a/>".utf8)) == nil)
    #expect(PartText.utf8([0x3C, 0, 0, 0, 0x61, 0, 0, 0]) == nil)
    #expect(PartText.utf8([]) == [])
  }

  @Test func scannersEndWhereMarkupDoes() {
    for text in [
      "<", "</", "<a", "<a b='", "<!--", "<![CDATA[", "<?", "<a b", "<!", "<>", "</>", "<a/", "< =\"\">",
    ] {
      var scanner = MarkupScanner(Array(text.utf8))
      while let tag = scanner.next() { _ = scanner.attributes(of: tag) }
    }
  }
}
