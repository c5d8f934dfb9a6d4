import Planning

/// Every stage of the funnel has a KPI.
struct KPI028StagesMeasured: SetupRule {
  static let description = RuleDescription.setup(
    "KPI028", "stages-measured", .warning,
    what: "Every stage of the funnel has a KPI.",
    why: "Where a stage is not measured, buyers can be lost there for years unseen.",
    source: "Basili, Caldiera, Rombach: The Goal Question Metric Approach",
    fix: "Add a KPI for the stage; the message names some.")

  static let columns: [SetupColumn] = [.kpi]

  static func check(_ setup: SetupContext) -> Judgement {
    let measured = Set(setup.rows.compactMap(\.stage))
    return .each(setup.catalogue.stages.filter { $0.id != SetupContext.acrossTheFunnel }) { stage in
      if measured.contains(stage.id) { return .holds }
      func offers() -> String { setup.suggestions { $0.stage == stage.id } }
      return .violated(
        Flaw(
          SetupContext.plan, subject: stage.id, expected: "a KPI for each stage",
          message: unmeasured(setup.name(ofStage: stage.id)), remedy: "Add a KPI for it\(offers())."))
    }
  }

  private static func unmeasured(_ stage: String) -> String { "Stage \(stage) has no KPI." }
}
