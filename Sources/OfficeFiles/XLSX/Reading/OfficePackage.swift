/// An Open Packaging package: parts found by name, as tolerantly as real files need, and by relationship.
final class OfficePackage {
  let zip: ZipReader
  private var entries: [String: Int] = [:]
  /// The content types by part; only of the parts that [Content_Types].xml names one by one.
  private(set) var contentTypes: [String: String] = [:]
  private var ownRelationships: [Relationship]?

  init(_ zip: ZipReader) throws(FileError) {
    self.zip = zip
    for (index, entry) in zip.entries.enumerated() {
      let name = OfficePackage.normalized(entry.name)
      if entries[name] == nil { entries[name] = index }
    }
    guard let types = entries["[content_types].xml"] else { return }
    var found: [String: String] = [:]
    let limit = zip.limits.relationships
    try ElementEvents.read(zip, types) { element, _ in
      if element.name == "Override", let part = element("PartName"), let type = element("ContentType") {
        guard found.count < limit else { return "names more than \(limit) parts" }
        found[OfficePackage.normalized(part)] = type
      }
      return nil
    }
    contentTypes = found
  }

  var path: String { zip.path }

  /// The place of a part in the archive; nil when there is none.
  func entry(_ part: String) -> Int? {
    entries[OfficePackage.normalized(part)] ?? entries[OfficePackage.normalized(part.percentDecoded)]
  }

  /// A part's name as the archive has it, whose case may differ from that by which relationships call it.
  func storedName(_ part: String) -> String {
    entry(part).map { OfficePackage.slashed(zip.entries[$0].name) } ?? part
  }

  func contentType(_ part: String) -> String? { contentTypes[OfficePackage.normalized(part)] }

  func hasPart(_ isWanted: (String) -> Bool) -> Bool { entries.keys.contains(where: isWanted) }

  /// Part names are the same whatever their case (OPC 6.2.2.2); some writers use `\`.
  private static func normalized(_ name: String) -> String {
    var name = slashed(name)
    while name.utf8.first == UInt8(ascii: "/") { name.removeFirst() }
    return name.lowercased()
  }

  private static func slashed(_ name: String) -> String {
    name.utf8.contains(UInt8(ascii: "\\")) ? String(name.map { $0 == "\\" ? "/" : $0 }) : name
  }
}

/// What ties one part to another.
struct Relationship {
  var id: String
  /// The last word of its type, as `worksheet`: the rest of the URI differs between strict, transitional and others.
  var type: String
  /// The part, as a name from the root.
  var target: String
  var isExternal: Bool
}

extension OfficePackage {
  /// The relationships of a part; those of the package itself for "".
  func relationships(of part: String) throws(FileError) -> [Relationship] {
    if part.isEmpty, let ownRelationships { return ownRelationships }
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = part.dropFirst(folder.count)
    guard let entry = entry("\(folder)_rels/\(name).rels") else { return [] }
    var found: [Relationship] = []
    let limit = zip.limits.relationships
    try ElementEvents.read(zip, entry) { element, _ in
      guard element.name == "Relationship", let type = element("Type"), let target = element("Target") else {
        return nil
      }
      guard found.count < limit else { return "has more than \(limit) relationships" }
      let isExternal = element("TargetMode") == "External"
      found.append(
        Relationship(
          id: element("Id") ?? "", type: OfficePackage.lastWord(of: type),
          target: isExternal ? target : OfficePackage.resolve(target, from: folder), isExternal: isExternal))
      return nil
    }
    if part.isEmpty { ownRelationships = found }
    return found
  }

  private static func lastWord(of type: String) -> String {
    guard let word = type.utf8.split(separator: UInt8(ascii: "/")).last else { return type }
    return String(Substring(word))
  }

  /// A target, absolute or as seen from a folder, as a part's name from the root.
  static func resolve(_ target: String, from folder: String) -> String {
    let target = slashed(target)
    let whole = target.utf8.first == UInt8(ascii: "/") ? target : folder + target
    var steps: [Substring.UTF8View] = []
    for step in whole.utf8.split(separator: UInt8(ascii: "/")) {
      if step.elementsEqual("..".utf8) {
        if !steps.isEmpty { steps.removeLast() }
      } else if !step.elementsEqual(".".utf8) {
        steps.append(step)
      }
    }
    return String(decoding: Array(steps.joined(separator: "/".utf8)), as: UTF8.self)
  }
}

extension String {
  /// `my%20sheet.xml` as `my sheet.xml`.
  fileprivate var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        rest.removeFirst(2)
        bytes.append(value)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
