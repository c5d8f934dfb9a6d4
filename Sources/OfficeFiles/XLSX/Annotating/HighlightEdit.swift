import Spreadsheet

/// Highlights as conditional formats behind those that a sheet has.
struct HighlightEdit {
  let mark: AnnotationMark

  /// An element names no more cells than this: attributes should stay short.
  private static let cellsAnElement = 400

  /// - Parameter cells: with the places of their looks in the workbook's list.
  func markup(_ cells: [(cell: CellReference, look: Int)], above priority: Int) -> [[UInt8]] {
    var elements: [[UInt8]] = []
    for look in Set(cells.map(\.look)).sorted() {
      let wanted = cells.filter { $0.look == look }.map { CellRange($0.cell) }
      for start in stride(from: 0, to: wanted.count, by: Self.cellsAnElement) {
        let piece = Array(wanted[start..<min(start + Self.cellsAnElement, wanted.count)])
        var xml = XMLBuffer()
        xml.open("conditionalFormatting", ["sqref": .plain(referenceSequence(piece))])
        xml.open(
          "cfRule",
          [
            "type": "expression", "dxfId": .integer(look),
            "priority": .integer(min(priority, Int(Int32.max) - 10_000) + elements.count + 1),
          ])
        xml.element("formula", text: mark.condition)
        xml.close("cfRule")
        xml.close("conditionalFormatting")
        elements.append(xml.bytes)
      }
    }
    return elements
  }

  /// Takes the highlights out of a sheet.
  func removal(from sheet: MarkupElements) -> ByteEdits {
    var edits = ByteEdits()
    for format in sheet.children(of: sheet.root, named: "conditionalFormatting") {
      let rules = sheet.children(of: format)
      let ours = rules.filter { rule in
        sheet.child(of: rule, named: "formula").map { mark.isCondition(sheet.text(in: $0.content)) } ?? false
      }
      if !ours.isEmpty, ours.count == rules.count {
        edits.remove(format.range)
      } else {
        for rule in ours { edits.remove(rule.range) }
      }
    }
    return edits
  }
}
