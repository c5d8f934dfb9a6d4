/// Content of OpenDocument spreadsheets, read as flat files.
import Support

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let mark = Array("<?xml version=\"1.0\"?><!--urn:oasis:names:tc:opendocument:xmlns:office:-->".utf8)
  let body = bytes.starts(with: Array("<?xml".utf8)) ? bytes[...].drop { $0 != 0x3E }.dropFirst() : bytes[...]
  Scratch.read(mark + body)
  return 0
}
