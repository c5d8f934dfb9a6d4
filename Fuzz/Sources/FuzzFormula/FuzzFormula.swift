import Spreadsheet

/// Formulas: what is read and written again means the same, and calculating never ends the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count <= 2_000 else { return 0 }
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let formula = try? Formula<SheetOperand>(parsing: text) else { return 0 }
  let written = formula.text
  guard let again = try? Formula<SheetOperand>(parsing: written) else {
    preconditionFailure("\(written) can't be read again")
  }
  precondition(again.text == written, "\(written) is read as \(again.text)")
  _ = formula.value { _ in .scalar(.number(1)) }
  return 0
}
