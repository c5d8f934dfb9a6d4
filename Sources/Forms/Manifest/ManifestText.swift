import Planning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The JSON of a form's manifests. All but client and round, which come last, is the same in each workbook of a form,
/// and is made once.
struct ManifestText: Sendable {
  /// What all have in common, and the same in pieces that fit into cells.
  private let beginning: String
  let pieces: [String]
  private let hash: UInt64

  init(_ form: Form) {
    let schema = ManifestText.json(form.schema)
    let template = ManifestText.json(form.template.source)
    let templateHash = ManifestText.json(TemplateLibrary.hash(of: form.template.source))
    beginning =
      "{\"manifest\":1,\"schema\":\(schema),\"template\":\(template),\"templateHash\":\(templateHash)"
    pieces = beginning.chunks(ofUTF16: Manifest.chunk)
    hash = StableHash.value(of: beginning.utf8)
  }

  /// As ``Manifest`` is decoded; what is not known is left out.
  func text(_ answers: Answers) -> String { beginning + end(answers) }

  /// What follows on the pieces.
  func end(_ answers: Answers) -> String {
    let client = answers["client"]?.text.map { ",\"client\":\(ManifestText.json($0))" } ?? ""
    let round = answers["round"]?.text.map { ",\"round\":\(ManifestText.json($0))" } ?? ""
    return client + round + "}"
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
