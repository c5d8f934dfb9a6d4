import OfficeFiles

/// Lines of CSV (RFC 4180) that no spreadsheet program takes for formulas.
///
/// They begin with the mark of UTF-8: without it Excel takes umlauts for two characters each.
struct CSVLines {
  /// One field of a line.
  enum Field {
    /// Guarded, so that it stays a text.
    case text(String?)
    /// As it is: the fewest digits that give it back; empty where there is none.
    case number(Double?)
  }

  private var bytes: [UInt8]

  /// - Parameter isForImport: read by a program that would take the mark for a part of the first head.
  init(head: [String], isForImport: Bool = false) {
    bytes = isForImport ? [] : [0xEF, 0xBB, 0xBF]
    CSVText.append(line: head, to: &bytes)
  }

  /// Lines that stand below others, without a head.
  init() { bytes = [] }

  mutating func append(_ fields: [Field]) {
    CSVText.append(
      line: fields.map { field in
        switch field {
        case .text(let text): CSVText.guarded(text ?? "")
        case .number(let number): number.map(JSONWriter.digits) ?? ""
        }
      }, to: &bytes)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
