import Spreadsheet

extension Worksheet {
  func checkHyperlinks() throws(FileError) {
    guard hyperlinks.count <= SpreadsheetLimits.hyperlinks else {
      throw refuse("has \(hyperlinks.count) links, more than \(SpreadsheetLimits.hyperlinks)", "keep fewer")
    }
    var known: Set<CellReference> = []
    for link in hyperlinks {
      let place = link.cell.description
      try checkInGrid([CellRange(link.cell)], of: "a link")
      guard known.insert(link.cell).inserted else {
        throw refuse(cell: place, "has two links", "keep one of them")
      }
      let target: String
      switch link.target {
      case .location(let location): target = location
      case .address(let address):
        target = address
        // All below the space, the space, and what `xsd:anyURI` has no place for.
        guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") })
        else {
          throw refuse(
            cell: place, "has a link whose address has a space or control character", "write it as %20")
        }
      }
      guard (1...SpreadsheetLimits.address).contains(target.utf16.count) else {
        throw refuse(
          cell: place, "has a link of \(target.utf16.count) characters",
          "use 1 to \(SpreadsheetLimits.address)")
      }
      let tooltip = link.tooltip?.utf16.count ?? 0
      guard tooltip <= SpreadsheetLimits.tooltip else {
        throw refuse(
          cell: place,
          "has a link whose tip has \(tooltip) characters, more than \(SpreadsheetLimits.tooltip)",
          "shorten it")
      }
    }
  }

  func checkPage() throws(FileError) {
    let setup = pageSetup
    let texts = [
      ("header", setup.header), ("footer", setup.footer), ("header", setup.evenHeader),
      ("footer", setup.evenFooter), ("header", setup.firstHeader), ("footer", setup.firstFooter),
    ]
    for (what, text) in texts {
      let length = text?.utf16.count ?? 0
      guard length <= SpreadsheetLimits.headerFooter else {
        throw refuse(
          "has a \(what) of \(length) characters, more than \(SpreadsheetLimits.headerFooter)", "shorten it")
      }
    }
    let margins = setup.margins
    for margin in [margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer] {
      guard SpreadsheetLimits.margin.contains(margin) else {
        throw refuse("has a margin of \(margin) inches", "use 0 to 48 inches")
      }
    }
    if let fit = setup.fit {
      guard SpreadsheetLimits.fitPages.contains(fit.wide), SpreadsheetLimits.fitPages.contains(fit.tall)
      else {
        throw refuse("is fitted to \(fit.wide) by \(fit.tall) pages", "use 0 to 32767")
      }
    }
    for (what, breaks, end) in [
      ("row", setup.rowBreaks, SpreadsheetLimits.rows),
      ("column", setup.columnBreaks, SpreadsheetLimits.columns),
    ] {
      if let place = breaks.sorted().first(where: { !(1..<end).contains($0) }) {
        throw refuse("has a page break after \(what) \(place), where no other follows", "use 1 to \(end - 1)")
      }
      guard breaks.count <= SpreadsheetLimits.pageBreaks else {
        throw refuse(
          "has \(breaks.count) page breaks of \(what)s, more than \(SpreadsheetLimits.pageBreaks)",
          "keep fewer")
      }
    }
    if let area = setup.area { try checkInGrid([area], of: "a print area") }
    let rows = setup.titleRows ?? 1...1
    let columns = setup.titleColumns ?? 1...1
    try checkInGrid([CellRange(rows: rows, columns: columns)], of: "print titles")
  }
}
