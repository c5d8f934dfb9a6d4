import Spreadsheet

/// Parts that sheets bring along: drawings, charts, pictures, tables, notes. Numbered through the whole workbook.
struct ExtraParts {
  private(set) var parts: [WrittenPart] = []
  private var counts: [String: Int] = [:]
  private var media: [[UInt8]: String] = [:]
  private var pictures = 0

  /// The next name of a kind: `xl/charts/chart3.xml`.
  mutating func name(_ stem: String, _ ending: String = ".xml") -> String {
    let count = (counts[stem] ?? 0) + 1
    counts[stem] = count
    return stem + String(count) + ending
  }

  /// How many names of a kind were given.
  func count(_ stem: String) -> Int { counts[stem] ?? 0 }

  mutating func add(_ name: String, _ bytes: [UInt8]) { parts.append(WrittenPart(name: name, bytes: bytes)) }

  /// Adds a part and, behind it, what it leads to.
  mutating func add(_ name: String, _ bytes: [UInt8], _ relationships: RelationshipsPart) {
    add(name, bytes)
    if !relationships.isEmpty { add(PartName.relationships(of: name), relationships.bytes()) }
  }

  /// The part of a picture; equal ones are stored once.
  mutating func picture(_ bytes: [UInt8], _ ending: String) -> String {
    if let known = media[bytes] { return known }
    pictures += 1
    let name = "xl/media/image\(pictures).\(ending)"
    media[bytes] = name
    add(name, bytes)
    return name
  }

  /// A part as its neighbours in the folders of `xl` see it: `../charts/chart3.xml`.
  static func target(_ name: String) -> String { "../" + name.dropFirst("xl/".count) }
}
