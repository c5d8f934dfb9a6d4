public import OfficeFiles
public import Planning
import Spreadsheet

/// A form from which workbooks for many clients are made. They differ in what stands on the Guide; all else is laid out,
/// written and compressed once.
public struct FormMould: Sendable {
  public let form: Form
  public let brand: Brand?
  private let common: Answers
  private let base: LaidOut
  /// The form's first sheet alone.
  private let guide: Form
  private let plan: SheetPlan
  private let manifest: ManifestText
  private let manifestPosition: Int
  private let package: WorkbookMould
  /// Fields of the Guide that no formula looks at: an answer to one of them changes nothing else.
  private let free: Set<String>

  /// - Parameter answers: what all workbooks have in common, as the day.
  /// - Throws: ``FileError`` when the form makes a workbook that breaks a rule of the format.
  public init(_ form: Form, brand: Brand? = nil, answers: Answers = Answers()) throws(FileError) {
    self.form = form
    self.brand = brand
    common = answers
    var builder = LayoutBuilder(form: form, answers: form.withDefaults(answers), client: "", brand: brand)
    builder.build()
    base = builder.laidOut
    guide = Form(
      kind: form.kind, version: form.version, template: form.template, title: form.title,
      sheets: Array(form.sheets.prefix(1)))
    plan = SheetPlan(form.sheets.first ?? FormSheet("", blocks: []), answers: builder.answers)
    manifest = ManifestText(form)
    manifestPosition = max(0, builder.workbook.sheets.count - 1)
    free = Set(guide.fields.map(\.schema.id)).subtracting(FormMould.operands(of: form))
    builder.workbook.sheets[manifestPosition] = Manifest.sheet(manifest, nil)
    package = try WorkbookMould(builder.workbook, varying: [0, manifestPosition])
  }

  /// Writes the workbook that ``FormLayout/init(_:answers:client:brand:)`` lays out.
  public func write(answers: Answers, client: String, to path: String, overwrite: Bool) throws(FileError) {
    if let own = own(answers, client) {
      try package.write(own, to: path, overwrite: overwrite)
    } else {
      try FormLayout(form, answers: answers, client: client, brand: brand).write(
        to: path, overwrite: overwrite)
    }
  }

  /// Nil where the answers change more than the Guide.
  private func own(_ answers: Answers, _ client: String) -> WorkbookMould.Own? {
    let changed = Set(answers.fields.keys).union(common.fields.keys).filter {
      answers.fields[$0] != common.fields[$0]
    }
    guard changed.isSubset(of: free), answers.tables == common.tables else { return nil }
    var complete = base.answers
    for id in changed {
      guard let answer = answers.fields[id] else { return nil }
      complete.fields[id] = answer
    }
    var builder = LayoutBuilder(form: guide, answers: complete, client: client, brand: brand, laidOut: base)
    return WorkbookMould.Own(
      sheets: [0: builder.sheet(plan), manifestPosition: Manifest.sheet(manifest, complete)],
      properties: builder.properties(), header: builder.header)
  }

  private static func operands(of form: Form) -> Set<String> {
    var ids: Set<String> = []
    func look(at formula: FormFormula) {
      formula.forEachOperand { if case .field(let id) = $0 { ids.insert(id) } }
    }
    func look(at field: Field) {
      if case .computed(let formula) = field.content { look(at: formula) }
      for mark in field.marks { if case .when(let formula, _) = mark { look(at: formula) } }
    }
    for field in form.fields { look(at: field) }
    for table in form.tables {
      for field in table.answerColumns { look(at: field) }
      guard case .fixed(let rows) = table.rows else { continue }
      for row in rows { for formula in row.formulas.values { look(at: formula) } }
    }
    return ids
  }
}
