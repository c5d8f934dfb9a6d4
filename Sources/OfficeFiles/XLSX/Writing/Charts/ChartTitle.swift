import Spreadsheet

extension XMLBuffer {
  /// CT_Title, of a chart or an axis.
  ///
  /// - Parameters:
  ///   - isVertical: read from bottom to top.
  mutating func chartTitle(
    _ title: ChartText, of data: ChartData, size: Double, isBold: Bool = false, isVertical: Bool = false
  ) {
    // Sixtieth thousandths of a degree.
    let turn: Value? = isVertical ? .integer(-5_400_000) : nil
    let color = isBold ? ChartInk.title : ChartInk.text
    open("c:title")
    switch data.words(title) {
    case .text(let text):
      open("c:tx")
      open("c:rich")
      empty("a:bodyPr", ["rot": turn, "vert": isVertical ? "horz" : nil])
      empty("a:lstStyle")
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        open("a:p")
        open("a:pPr")
        textProperties("a:defRPr", size, color, isBold)
        close("a:pPr")
        open("a:r")
        textProperties("a:rPr", size, color, isBold)
        element("a:t", text: String(line), as: .plain)
        close("a:r")
        close("a:p")
      }
      close("c:rich")
      close("c:tx")
      value("c:overlay", 0)
    case .cells(let cells):
      open("c:tx")
      cached(.cells(cells), orText: "c:v")
      close("c:tx")
      value("c:overlay", 0)
      open("c:txPr")
      empty("a:bodyPr", ["rot": turn, "vert": isVertical ? "horz" : nil])
      empty("a:lstStyle")
      open("a:p")
      open("a:pPr")
      textProperties("a:defRPr", size, color, isBold)
      close("a:pPr")
      empty("a:endParaRPr", ["lang": "en-US"])
      close("a:p")
      close("c:txPr")
    }
    close("c:title")
  }
}
