/// JSON as text: UTF-8, keys as they were given, numbers with the shortest digits that give the same double back.
public struct JSONWriter {
  /// On one line without spaces, for a line of NDJSON; or a line a value, indented by two.
  public enum Layout: Sendable { case compact, indented }

  public let layout: Layout
  private var bytes: [UInt8] = []

  private init(_ layout: Layout) { self.layout = layout }

  public static func text(_ value: JSONValue, _ layout: Layout) -> String {
    var writer = JSONWriter(layout)
    writer.write(value, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: write("null")
    case .boolean(let flag): write(flag ? "true" : "false")
    case .integer(let number): write(String(number))
    case .number(let number): write(JSONWriter.digits(number))
    case .string(let text): write(quoted: text)
    case .array(let values):
      write(count: values.count, open: "[", close: "]", depth: depth) { writer, index in
        writer.write(values[index], depth: depth + 1)
      }
    case .object(let members):
      write(count: members.count, open: "{", close: "}", depth: depth) { writer, index in
        writer.write(quoted: members[index].key)
        writer.write(writer.layout == .compact ? ":" : ": ")
        writer.write(members[index].value, depth: depth + 1)
      }
    }
  }

  private mutating func write(
    count: Int, open: String, close: String, depth: Int, element: (inout JSONWriter, Int) -> Void
  ) {
    write(open)
    for index in 0..<count {
      if index > 0 { write(",") }
      breakLine(depth + 1)
      element(&self, index)
    }
    if count > 0 { breakLine(depth) }
    write(close)
  }

  private mutating func breakLine(_ depth: Int) {
    guard layout == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": write("\\\"")
      case "\\": write("\\\\")
      case "\n": write("\\n")
      case "\r": write("\\r")
      case "\t": write("\\t")
      // Also DEL, C1, the line separators and bidi controls: no JSON printed to a terminal can play tricks on it.
      case _ where TextSafety.isControl(scalar) || TextSafety.isDirectional(scalar):
        write(escaped: scalar)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(escaped scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    }
  }

  /// JSON knows no infinities: what is no number is `null`.
  static func digits(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if let whole = Int(exactly: number), abs(number) < 9_007_199_254_740_992 { return String(whole) }
    return number.description
  }
}
