/// What the styles part says about numbers: which cell formats show dates.
enum StylesReader {
  /// By the number that a cell's `s` gives.
  static func dateKinds(_ zip: ZipReader, _ entry: Int) throws(FileError) -> [ReadCell.DateKind] {
    var codes: [Int: ReadCell.DateKind] = [:]
    var formats: [Int] = []
    let limit = zip.limits.cellFormats
    try ElementEvents.read(zip, entry) { element, path in
      if element.name == "numFmt", path.contains("numFmts") {
        if let id = element("numFmtId").flatMap({ Int($0) }), let code = element("formatCode") {
          codes[id] = NumberFormatKind.kind(ofCode: code)
        }
      } else if element.name == "xf", path.contains("cellXfs"), !path.contains("Fallback") {
        guard formats.count < limit else { return "has more than \(limit) cell formats" }
        formats.append(element("numFmtId").flatMap { Int($0) } ?? 0)
      }
      return nil
    }
    return formats.map { codes[$0] ?? NumberFormatKind.kind(ofBuiltIn: $0) }
  }
}
