import CLibXML2

/// The names of elements and attributes that ``ODSContentReader`` knows, interned by its parser.
struct ODSContentNames {
  var document, content, meta, generator, automaticStyles, style, tableProperties, body,
    spreadsheet: UnsafePointer<xmlChar>?
  var calculationSettings, nullDate, table, namedExpressions, namedRange,
    namedExpression: UnsafePointer<xmlChar>?
  var rowGroup, headerRows, rows, row, cell, coveredCell: UnsafePointer<xmlChar>?
  var p, h, list, listItem, s, tab, lineBreak: UnsafePointer<xmlChar>?
  var annotation, annotationEnd, note, rubyText, frame, customShape: UnsafePointer<xmlChar>?

  var name, family, display, styleName, dateValue, cellRangeAddress, expression: UnsafePointer<xmlChar>?
  var rowsRepeated, columnsRepeated, rowsSpanned, columnsSpanned: UnsafePointer<xmlChar>?
  var valueType, value, timeValue, booleanValue, stringValue, formula, c: UnsafePointer<xmlChar>?

  init() {}

  init(_ names: SAXNames) {
    (document, content) = (names("document"), names("document-content"))
    (meta, generator) = (names("meta"), names("generator"))
    (automaticStyles, style) = (names("automatic-styles"), names("style"))
    (tableProperties, body, spreadsheet) = (names("table-properties"), names("body"), names("spreadsheet"))
    (calculationSettings, nullDate) = (names("calculation-settings"), names("null-date"))
    (table, namedExpressions) = (names("table"), names("named-expressions"))
    (namedRange, namedExpression) = (names("named-range"), names("named-expression"))
    (rowGroup, headerRows) = (names("table-row-group"), names("table-header-rows"))
    (rows, row) = (names("table-rows"), names("table-row"))
    (cell, coveredCell) = (names("table-cell"), names("covered-table-cell"))
    (p, h, list, listItem) = (names("p"), names("h"), names("list"), names("list-item"))
    (s, tab, lineBreak) = (names("s"), names("tab"), names("line-break"))
    (annotation, annotationEnd) = (names("annotation"), names("annotation-end"))
    (note, rubyText) = (names("note"), names("ruby-text"))
    (frame, customShape) = (names("frame"), names("custom-shape"))

    (name, family, display) = (names("name"), names("family"), names("display"))
    (styleName, dateValue) = (names("style-name"), names("date-value"))
    (cellRangeAddress, expression) = (names("cell-range-address"), names("expression"))
    (rowsRepeated, columnsRepeated) = (names("number-rows-repeated"), names("number-columns-repeated"))
    (rowsSpanned, columnsSpanned) = (names("number-rows-spanned"), names("number-columns-spanned"))
    (valueType, value, timeValue) = (names("value-type"), names("value"), names("time-value"))
    (booleanValue, stringValue) = (names("boolean-value"), names("string-value"))
    (formula, c) = (names("formula"), names("c"))
  }
}
