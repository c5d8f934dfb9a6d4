/// A horizontal bar of a fixed number of columns.
public enum Bar {
  /// `share` of the width filled, to half a column: `█████▌░░░░`. Nil, nothing known, is all dots.
  public static func filled(_ share: Double?, width: Int, on terminal: Terminal) -> String {
    guard let share, share.isFinite else {
      return String(repeating: terminal.hasBlocks ? "·" : " ", count: width)
    }
    let halves = Int((min(1, max(0, share)) * Double(2 * width)).rounded())
    guard terminal.hasBlocks else {
      let full = (halves + 1) / 2
      return String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    }
    let full = halves / 2
    let half = halves % 2
    return String(repeating: "█", count: full) + (half == 1 ? "▌" : "")
      + String(repeating: "░", count: width - full - half)
  }

  /// A line to stand below bars: the thresholds of a scale to 100, as `^50`.
  public static func marks(_ values: [Int], width: Int) -> String {
    var line = ""
    for value in values {
      let place = max(0, (value * width + 50) / 100 - 1)
      line = Fitting.left(line, place) + "^\(value)"
    }
    return line
  }

  /// A level of 1 to `steps`, a sign a step: `■■□□□`.
  public static func level(_ level: Int?, of steps: Int, on terminal: Terminal) -> String {
    guard let level else { return String(repeating: terminal.hasBlocks ? "·" : " ", count: steps) }
    let full = min(steps, max(0, level))
    return String(repeating: terminal.hasBlocks ? "■" : "#", count: full)
      + String(repeating: terminal.hasBlocks ? "□" : ".", count: steps - full)
  }
}
