import Spreadsheet

/// PNG, JPEG and SVG, over cells or in a size of their own.
enum ImagesExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var sheet = Worksheet(name: "Pictures")
    let png = SampleImages.png(side: 40, red: 75, green: 163, blue: 166)
    sheet.images = [
      SheetImage(
        .png(png), at: .cells(CellRange(rows: 2...6, columns: 2...3), .moves),
        alternativeText: "A teal square"),
      SheetImage(
        .jpeg(SampleImages.jpeg), at: .size(at: CellReference(row: 2, column: 5), width: 108, height: 72),
        alternativeText: "Orange beside blue"),
      SheetImage(
        .svg(SampleImages.svg, fallbackPNG: png),
        at: .size(at: CellReference(row: 2, column: 8), width: 72, height: 72),
        alternativeText: "A check mark"),
    ]
    workbook.sheets = [sheet]
    return workbook
  }
}
