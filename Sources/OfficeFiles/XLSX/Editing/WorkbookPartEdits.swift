/// Small changes to the parts that hold a workbook together.
enum WorkbookPartEdits {
  /// The workbook part, asking programs to compute all formulas when they open it.
  static func calculatingOnLoad(_ bytes: [UInt8]) -> [UInt8] {
    var scanner = MarkupScanner(bytes)
    var edits = ByteEdits()
    var root: MarkupScanner.Tag?
    var place: Int?
    var isBefore = false
    while let tag = scanner.next() {
      if tag.depth == 1, tag.kind == .open { root = tag }
      guard tag.depth == 2 else { continue }
      if tag.kind != .close, scanner.isNamed(tag, "calcPr") {
        setFullCalculation(tag, scanner, &edits)
        return edits.applied(to: bytes)
      }
      if tag.kind != .close { isBefore = scanner.isNamed(tag, oneOf: beforeCalculation) }
      if tag.kind != .open, isBefore { place = tag.range.upperBound }
    }
    guard let root, let place else { return bytes }
    var xml = MarkupBuilder(scanner.prefix(of: root))
    xml.element("calcPr", " fullCalcOnLoad=\"1\"") { _ in }
    edits.insert(xml.bytes, at: place)
    return edits.applied(to: bytes)
  }

  /// What stands before `calcPr` in CT_Workbook.
  private static let beforeCalculation: [StaticString] = [
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
    "functionGroups", "externalReferences", "definedNames",
  ]

  private static func setFullCalculation(
    _ tag: MarkupScanner.Tag, _ scanner: MarkupScanner, _ edits: inout ByteEdits
  ) {
    if let attribute = scanner.attribute("fullCalcOnLoad", of: tag) {
      let isSet = scanner.text("fullCalcOnLoad", of: tag).isTrue
      if !isSet { edits.replace(attribute.value, with: Array("1".utf8)) }
    } else {
      let end = scanner.attributes(of: tag).last?.range.upperBound ?? tag.name.upperBound
      edits.insert(Array(" fullCalcOnLoad=\"1\"".utf8), at: end)
    }
  }

  /// Without the elements for which `isUnwanted` holds; they must hold nothing.
  static func removing(
    _ name: StaticString, from bytes: [UInt8], where isUnwanted: (MarkupScanner, MarkupScanner.Tag) -> Bool
  ) -> [UInt8] {
    var scanner = MarkupScanner(bytes)
    var edits = ByteEdits()
    var start: Int?
    while let tag = scanner.next() {
      guard tag.depth == 2 else { continue }
      if tag.kind != .close {
        start =
          scanner.isNamed(tag, name) && isUnwanted(scanner, tag) ? tag.range.lowerBound : nil
      }
      if tag.kind != .open, let first = start {
        edits.remove(first..<tag.range.upperBound)
        start = nil
      }
    }
    return edits.applied(to: bytes)
  }
}
