public import Planning

/// The planning tools that there are. A new one is a file in Kinds, its template, and a line here.
public enum FormRegistry {
  private static let builders: [(kind: String, build: @Sendable (Template, Words) -> Form?)] = [
    ("funnel-kpi", FunnelKPIForm.build),
    ("pipeline", PipelineForm.build),
    ("maturity", MaturityForm.build),
    ("readiness", ReadinessForm.build),
    ("alignment", AlignmentForm.build),
    ("conversion-3c", Conversion3CForm.build),
    ("nurture", NurtureForm.build),
    ("social-roi", SocialROIForm.build),
    ("linking", LinkingForm.build),
    ("reciprocity", ReciprocityForm.build),
  ]

  /// In the order of the kit.
  public static var kinds: [String] { builders.map(\.kind) }

  /// What a client gets first, and what is made where nobody asks for others.
  public static let standardKinds = ["funnel-kpi", "pipeline", "maturity", "readiness"]

  /// The form that a template makes. Throws when the template lacks words that the form needs.
  public static func form(for template: Template) throws(TemplateError) -> Form {
    try form(template, Words(template.texts))
  }

  /// The form of a returned workbook, by the template that it carries. What later releases say and an older template does
  /// not, the built-in one of its language says, else the English one: nobody sees more of these words than a report.
  public static func form(ofReturned template: Template) throws(TemplateError) -> Form {
    if let form = try? form(for: template) { return form }
    let standIns = [template.language, "en"].compactMap { language in
      try? TemplateLibrary.builtIn(kind: template.kind, language: language).texts
    }
    return try form(template, Words(template.texts, standIns: standIns))
  }

  private static func form(_ template: Template, _ words: Words) throws(TemplateError) -> Form {
    let file = "\(template.language)/\(template.kind).yaml"
    guard let builder = builders.first(where: { $0.kind == template.kind }),
      let form = builder.build(template, words)
    else {
      throw TemplateError(
        TemplateProblem(
          file: file, line: nil, key: "kind", problem: "\"\(template.kind)\" is no kind of workbook",
          remedy: "use one of \(kinds.joined(separator: ", "))"))
    }
    let problems = words.missing.map { key in
      TemplateProblem(
        file: file, line: nil, key: "texts.\(key)", problem: "this text is missing",
        remedy:
          "add it; \"planner template export \(template.kind)\" shows what it says in the built-in template")
    }
    if let first = problems.first { throw TemplateError(first, Array(problems.dropFirst())) }
    return form
  }
}
