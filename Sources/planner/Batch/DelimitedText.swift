import Planning

/// A small table of separated values (RFC 4180), each record with the line that it begins in. The separator is the one
/// that the first line has: comma, semicolon or tab.
struct DelimitedText {
  struct Record {
    var line: Int
    var fields: [String]
  }

  private(set) var records: [Record] = []

  init(_ text: String, file: String) throws(Problem) {
    let separator = DelimitedText.separator(of: text)
    let quote = UInt8(ascii: "\"")
    var line = 1
    var field: [UInt8] = []
    var record = Record(line: 1, fields: [])
    var opened: Int?
    var wasQuoted = false
    var previous: UInt8 = 0

    func close() {
      record.fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      wasQuoted = false
    }
    for byte in text.utf8 {
      defer { previous = byte }
      if opened != nil {
        if byte == quote {
          opened = nil
        } else {
          field.append(byte)
        }
        if byte == 0x0A { line += 1 }
      } else if byte == quote, field.isEmpty, !wasQuoted {
        opened = line
        wasQuoted = true
      } else if byte == quote, wasQuoted, previous == quote {
        // Doubled: the text goes on.
        field.append(byte)
        opened = line
      } else if byte == separator {
        close()
      } else if byte == 0x0A || byte == 0x0D {
        let isSecond = byte == 0x0A && previous == 0x0D
        if !isSecond {
          close()
          keep(record)
          line += 1
        }
        record = Record(line: line, fields: [])
      } else {
        field.append(byte)
      }
    }
    if let opened {
      throw .file("\(file):\(opened)", "a quotation mark is never closed", "close it, or double it in a text")
    }
    close()
    keep(record)
  }

  /// Lines without anything are no records.
  private mutating func keep(_ record: Record) {
    if record.fields.contains(where: { !$0.trimmed.isEmpty }) { records.append(record) }
  }

  private static func separator(of text: String) -> UInt8 {
    let head = text.utf8.prefix { $0 != 0x0A && $0 != 0x0D }
    var best = UInt8(ascii: ",")
    var most = 0
    for candidate in [best, UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let count = head.count { $0 == candidate }
      if count > most { (best, most) = (candidate, count) }
    }
    return best
  }
}
