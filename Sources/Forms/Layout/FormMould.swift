public import Planning
import Spreadsheet

/// A form from which workbooks for many clients are made. They differ in what stands on the Guide; the other sheets are
/// laid out once.
public struct FormMould: Sendable {
  public let form: Form
  public let brand: Brand?
  private let base: LaidOut
  private let plans: [SheetPlan]
  private let manifest: ManifestText
  /// Fields that no formula looks at: an answer to one of them changes its own sheet only.
  private let free: Set<String>

  /// - Parameter answers: what all workbooks have in common, as the day.
  public init(_ form: Form, brand: Brand? = nil, answers: Answers = Answers()) {
    self.form = form
    self.brand = brand
    var builder = LayoutBuilder(form: form, answers: form.withDefaults(answers), client: "", brand: brand)
    builder.build()
    base = builder.laidOut
    plans = form.sheets.map { SheetPlan($0, answers: builder.answers) }
    manifest = ManifestText(form)
    free = Set(form.fields.map(\.schema.id)).subtracting(FormMould.operands(of: form))
  }

  /// The same workbook as ``FormLayout/init(_:answers:client:brand:)`` makes.
  public func layout(answers: Answers, client: String) -> FormLayout {
    let complete = form.withDefaults(answers)
    let changed = Set(complete.fields.keys).union(base.answers.fields.keys).filter {
      complete.fields[$0] != base.answers.fields[$0]
    }
    guard changed.isSubset(of: free), complete.tables == base.answers.tables else {
      return FormLayout(form, answers: answers, client: client, brand: brand)
    }
    var builder = LayoutBuilder(form: form, answers: complete, client: client, brand: brand, laidOut: base)
    for (index, plan) in plans.enumerated()
    where plan.fields.contains(where: { changed.contains($0.field.schema.id) }) {
      builder.workbook.sheets[index] = builder.sheet(plan)
    }
    if let last = builder.workbook.sheets.indices.last {
      builder.workbook.sheets[last] = Manifest.sheet(manifest.text(complete))
    }
    builder.workbook.properties = builder.properties()
    return FormLayout(builder)
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
