import Forms
import Planning
import Spreadsheet

/// All instruments of one client and round, blank ones left out. Of several raters the merged answers count.
struct ClientFile {
  let client: String?
  let round: String?
  let quizzes: [JudgedWorkbook]
  let ratings: [JudgedWorkbook]
  /// The KPI set-up, the pipeline, the alignment chart and the link map that are in force.
  let setup: JudgedWorkbook?
  let pipeline: JudgedWorkbook?
  let alignment: JudgedWorkbook?
  let linking: JudgedWorkbook?
  private let quiz: Answers?
  private let levels: Answers?

  init(_ workbooks: [JudgedWorkbook]) {
    let filled = workbooks.filter { !$0.isBlank }
    client = workbooks.first?.client
    round = workbooks.first?.round
    func distinct(_ kind: String) -> [JudgedWorkbook] {
      WorkbookGroup(client: nil, round: nil, kind: kind, members: filled.filter { $0.kind == kind }).distinct
    }
    quizzes = distinct("readiness")
    ratings = distinct("maturity")
    setup = distinct("funnel-kpi").max(by: MergedResult.isOlder)
    pipeline = distinct("pipeline").max(by: MergedResult.isOlder)
    alignment = distinct("alignment").max(by: MergedResult.isOlder)
    linking = distinct("linking").max(by: MergedResult.isOlder)
    if let content = quizzes.first?.template.content as? ReadinessContent {
      quiz = ReadinessMerge(raters: quizzes, content: content).answers
    } else {
      quiz = nil
    }
    if let content = ratings.first?.template.content as? MaturityContent {
      levels = MaturityMerge(raters: ratings, content: content).answers
    } else {
      levels = nil
    }
  }

  /// The quiz items, with the dimensions they touch.
  var items: [ReadinessItem] {
    if let content = quizzes.first?.template.content as? ReadinessContent { content.items } else { [] }
  }

  /// Where a quiz item is answered yes, or yes and can be shown; nil when it is not, taking all raters together.
  func yes(_ item: String) -> CrossPlace? {
    guard let answer = quiz?.row("quiz", key: item)?["answer"]?.choice, Self.isYes(answer) else { return nil }
    return place(in: quizzes, "quiz", item, "answer", where: Self.isYes)
  }

  private static func isYes(_ answer: String) -> Bool { answer == "yes" || answer == "shown" }

  /// The level that a dimension was given, all raters together.
  func level(_ dimension: String) -> Int? {
    levels?.row("dimensions", key: dimension)?["current"]?.choice.flatMap { Int($0) }
  }

  /// Where a dimension was given this level.
  func rating(_ dimension: String, _ level: Int) -> CrossPlace? {
    place(in: ratings, "dimensions", dimension, "current") { $0 == String(level) }
  }

  private func place(
    in workbooks: [JudgedWorkbook], _ table: String, _ key: String, _ column: String,
    where fits: (String) -> Bool
  ) -> CrossPlace? {
    for workbook in workbooks {
      let rows = workbook.answers.rows(table)
      guard let row = rows.firstIndex(where: { $0.key == key }), let answer = rows[row][column]?.choice,
        fits(answer)
      else { continue }
      return CrossPlace(workbook, table, row: row, column: column)
    }
    return nil
  }
}

extension ClientFile {
  /// Deals that are not closed; nil without a pipeline.
  var openDeals: [DealRow]? { deals?.filter(\.isOpen) }

  /// The deals in which something stands.
  var deals: [DealRow]? {
    pipeline.map { workbook in
      workbook.answers.rows(DealsContext.table).enumerated().map { DealRow(index: $0, answers: $1) }
        .filter { $0.answers.values.values.contains { !$0.isBlank } }
    }
  }

  /// The rows of the KPI set-up that name a KPI; nil without a set-up.
  var setupRows: [SetupRow]? {
    guard let setup, let content = setup.template.content as? FunnelKPIContent else { return nil }
    return setup.answers.rows(SetupContext.table).enumerated().compactMap { index, answers in
      let id = answers["kpi"]?.choice
      let row = SetupRow(index: index, answers: answers, kpi: content.kpis.first { $0.id == id })
      return row.isEmpty(.kpi) ? nil : row
    }
  }

  /// The rules of the link map, counted or not; none without one.
  var linkRules: [LinkingScore.Rule] { (linking?.score as? LinkingScore)?.rules ?? [] }

  /// Where the records that fail a rule of the link map are counted.
  func place(ofLink rule: String) -> CrossPlace? {
    guard let linking,
      let row = linking.answers.rows(LinkingContent.counts).firstIndex(where: { $0.key == rule })
    else { return nil }
    return CrossPlace(linking, LinkingContent.counts, row: row, column: "failing")
  }

  func place(_ row: DealRow, _ column: DealColumn) -> CrossPlace? {
    pipeline.map { CrossPlace($0, DealsContext.table, row: row.index, column: column.rawValue) }
  }

  func place(_ row: SetupRow, _ column: SetupColumn) -> CrossPlace? {
    setup.map { CrossPlace($0, SetupContext.table, row: row.index, column: column.id) }
  }
}

/// A cell of one of the workbooks.
struct CrossPlace {
  let workbook: JudgedWorkbook
  let table: String
  /// In the answers, from 0; nil for the table as a whole.
  let row: Int?
  let column: String

  init(_ workbook: JudgedWorkbook, _ table: String, row: Int?, column: String) {
    self.workbook = workbook
    self.table = table
    self.row = row
    self.column = column
  }

  private var answers: AnswerRow? {
    let rows = workbook.answers.rows(table)
    return row.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
  }

  var side: ContradictionSide {
    let place =
      row.flatMap { workbook.placement.place(of: .cell(table: table, row: $0, column: column)) }
      ?? workbook.placement.place(of: .table(table))
    let key = answers?.key.map { ".\($0)" } ?? ""
    return ContradictionSide(
      path: workbook.path, kind: workbook.kind, sheet: place?.sheet, cell: place?.cell?.description,
      field: "\(table)\(key).\(column)", value: shown)
  }

  /// What stands there, in words.
  var shown: String? {
    guard let answer = answers?[column], !answer.isBlank else { return nil }
    let schema = (try? FormCache.shared.form(workbook.template))?.schema.table(table)
    let choices = answers?.key.flatMap { schema?.row($0)?.choices[column] }
    return Shown.answer(answer, schema?.column(column), choices: choices, unit: nil)
  }
}
