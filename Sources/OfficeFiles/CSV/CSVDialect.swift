/// How a file of separated values is written, found out from its beginning.
struct CSVDialect: Hashable, Sendable {
  var encoding = TextEncoding.utf8
  /// Bytes before the text: the mark of its encoding.
  var mark = 0
  var separator = UInt8(ascii: ",")
  var decimal = UInt8(ascii: ".")
  /// Whether anything but habit says so.
  var isDecimalCertain = false
  /// Whether the first line only names the separator: `sep=;`.
  var hasSeparatorLine = false
  /// Whether there is a separator at all in what was looked at, or more than one record.
  var isTable = false

  /// Bytes that are looked at.
  static let sample = 1 << 18
  private static let records = 200

  /// - Parameter head: The file's first bytes, decoded.
  mutating func examine(_ text: [UInt8], isWhole: Bool) {
    var text = text[...]
    if let named = CSVDialect.namedSeparator(text) {
      hasSeparatorLine = true
      separator = named
      text = text.drop { $0 != 0x0A && $0 != 0x0D }
      isTable = true
    } else {
      let found = CSVDialect.candidates.map { CSVDialect.fit($0, text, isWhole) }
      // The first of the best; separators come before the comma, which stands in numbers too.
      var best = found[0]
      for next in found.dropFirst() where next.share > best.share + 0.1 || best.fields < 2 && next.fields > 1
      {
        best = next
      }
      separator = best.fields > 1 ? best.separator : UInt8(ascii: ",")
      isTable = best.fields > 1 || best.records > 1
    }
    (decimal, isDecimalCertain) = decimalMark(text)
  }

  private static let candidates: [UInt8] = [0x09, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")]

  private struct Fit {
    var separator: UInt8
    /// In how many of the records the number of fields is the usual one.
    var share = 0.0
    /// The usual number of fields.
    var fields = 1
    var records = 0
  }

  private static func fit(_ separator: UInt8, _ text: ArraySlice<UInt8>, _ isWhole: Bool) -> Fit {
    var counts: [Int: Int] = [:]
    var fields = 0
    var records = 0
    var all = 0
    // A wrong separator cuts quoted fields in two.
    var torn = 0
    forEachField(text, separator, isWhole) { field, endsRecord in
      fields += 1
      all += 1
      if field.contains(UInt8(ascii: "\"")) { torn += 1 }
      if endsRecord {
        if fields > 1 || !field.isEmpty {
          counts[fields, default: 0] += 1
          records += 1
        }
        fields = 0
      }
      return records < CSVDialect.records
    }
    if records == 0, fields > 0 {
      // A first line longer than what is looked at.
      counts[fields + 1] = 1
      records = 1
    }
    // Titles above a table have one field: the others decide.
    let usual = counts.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let usual else { return Fit(separator: separator, records: records) }
    return Fit(
      separator: separator, share: Double(usual.value) / Double(records) - Double(torn) / Double(max(1, all)),
      fields: usual.key, records: records)
  }

  private static func namedSeparator(_ text: ArraySlice<UInt8>) -> UInt8? {
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let bare =
      line.first == UInt8(ascii: "\"") && line.last == UInt8(ascii: "\"") ? line.dropFirst().dropLast() : line
    guard bare.count == 5, bare.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 })
    else {
      return nil
    }
    return bare.last
  }

  private func decimalMark(_ text: ArraySlice<UInt8>) -> (UInt8, isCertain: Bool) {
    let comma = UInt8(ascii: ",")
    let point = UInt8(ascii: ".")
    if separator == comma { return (point, true) }
    var commas = 0
    var points = 0
    var records = 0
    CSVDialect.forEachField(text, separator, false) { field, endsRecord in
      switch CSVNumber.decimalMark(field) {
      case comma: commas += 1
      case point: points += 1
      default: break
      }
      if endsRecord { records += 1 }
      return records < CSVDialect.records
    }
    if commas != points { return (commas > points ? comma : point, true) }
    return separator == UInt8(ascii: ";") ? (comma, true) : (point, false)
  }

  private static func forEachField(
    _ text: ArraySlice<UInt8>, _ separator: UInt8, _ isWhole: Bool, _ body: CSVParser.Body
  ) {
    var parser = CSVParser(separator: separator, fieldLimit: sample)
    text.withUnsafeBufferPointer { text in
      if parser.feed(text, body), isWhole { parser.finish(body) }
    }
  }
}
