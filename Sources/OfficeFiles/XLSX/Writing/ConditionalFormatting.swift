import Spreadsheet

extension WorksheetPart {
  /// One element a format; the first of the list wins where several apply.
  mutating func conditionalFormats(adding styles: inout DifferentialStyleTable) {
    for (place, format) in sheet.conditionalFormats.enumerated() {
      xml.open("conditionalFormatting", ["sqref": .plain(referenceSequence(format.ranges))])
      write(format, place, adding: &styles)
      xml.close("conditionalFormatting")
    }
  }

  private mutating func write(
    _ format: ConditionalFormat, _ place: Int, adding styles: inout DifferentialStyleTable
  ) {
    let rule = format.rule
    let attributes = RuleAttributes(rule)
    xml.open(
      "cfRule",
      [
        "type": .plain(rule.type), "dxfId": rule.style.map { .integer(styles.index(of: $0)) },
        "priority": .integer(place + 1), "stopIfTrue": .onlyIf(format.stopsIfTrue),
        "aboveAverage": attributes.isBelowAverage ? false : nil, "percent": .onlyIf(attributes.isPercent),
        "bottom": .onlyIf(attributes.isBottom), "operator": attributes.operation.map { .plain($0) },
        "text": attributes.text.map { .text($0) }, "rank": attributes.rank.map { .integer($0) },
        "equalAverage": .onlyIf(attributes.includesAverage),
      ])
    for formula in rule.formulas(at: format.ranges.first?.first) {
      xml.element("formula", text: formula.text)
    }
    scale(rule)
    if case .bar = rule { extensionID(place) }
    xml.close("cfRule")
  }

  private mutating func scale(_ rule: ConditionalFormat.Rule) {
    switch rule {
    case .dataBar(let color, let minimum, let maximum):
      // Without these lengths the lowest value would show a tenth of a bar, and the highest nine tenths.
      xml.open("dataBar", ["minLength": 0, "maxLength": 100])
      threshold(minimum.map { .number($0) }, orElse: "min")
      threshold(maximum.map { .number($0) }, orElse: "max")
      xml.color("color", color)
      xml.close("dataBar")
    case .bar(let bar):
      xml.open("dataBar", ["minLength": 0, "maxLength": 100, "showValue": bar.showsValue ? nil : false])
      threshold(bar.minimum, orElse: "min")
      threshold(bar.maximum, orElse: "max")
      xml.color("color", bar.color)
      xml.close("dataBar")
    case .colorScale(let points):
      xml.open("colorScale")
      for (place, point) in points.enumerated() {
        let kind = place == 0 ? "min" : place == points.count - 1 ? "max" : "percentile"
        threshold(point.value.map { .number($0) }, orElse: kind)
      }
      for point in points { xml.color("color", point.color) }
      xml.close("colorScale")
    case .icons(let set):
      xml.open(
        "iconSet",
        [
          "iconSet": .plain(set.icons.rawValue), "showValue": set.showsValue ? nil : false,
          "reverse": .onlyIf(set.isReversed),
        ])
      for bound in set.bounds { threshold(bound, orElse: "min") }
      xml.close("iconSet")
    default: break
    }
  }

  /// A value, or the kind of value that the program finds itself.
  private mutating func threshold(_ threshold: ConditionalFormat.Threshold?, orElse kind: String) {
    if let threshold {
      xml.empty("cfvo", ["type": .plain(threshold.kind), "val": .text(threshold.text)])
    } else {
      xml.empty("cfvo", ["type": .plain(kind), "val": kind == "percentile" ? "50" : nil])
    }
  }

  /// What ties the rule to its better half in the sheet's extensions.
  private mutating func extensionID(_ place: Int) {
    xml.open("extLst")
    xml.open(
      "ext",
      [
        "xmlns:x14": .plain(Namespace.spreadsheet2010), "uri": "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}",
      ])
    xml.element("x14:id", text: ruleID(place), as: .plain)
    xml.close("ext")
    xml.close("extLst")
  }
}

extension IconSet {
  /// From which value on each sign stands; the first always.
  fileprivate var bounds: [ConditionalFormat.Threshold] {
    let others =
      thresholds.isEmpty
      ? (1..<icons.count).map { .percent((Double($0) * 100 / Double(icons.count)).rounded()) } : thresholds
    return [.percent(0)] + others
  }
}
