/// Which formulas of a workbook need which others' results: the order in which to compute them, and the rings that
/// have none.
public struct Calculation: Sendable {
  /// A cell of a workbook.
  public struct Place: Hashable, Comparable, Sendable {
    /// Of the sheet, among the tabs, counted from 0.
    public var sheet: Int
    public var cell: CellReference

    public init(sheet: Int, cell: CellReference) {
      self.sheet = sheet
      self.cell = cell
    }

    public static func < (left: Place, right: Place) -> Bool {
      (left.sheet, left.cell) < (right.sheet, right.cell)
    }
  }

  /// All formulas that can be computed, each after those that it needs.
  public private(set) var order: [Place] = []
  /// Formulas that need each other's results, or their own; each ring by rising place.
  public private(set) var cycles: [[Place]] = []
  /// Formulas that call a function that is not in ``FunctionTable``.
  public private(set) var unknown: [Place] = []

  public init(_ workbook: Workbook) {
    let needs = FormulaNeeds(workbook)
    unknown = needs.unknown
    for ring in StrongComponents(needs.edges).components {
      if ring.count == 1, !needs.edges[ring[0]].contains(ring[0]) {
        order.append(needs.places[ring[0]])
      } else {
        cycles.append(ring.map { needs.places[$0] }.sorted())
      }
    }
  }
}

extension Workbook {
  /// Stores with each formula what it comes to, each after those that it needs.
  ///
  /// Formulas of a ring get 0, as in Excel. Formulas that can't be evaluated keep the value that they have. Both are
  /// told.
  @discardableResult
  public mutating func calculate() -> Calculation {
    let calculation = Calculation(self)
    let keeps = Set(calculation.unknown)
    var values = OperandValues(self)
    // Else each result would be stored into a copy of the whole.
    self = Workbook()
    for place in calculation.cycles.joined() { values.workbook[place]?.value = 0 }
    for place in calculation.order where !keeps.contains(place) {
      guard let formula = values.workbook[place]?.formula else { continue }
      let value = values.value(of: formula, on: place.sheet, at: place.cell)
      values.workbook[place]?.value = value
    }
    self = values.workbook
    return calculation
  }

  /// A cell of one of the sheets.
  public subscript(_ place: Calculation.Place) -> Cell? {
    get { sheets.indices.contains(place.sheet) ? sheets[place.sheet][place.cell] : nil }
    set { if sheets.indices.contains(place.sheet) { sheets[place.sheet][place.cell] = newValue } }
  }
}
