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

  static func headerFooter(_ setup: PageSetup, to xml: inout XMLBuffer) {
    let even = setup.evenHeader != nil || setup.evenFooter != nil
    let first = setup.firstHeader != nil || setup.firstFooter != nil
    guard even || first || setup.header != nil || setup.footer != nil else { return }
    xml.open("headerFooter", ["differentOddEven": .onlyIf(even), "differentFirst": .onlyIf(first)])
    let texts = [
      ("oddHeader", setup.header), ("oddFooter", setup.footer),
      ("evenHeader", even ? setup.evenHeader ?? setup.header : nil),
      ("evenFooter", even ? setup.evenFooter ?? setup.footer : nil),
      ("firstHeader", first ? setup.firstHeader ?? setup.header : nil),
      ("firstFooter", first ? setup.firstFooter ?? setup.footer : nil),
    ]
    for (name, text) in texts {
      if let text { xml.element(name, text: text) }
    }
    xml.close("headerFooter")
  }

  /// - Parameters:
  ///   - end: how many cells a break is long.
  mutating func breaks(_ name: String, _ places: Set<Int>, to end: Int) {
    guard !places.isEmpty else { return }
    xml.open(name, ["count": .integer(places.count), "manualBreakCount": .integer(places.count)])
    for place in places.sorted() {
      xml.empty("brk", ["id": .integer(place), "max": .integer(end - 1), "man": true])
    }
    xml.close(name)
  }
}
