/// Where a chart or picture lies on its sheet.
public enum DrawingAnchor: Hashable, Sendable {
  /// Over the cells of a range, from the left top corner of its first cell to the right bottom corner of its last.
  case cells(CellRange, Behavior = .movesAndResizes)
  /// From the left top corner of a cell, with a size of its own in points.
  case size(at: CellReference, width: Double, height: Double)

  /// What becomes of it when rows and columns under it change their size: `ST_EditAs`.
  public enum Behavior: String, Hashable, Sendable {
    case movesAndResizes = "twoCell"
    case moves = "oneCell"
    case stays = "absolute"
  }
}
