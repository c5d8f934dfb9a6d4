/// A workbook: sheets in the order of their tabs, the styles that they share, names and properties.
public struct Workbook: Sendable {
  public var sheets: [Worksheet] = []
  public var styles = StyleTable()
  public var definedNames: [DefinedName] = []
  public var properties = DocumentProperties()
  /// Whether sheets can't be added, removed, renamed or moved until the client lifts the protection (no password).
  public var isStructureProtected = false
  public var customXMLParts: [CustomXMLPart] = []
  /// The tab shown when the workbook is opened, counted from 0.
  public var activeSheet = 0
  public init() {}
}

/// A name for cells or for a formula.
public struct DefinedName: Hashable, Sendable {
  public var name: String
  public var formula: SheetFormula
  /// Nil: known in the whole workbook; else only on that sheet.
  public var sheet: String?
  public var isHidden: Bool
  public init(_ name: String, _ formula: SheetFormula, sheet: String? = nil, isHidden: Bool = false) {
    self.name = name
    self.formula = formula
    self.sheet = sheet
    self.isHidden = isHidden
  }
}
