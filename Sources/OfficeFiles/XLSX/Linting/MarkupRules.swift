extension PackageLint {
  /// In every part of XML: the order of children that have one, and the ids of relationships that are used.
  func checkMarkup() throws(FileError) {
    for part in parts where part.hasSuffix(".xml") && !isContentTypes(part) {
      let known = relationships[part] ?? [:]
      var places: [Int] = []
      try read(part) { element, path in
        for id in element.attributes.relationshipIDs where known[id] == nil {
          self.report(part, "uses the relationship \(id) in <\(element.name)>, which it doesn't have")
        }
        places.removeLast(max(0, places.count - (path.count - 1)))
        if path.count > 1, let order = ChildOrder.of(path[path.count - 2], in: path),
          let place = order.firstIndex(of: element.name), places.count == path.count - 1
        {
          let last = places[path.count - 2]
          if place < last { self.report(part, "has <\(element.name)> after <\(order[last])>") }
          places[path.count - 2] = max(last, place)
        }
        while places.count < path.count { places.append(-1) }
      }
    }
  }
}

/// The elements whose children come in an order of their own, by the tables that the writer follows.
enum ChildOrder {
  /// - Parameters:
  ///   - path: to one of its children.
  static func of(_ parent: String, in path: [String]) -> [String]? {
    switch parent {
    case "worksheet": WorksheetElement.allCases.map(\.rawValue)
    case "workbook": WorkbookElement.allCases.map(\.rawValue)
    case "styleSheet": StyleSheetElement.allCases.map(\.rawValue)
    case "table" where path.first == "table":
      ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"]
    case "sheetPr" where path.first == "worksheet": ["tabColor", "outlinePr", "pageSetUpPr"]
    case "headerFooter" where path.first == "worksheet":
      ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]
    case "c" where path.contains("sheetData"): ["f", "v", "is", "extLst"]
    case "dataValidation" where path.count == 4: ["formula1", "formula2"]
    case "cfRule" where path.count == 4: ["formula", "colorScale", "dataBar", "iconSet", "extLst"]
    case "xf" where path.first == "styleSheet": ["alignment", "protection", "extLst"]
    case "dxf" where path.first == "styleSheet":
      ["font", "numFmt", "fill", "alignment", "border", "protection", "extLst"]
    case "chartSpace":
      [
        "date1904", "lang", "roundedCorners", "style", "clrMapOvr", "pivotSource", "protection", "chartData",
        "chart",
        "spPr", "txPr", "externalData", "printSettings", "userShapes", "extLst",
      ]
    case "ser" where path.first == "chartSpace":
      [
        "idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "marker", "explosion", "dPt",
        "dLbls",
        "trendline", "errBars", "cat", "xVal", "val", "yVal", "smooth", "shape", "bubbleSize", "bubble3D",
        "extLst",
      ]
    default: nil
    }
  }
}
