import Spreadsheet

extension Workbook {
  func checkStyles() throws(FileError) {
    guard styles.styles.count <= SpreadsheetLimits.styles else {
      throw .unwritable(
        "has \(styles.styles.count) different styles, more than \(SpreadsheetLimits.styles)",
        "let cells share styles")
    }
    var formats = NumberFormatTable()
    for style in styles.styles {
      formats.add(style.numberFormat)
      let font = style.font
      guard !font.name.isEmpty, font.name.utf16.count <= SpreadsheetLimits.fontName else {
        throw .unwritable(
          "has the font name \"\(font.name)\"", "use 1 to \(SpreadsheetLimits.fontName) characters")
      }
      guard SpreadsheetLimits.fontSize.contains(font.size) else {
        throw .unwritable("has a font of \(font.size) points", "use 1 to 409 points")
      }
      guard SpreadsheetLimits.indent.contains(style.alignment.indent) else {
        throw .unwritable("has an indent of \(style.alignment.indent)", "use 0 to 250")
      }
      guard SpreadsheetLimits.rotation.contains(style.alignment.rotation) else {
        throw .unwritable("has text turned by \(style.alignment.rotation) degrees", "use -90 to 90")
      }
      try Self.check(style.numberFormat)
    }
    for sheet in sheets {
      for format in sheet.conditionalFormats.compactMap({ $0.rule.style?.numberFormat }) {
        try Self.check(format)
      }
    }
    guard formats.own.count <= SpreadsheetLimits.numberFormats else {
      throw .unwritable(
        "has \(formats.own.count) number formats of its own, more than \(SpreadsheetLimits.numberFormats)",
        "let cells share formats")
    }
  }

  private static func check(_ format: NumberFormat) throws(FileError) {
    guard !format.code.isEmpty, format.code.utf16.count <= SpreadsheetLimits.numberFormat else {
      throw .unwritable(
        "has a number format of \(format.code.utf16.count) characters",
        "use 1 to \(SpreadsheetLimits.numberFormat)")
    }
  }
}
