import Planning
import Synchronization

/// The templates that were read in this process, by hash: a batch of a thousand workbooks reads each once.
enum TemplateCache {
  private static let known = Mutex<[String: Template]>([:])

  /// The built-in template of that hash, or the one whose YAML the workbook carries.
  static func template(hash: String, source: String) throws(TemplateError) -> Template {
    if let template = known.withLock({ $0[hash] }) { return template }
    let template: Template
    if let entry = TemplateLibrary.entry(hash: hash) {
      template = try TemplateLibrary.builtIn(kind: entry.kind, language: entry.language)
    } else {
      template = try Template(yaml: source, file: "the workbook's template")
    }
    known.withLock { $0[hash] = template }
    return template
  }
}
