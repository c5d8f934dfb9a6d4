import Planning
import Spreadsheet

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a workbook says of itself, on a sheet that clients don't see: the form's schema and the whole template that
/// it was made from, so that it can be read and scored years later without either.
struct Manifest: Codable {
  /// Of the manifest's own shape.
  var manifest = 1
  var schema: FormSchema
  var client: String?
  var round: String?
  var templateHash: String
  var template: String
  /// Of the schema; made once for all workbooks that begin alike.
  var index: SchemaIndex?

  private enum CodingKeys: String, CodingKey {
    case manifest, schema, client, round, templateHash, template
  }

  init(form: Form, answers: Answers) {
    schema = form.schema
    client = answers["client"]?.text
    round = answers["round"]?.text
    template = form.template.source
    templateHash = TemplateLibrary.hash(of: template)
  }
}

extension Manifest {
  static let sheetName = "_planner"
  /// In the sheet's first cell: how the sheet is known though it may have been renamed.
  static let mark = "planner manifest"
  /// Some programs cut cells shorter than the 32,767 that Excel takes.
  static let chunk = 30_000
  private static let firstChunkRow = 5
  private static let mostChunks = 1_000
  /// Bytes of its text. A description with a template as large as templates may be has fewer; making values of JSON
  /// takes a hundred times its bytes.
  private static let mostBytes = 2_000_000
  /// Cells of its sheet; whatever stands below is none of its own.
  static let mostCells = firstChunkRow + mostChunks

  /// Mark, number of chunks, their hash, a word to whoever finds the sheet; then the chunks, one a row.
  ///
  /// - Parameter answers: nil for a sheet that says only what all workbooks of the form have in common.
  static func sheet(_ text: ManifestText, _ answers: Answers?) -> Worksheet {
    let end = answers.map(text.end)
    let chunks = text.pieces + (end?.chunks(ofUTF16: Manifest.chunk) ?? [])
    var sheet = Worksheet(name: Manifest.sheetName)
    sheet.state = .veryHidden
    sheet.isProtected = true
    let cells: [CellValue] = [
      .text(Manifest.mark), .number(Double(chunks.count)), end.map { .text(text.hash($0)) } ?? .blank,
      .text("planner reads your answers with the help of this sheet. Please leave it as it is."),
    ]
    for (index, value) in (cells + chunks.map { .text($0) }).enumerated() {
      sheet[CellReference(row: index + 1, column: 1)] = Cell(value)
    }
    return sheet
  }

  /// Why there is no manifest in a sheet that looks like one.
  enum Problem: Error {
    /// Rows are gone or were changed.
    case damaged
    /// Made by a later program.
    case unknownVersion(Int)
  }

  /// From the cells of a sheet; nil when it is no manifest's sheet at all. `cell` gives the value at a row and a
  /// column, both from 1.
  static func read(_ cell: (Int, Int) -> CellValue) throws(Problem) -> Manifest? {
    guard cell(1, 1).text == mark else { return nil }
    guard let count = cell(2, 1).number, (1...Double(mostChunks)).contains(count), let hash = cell(3, 1).text
    else {
      throw .damaged
    }
    var chunks: [String] = []
    var bytes = 0
    for row in firstChunkRow..<(firstChunkRow + Int(count)) {
      guard let chunk = cell(row, 1).text else { throw .damaged }
      chunks.append(chunk)
      bytes += chunk.utf8.count
      guard bytes <= mostBytes else { throw .damaged }
    }
    if let known = ManifestCache.manifest(chunks, hash: hash) { return known }
    let text = chunks.joined()
    guard StableHash.hexadecimal(of: text) == hash else { throw .damaged }
    let builtIn = chunks.last.flatMap { ManifestEnd($0) }.flatMap { Manifest(builtIn: $0) }
    var manifest = if let builtIn { builtIn } else { try read(json: text) }
    manifest.index = SchemaIndex(manifest.schema)
    ManifestCache.keep(manifest, chunks)
    return manifest
  }

  /// That of a built-in form as this program makes it, which needn't be read; nil for any other.
  private init?(builtIn end: ManifestEnd) {
    guard let hash = end.templateHash, let template = TemplateCache.builtIn(hash: hash),
      let schema = try? FormCache.shared.form(template).schema, schema.hash == end.schemaHash
    else { return nil }
    self.schema = schema
    client = end.client
    round = end.round
    templateHash = hash
    self.template = template.source
  }

  static func read(json text: String) throws(Problem) -> Manifest {
    struct Version: Decodable { var manifest: Int }
    guard text.utf8.count <= mostBytes else { throw .damaged }
    let data = Data(text.utf8)
    let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
    let version =
      manifest?.manifest ?? (try? JSONDecoder().decode(Version.self, from: data))?.manifest ?? 0
    guard version <= 1 else { throw .unknownVersion(version) }
    guard let manifest, manifest.schema.isPlausible else { throw .damaged }
    return manifest
  }
}

extension String {
  /// Pieces of at most `limit` UTF-16 units, cut between characters, none beginning or ending with white space that
  /// a program might drop.
  func chunks(ofUTF16 limit: Int) -> [String] {
    var chunks: [String] = []
    var start = startIndex
    while let far = utf16.index(start, offsetBy: limit - 100, limitedBy: endIndex), far < endIndex {
      // The beginning of the character there.
      var cut = far
      while cut > start, String.Index(cut, within: self) == nil { cut = utf16.index(before: cut) }
      while cut < endIndex, cut == start || self[cut].isWhitespace || self[index(before: cut)].isWhitespace {
        cut = index(after: cut)
      }
      guard cut < endIndex else { break }
      chunks.append(String(self[start..<cut]))
      start = cut
    }
    chunks.append(String(self[start...]))
    return chunks
  }
}
