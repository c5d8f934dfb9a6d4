import Spreadsheet

/// What an OpenDocument spreadsheet says of itself.
struct ODSWorkbook {
  struct Sheet {
    var info: SheetInfo
    /// Its cells, when the workbook is so small that they were kept on the way.
    var cells: SheetCells?
  }

  var sheets: [Sheet] = []
  var names: [ReadName] = []
  var is1904 = false
  /// Tables that only hold what was last known of other workbooks.
  var externalTables = 0
  /// Of a flat file; a package says it elsewhere.
  var producer = ""
}
