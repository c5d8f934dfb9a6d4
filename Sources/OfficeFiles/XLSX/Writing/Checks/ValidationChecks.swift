import Spreadsheet

extension Worksheet {
  func check(_ validation: DataValidation, _ formulas: FormulaChecks) throws(FileError) {
    try checkInGrid(validation.ranges, of: "a validation")
    let place = referenceSequence(validation.ranges)
    switch validation.rule {
    case .list(let items): try check(items, at: place)
    case .listFormula(let formula), .custom(let formula):
      _ = try formulas.text(of: formula, on: self, at: place)
    case .whole(let comparison), .decimal(let comparison), .date(let comparison), .textLength(let comparison):
      try checkFinite(comparison.bounds, at: place)
      if case .between(let low, let high) = comparison, low > high {
        throw refuse(
          cell: place, "has a validation between \(low) and \(high), which nothing is", "exchange the two")
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
      guard !item.contains(",") else {
        throw refuse(
          cell: place, "has a list with the item \"\(item)\", which a comma would cut in two",
          "take the comma out or point the list to cells")
      }
      guard let first = item.utf8.first, let last = item.utf8.last, min(first, last) > 0x20,
        !item.utf8.contains(where: { $0 < 0x20 })
      else {
        throw refuse(
          cell: place,
          "has a list with the item \"\(item)\", which is empty, has spaces at an end or a line break",
          "trim it or point the list to cells")
      }
    }
    let length = DataValidation.Rule.listText(items).utf16.count
    guard length <= SpreadsheetLimits.validationList else {
      throw refuse(
        cell: place, "has a list of \(length) characters, more than \(SpreadsheetLimits.validationList)",
        "point the list to cells that hold the items")
    }
  }
}
