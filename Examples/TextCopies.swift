import OfficeFiles
import Spreadsheet

/// `Examples texts LIST FILE.xlsx STREAMED.xlsx`: the texts of a list, each a line of hexadecimal UTF-8, into column A
/// by both writers. The checks with other programs use it to show that any text comes back as it was.
enum TextCopies {
  static func write(_ list: String, to path: String, streamed: String) throws(FileError) {
    let lines = try SmallFile.contents(list, atMost: 1 << 26).split(separator: UInt8(ascii: "\n"))
    let texts = lines.map(decoded)
    var sheet = Worksheet(name: "Texts")
    sheet.fill(texts.map { [.text($0)] })
    var workbook = Workbook()
    workbook.sheets = [sheet]
    try workbook.write(to: path, overwrite: true)

    let writer = try StreamingWorkbookWriter(streamed, overwrite: true)
    try writer.addSheet(Worksheet(name: "Texts"))
    for text in texts { try writer.writeRow { $0.append(text) } }
    try writer.finish()
  }

  private static func decoded(_ digits: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue.map(UInt8.init) else { continue }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
