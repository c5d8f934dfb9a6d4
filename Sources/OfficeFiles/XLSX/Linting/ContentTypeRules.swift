extension PackageLint {
  /// Every part has a content type, every content type a part.
  func checkContentTypes() throws(FileError) {
    let types = "[Content_Types].xml"
    guard package.entry(types) != nil else { return report(types, "is missing") }
    for entry in package.zip.entries where entry.name.utf8.contains(UInt8(ascii: "\\")) {
      report(entry.name, "has a backslash in its name")
    }
    var endings: Set<String> = []
    var named: Set<String> = []
    try read(types) { element, _ in
      if element.name == "Default", let ending = element("Extension") {
        if !endings.insert(ending.lowercased()).inserted {
          self.report(types, "names the ending \(ending) twice")
        }
      }
      if element.name == "Override", let part = element("PartName") {
        if !part.hasPrefix("/") { self.report(types, "names the part \(part) without a leading slash") }
        if !named.insert(part.lowercased()).inserted { self.report(types, "names the part \(part) twice") }
        if self.package.entry(part) == nil {
          self.report(types, "names the part \(part), which is not there")
        }
      }
    }
    for part in parts where !isContentTypes(part) {
      let ending = part.split(separator: ".").last.map { $0.lowercased() } ?? ""
      if !named.contains("/" + part.lowercased()) && !endings.contains(ending) {
        report(types, "names no content type of \(part)")
      }
    }
  }

  /// Ids are unique, targets exist, and each part is reached.
  func checkRelationships() throws(FileError) {
    var reached: Set<String> = []
    for part in parts where part.hasSuffix(".rels") {
      guard let owner = Self.owner(of: part) else {
        report(part, "lies in no folder _rels")
        continue
      }
      if !owner.isEmpty && package.entry(owner) == nil {
        report(part, "belongs to \(owner), which is not there")
      }
      do {
        for relationship in try package.relationships(of: owner) {
          if relationship.id.isEmpty { report(part, "has a relationship without an id") }
          if relationships[owner, default: [:]].updateValue(relationship, forKey: relationship.id) != nil {
            report(part, "has the id \(relationship.id) twice")
          }
          guard !relationship.isExternal, !relationship.isPlace else { continue }
          reached.insert(relationship.target.lowercased())
          if package.entry(relationship.target) == nil {
            report(part, "leads to \(relationship.target), which is not there")
          }
        }
      } catch { report(part, error.problem) }
    }
    for part in parts where !part.hasSuffix(".rels") && !isContentTypes(part) {
      if !reached.contains(part.lowercased()) { report(part, "is a part to which no relationship leads") }
    }
  }

  /// `xl/workbook.xml` of `xl/_rels/workbook.xml.rels`; "" for the package itself.
  private static func owner(of part: String) -> String? {
    guard let range = part.lastRange(of: "_rels/") else { return nil }
    return String(part[..<range.lowerBound]) + part[range.upperBound...].dropLast(".rels".count)
  }
}

extension Relationship {
  /// Whether it leads to a place in the part itself, as `#Sheet!A1`.
  fileprivate var isPlace: Bool { target.split(separator: "/").last?.hasPrefix("#") ?? true }
}

extension String {
  fileprivate func lastRange(of text: String) -> Range<String.Index>? { ranges(of: text).last }
}
