import Assessment
import Forms
import Planning
import Spreadsheet

extension DealsReport {
  /// On pages for people: how the file was read, what the deals are worth, what is wrong with them.
  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    DealsPage(report: self).write(on: &page)
    return page.text
  }
}

private struct DealsPage {
  let report: DealsReport
  private var export: DealExport { report.export }
  private var judged: JudgedExport { report.judged }

  /// Deals that are shown; the rest is in the other formats.
  private static let mostDeals = 20
  /// Findings of one rule that are shown.
  private static let mostPlaces = 4

  func write(on page: inout Page) {
    page.paragraph(export.path, hanging: 2, tone: .quiet)
    page.paragraph(origin, hanging: 2)
    if export.pipelines.count > 1 {
      page.paragraph(
        "Several pipelines: \(NumberWords.list(export.pipelines)); --pipeline takes one alone.", hanging: 2,
        tone: .caution)
    }
    page.blank()
    columns(on: &page)
    stages(on: &page)
    page.blank()
    score(on: &page)
    FlowPage(flow: judged.flow, names: report.names, deal: name).write(on: &page)
    findings(on: &page)
    skipped(on: &page)
    evidence(on: &page)
  }

  private var origin: String {
    let language = export.language.flatMap { code in Self.languages[code] }.map { " with \($0) heads" } ?? ""
    let count = NumberWords.count(report.rows.count, "deal")
    let left = export.leftOut > 0 ? ", \(NumberWords.count(export.leftOut, "row")) left out" : ""
    return "\(count) from \(export.crmName)\(language), sheet \(export.sheet)\(left), as of \(judged.asOf)"
  }

  private static let languages: [String: String] = Dictionary(
    ((try? CRMCatalogue.builtIn())?.languages ?? []).map { ($0.code, $0.name) },
    uniquingKeysWith: { first, _ in first })

  private func name(_ row: Int) -> String {
    (report.rows.indices.contains(row) ? report.rows[row]["deal"]?.text : nil) ?? "(without a name)"
  }

  private func columns(on page: inout Page) {
    page.line(Span("Columns", .strong))
    var table = TextTable(.words("in the export", least: 16), .words("taken as", least: 16))
    for column in export.columns {
      let id = column.field.rawValue
      let label = export.form.schema.table(DealExportColumns.table)?.column(id)?.label
      table.row(Span(column.head), Span(label ?? Self.words[column.field] ?? id))
    }
    page.table(table)
    if !export.unused.isEmpty {
      page.paragraph(
        "not used: " + export.unused.joined(separator: ", "), indent: 2, hanging: 2, tone: .quiet)
    }
    if !style.isEmpty { page.paragraph("read as: " + style, indent: 2, hanging: 2, tone: .quiet) }
    page.blank()
  }

  /// Columns that become no column of their own.
  private static let words: [CRMField: String] = [
    .isClosed: "Status", .isWon: "Status", .isLost: "Status", .wonAmount: "Amount (won)",
    .closed: "Closed on",
    .wonOn: "Closed on (won)", .lostOn: "Closed on (lost)", .contactNames: "Contacts, counted",
    .statusReason: "Reason lost, where no other is given",
  ]

  private var style: String {
    var words: [String] = []
    if let first = export.style.isDayFirst {
      words.append(first ? "days before months" : "months before days")
    }
    if let decimal = export.style.decimal { words.append(decimal == "," ? "decimal comma" : "decimal point") }
    switch export.style.probability {
    case .fraction: words.append("probabilities as fractions")
    case .percent: words.append("probabilities in per cent")
    case nil: break
    }
    return words.joined(separator: ", ")
  }

  private func stages(on page: inout Page) {
    page.line(Span("Stages", .strong))
    var table = TextTable(
      .words("in the CRM", least: 16), .words("in the chart", least: 12), .number("deals"))
    for stage in export.stages {
      table.row(Span(stage.name), Span(words(stage.stage)), Span(NumberWords.grouped(stage.count)))
    }
    page.table(table)
  }

  private func words(_ stage: CRMStage) -> String {
    switch stage {
    case .open(let number): report.names.full(String(number))
    case .won: "won"
    case .lost: "lost"
    case .leftOut: "left out"
    }
  }

  /// The pipeline's own page, with the sickest deals alone where there are many.
  private func score(on page: inout Page) {
    // What closed deals teach says it with its reasons.
    var score = judged.score
    score.bottleneck = nil
    let open = score.deals.filter { $0.health != nil }
    let closed = score.deals.filter { $0.health == nil }
    if open.count > Self.mostDeals {
      let sickest = open.enumerated().sorted {
        ($0.element.health ?? 0, $0.offset) < ($1.element.health ?? 0, $1.offset)
      }
      score.deals = sickest.prefix(Self.mostDeals).map(\.element) + closed
    }
    PipelinePage(score: score, names: report.names, hasProof: export.hasMilestones).write(on: &page)
    if open.count > Self.mostDeals {
      page.paragraph(
        "These are the \(Self.mostDeals) sickest of \(open.count) open deals; --format csv lists them all.",
        indent: 2,
        tone: .quiet)
    }
  }

  private func findings(on page: inout Page) {
    page.blank()
    guard !judged.check.findings.isEmpty else {
      page.paragraph("No rule found anything.", tone: .good)
      return
    }
    page.line(Span("Findings: \(CheckReport.counts(judged.check))", .strong))
    var groups: [String: [Finding]] = [:]
    for finding in judged.check.findings { groups[finding.code, default: []].append(finding) }
    let codes = groups.keys.sorted { one, other in
      let (left, right) = (groups[one]?.first?.severity ?? .info, groups[other]?.first?.severity ?? .info)
      return left == right ? one < other : left > right
    }
    for code in codes { write(groups[code] ?? [], of: code, on: &page) }
  }

  private func write(_ found: [Finding], of code: String, on page: inout Page) {
    guard let first = found.first else { return }
    // One deal may break a rule in several cells.
    var deals: [(name: String, cells: [String])] = []
    var rows: [Int: Int] = [:]
    for finding in found {
      guard case .cell(_, let row, _) = finding.location, report.rows.indices.contains(row) else { continue }
      if rows[row] == nil {
        rows[row] = deals.count
        deals.append((name(row), []))
      }
      if let cell = finding.cell, let place = rows[row] { deals[place].cells.append(cell) }
    }
    page.line(
      Span("\(code) \(first.severity.rawValue)", CheckReport.tone(first.severity)), "  ",
      Span(NumberWords.count(deals.count, "deal")), indent: 2)
    page.paragraph(RuleRegistry.rule(code)?.what ?? code, indent: 4)
    let shown = deals.prefix(Self.mostPlaces).map { deal in
      deal.cells.isEmpty ? deal.name : "\(deal.name) (\(deal.cells.joined(separator: ", ")))"
    }
    let more =
      deals.count > Self.mostPlaces ? " and \(NumberWords.grouped(deals.count - Self.mostPlaces)) more" : ""
    page.paragraph(shown.joined(separator: ", ") + more, indent: 4, hanging: 2, tone: .quiet)
  }

  private func skipped(on page: inout Page) {
    guard !judged.check.skipped.isEmpty else { return }
    page.blank()
    page.line(Span("Not judged, for want of data", .strong))
    for skipped in judged.check.skipped {
      page.entry(Span(skipped.code), skipped.reason, width: 7, tone: .quiet)
    }
  }

  private func evidence(on page: inout Page) {
    guard !judged.evidence.isEmpty else { return }
    page.blank()
    page.line(Span("Evidence for the maturity scorecard", .strong))
    for evidence in judged.evidence {
      let words = evidence.hasWeakness ? evidence.source + " (a weakness)" : evidence.source
      page.entry(Span(evidence.item), words, width: 7)
    }
  }
}
