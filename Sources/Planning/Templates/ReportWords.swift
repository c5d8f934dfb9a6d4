/// The words of the HTML report in one language: everything on the page that comes from no workbook.
public struct ReportWords: Sendable {
  /// `en`, `de`.
  public let language: String
  public let texts: Texts
}

extension ReportWords {
  /// Reads a file of words; `file` is the name that problems are reported under.
  public init(yaml: String, file: String) throws(TemplateError) {
    let root = try YAMLDocument.root(of: yaml, file: file)
    let problems = ProblemCollector(file: file)
    let map = MapReader(root, path: "", problems: problems)
    let language = map?.text("language") ?? ""
    let texts = map.map { Texts($0, "texts") } ?? Texts([])
    map?.finish()
    try problems.throwIfAny()
    self.init(language: language, texts: texts)
  }
}

extension TemplateLibrary {
  /// The words of a report in a language; English where there are none in it.
  public static func reportWords(language: String) throws(TemplateError) -> ReportWords {
    let wanted = "\(language)/report.yaml"
    let name = text(ofFile: wanted) == nil ? "en/report.yaml" : wanted
    return try ReportWords(yaml: text(ofFile: name) ?? "", file: name)
  }

  /// A file of the folder `Templates/report`: a Mustache template, the style sheet or the script of the HTML report.
  public static func reportFile(_ name: String) -> String? { text(ofFile: "report/\(name)") }
}
