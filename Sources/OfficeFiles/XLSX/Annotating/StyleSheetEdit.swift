import Spreadsheet

/// Looks added behind those that a style sheet has, whose places stay.
struct StyleSheetEdit {
  private let sheet: MarkupElements
  private(set) var edits = ByteEdits()

  init(_ sheet: MarkupElements) { self.sheet = sheet }

  /// Adds looks of cells and of conditional formats. Number formats must be of those that every program knows.
  ///
  /// - Returns: the place of each.
  mutating func add(
    _ styles: [Style], _ differentials: [DifferentialStyle]
  ) -> (styles: [Int], differentials: [Int]) {
    var fonts = OrderedTable<Font>()
    var fills = OrderedTable<Color>()
    var borders = OrderedTable<Border>()
    for style in styles {
      fonts.add(style.font)
      if let fill = style.fill { fills.add(fill) }
      borders.add(style.border)
    }
    let numbers = NumberFormatTable()
    let firstFont = append(.fonts, fonts.items.map { font in Self.element { $0.font(font) } }) {
      [Self.element { $0.font(Font()) }]
    }
    let firstFill = append(.fills, fills.items.map { fill in Self.element { $0.patternFill("solid", fill) } })
    {
      ["none", "gray125"].map { pattern in Self.element { $0.patternFill(pattern) } }
    }
    let noBorder = border(Border())
    let firstBorder = append(.borders, borders.items.map(border)) { [noBorder] }
    let formats = styles.map { style in
      Self.element { xml in
        xml.open(
          "xf",
          [
            "numFmtId": .integer(numbers.id(ofBuiltIn: style.numberFormat)),
            "fontId": .integer(firstFont + fonts.index(of: style.font)),
            "fillId": .integer(style.fill.map { firstFill + fills.index(of: $0) } ?? 0),
            "borderId": .integer(firstBorder + borders.index(of: style.border)),
            "applyFont": true, "applyFill": .onlyIf(style.fill != nil), "applyBorder": true,
            "applyAlignment": true,
          ])
        xml.alignment(style.alignment)
        xml.close("xf")
      }
    }
    let firstStyle = append(.cellXfs, formats) {
      [Self.element { $0.empty("xf", ["numFmtId": 0, "fontId": 0, "fillId": 0, "borderId": 0]) }]
    }
    let firstDifferential = append(
      .dxfs, differentials.map { style in Self.element { $0.differentialFormat(style) } }
    ) { [] }
    return (
      styles.indices.map { firstStyle + $0 }, differentials.indices.map { firstDifferential + $0 }
    )
  }

  /// The strict standard calls its sides start and end, whichever way people write.
  private func border(_ border: Border) -> [UInt8] {
    let markup = Self.element { $0.border(border) }
    return sheet.names.namespace == Namespace.strictSpreadsheet ? PartTypes.strictSides(markup) : markup
  }

  private static func element(_ write: (inout XMLBuffer) -> Void) -> [UInt8] {
    var xml = XMLBuffer()
    write(&xml)
    return xml.bytes
  }

  /// Adds elements to a list, or the list with them behind what every such list begins with.
  ///
  /// - Returns: the place of the first of them in the list.
  private mutating func append(
    _ list: StyleSheetElement, _ elements: [[UInt8]], orElse standard: () -> [[UInt8]]
  ) -> Int {
    guard !elements.isEmpty else { return 0 }
    let children = sheet.children(of: sheet.root)
    if let found = children.first(where: { sheet.local($0) == list.rawValue }) {
      let count = sheet.children(of: found).count
      // A list without anything begins as a new one does.
      let all = (count == 0 ? standard() : []) + elements
      edits.append(all.flatMap(sheet.names.fitting), to: found, of: sheet.scanner)
      let first = count == 0 ? all.count - elements.count : count
      if sheet.scanner.attribute("count", of: found.tag) != nil {
        edits.set("count", to: String(first + elements.count), of: found.tag, sheet.scanner)
      }
      return first
    }
    let all = standard() + elements
    var xml = XMLBuffer()
    xml.open(list.rawValue, ["count": .integer(all.count)])
    let markup = sheet.names.fitting(xml.bytes) + all.flatMap(\.self) + Array("</\(list.rawValue)>".utf8)
    let later = StyleSheetElement.allCases.drop { $0 != list }.dropFirst().map(\.rawValue)
    if let next = children.first(where: { later.contains(sheet.local($0)) }) {
      edits.insert(markup, at: next.range.lowerBound)
    } else {
      edits.append(markup, to: sheet.root, of: sheet.scanner)
    }
    return all.count - elements.count
  }
}

extension NumberFormatTable {
  /// 0, the general one, for a format that not every program knows.
  fileprivate func id(ofBuiltIn format: NumberFormat) -> Int {
    let id = id(of: format)
    return id < 164 ? id : 0
  }
}
