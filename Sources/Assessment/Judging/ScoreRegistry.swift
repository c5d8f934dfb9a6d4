/// The scores that there are, in the order of the kit. A new kind is a score type and a line here.
public enum ScoreRegistry {
  static let scores: [any KindScore.Type] = [
    FunnelKPIScore.self,
    PipelineScore.self,
    MaturityScore.self,
    ReadinessScore.self,
    AlignmentScore.self,
    Conversion3CScore.self,
    NurtureScore.self,
    SocialROIScore.self,
    LinkingScore.self,
    ReciprocityScore.self,
  ]

  /// The type of a kind's score; nil for an unknown kind.
  public static func score(_ kind: String) -> (any KindScore.Type)? { scores.first { $0.kind == kind } }
}
