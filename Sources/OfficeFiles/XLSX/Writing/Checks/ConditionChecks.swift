import Spreadsheet

extension Worksheet {
  func checkConditionalFormats(_ formulas: FormulaChecks) throws(FileError) {
    for format in conditionalFormats {
      try checkInGrid(format.ranges, of: "a conditional format")
      let place = referenceSequence(format.ranges)
      for formula in format.rule.ownFormulas {
        _ = try formulas.text(of: formula, on: self, at: place, isRule: true)
      }
      switch format.rule {
      case .dataBar(_, let minimum, let maximum): try checkFinite([minimum, maximum], at: place)
      case .bar(let bar): try check([bar.minimum, bar.maximum].compactMap(\.self), at: place)
      case .colorScale(let points):
        guard SpreadsheetLimits.scalePoints.contains(points.count) else {
          throw refuse(cell: place, "has a colour scale of \(points.count) colours", "use 2 or 3")
        }
        try checkFinite(points.map(\.value), at: place)
      case .icons(let set):
        guard set.thresholds.isEmpty || set.thresholds.count == set.icons.count - 1 else {
          throw refuse(
            cell: place, "has \(set.icons.count) signs and \(set.thresholds.count) thresholds",
            "give \(set.icons.count - 1), or none")
        }
        try check(set.thresholds, at: place)
      case .top(let count, let percent, _, _):
        guard (1...(percent ? 100 : SpreadsheetLimits.topRank)).contains(count) else {
          throw refuse(
            cell: place, "has a rule for the top \(count)",
            "use 1 to \(percent ? 100 : SpreadsheetLimits.topRank)")
        }
      case .text(_, let text, _):
        guard (1...SpreadsheetLimits.validationMessage).contains(text.utf16.count) else {
          throw refuse(cell: place, "has a rule for a text of \(text.utf16.count) characters", "use 1 to 255")
        }
      case .formula, .cell, .average, .duplicates, .unique, .blanks, .notBlanks, .errors, .notErrors: break
      }
    }
  }

  private func check(_ thresholds: [ConditionalFormat.Threshold], at place: String) throws(FileError) {
    try checkFinite(thresholds.map(\.number), at: place)
    for threshold in thresholds {
      switch threshold {
      case .percent(let value), .percentile(let value):
        guard (0...100).contains(value) else {
          throw refuse(cell: place, "has a rule from \(value) per cent on", "use 0 to 100")
        }
      case .number, .formula: break
      }
    }
  }

  func checkFinite(_ numbers: [Double?], at place: String) throws(FileError) {
    for case .some(let number) in numbers where !number.isFinite {
      throw refuse(cell: place, "has a rule with a number that is not finite", "use a number or none")
    }
  }

  func checkSparklines(_ formulas: FormulaChecks) throws(FileError) {
    for group in sparklines {
      guard !group.lines.isEmpty else {
        throw refuse("has sparklines for no cells", "name the cells they are for")
      }
      if let low = group.minimum, let high = group.maximum, low >= high {
        throw refuse("has sparklines from \(low) to \(high)", "let their axis rise")
      }
      try checkFinite([group.minimum, group.maximum, group.lineWidth], at: group.lines[0].cell.description)
      for line in group.lines {
        try checkInGrid([CellRange(line.cell)], of: "a sparkline")
        do { _ = try checkReference(line.values, "values", formulas) } catch {
          throw refuse(cell: line.cell.description, "has a sparkline that " + error.problem, error.remedy)
        }
      }
    }
  }
}
