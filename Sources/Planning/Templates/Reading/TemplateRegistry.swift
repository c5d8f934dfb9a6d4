/// The kinds of template, in the order of the kit, and what reads their contents. A new kind is a content type and a
/// line here.
enum TemplateRegistry {
  static let kinds: [(kind: String, read: @Sendable (MapReader) -> any TemplateContent)] = [
    ("funnel-kpi", { FunnelKPIContent($0) }),
    ("pipeline", { PipelineContent($0) }),
    ("maturity", { MaturityContent($0) }),
    ("readiness", { ReadinessContent($0) }),
    ("alignment", { AlignmentContent($0) }),
    ("conversion-3c", { Conversion3CContent($0) }),
    ("nurture", { NurtureContent($0) }),
    ("social-roi", { SocialROIContent($0) }),
    ("linking", { LinkingContent($0) }),
    ("reciprocity", { ReciprocityContent($0) }),
  ]
}
