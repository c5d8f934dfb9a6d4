import Spreadsheet

extension DrawingAnchor {
  fileprivate var element: String {
    switch self {
    case .cells: "xdr:twoCellAnchor"
    case .size: "xdr:oneCellAnchor"
    }
  }
}

/// `xl/drawings/drawingN.xml`: the charts and pictures of one sheet, in the order in which they are drawn.
struct DrawingPart {
  private let sheet: Worksheet
  private let workbook: Workbook
  private let centrings: [SheetFormula?]
  var xml = XMLBuffer.document()
  private(set) var relationships = RelationshipsPart()
  /// Of the next object; 1 is the drawing itself.
  private var id = 2

  /// - Parameters:
  ///   - centrings: of each chart that is a funnel, the cells that centre its substitute.
  init(_ sheet: Worksheet, of workbook: Workbook, centrings: [SheetFormula?]) {
    self.sheet = sheet
    self.workbook = workbook
    self.centrings = centrings
  }

  mutating func bytes(adding extras: inout ExtraParts) -> [UInt8] {
    xml.open(
      "xdr:wsDr",
      [
        "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "xmlns:a": .plain(Namespace.drawing), "xmlns:r": .plain(Namespace.relationships),
      ])
    for (place, chart) in sheet.charts.enumerated() {
      let name = chart.name ?? "Chart \(place + 1)"
      open(chart.anchor)
      if chart.kind == .funnel {
        funnel(chart, name, place < centrings.count ? centrings[place] : nil, adding: &extras)
      } else {
        self.chart(chart, name, adding: &extras)
      }
      close(chart.anchor)
    }
    for (place, image) in sheet.images.enumerated() {
      let name = image.name ?? "Picture \(place + 1)"
      open(image.anchor)
      picture(image, name, adding: &extras)
      close(image.anchor)
    }
    xml.close("xdr:wsDr")
    return xml.bytes
  }

  private mutating func open(_ anchor: DrawingAnchor) {
    switch anchor {
    case .cells(let range, let behavior):
      xml.open(anchor.element, ["editAs": .plain(behavior.rawValue)])
      corner("xdr:from", range.first.row - 1, range.first.column - 1)
      corner(
        "xdr:to", min(range.last.row, SpreadsheetLimits.rows - 1),
        min(range.last.column, SpreadsheetLimits.columns - 1))
    case .size(let cell, let width, let height):
      xml.open(anchor.element)
      corner("xdr:from", cell.row - 1, cell.column - 1)
      xml.empty("xdr:ext", ["cx": .integer(EMU.points(width)), "cy": .integer(EMU.points(height))])
    }
  }

  private mutating func close(_ anchor: DrawingAnchor) {
    xml.empty("xdr:clientData")
    xml.close(anchor.element)
    id += 1
  }

  private mutating func corner(_ name: String, _ row: Int, _ column: Int) {
    xml.open(name)
    for (part, value) in [("col", column), ("colOff", 0), ("row", row), ("rowOff", 0)] {
      xml.raw("<xdr:\(part)>\(value)</xdr:\(part)>")
    }
    xml.close(name)
  }

  private mutating func chart(_ chart: Chart, _ name: String, adding extras: inout ExtraParts) {
    let part = extras.name("xl/charts/chart")
    var content = ChartPart(chart, ChartData(chart, on: sheet, of: workbook))
    extras.add(part, content.bytes())
    frame(chart, name, .chart, part)
  }

  /// The native funnel, and beside it the substitute for programs that do not know it.
  private mutating func funnel(
    _ chart: Chart, _ name: String, _ centring: SheetFormula?, adding extras: inout ExtraParts
  ) {
    let native = extras.name("xl/charts/chartEx")
    var funnel = FunnelPart(chart, ChartData(chart, on: sheet, of: workbook))
    extras.add(native, funnel.bytes())
    let substitute = extras.name("xl/charts/chart")
    var bars = ChartPart(chart, ChartData(chart, on: sheet, of: workbook, centring: centring))
    extras.add(substitute, bars.bytes())
    xml.open(
      "mc:AlternateContent", ["xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006"])
    xml.open(
      "mc:Choice",
      ["xmlns:cx2": "http://schemas.microsoft.com/office/drawing/2015/10/21/chartex", "Requires": "cx2"])
    frame(chart, name, .chartEx, native)
    xml.close("mc:Choice")
    xml.open("mc:Fallback")
    frame(chart, name, .chart, substitute)
    xml.close("mc:Fallback")
    xml.close("mc:AlternateContent")
  }

  private mutating func frame(
    _ chart: Chart, _ name: String, _ kind: RelationshipsPart.Kind, _ part: String
  ) {
    let isNative = kind == .chartEx
    let namespace = isNative ? FunnelPart.namespace : Namespace.chart
    let relationship = relationships.add(kind, to: ExtraParts.target(part))
    xml.open("xdr:graphicFrame", ["macro": ""])
    xml.open("xdr:nvGraphicFramePr")
    described(name, chart.alternativeText)
    xml.empty("xdr:cNvGraphicFramePr")
    xml.close("xdr:nvGraphicFramePr")
    xml.open("xdr:xfrm")
    xml.empty("a:off", ["x": 0, "y": 0])
    xml.empty("a:ext", ["cx": 0, "cy": 0])
    xml.close("xdr:xfrm")
    xml.open("a:graphic")
    xml.open("a:graphicData", ["uri": .plain(namespace)])
    xml.empty(
      isNative ? "cx:chart" : "c:chart",
      [isNative ? "xmlns:cx" : "xmlns:c": .plain(namespace), "r:id": .plain(relationship)])
    xml.close("a:graphicData")
    xml.close("a:graphic")
    xml.close("xdr:graphicFrame")
  }

  private mutating func described(_ name: String, _ alternativeText: String?) {
    xml.empty(
      "xdr:cNvPr",
      ["id": .integer(id), "name": .plain(name), "descr": alternativeText.map { .plain($0) }])
  }

  private mutating func picture(_ image: SheetImage, _ name: String, adding extras: inout ExtraParts) {
    let shown: String
    var drawn: String?
    switch image.content {
    case .png(let bytes): shown = extras.picture(bytes, "png")
    case .jpeg(let bytes): shown = extras.picture(bytes, "jpeg")
    case .svg(let bytes, let png):
      shown = extras.picture(png, "png")
      drawn = extras.picture(bytes, "svg")
    }
    xml.open("xdr:pic")
    xml.open("xdr:nvPicPr")
    described(name, image.alternativeText)
    xml.open("xdr:cNvPicPr")
    xml.empty("a:picLocks", ["noChangeAspect": true])
    xml.close("xdr:cNvPicPr")
    xml.close("xdr:nvPicPr")
    xml.open("xdr:blipFill")
    xml.open("a:blip", ["r:embed": .plain(relationships.add(.image, to: ExtraParts.target(shown)))])
    if let drawn { vector(drawn) }
    xml.close("a:blip")
    xml.open("a:stretch")
    xml.empty("a:fillRect")
    xml.close("a:stretch")
    xml.close("xdr:blipFill")
    place(image.anchor)
    xml.close("xdr:pic")
  }

  private mutating func vector(_ part: String) {
    xml.open("a:extLst")
    xml.open("a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"])
    xml.empty(
      "asvg:svgBlip",
      [
        "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        "r:embed": .plain(relationships.add(.image, to: ExtraParts.target(part))),
      ])
    xml.close("a:ext")
    xml.close("a:extLst")
  }

  /// The size again, for programs that look for it here.
  private mutating func place(_ anchor: DrawingAnchor) {
    xml.open("xdr:spPr")
    if case .size(_, let width, let height) = anchor {
      xml.open("a:xfrm")
      xml.empty("a:off", ["x": 0, "y": 0])
      xml.empty("a:ext", ["cx": .integer(EMU.points(width)), "cy": .integer(EMU.points(height))])
      xml.close("a:xfrm")
    }
    xml.open("a:prstGeom", ["prst": "rect"])
    xml.empty("a:avLst")
    xml.close("a:prstGeom")
    xml.close("xdr:spPr")
  }
}
