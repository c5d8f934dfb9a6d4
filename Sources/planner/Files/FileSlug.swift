/// A client's name as the beginning of a file's name.
enum FileSlug {
  /// Bytes that are left of a very long name; file systems allow 255 with kind and extension.
  static let longest = 160

  /// Letters and digits of any script, composed (NFC); everything between them is one `-`.
  static func make(_ name: String) -> String {
    var slug = ""
    var isApart = false
    for character in name {
      let kept = Composed.form(of: character).unicodeScalars.filter(isKept)
      guard let first = kept.first, first.properties.isAlphabetic || isDigit(first) else {
        isApart = true
        continue
      }
      let piece = (isApart && !slug.isEmpty ? "-" : "") + String(String.UnicodeScalarView(kept))
      guard slug.utf8.count + piece.utf8.count <= longest else { break }
      slug += piece
      isApart = false
    }
    return slug
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isVariationSelector { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return scalar.properties.isAlphabetic || isDigit(scalar)
    }
  }
}

/// Characters in their composed form (NFC), for scripts in which programs disagree on it: `e` with an accent of its
/// own is `é`. Swift compares characters by canonical equivalence, so the table finds either form.
enum Composed {
  static func form(of character: Character) -> String {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count > 1 || (scalars.first?.value ?? 0) >= 0x2000 else { return String(character) }
    if let whole = table[character] { return String(Character(whole)) }
    if let syllable = hangul(scalars) { return syllable }
    // Only a beginning of it has a form of its own.
    for length in stride(from: scalars.count - 1, to: 1, by: -1) {
      var start = String.UnicodeScalarView()
      start.append(contentsOf: scalars[..<length])
      guard let only = String(start).first, let found = table[only] else { continue }
      var result = String.UnicodeScalarView([found])
      result.append(contentsOf: scalars[length...])
      return String(result)
    }
    return String(character)
  }

  /// Latin, Greek, Cyrillic, Arabic and kana. Where two characters are equivalent the lower one is the composed form.
  private static let table: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [
      0x00c0...0x024f, 0x0370...0x052f, 0x0622...0x0626, 0x06c0...0x06d3, 0x1e00...0x1fff, 0x3040...0x30ff,
    ]
    var table: [Character: Unicode.Scalar] = [:]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic {
      let character = Character(scalar)
      if table[character] == nil { table[character] = scalar }
    }
    return table
  }()

  /// Korean syllables are composed by arithmetic (Unicode Standard, section 3.12).
  private static func hangul(_ scalars: [Unicode.Scalar]) -> String? {
    let values = scalars.map(\.value)
    guard values.count == 2 || values.count == 3, (0x1100...0x1112).contains(values[0]),
      (0x1161...0x1175).contains(values[1])
    else { return nil }
    let trailing = values.count == 3 ? values[2] : 0x11a7
    guard (0x11a7...0x11c2).contains(trailing) else { return nil }
    let syllable = 0xac00 + ((values[0] - 0x1100) * 21 + values[1] - 0x1161) * 28 + trailing - 0x11a7
    return Unicode.Scalar(syllable).map { String(Character($0)) }
  }
}
