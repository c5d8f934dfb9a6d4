import Planning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The JSON of a form's manifests. All but client and round is the same in each workbook of a form, and is made once.
struct ManifestText: Sendable {
  private let schema: String
  private let template: String
  private let hash: String

  init(_ form: Form) {
    schema = ManifestText.json(form.schema)
    template = ManifestText.json(form.template.source)
    hash = ManifestText.json(TemplateLibrary.hash(of: form.template.source))
  }

  /// Keys in alphabetical order, what is not known left out: as ``Manifest`` is decoded.
  func text(_ answers: Answers) -> String {
    let client = answers["client"]?.text.map { "\"client\":\(ManifestText.json($0))," } ?? ""
    let round = answers["round"]?.text.map { "\"round\":\(ManifestText.json($0))," } ?? ""
    return
      "{\(client)\"manifest\":1,\(round)\"schema\":\(schema),\"template\":\(template),\"templateHash\":\(hash)}"
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}
