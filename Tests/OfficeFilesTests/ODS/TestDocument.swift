import OfficeFiles
import Spreadsheet

/// An OpenDocument spreadsheet whose body is given: packed, or flat.
struct TestDocument {
  var styles = ""
  var body: String
  var meta = ""
  var manifest = ""

  /// A sheet, "Data", whose rows are given.
  static func rows(_ rows: String) -> TestDocument {
    TestDocument(body: "<table:table table:name=\"Data\">\(rows)</table:table>")
  }

  private static let namespaces = [
    "office", "table", "text", "style", "meta", "draw", "calcext",
  ].map { " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined()

  private var inside: String {
    """
    <office:automatic-styles>\(styles)</office:automatic-styles>\
    <office:body><office:spreadsheet>\(body)</office:spreadsheet></office:body>
    """
  }

  var package: TestPackage {
    TestPackage([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": "<office:document-content\(Self.namespaces)>\(inside)</office:document-content>",
      "meta.xml":
        "<office:document-meta\(Self.namespaces)><office:meta>\(meta)</office:meta></office:document-meta>",
      "META-INF/manifest.xml": "<manifest>\(manifest)</manifest>",
    ])
  }

  var flat: [UInt8] {
    Array(
      "<?xml version=\"1.0\"?>\n<office:document\(Self.namespaces)><office:meta>\(meta)</office:meta>\(inside)</office:document>"
        .utf8)
  }
}

extension SheetCells {
  /// `A1=1.0 B2="x"`, row by row.
  var listed: String {
    rows.flatMap { row in
      row.cells.map { column, cell in
        let value =
          switch cell.value {
          case .blank: ""
          case .number(let number): "\(number)"
          case .text(let text): "\"\(text)\""
          case .boolean(let flag): "\(flag)"
          case .error(let error): error.code
          }
        return "\(ColumnName.of(column))\(row.row)=\(value)\(cell.formula.map { " {\($0)}" } ?? "")"
      }
    }.joined(separator: " ")
  }
}

private enum ColumnName {
  static func of(_ column: Int) -> String {
    column <= 26 ? String(UnicodeScalar(UInt8(64 + column))) : "C\(column)"
  }
}
