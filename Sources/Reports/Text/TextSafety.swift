/// Makes text from files harmless for a terminal: it can neither move the cursor nor change colours, titles or the
/// direction of the words around it, and stays on its line.
public enum TextSafety {
  /// Spaces and line breaks become single spaces, other control characters `\u{FFFD}`; bidi controls and invisible
  /// tags are taken out, and so are accents piled higher than any language needs.
  public static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      let isMark =
        scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .enclosingMark
      marks = isMark ? marks + 1 : 0
      switch scalar {
      case "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
        if result.last != " " { result.append(" ") }
      case _ where isControl(scalar): result.append("\u{FFFD}")
      case _ where isDirectional(scalar) || isInvisible(scalar): continue
      case _ where marks > 4: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// C0, DEL, C1 and the line and paragraph separators.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Marks, embeddings, overrides and isolates of the bidirectional algorithm.
  static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: true
    default: false
    }
  }

  /// Characters that show nothing at all; the joiners, which shape Persian words and emoji, are not among them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00ad, 0x200b, 0x2060...0x2064, 0x206a...0x206f, 0xfeff, 0xfff9...0xfffb, 0xe0000...0xe007f: true
    default: false
    }
  }
}
