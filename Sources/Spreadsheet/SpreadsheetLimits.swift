/// What Excel accepts at the most; a file beyond these is "repaired" by it or refused.
public enum SpreadsheetLimits {
  public static let rows = 1_048_576
  public static let columns = 16_384
  /// UTF-16 units in one cell's text.
  public static let cellText = 32_767
  /// UTF-16 units in one formula, without its `=`.
  public static let formula = 8_192
  public static let sheetName = 31
  public static let definedName = 255
  /// Width in characters of the default font.
  public static let columnWidth = 255.0
  /// Height in points.
  public static let rowHeight = 409.0
  /// UTF-16 units of a list validation written into the validation itself, separators included.
  public static let validationList = 255
  public static let validationTitle = 32
  public static let validationMessage = 255
  public static let headerFooter = 255
}
