/// Text of a client in Markdown (CommonMark and GitHub's tables): only ever text, never a heading, a link, a piece of
/// HTML or a cell of its own.
public enum MarkdownText {
  /// On one line, with everything escaped that could mean something.
  public static func escaped(_ text: String) -> String {
    let scalars = Array(TextSafety.line(text).unicodeScalars)
    var result = ""
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#": result += "\\\(scalar)"
      // What begins a list or a line below a heading.
      case _ where place == 0 && (scalar == "+" || scalar == "-" || scalar == "="): result += "\\\(scalar)"
      case _ where (scalar == "." || scalar == ")") && next == " " && isNumber(scalars[..<place]):
        result += "\\\(scalar)"
      // No program makes a link of what has no scheme, host or at sign.
      case ":" where next == "/": result += "&#58;"
      case "@": result += "&#64;"
      case "." where place > 0 && (scalars[place - 1] == "w" || scalars[place - 1] == "W"): result += "&#46;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `1.` begins a list.
  private static func isNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    (1...9).contains(scalars.count) && scalars.allSatisfy { ("0"..."9").contains($0) }
  }
}
