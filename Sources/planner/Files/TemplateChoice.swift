import Planning

/// Which template each kind of workbook is made from: the built-in one, or a consultant's own of that kind.
struct TemplateChoice {
  private var own: [(file: String, template: Template)] = []

  init(files: [String]) throws(Problem) {
    for file in files { own.append((file, try TemplateChoice.read(file))) }
  }

  /// Whether a kind has a template of the consultant's own.
  func has(_ kind: String) -> Bool { own.contains { $0.template.kind == kind } }

  /// A template for each kind. A consultant's own one speaks the language that it is written in.
  func templates(for kinds: [String], language: String = "en") throws(Problem) -> [Template] {
    if let stray = own.first(where: { !kinds.contains($0.template.kind) }) {
      throw .usage("--template \(stray.file): is for \(stray.template.kind), which was not asked for")
    }
    var templates: [Template] = []
    for kind in kinds {
      if let own = own.last(where: { $0.template.kind == kind }) {
        templates.append(own.template)
      } else {
        templates.append(try TemplateChoice.builtIn(kind, language: language))
      }
    }
    return templates
  }

  /// Throws when no built-in template speaks a language.
  static func demandLanguage(_ language: String) throws(Problem) {
    let languages = TemplateLibrary.languages
    guard !languages.contains(language) else { return }
    throw .usage(
      "\"\(language)\" is no language of the built-in templates; use \(languages.joined(separator: " or ")), "
        + "or --template with a translated one")
  }

  static func read(_ file: String) throws(Problem) -> Template {
    let text = try TextFile.read(file)
    do { return try Template(yaml: text, file: file) } catch { throw .template(error) }
  }

  static func builtIn(_ kind: String, language: String = "en") throws(Problem) -> Template {
    do { return try TemplateLibrary.builtIn(kind: kind, language: language) } catch { throw .template(error) }
  }
}
