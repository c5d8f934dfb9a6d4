/// Worksheet parts, in a package that is whole.
import Support

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  func relationships(_ type: String, _ target: String) -> [UInt8] {
    Array(
      "<Relationships><Relationship Id=\"r1\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/></Relationships>"
        .utf8)
  }
  var zip = StoredZip()
  zip.add("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
  zip.add(
    "xl/workbook.xml",
    Array("<workbook xmlns:r=\"\(office)\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>".utf8))
  zip.add("xl/_rels/workbook.xml.rels", relationships("worksheet", "sheet.xml"))
  zip.add("xl/sheet.xml", bytes)
  Scratch.read(zip.bytes)
  return 0
}
