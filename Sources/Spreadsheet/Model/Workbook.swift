/// A workbook: sheets in the order of their tabs, the styles that they share, names and properties.
public struct Workbook: Sendable {
  public var sheets: [Worksheet] = []
  public var styles = StyleTable()
  public var definedNames: [DefinedName] = []
  public var properties = DocumentProperties()
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

/// What a file tells of itself.
public struct DocumentProperties: Hashable, Sendable {
  public var title: String?
  public var subject: String?
  public var author: String?
  public var company: String?
  public var description: String?
  public var keywords: String?
  /// The day on which the document was made. An argument, never the clock: the same input makes the same bytes.
  public var created: CalendarDate?
  public init() {}
}
