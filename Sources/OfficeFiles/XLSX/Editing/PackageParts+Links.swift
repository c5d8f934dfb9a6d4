/// What ties the parts of a package together, with the changes made so far.
extension PackageParts {
  static let contentTypes = PartName.contentTypes

  /// The relationships of a part; those of the package itself for "".
  func links(of part: String) throws(FileError) -> [Relationship] {
    let name = PartName.relationships(of: part)
    guard hasPart(name), let list = MarkupElements(try text(of: name)) else { return [] }
    let folder = PackageParts.folder(of: part)
    return list.children(of: list.root, named: "Relationship").compactMap { element in
      guard let type = list.text("Type", of: element), let target = list.text("Target", of: element) else {
        return nil
      }
      let isExternal = list.text("TargetMode", of: element) == "External"
      return Relationship(
        id: list.text("Id", of: element) ?? "",
        type: type.split(separator: "/").last.map(String.init) ?? type,
        target: isExternal ? target : OfficePackage.resolve(target, from: folder), isExternal: isExternal)
    }
  }

  /// Ties a part to another one; the id of the tie comes back.
  mutating func link(_ part: String, to target: String, type: String) throws(FileError) -> String {
    let name = PartName.relationships(of: part)
    var xml = XMLBuffer()
    func relationship(_ id: String) -> XMLBuffer.Attributes {
      [
        "Id": .plain(id), "Type": .plain(type),
        "Target": .plain(PackageParts.target(target, from: PackageParts.folder(of: part))),
      ]
    }
    guard hasPart(name) else {
      // Beside the part where it lies: not every reader takes names of another case for the same.
      let name = PartName.relationships(of: package.storedName(part))
      xml = .document()
      xml.open("Relationships", ["xmlns": .plain(Self.relationshipsNamespace)])
      xml.empty("Relationship", relationship("rId1"))
      xml.close("Relationships")
      try add(name, xml.bytes, contentType: try knowsExtension("rels") ? nil : Self.relationshipsType)
      return "rId1"
    }
    let text = try text(of: name)
    let list = try outline(text, name)
    let ids = Set(list.children(of: list.root).compactMap { list.text("Id", of: $0) })
    var number = ids.count + 1
    while ids.contains("rId\(number)") { number += 1 }
    xml.empty("Relationship", relationship("rId\(number)"))
    var edits = ByteEdits()
    edits.append(list.names.fitting(xml.bytes), to: list.root, of: list.scanner)
    try edit(name, text, edits)
    return "rId\(number)"
  }

  /// Takes a part out, and what tells of it: its type, its own relationships, and those of `owner` that lead to it.
  mutating func remove(_ part: String, of owner: String) throws(FileError) {
    let lowered = part.lowercased()
    try strike("Relationship", in: PartName.relationships(of: owner)) { list, element in
      list.text("TargetMode", of: element) != "External"
        && list.text("Target", of: element).map {
          OfficePackage.resolve($0, from: PackageParts.folder(of: owner)).lowercased() == lowered
        } ?? false
    }
    try undeclare(part)
    removeContent(of: part)
    removeContent(of: PartName.relationships(of: part))
  }

  /// Says of what type a part is.
  mutating func declare(_ part: String, _ contentType: String) throws(FileError) {
    let text = try text(of: Self.contentTypes)
    let types = try outline(text, Self.contentTypes)
    var xml = XMLBuffer()
    xml.empty("Override", ["PartName": .plain("/" + part), "ContentType": .plain(contentType)])
    var edits = ByteEdits()
    edits.append(types.names.fitting(xml.bytes), to: types.root, of: types.scanner)
    try edit(Self.contentTypes, text, edits)
  }

  private mutating func undeclare(_ part: String) throws(FileError) {
    let lowered = part.lowercased()
    try strike("Override", in: Self.contentTypes) { list, element in
      list.text("PartName", of: element).map { OfficePackage.resolve($0, from: "").lowercased() == lowered }
        ?? false
    }
  }

  private mutating func strike(
    _ name: StaticString, in part: String, where isUnwanted: (MarkupElements, MarkupElement) -> Bool
  ) throws(FileError) {
    guard hasPart(part) else { return }
    let text = try text(of: part)
    let list = try outline(text, part)
    var edits = ByteEdits()
    for element in list.children(of: list.root, named: name) where isUnwanted(list, element) {
      edits.remove(element.range)
    }
    try edit(part, text, edits)
  }

  private func knowsExtension(_ ending: String) throws(FileError) -> Bool {
    let types = try outline(try text(of: Self.contentTypes), Self.contentTypes)
    return types.children(of: types.root, named: "Default").contains {
      types.text("Extension", of: $0)?.lowercased() == ending
    }
  }

  /// A part's root; an error when it has none.
  func outline(_ text: [UInt8], _ part: String) throws(FileError) -> MarkupElements {
    if let found = MarkupElements(text) { return found }
    throw FileError(package.path, part: part, problem: "is empty", remedy: Sniffing.askAgain)
  }

  // MARK: Names

  static let relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let relationshipsType = "application/vnd.openxmlformats-package.relationships+xml"

  /// With the slash at its end; nothing for the package's own.
  static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// The first of `STEM1ENDING`, `STEM2ENDING` ... that no part has.
  func freeName(_ stem: String, _ ending: String) -> String {
    var number = 1
    while hasPart("\(stem)\(number)\(ending)") { number += 1 }
    return "\(stem)\(number)\(ending)"
  }

  /// A part as it is called from a folder: `../comments1.xml`.
  static func target(_ part: String, from folder: String) -> String {
    var steps = folder.split(separator: "/")[...]
    var rest = part.split(separator: "/")[...]
    while let step = steps.first, rest.count > 1, rest.first == step {
      steps.removeFirst()
      rest.removeFirst()
    }
    return String(repeating: "../", count: steps.count) + rest.joined(separator: "/")
  }
}
