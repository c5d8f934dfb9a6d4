import Spreadsheet

extension WorksheetPart {
  /// `x14:sparklineGroups`.
  mutating func sparklineGroups() {
    xml.open("x14:sparklineGroups", ["xmlns:xm": .plain(Namespace.excel2006)])
    for group in sheet.sparklines { write(group) }
    xml.close("x14:sparklineGroups")
  }

  private mutating func write(_ group: Sparklines) {
    xml.open(
      "x14:sparklineGroup",
      [
        "manualMax": group.maximum.map { .number($0) }, "manualMin": group.minimum.map { .number($0) },
        "lineWeight": group.kind == .line ? .number(group.lineWidth) : nil,
        "type": group.kind == .line ? nil : .plain(group.kind.rawValue), "displayEmptyCellsAs": "gap",
        "markers": .onlyIf(group.showsMarkers), "high": .onlyIf(group.marksHighest),
        "low": .onlyIf(group.marksLowest), "first": .onlyIf(group.marksFirst),
        "last": .onlyIf(group.marksLast),
        "negative": .onlyIf(group.marksNegative), "displayXAxis": .onlyIf(group.showsAxis),
        "minAxisType": group.minimum == nil ? nil : "custom",
        "maxAxisType": group.maximum == nil ? nil : "custom",
      ])
    xml.color("x14:colorSeries", group.color)
    xml.color("x14:colorNegative", group.negativeColor)
    xml.color("x14:colorAxis", Color(0x7F7F7F))
    for part in ["Markers", "First", "Last", "High", "Low"] {
      xml.color("x14:color" + part, group.markerColor)
    }
    xml.open("x14:sparklines")
    for line in group.lines {
      xml.open("x14:sparkline")
      xml.element("xm:f", text: line.values.onSheet(sheet.name).text)
      xml.element("xm:sqref", text: line.cell.description, as: .plain)
      xml.close("x14:sparkline")
    }
    xml.close("x14:sparklines")
    xml.close("x14:sparklineGroup")
  }
}

extension Formula where Operand == SheetOperand {
  /// The formula with a sheet's name before every reference that has none.
  func onSheet(_ name: String) -> Self {
    map { operand in
      guard case .area(nil, let first, let last) = operand else { return .operand(operand) }
      return .operand(.area(sheet: name, first: first, last: last))
    }
  }
}
