import Planning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The JSON of a form's manifests. All but what comes last (``ManifestEnd``) is the same in each workbook of a form, and
/// is made once.
struct ManifestText: Sendable {
  /// What all have in common, and the same in pieces that fit into cells.
  private let beginning: String
  let pieces: [String]
  private let hash: UInt64
  private let schemaHash: String
  private let templateHash: String

  init(_ form: Form) {
    beginning =
      "{\"manifest\":1,\"schema\":\(ManifestText.json(form.schema))"
      + ",\"template\":\(ManifestText.json(form.template.source))"
    pieces = beginning.chunks(ofUTF16: Manifest.chunk)
    hash = StableHash.value(of: beginning.utf8)
    schemaHash = form.schema.hash
    templateHash = TemplateLibrary.hash(of: form.template.source)
  }

  /// As ``Manifest`` is decoded; what is not known is left out.
  func text(_ answers: Answers) -> String { beginning + end(answers) }

  /// What follows on the pieces.
  func end(_ answers: Answers) -> String {
    ManifestEnd(
      schemaHash: schemaHash, templateHash: templateHash, client: answers["client"]?.text,
      round: answers["round"]?.text
    ).text(ManifestText.json)
  }

  /// Of the whole text.
  func hash(_ end: String) -> String {
    StableHash.hexadecimal(StableHash.value(of: end.utf8, after: hash))
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}
