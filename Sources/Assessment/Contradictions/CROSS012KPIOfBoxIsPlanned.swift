import Planning
import Spreadsheet

/// A KPI that the alignment chart says to be in the planner stands in the KPI set-up, signed by both functions.
enum CROSS012KPIOfBoxIsPlanned: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS012", name: "kpi-of-box-is-planned", severity: .warning,
    what:
      "A KPI that the alignment chart says to be in the planner stands in the set-up, signed by both functions.",
    why: "Both sides believe that somebody measures what they agreed on, and nobody does.",
    source: "The 3x3 alignment chart; domain notes 7.1, AL3",
    fix: "Set the KPI up and have both functions sign it, or take the yes back.",
    kinds: ["alignment", "funnel-kpi"])

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let rows = file.setupRows, !rows.isEmpty else { return [] }
    return file.boxesSaidPlanned.compactMap { flaw($0, rows, file) }
  }

  /// One for a box, though its two sides may name two KPIs.
  private static func flaw(_ box: PlannedBox, _ rows: [SetupRow], _ file: ClientFile) -> CrossFlaw? {
    for kpi in box.kpis {
      let named = rows.filter { $0.isCalled(kpi.word) }
      guard let first = named.first else {
        return file.noRow.map {
          CrossFlaw(
            claim: box.claim, evidence: $0,
            message:
              "Box \(box.name) is said to have \(kpi.shown) in the planner; the set-up has no such KPI.",
            remedy: description.fix)
        }
      }
      let unsigned = SetupColumn.signatures.first { column in named.allSatisfy { $0.isEmpty(column) } }
      guard let unsigned, let place = file.place(first, unsigned) else { continue }
      return CrossFlaw(
        claim: box.claim, evidence: place,
        message:
          "Box \(box.name) is said to have \(kpi.shown) in the planner with both names; the \(unsigned.term) is missing.",
        remedy: description.fix)
    }
    return nil
  }
}

/// A box of the alignment chart whose KPI is said to be in the planner.
struct PlannedBox {
  struct NamedKPI {
    /// An id of the catalogue, or a name.
    let word: String
    /// As the workbook shows it.
    let shown: String
  }
  let name: String
  let claim: CrossPlace
  /// What the two sides name.
  let kpis: [NamedKPI]
}

extension ClientFile {
  /// The boxes with a KPI that were answered yes.
  var boxesSaidPlanned: [PlannedBox] {
    guard let alignment, let content = alignment.template.content as? AlignmentContent else { return [] }
    let table = AlignmentBoxAnswers.together
    return content.boxes.compactMap { box in
      let rows = alignment.answers.rows(table)
      guard let row = rows.firstIndex(where: { $0.key == box.id }), rows[row]["inPlanner"]?.choice == "yes"
      else { return nil }
      let kpis = AlignmentSide.allCases.compactMap { side -> PlannedBox.NamedKPI? in
        let rows = alignment.answers.rows(side.rawValue)
        guard let row = rows.firstIndex(where: { $0.key == box.id }), let value = rows[row]["kpi"],
          let word = value.choice ?? value.text, !word.trimmed.isEmpty
        else { return nil }
        let place = CrossPlace(alignment, side.rawValue, row: row, column: "kpi")
        return PlannedBox.NamedKPI(word: word.trimmed, shown: Shown.quoted(place.shown ?? word))
      }
      guard !kpis.isEmpty else { return nil }
      return PlannedBox(
        name: "\(box.id) \(content.name(box))",
        claim: CrossPlace(alignment, table, row: row, column: "inPlanner"), kpis: kpis)
    }
  }

  /// The set-up as a whole, where a row is missing.
  var noRow: CrossPlace? {
    setup.map { CrossPlace($0, SetupContext.table, row: nil, column: SetupColumn.kpi.id) }
  }
}

extension SetupColumn {
  fileprivate static let signatures = [SetupColumn.signedSales, .signedMarketing]
}

extension SetupRow {
  /// Whether it is the KPI of this id or name.
  fileprivate func isCalled(_ word: String) -> Bool {
    [id, kpi?.name ?? "", kpi.map { "\($0.id) \($0.name)" } ?? ""].contains { $0.folded == word.folded }
  }
}
