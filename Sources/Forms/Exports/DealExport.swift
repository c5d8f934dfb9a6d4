public import Planning
public import Spreadsheet

/// A CRM's export of deals, read as a pipeline workbook: what was found in it, and the deals as a ``ReturnedForm`` whose
/// places are the cells of the export. All that judges pipeline workbooks judges it too; a column that the export lacks
/// is one that is missing in the form.
public struct DealExport: Sendable {
  /// A column that was understood.
  public struct Column: Hashable, Sendable {
    public var field: CRMField
    /// As it stands in the file.
    public var head: String
    /// From 1.
    public var column: Int
  }

  /// A stage of the CRM, and where it stands in the chart.
  public struct Stage: Hashable, Sendable {
    public var name: String
    public var stage: CRMStage
    /// How many deals are in it.
    public var count: Int
    /// Whether a mapping file says so; else the profile or the chart does.
    public var isMapped: Bool
  }

  /// How days and numbers were read.
  public struct Style: Hashable, Sendable {
    /// Whether `3/4/2026` is the third of April; nil where no such day stands in the file.
    public var isDayFirst: Bool?
    /// `,` or `.`; nil where no number told.
    public var decimal: Character?
    /// Nil where there are no probabilities.
    public var probability: CRMProfile.Scale?
  }

  public var path: String
  public var crm: String
  public var crmName: String
  /// The language of the heads; nil for the names that programs use.
  public var language: String?
  public var sheet: String
  /// The row of the heads.
  public var headRow: Int
  public var columns: [Column]
  /// Heads that nothing was made of.
  public var unused: [String]
  public var stages: [Stage]
  public var style: Style
  /// Deals of stages that are left out, and rows that are none.
  public var leftOut: Int
  /// The pipelines that the deals are in, as the CRM calls them; empty where it doesn't tell.
  public var pipelines: [String]
  /// The deals. Beside the columns of the deal sheet its schema has those of ``DealExportColumns``.
  public var form: ReturnedForm
}

extension DealExport {
  /// Whether the export tells what buyers have done; without it nothing supports or refutes a stage.
  public var hasMilestones: Bool { columns.contains { CRMField.milestones.contains($0.field) } }

  /// The form with every deal taken at its word: as if the milestones below its stage were met. For forecasts where the
  /// export holds no milestones; nothing that was filled in is changed otherwise.
  public var atItsWord: ReturnedForm {
    guard !hasMilestones else { return form }
    var form = form
    form.answers.tables[DealExportColumns.table] = form.answers.rows(DealExportColumns.table).map { row in
      var row = row
      let stage = row["stage"]?.choice.flatMap { Int($0) } ?? 0
      for number in 1..<max(1, min(stage, 7)) { row.values["m\(number)"] = .choice("yes") }
      return row
    }
    return form
  }

  /// The answers for a pipeline workbook: its own columns alone, with what ties a row to the CRM in the note.
  public func workbookAnswers(client: String?, asOf: CalendarDate) -> Answers {
    var answers = Answers()
    answers.fields["client"] = client.map { .text($0) }
    answers.fields["asOf"] = .date(asOf)
    let extra = Set(DealExportColumns.extra.map(\.id))
    answers.tables[DealExportColumns.table] = form.answers.rows(DealExportColumns.table).map { row in
      var values = row.values.filter { !extra.contains($0.key) }
      if values["note"] == nil {
        let ties = ["id", "owner", "stageName"].compactMap { row[$0]?.text }
        if !ties.isEmpty { values["note"] = .text(ties.joined(separator: " · ")) }
      }
      return AnswerRow(values: values)
    }
    return answers
  }
}

/// What an export tells of a deal beyond the deal sheet of a pipeline workbook.
public enum DealExportColumns {
  /// The table of the deals.
  public static let table = "deals"

  /// In this order after the columns of the sheet.
  public static let extra: [FieldSchema] =
    [
      FieldSchema("id", label: "Id in the CRM", kind: .text),
      FieldSchema("owner", label: "Owner", kind: .text),
      FieldSchema("pipeline", label: "Pipeline", kind: .text),
      FieldSchema("source", label: "Source", kind: .text),
      FieldSchema("stageName", label: "Stage in the CRM", kind: .text),
      FieldSchema("reached", label: "Last open stage reached", kind: .integer, minimum: 1, maximum: 6),
      FieldSchema("movesBack", label: "Moves backwards", kind: .integer, minimum: 0, maximum: 1000),
      FieldSchema("valueGiven", label: "Value given on", kind: .date),
      FieldSchema("valueConfirmed", label: "Value confirmed on", kind: .text),
    ] + (1...6).map { FieldSchema(entered($0), label: "Came into stage \($0)", kind: .date) }

  /// The column with the day on which a deal came into a stage of the chart.
  public static func entered(_ stage: Int) -> String { "entered\(stage)" }
}

extension FormSchema {
  /// The schema of the pipeline workbook, with what an export may tell beyond it.
  public var withExportColumns: FormSchema {
    var schema = self
    if let index = tables.firstIndex(where: { $0.id == DealExportColumns.table }) {
      schema.tables[index].columns += DealExportColumns.extra
    }
    return schema
  }
}
