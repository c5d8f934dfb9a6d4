import Spreadsheet

extension WorksheetPart {
  mutating func printOptions() {
    if sheet.pageSetup.isCenteredHorizontally { xml.empty("printOptions", ["horizontalCentered": true]) }
  }

  mutating func margins() {
    let margins = sheet.pageSetup.margins
    xml.empty(
      "pageMargins",
      [
        "left": .number(margins.left), "right": .number(margins.right), "top": .number(margins.top),
        "bottom": .number(margins.bottom), "header": .number(margins.header),
        "footer": .number(margins.footer),
      ])
  }

  mutating func pageSetup() {
    let setup = sheet.pageSetup
    xml.empty(
      "pageSetup",
      [
        "paperSize": .integer(setup.paper.rawValue), "fitToWidth": setup.fit.map { .integer($0.wide) },
        "fitToHeight": setup.fit.map { .integer($0.tall) },
        "orientation": setup.isLandscape ? "landscape" : "portrait",
      ])
  }

  mutating func headerFooter() {
    let setup = sheet.pageSetup
    guard setup.header != nil || setup.footer != nil else { return }
    xml.open("headerFooter")
    if let header = setup.header { xml.element("oddHeader", text: header) }
    if let footer = setup.footer { xml.element("oddFooter", text: footer) }
    xml.close("headerFooter")
  }
}
