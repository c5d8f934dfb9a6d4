/// Markup whose elements have the prefix of their neighbours.
struct MarkupBuilder {
  private let prefix: ArraySlice<UInt8>
  private(set) var bytes: [UInt8] = []

  init(_ prefix: ArraySlice<UInt8>) { self.prefix = prefix }

  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
  mutating func raw(_ markup: some Sequence<UInt8>) { bytes.append(contentsOf: markup) }
  mutating func text(_ text: String) { XMLText.appendContent(text, to: &bytes) }

  mutating func number(_ number: Double) {
    var buffer = XMLBuffer()
    buffer.number(number)
    raw(buffer.bytes)
  }

  /// - Parameter attributes: markup, with a space before each.
  mutating func element(_ name: String, _ attributes: String = "", _ content: (inout MarkupBuilder) -> Void) {
    raw("<")
    raw(prefix)
    raw(name)
    raw(attributes)
    raw(">")
    content(&self)
    close(name)
  }

  mutating func close(_ name: String) {
    raw("</")
    raw(prefix)
    raw(name)
    raw(">")
  }
}
