// Texts as they are compared: trimmed, folded, in words. All three go by the bytes of a text where these tell enough,
// as they do in nearly all answers; looking up the properties of characters takes thirty times as long.

extension String {
  /// Without white space at its ends, all kinds of it.
  package var trimmed: String {
    if let first = utf8.first, let last = utf8.last, first.isVisibleASCII, last.isVisibleASCII { return self }
    let inside = drop { $0.isWhitespace }
    guard let last = inside.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(inside[...last])
  }

  /// For comparing names, heads and labels: in lower case, with one space for any white space.
  package var folded: String {
    if let plain = PlainText(self) { return plain.folded }
    return lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Its words in lower case: letters and digits, nothing else.
  package var words: [String] {
    if let plain = PlainText(self) { return plain.words }
    return lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether nothing but white space stands in it.
  package var isBlank: Bool {
    if let first = utf8.first, first.isVisibleASCII { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// Whether one of the words stands in it somewhere, in whatever case, alone or in a longer word.
  package func mentions(_ words: SmallWords) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        if words.stand(in: bytes, at: place) { return true }
        place += 1
      }
      return false
    }
  }

  /// Whether the first letters and digits in it may be one of the words; false only where they are not.
  package func begins(_ words: SmallWords) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      guard let start = bytes.firstIndex(where: { $0 >= 0x80 || $0.isASCIIWordly }) else { return false }
      return bytes[start] >= 0x80 || words.stand(in: bytes, at: start)
    }
  }
}

/// Words in small ASCII letters to look for in texts.
package struct SmallWords: Sendable {
  private let words: Set<String>
  private let bytes: [[UInt8]]
  /// A bit for each letter that one of them begins with, by its last six bits.
  private let firsts: UInt64

  package init(_ words: Set<String>) {
    self.words = words
    bytes = words.sorted().map { Array($0.utf8) }
    firsts = bytes.compactMap(\.first).reduce(0) { $0 | 1 << UInt64($1 & 0x3F) }
  }

  package func contains(_ word: String) -> Bool { words.contains(word) }

  @inline(__always)
  fileprivate func stand(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    // Most bytes begin none of the words.
    firsts >> UInt64((text[place] | 0x20) & 0x3F) & 1 == 1 && standWhole(in: text, at: place)
  }

  private func standWhole(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    bytes.contains { word in
      word.count <= text.count - place
        && word.indices.allSatisfy { text[place + $0].asciiLowercased == word[$0] }
    }
  }
}

extension Substring {
  package var trimmed: String { String(self).trimmed }
  package var folded: String { String(self).folded }
  package var words: [String] { String(self).words }
}

/// The bytes, in lower case, of a text in which each character is one scalar: ASCII, the letters of Western Europe
/// (U+00C0 to U+00FF), dashes and quotation marks (U+2013 to U+2026).
private struct PlainText {
  private let bytes: [UInt8]

  /// Nil for a text that has other characters.
  init?(_ text: String) {
    var text = text
    let lowered: [UInt8]? = text.withUTF8 { source in
      guard PlainText.isPlain(source) else { return nil }
      return [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
        var before: UInt8 = 0
        for (place, byte) in source.enumerated() {
          // À to Þ stand 32 before à to þ; in their midst stands the sign of multiplication.
          let isCapital = before == 0xC3 && byte <= 0x9E && byte != 0x97
          target.initializeElement(at: place, to: isCapital ? byte + 0x20 : byte.asciiLowercased)
          before = byte
        }
        count = source.count
      }
    }
    guard let lowered else { return nil }
    bytes = lowered
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case ..<0x80: place += 1
      case 0xC3: place += 2
      case 0xE2:
        guard bytes[place + 1] == 0x80, (0x93...0xA6).contains(bytes[place + 2]) else { return false }
        place += 3
      default: return false
      }
    }
    return true
  }

  var folded: String {
    String(unsafeUninitializedCapacity: bytes.count) { target in
      var count = 0
      var isApart = false
      for byte in bytes {
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          isApart = count > 0
          continue
        }
        if isApart {
          target.initializeElement(at: count, to: 0x20)
          count += 1
          isApart = false
        }
        target.initializeElement(at: count, to: byte)
        count += 1
      }
      return count
    }
  }

  var words: [String] {
    var words: [String] = []
    var start = 0
    var place = 0
    while place < bytes.count {
      let length = bytes[place] < 0x80 ? 1 : bytes[place] == 0xC3 ? 2 : 3
      if !isWordly(place) {
        if start < place { words.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
        start = place + length
      }
      place += length
    }
    if start < place { words.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
    return words
  }

  /// Whether a letter or a digit stands there.
  private func isWordly(_ place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    // All but the signs of multiplication and division.
    case 0xC3: bytes[place + 1] | 0x20 != 0xB7
    default: false
    }
  }
}

extension UInt8 {
  /// Neither white space, nor a control character, nor part of a longer one.
  fileprivate var isVisibleASCII: Bool { self > 0x20 && self < 0x7F }

  fileprivate var isASCIIWordly: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(asciiLowercased)
  }

  fileprivate var asciiLowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
