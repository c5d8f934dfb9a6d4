extension FormulaFunction {
  /// Finding values in areas.
  @List static var lookup: [FormulaFunction] {
    areas("INDEX", 2...3, .array, .number, .number) { arguments in
      let area = arguments.area(0)
      var row = arguments.whole(1)
      var column = arguments.whole(2)
      if arguments.count == 2 && area.rows == 1 { (row, column) = (area.columns == 1 ? row : 1, row) }
      guard row >= 0, column >= 0 else { return .scalar(.error(.value)) }
      guard row <= area.rows, column <= area.columns else { return .scalar(.error(.reference)) }
      if arguments.count == 2 && area.rows > 1 && area.columns == 1 { column = 1 }
      if row == 0 && column == 0 { return .area(area) }
      let rows = row == 0 ? 0..<area.rows : row - 1..<row
      let columns = column == 0 ? 0..<area.columns : column - 1..<column
      return .area(area.part(rows, columns))
    }
    FormulaFunction("MATCH", 2...3, .value, .area, .number) { arguments in
      let area = arguments.area(1)
      guard area.rows == 1 || area.columns == 1 else { return .error(.notAvailable) }
      let order = arguments.number(2, absent: 1)
      let mode: Finder.Mode = order == 0 ? .equal : order > 0 ? .notAbove : .notBelow
      return Finder.position(of: arguments.value(0), in: area.values, mode).map { .number(Double($0 + 1)) }
        ?? .error(.notAvailable)
    }
    areas("LOOKUP", 2...3, .value, .array, .array) { arguments in
      let area = arguments.area(1)
      var keys = area
      var results = arguments.count > 2 ? arguments.area(2) : area
      if arguments.count == 2 {
        let isWide = area.columns > area.rows
        keys = area.part(isWide ? 0..<1 : 0..<area.rows, isWide ? 0..<area.columns : 0..<1)
        results = area.part(
          isWide ? area.rows - 1..<area.rows : 0..<area.rows,
          isWide ? 0..<area.columns : area.columns - 1..<area.columns)
      }
      guard results.rows == 1 || results.columns == 1 else { return .scalar(.error(.notAvailable)) }
      guard let place = Finder.position(of: arguments.value(0), in: keys.values, .notAbove) else {
        return .scalar(.error(.notAvailable))
      }
      guard place < results.values.count else { return .scalar(.error(.reference)) }
      return .area(ValueArea(results.values[place]))
    }
    areas("VLOOKUP", 3...4, .value, .area, .number, .logical) { arguments in
      let area = arguments.area(1)
      let column = arguments.whole(2)
      guard column >= 1 else { return .scalar(.error(.value)) }
      guard column <= area.columns else { return .scalar(.error(.reference)) }
      let keys = area.part(0..<area.rows, 0..<1).values
      let mode: Finder.Mode = arguments.logical(3, absent: true) ? .notAbove : .equal
      guard let place = Finder.position(of: arguments.value(0), in: keys, mode) else {
        return .scalar(.error(.notAvailable))
      }
      return .area(area.part(place..<place + 1, column - 1..<column))
    }
    areas("HLOOKUP", 3...4, .value, .area, .number, .logical) { arguments in
      let area = arguments.area(1)
      let row = arguments.whole(2)
      guard row >= 1 else { return .scalar(.error(.value)) }
      guard row <= area.rows else { return .scalar(.error(.reference)) }
      let keys = area.part(0..<1, 0..<area.columns).values
      let mode: Finder.Mode = arguments.logical(3, absent: true) ? .notAbove : .equal
      guard let place = Finder.position(of: arguments.value(0), in: keys, mode) else {
        return .scalar(.error(.notAvailable))
      }
      return .area(area.part(row - 1..<row, place..<place + 1))
    }
    areas("XLOOKUP", 3...6, .value, .area, .area, .area, .number, .number) { arguments in
      let keys = arguments.area(1)
      let results = arguments.area(2)
      guard keys.rows == 1 || keys.columns == 1 else { return .scalar(.error(.value)) }
      let isColumn = keys.columns == 1 && (keys.rows > 1 || results.rows == 1)
      guard isColumn ? results.rows == keys.rows : results.columns == keys.columns else {
        return .scalar(.error(.value))
      }
      let place = Finder.nearest(
        to: arguments.value(0), in: keys.values, mode: arguments.whole(4),
        backwards: arguments.number(5, absent: 1) < 0)
      guard let place else {
        return arguments.count > 3 && arguments.values[3] != .scalar(.blank)
          ? arguments.values[3] : .scalar(.error(.notAvailable))
      }
      return .area(
        isColumn
          ? results.part(place..<place + 1, 0..<results.columns)
          : results.part(0..<results.rows, place..<place + 1))
    }
    FormulaFunction("ROWS", 1...1, .area) { .number(Double($0.area(0).rows)) }
    FormulaFunction("COLUMNS", 1...1, .area) { .number(Double($0.area(0).columns)) }
  }
}

extension ValueArea {
  func part(_ rows: Range<Int>, _ columns: Range<Int>) -> ValueArea {
    var values: [CellValue] = []
    values.reserveCapacity(rows.count * columns.count)
    for row in rows {
      for column in columns { values.append(value(row, column) ?? .error(.reference)) }
    }
    return ValueArea(rows: rows.count, columns: columns.count, values: values)
  }
}
