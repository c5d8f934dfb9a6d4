import Spreadsheet

extension Worksheet {
  func check(_ validation: DataValidation, _ formulas: FormulaChecks) throws(FileError) {
    try checkInGrid(validation.ranges, of: "a validation")
    let place = referenceSequence(validation.ranges)
    guard validation.ranges.count <= SpreadsheetLimits.validationRanges else {
      throw refuse(
        cell: validation.ranges[0].description,
        "has a validation of \(validation.ranges.count) ranges, more than \(SpreadsheetLimits.validationRanges)",
        "make two of it")
    }
    switch validation.rule {
    case .list(let items): try check(items, at: place)
    case .listFormula(let formula), .custom(let formula):
      _ = try formulas.text(of: formula, on: self, at: place, isRule: true)
    case .whole(let comparison), .decimal(let comparison), .date(let comparison), .time(let comparison),
      .textLength(let comparison):
      for bound in comparison.bounds {
        if case .number(let number) = bound { try checkFinite([number], at: place) }
        _ = try formulas.text(of: bound, on: self, at: place, isRule: true)
      }
      switch comparison {
      case .between(let low, let high) where low > high, .notBetween(let low, let high) where low > high:
        throw refuse(
          cell: place, "has a validation between \(low) and \(high), which nothing is", "exchange the two")
      default: break
      }
    }
    let texts = [
      ("prompt's title", validation.promptTitle, SpreadsheetLimits.validationTitle),
      ("prompt", validation.prompt, SpreadsheetLimits.validationMessage),
      ("error's title", validation.errorTitle, SpreadsheetLimits.validationTitle),
      ("error message", validation.error, SpreadsheetLimits.validationMessage),
    ]
    for (what, text, limit) in texts {
      let length = text?.utf16.count ?? 0
      guard length <= limit else {
        throw refuse(
          cell: place, "has a validation whose \(what) has \(length) characters, more than \(limit)",
          "shorten it")
      }
    }
  }

  private func check(_ items: [String], at place: String) throws(FileError) {
    guard !items.isEmpty else { throw refuse(cell: place, "has a list without items", "add some") }
    for item in items {
      guard !item.isEmpty else {
        throw refuse(cell: place, "has a list with an empty item", "leave it out; allowsBlank allows nothing")
      }
      guard item.utf16.count <= SpreadsheetLimits.cellText else {
        throw refuse(cell: place, "has a list with an item of \(item.utf16.count) characters", "shorten it")
      }
    }
    guard items.count <= SpreadsheetLimits.listItems else {
      throw refuse(
        cell: place, "has a list of \(items.count) items, more than \(SpreadsheetLimits.listItems)",
        "keep fewer")
    }
  }
}
