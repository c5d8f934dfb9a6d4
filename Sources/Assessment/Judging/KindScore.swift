/// What one workbook, or several raters' workbooks together, scored: one case a kind.
public enum KindScore: Hashable, Sendable {
  case funnelKPI(FunnelKPIScore)
  case pipeline(PipelineScore)
  case maturity(MaturityScore)
  case readiness(ReadinessScore)

  /// `funnel-kpi`, `pipeline`, `maturity`, `readiness`.
  public var kind: String {
    switch self {
    case .funnelKPI: "funnel-kpi"
    case .pipeline: "pipeline"
    case .maturity: "maturity"
    case .readiness: "readiness"
    }
  }
}
