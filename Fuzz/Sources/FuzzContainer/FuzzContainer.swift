/// Whole files of any kind: sniffing, archives, what is refused.
import Support

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  Scratch.read(bytes)
  return 0
}
