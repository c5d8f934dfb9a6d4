import Forms
import Planning

/// The set-up as the score sees it: its rows, and which KPIs and base figures others can be computed from.
struct SetupPlan {
  struct Row {
    let index: Int
    /// The catalogue's id, or the client's own name; nil where none stands.
    let id: String?
    let kpi: KPI?
    let answers: AnswerRow
    var stage: String? { answers["stage"]?.choice ?? kpi?.stage }
    var goal: String? { answers["goal"]?.choice ?? kpi?.goal }
    var tactic: String? { answers["tactic"]?.choice }
  }

  let rows: [Row]
  /// By row, what a formula of the client's own is computed from.
  private let customNeeds: [Int: [String]]
  /// Set-up rows with owner, system and cadence; base figures with source, period and owner.
  private let ready: Set<String>

  init(_ answers: Answers, content: FunnelKPIContent) {
    rows = answers.rows("setup").enumerated().map { index, row in
      let given = row["kpi"]?.choice ?? row.words("kpi")
      let kpi = given.flatMap(content.kpi)
      return Row(index: index, id: kpi?.id ?? given, kpi: kpi, answers: row)
    }
    let custom = rows.filter { $0.kpi == nil }
    customNeeds = CustomFormula.inputs(
      of: custom.compactMap { row in row.answers.words("formula").map { (row.index, $0) } },
      naming: custom.compactMap(\.id), in: content)
    var ready = Set(
      rows.filter { row in
        row.answers.words("owner") != nil && row.answers.words("system") != nil
          && row.answers["cadence"]?.choice != nil
      }.compactMap { $0.id?.folded })
    for row in answers.rows("base") {
      guard let key = row.key, row.words("source") != nil, row["period"]?.choice != nil,
        row.words("owner") != nil
      else { continue }
      ready.insert(key.folded)
    }
    self.ready = ready
  }

  /// What a row's KPI is computed from and what is not set up of it: by the catalogue, or by the formula that the
  /// client wrote.
  func missing(for row: Row) -> [String] {
    let needs = row.kpi?.needs ?? customNeeds[row.index] ?? []
    return needs.filter { !ready.contains($0.folded) }
  }
}
