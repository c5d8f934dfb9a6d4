/// The two measures of a column's width (ECMA-376 part 1, 18.3.1.13): in digits of the default font, as people see it,
/// and as it is stored, with the space at the cell's sides.
enum ColumnWidth {
  /// Pixels of the widest digit of Arial 10 at 96 dots an inch.
  private static let digit = 7.0
  /// Pixels of the space at both sides and the grid line.
  private static let padding = 5.0

  /// As stored: in 256ths of a digit, rounded down.
  static func stored(_ characters: Double) -> Double {
    let pixels =
      characters < 1
      ? (characters * (digit + padding) + 0.5).rounded(.down)
      : (characters * digit + 0.5).rounded(.down) + padding
    return (pixels / digit * 256).rounded(.down) / 256
  }
}
