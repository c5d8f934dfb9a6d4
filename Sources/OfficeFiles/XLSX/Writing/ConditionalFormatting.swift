import Spreadsheet

extension WorksheetPart {
  /// One element a format; the first of the list wins where several apply.
  mutating func conditionalFormats(adding styles: inout DifferentialStyleTable) {
    for (place, format) in sheet.conditionalFormats.enumerated() {
      xml.open("conditionalFormatting", ["sqref": .plain(referenceSequence(format.ranges))])
      rule(format.rule, priority: place + 1, adding: &styles)
      xml.close("conditionalFormatting")
    }
  }

  private mutating func rule(
    _ rule: ConditionalFormat.Rule, priority: Int, adding styles: inout DifferentialStyleTable
  ) {
    switch rule {
    case .formula(let formula, let style):
      let index = styles.index(of: style)
      xml.open("cfRule", ["type": "expression", "dxfId": .integer(index), "priority": .integer(priority)])
      xml.element("formula", text: formula.text)
    case .dataBar(let color, let minimum, let maximum):
      xml.open("cfRule", ["type": "dataBar", "priority": .integer(priority)])
      // Without these lengths the lowest value would show a tenth of a bar, and the highest nine tenths.
      xml.open("dataBar", ["minLength": 0, "maxLength": 100])
      threshold(minimum, orElse: "min")
      threshold(maximum, orElse: "max")
      xml.empty("color", ["rgb": .plain(color.argb)])
      xml.close("dataBar")
    case .colorScale(let points):
      xml.open("cfRule", ["type": "colorScale", "priority": .integer(priority)])
      xml.open("colorScale")
      for (place, point) in points.enumerated() {
        threshold(point.value, orElse: place == 0 ? "min" : place == points.count - 1 ? "max" : "percentile")
      }
      for point in points { xml.empty("color", ["rgb": .plain(point.color.argb)]) }
      xml.close("colorScale")
    }
    xml.close("cfRule")
  }

  /// A value, or the kind of value that the program finds itself.
  private mutating func threshold(_ value: Double?, orElse kind: String) {
    if let value {
      xml.empty("cfvo", ["type": "num", "val": .number(value)])
    } else {
      xml.empty("cfvo", ["type": .plain(kind), "val": kind == "percentile" ? "50" : nil])
    }
  }
}
