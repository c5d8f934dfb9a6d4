import Planning
import Spreadsheet

/// The words of a template while a form is made of it; keys that it lacks are gathered, so that all are told at
/// once.
final class Words {
  let texts: Texts
  /// What says it where the template does not, the best first.
  private let standIns: [Texts]
  private(set) var missing: [String] = []

  init(_ texts: Texts, standIns: [Texts] = []) {
    self.texts = texts
    self.standIns = standIns
  }

  func callAsFunction(_ key: String) -> String {
    if let text = texts[key] ?? standIns.lazy.compactMap({ $0[key] }).first { return text }
    if !missing.contains(key) { missing.append(key) }
    return ""
  }

  func paragraphs(_ key: String) -> [Block] {
    let children = ([texts] + standIns).lazy.map { $0.children(of: key) }.first { !$0.isEmpty } ?? []
    if children.isEmpty { return [.paragraph(self(key))] }
    return children.map { .paragraph($0.text) }
  }

  /// The choices of `choices.KEY`, in the order of `ids`.
  func list(_ key: String, _ ids: [String]) -> ChoiceList {
    ChoiceList(key, ids.map { Choice(id: $0, label: self("choices.\(key).\($0)")) })
  }

  /// A single field, its words under `fields.ID`.
  func field(
    _ id: String, _ kind: AnswerKind, list: ChoiceList? = nil, minimum: Double? = nil, maximum: Double? = nil,
    required: Bool = false, format: NumberFormat? = nil, marks: [Mark] = [], isHeadline: Bool = false,
    longest: [String] = [], content: FieldContent = .input()
  ) -> Field {
    Field(
      FieldSchema(
        id, label: self("fields.\(id).label"), kind: kind, unit: kind.unit, minimum: minimum,
        maximum: maximum, isRequired: required),
      content, help: texts["fields.\(id).help"], list: list, format: format, marks: marks,
      isHeadline: isHeadline, longest: longest)
  }

  /// A column of answers, its words under `tables.TABLE.columns.ID`.
  func column(
    _ table: String, _ id: String, _ kind: AnswerKind, width: Double, list: ChoiceList? = nil,
    minimum: Double? = nil, maximum: Double? = nil, required: Bool = false, acceptsOther: Bool = false,
    format: NumberFormat? = nil, centered: Bool = false, marks: [Mark] = [], longest: [String] = [],
    content: FieldContent = .input(), label: String? = nil, help: String? = nil
  ) -> Column {
    let key = "tables.\(table).columns.\(id)"
    return Column(
      .answer(
        Field(
          FieldSchema(
            id, label: label ?? self("\(key).label"), kind: kind, acceptsOther: acceptsOther,
            unit: kind.unit, minimum: minimum, maximum: maximum, isRequired: required),
          content, help: help ?? texts["\(key).help"], list: list, format: format, marks: marks,
          longest: longest)),
      width: width, isCentered: centered)
  }

  func key(_ table: String, width: Double) -> Column {
    Column(.key(self("tables.\(table).key")), width: width)
  }

  func label(_ table: String, _ id: String, width: Double, centered: Bool = false) -> Column {
    Column(
      .label(id: id, head: self("tables.\(table).labels.\(id)")), width: width, isCentered: centered)
  }

  /// The first sheet of every workbook: what it is for, how to fill it in, who fills it in, what the colours mean.
  func guide(_ more: [Field] = [], after: [Block] = []) -> FormSheet {
    FormSheet(
      self("sheets.guide"), isLandscape: false, widths: [26, 36, 48],
      blocks: [.title(self("title"), subtitle: self("subtitle")), .space]
        + paragraphs("guide.steps")
        + [
          .space, .heading(self("guide.about")),
          .fields(
            [
              field("client", .text, required: true), field("round", .text),
              field("asOf", .date, required: true), field("contact", .text),
            ] + more),
          .space, .heading(self("guide.legend")),
          .legend(
            input: self("guide.input"), computed: self("guide.computed"), closed: self("guide.closed")),
        ] + after)
  }
}

extension AnswerKind {
  /// What is said of a field's unit where the kind settles it.
  fileprivate var unit: String? { self == .percent ? "percent" : self == .money ? "money" : nil }
}

extension Formula where Operand == FormOperand {
  static func field(_ id: String) -> FormFormula { .operand(.field(id)) }
  static func this(_ column: String) -> FormFormula { .operand(.sameRow(column)) }
  static func cell(_ table: String, _ key: String, _ column: String) -> FormFormula {
    .operand(.cell(table: table, key: key, column: column))
  }
  static func column(_ table: String, _ column: String) -> FormFormula {
    .operand(.column(table: table, column: column))
  }
  static func list(_ list: ChoiceList) -> FormFormula { .operand(.list(list)) }

  /// All terms added up; 0 for none.
  static func total(_ terms: [FormFormula]) -> FormFormula {
    guard let first = terms.first else { return 0 }
    return terms.dropFirst().reduce(first, +)
  }
  static func all(_ terms: [FormFormula]) -> FormFormula { .call("AND", terms) }
  static func sums(_ terms: [FormFormula]) -> FormFormula { .call("SUM", terms) }
  static func counts(_ terms: [FormFormula]) -> FormFormula { .call("COUNT", terms) }
  /// 1 where the condition holds, else 0.
  static func one(_ condition: FormFormula) -> FormFormula { .if(condition, 1, 0) }
}
