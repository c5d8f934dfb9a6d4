import Spreadsheet

extension WorksheetPart {
  /// `x14:conditionalFormattings`: data bars with a solid fill and an axis.
  mutating func betterBars() {
    xml.open("x14:conditionalFormattings")
    for (place, format) in sheet.conditionalFormats.enumerated() {
      guard case .bar(let bar) = format.rule else { continue }
      xml.open("x14:conditionalFormatting", ["xmlns:xm": .plain(Namespace.excel2006)])
      xml.open("x14:cfRule", ["type": "dataBar", "id": .plain(ruleID(place))])
      write(bar)
      xml.close("x14:cfRule")
      xml.element("xm:sqref", text: referenceSequence(format.ranges), as: .plain)
      xml.close("x14:conditionalFormatting")
    }
    xml.close("x14:conditionalFormattings")
  }

  private mutating func write(_ bar: DataBar) {
    let hasBorder = bar.borderColor != nil || bar.negativeBorderColor != nil
    xml.open(
      "x14:dataBar",
      [
        "minLength": 0, "maxLength": 100, "showValue": bar.showsValue ? nil : false,
        "border": .onlyIf(hasBorder), "gradient": bar.isSolid ? false : nil,
        "direction": bar.isFromRight ? "rightToLeft" : nil,
        "negativeBarBorderColorSameAsPositive": hasBorder ? false : nil,
        "axisPosition": bar.axis == .automatic ? nil : .plain(bar.axis.rawValue),
      ])
    bound(bar.minimum, orElse: "autoMin")
    bound(bar.maximum, orElse: "autoMax")
    if hasBorder { xml.color("x14:borderColor", bar.borderColor ?? bar.color) }
    xml.color("x14:negativeFillColor", bar.negativeColor)
    if hasBorder { xml.color("x14:negativeBorderColor", bar.negativeBorderColor ?? bar.negativeColor) }
    if bar.axis != .none { xml.color("x14:axisColor", bar.axisColor) }
    xml.close("x14:dataBar")
  }

  private mutating func bound(_ threshold: ConditionalFormat.Threshold?, orElse kind: String) {
    guard let threshold else { return xml.empty("x14:cfvo", ["type": .plain(kind)]) }
    xml.open("x14:cfvo", ["type": .plain(threshold.kind)])
    xml.element("xm:f", text: threshold.text)
    xml.close("x14:cfvo")
  }
}
