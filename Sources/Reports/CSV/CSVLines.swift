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

  private var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(head: [String]) { CSVText.append(line: head, to: &bytes) }

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
