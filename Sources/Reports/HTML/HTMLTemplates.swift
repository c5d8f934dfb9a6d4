import Mustache
import Planning

/// The report's Mustache templates, which the program carries (`Templates/report`).
///
/// All that a template puts in is escaped: each of them begins with the content type of ``Escaping``, and one that
/// asks for text as it is (`{{{` or `{{&`) is not taken. Style and script are templates too, without anything put in.
struct HTMLTemplates: Sendable {
  private let library: MustacheLibrary
  /// What the page's content security policy allows: its own style and script, by their hashes, and nothing else.
  let policy: String

  static let names = [
    "page", "client", "cards", "head", "bar", "radar", "funnel", "readiness", "maturity", "funnel-kpi",
    "pipeline", "alignment", "conversion-3c", "nurture", "social-roi", "linking", "reciprocity", "findings",
    "method", "portfolio",
  ]

  init() throws(TemplateError) {
    Escaping.register()
    var library = MustacheLibrary()
    for name in Self.names { try Self.register("\(name).mustache", as: name, in: &library) }
    try Self.register("style.css", as: "style", in: &library)
    try Self.register("script.js", as: "script", in: &library)
    self.library = library
    let style = library.render([:] as [String: String], withTemplate: "style") ?? ""
    let script = library.render([:] as [String: String], withTemplate: "script") ?? ""
    policy =
      "default-src 'none'; style-src \(SHA256.policySource(of: style)); script-src \(SHA256.policySource(of: script)); "
      + "base-uri 'none'; form-action 'none'"
  }

  func page(_ view: ReportView) -> String { library.render(view, withTemplate: "page") ?? "" }

  private static func register(_ file: String, as name: String, in library: inout MustacheLibrary)
    throws(TemplateError)
  {
    guard let text = TemplateLibrary.reportFile(file) else { throw problem(file, "is not there", "add it") }
    guard !text.contains("{{{"), !text.contains("{{&") else {
      throw problem(file, "puts text in as it is", "use two braces: text from workbooks must be escaped")
    }
    do {
      try library.register(Escaping.mark + text, named: name)
    } catch {
      throw problem(file, "is no Mustache template (\(error))", "close what was opened")
    }
  }

  private static func problem(_ file: String, _ problem: String, _ remedy: String) -> TemplateError {
    TemplateError(
      TemplateProblem(file: "report/\(file)", line: nil, key: "", problem: problem, remedy: remedy))
  }
}

/// How text becomes HTML: harmless in every place of a page, in attributes too. Characters are looked at one by one:
/// an accent after a quotation mark must not hide it.
struct Escaping: MustacheContentType {
  private static let name = "PLANNER"
  static let mark = "{{% CONTENT_TYPE: \(name)}}"

  private static let registered: Void = MustacheContentTypes.register(Escaping(), named: name)
  static func register() { registered }

  func escapeText(_ text: String) -> String {
    var result = ""
    for scalar in TextSafety.line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
