import Planning
import Synchronization

/// The templates that were read in this process, by hash: a batch of a thousand workbooks reads each once.
enum TemplateCache {
  /// Nil for a hash that is no built-in template's.
  private static let builtIns = Mutex<[String: Template?]>([:])
  private static let carried = Mutex<[String: Template]>([:])

  /// The built-in template of that hash, or the one whose YAML the workbook carries.
  static func template(hash: String, source: String) throws(TemplateError) -> Template {
    if let template = builtIn(hash: hash) { return template }
    // A workbook may claim the hash of another's template.
    if let template = carried.withLock({ $0[hash] }), template.source == source { return template }
    let template = try Template(yaml: source, file: "the workbook's template")
    carried.withLock { keep(template, hash, &$0) }
    return template
  }

  /// The built-in template of that hash; nil when it is none of them.
  static func builtIn(hash: String) -> Template? {
    if let known = builtIns.withLock({ $0[hash] }) { return known }
    let template = TemplateLibrary.entry(hash: hash).flatMap {
      try? TemplateLibrary.builtIn(kind: $0.kind, language: $0.language)
    }
    builtIns.withLock { keep(template, hash, &$0) }
    return template
  }

  private static func keep<Value>(_ value: Value, _ hash: String, _ known: inout [String: Value]) {
    if known.count >= FormCache.limit { known.removeAll() }
    known[hash] = value
  }
}
