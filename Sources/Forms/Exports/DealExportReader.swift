import OfficeFiles
import Planning
import Spreadsheet

/// Makes a form of a table.
struct DealExportReader {
  let table: ExportTable
  let found: ExportRecognition
  let style: ExportStyle
  let stages: StageNames
  let hints: DealExport.Hints
  let template: Template
  let form: Form
  let schema: FormSchema
  let columns: [CRMField: Int]
  let fields: [String: FieldSchema]
  /// The rows that are deals.
  let records: [(row: Int, cells: Cells)]
  typealias Cells = [Int: ReadCell]

  init(_ path: String, _ template: Template, _ hints: DealExport.Hints, _ limits: ReadLimits) throws {
    self.hints = hints
    self.template = template
    form = try FormCache.shared.form(template)
    guard let content = template.content as? PipelineContent else {
      throw TemplateError(
        TemplateProblem(
          file: "\(template.kind).yaml", line: nil, key: "kind", problem: "is no template of a pipeline",
          remedy: "take one of kind pipeline"))
    }
    let catalogue = try CRMCatalogue.builtIn()
    schema = form.schema.withExportColumns
    let deals = schema.table(DealExportColumns.table)
    fields = Dictionary((deals?.columns ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let labels = (deals?.inputs ?? []).compactMap { column in
      CRMField(rawValue: column.id).map { (field: $0, text: column.label) }
    }
    let known = Set(
      (catalogue.profiles.flatMap { profile in
        profile.heads.flatMap { head in [head.text] + profile.prefixes.map { $0 + " " + head.text } }
      } + catalogue.common.map(\.text) + labels.map(\.text) + hints.map.columns.map(\.head)).map(
        CRMWord.plain))
    table = try ExportTable(path, limits: limits) { known.contains(CRMWord.plain($0)) }
    found = try ExportRecognition(
      table, catalogue, wanted: hints.crm ?? hints.map.crm, map: hints.map, labels: labels)
    columns = Dictionary(found.columns.map { ($0.field, $0.column) }, uniquingKeysWith: { first, _ in first })
    style = try ExportStyle(
      table, found.columns + found.entered.map(\.column), profile: found.profile,
      language: catalogue.language(found.language), isDayFirst: hints.isDayFirst)
    stages = StageNames(found.profile, hints.map, chart: content.stages)
    records = Self.records(of: table, known: Array(columns.values))
  }

  func read() throws(DealExportError) -> DealExport {
    try demandKnownWords()
    let entered = enteredColumns
    var place = TablePlace(
      sheet: table.sheet,
      range: CellRange(
        CellReference(row: table.headRow, column: table.heads.first?.column ?? 1),
        CellReference(row: max(table.headRow, records.last?.row ?? 0), column: table.heads.last?.column ?? 1)),
      columns: [:], rows: [], freeRows: nil)
    var rows: [AnswerRow] = []
    var counts: [String: Int] = [:]
    var pipelines: [String] = []
    var leftOut = table.rows.count - records.count
    for (number, cells) in records {
      let pipeline = text(.pipeline, cells)
      if let wanted = hints.pipeline, pipeline.map(CRMWord.plain) != CRMWord.plain(wanted) {
        leftOut += 1
        continue
      }
      if let name = text(.stage, cells) { counts[name, default: 0] += 1 }
      guard let row = answers(cells, entered) else {
        leftOut += 1
        continue
      }
      if let pipeline, !pipelines.contains(pipeline) { pipelines.append(pipeline) }
      rows.append(row)
      place.rows.append(number)
    }
    if let wanted = hints.pipeline, rows.isEmpty {
      throw .file(
        FileError(
          table.path, sheet: table.sheet, problem: "has no deals in the pipeline \"\(wanted)\"",
          remedy: Suggestion.remedy(for: wanted, among: allTexts(.pipeline))))
    }
    place.columns = places(entered)
    return export(rows, place, counts, pipelines, leftOut)
  }

  private func export(
    _ rows: [AnswerRow], _ place: TablePlace, _ counts: [String: Int], _ pipelines: [String], _ leftOut: Int
  ) -> DealExport {
    var answers = form.defaults
    answers.tables[DealExportColumns.table] = rows
    var placement = Placement()
    placement.tables[DealExportColumns.table] = place
    let used = Set(found.columns.map(\.column) + found.entered.map(\.column.column))
    let returned = ReturnedForm(
      path: table.path, schema: schema, answers: answers, placement: placement, template: template,
      producer: found.profile.name, notices: [])
    let names = counts.keys.sorted { one, other in
      let (left, right) = (stages.order(one), stages.order(other))
      return left == right ? one < other : left < right
    }
    return DealExport(
      path: table.path, crm: found.profile.id, crmName: found.profile.name, language: found.language,
      sheet: table.sheet, headRow: table.headRow, columns: found.columns,
      unused: table.heads.filter { !used.contains($0.column) }.map(\.text),
      stages: names.compactMap { name in
        stages.stage(named: name).map {
          DealExport.Stage(name: name, stage: $0, count: counts[name] ?? 0, isMapped: stages.isMapped(name))
        }
      },
      style: style.told, leftOut: leftOut, pipelines: pipelines, form: returned)
  }
}
