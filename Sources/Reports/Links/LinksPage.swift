import Assessment
import Forms
import Planning
import Spreadsheet

extension LinksReport {
  /// On pages for people.
  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    LinksPage(report: self).write(on: &page)
    return page.text
  }
}

private struct LinksPage {
  let report: LinksReport
  private var counted: CountedExports { report.counted }
  private var judged: JudgedLinks { report.judged }

  /// Records of one rule, clusters, and records of one cluster that are shown; the rest is in the other formats.
  private static let mostRecords = 8
  private static let mostClusters = 5

  func write(on page: inout Page) {
    page.paragraph(counted.path, hanging: 2, tone: .quiet)
    page.paragraph(origin, hanging: 2)
    page.blank()
    files(on: &page)
    LinkingPage(score: judged.score, names: report.names).write(on: &page)
    records(on: &page)
    clusters(on: &page)
    skipped(on: &page)
    evidence(on: &page)
  }

  private var origin: String {
    let rows = counted.files.reduce(0) { $0 + $1.rows }
    let origin = counted.isOfKnownCRM ? " of \(counted.crmName)" : ""
    return
      "\(NumberWords.count(rows, "record")) from \(NumberWords.count(counted.files.count, "export"))\(origin), as of \(judged.asOf)"
  }

  private func files(on page: inout Page) {
    page.line(Span("Exports", .strong))
    for file in counted.files {
      let name = (file.path.split(separator: "/").last.map(String.init) ?? file.path)
      let sheet = file.sheet.map { ", sheet \($0)" } ?? ""
      page.line(
        Span(name + sheet), "  ",
        Span(NumberWords.count(file.rows, file.object.noun.one, file.object.noun.many)),
        indent: 2)
      let columns = file.columns.map { column in
        CRMLabel.same(column.head, column.name) ? column.name : "\(column.head) = \(column.name)"
      }
      page.paragraph(columns.joined(separator: ", "), indent: 4, hanging: 2, tone: .quiet)
      if !file.unused.isEmpty {
        page.paragraph(
          "not used: " + file.unused.joined(separator: ", "), indent: 4, hanging: 2, tone: .quiet)
      }
      if file.leftOut > 0 {
        page.paragraph("\(NumberWords.count(file.leftOut, "row")) left out", indent: 4, tone: .quiet)
      }
    }
    for passed in counted.passedOver {
      let name = passed.path.split(separator: "/").last.map(String.init) ?? passed.path
      page.paragraph("passed over: \(name) \(passed.reason)", indent: 2, hanging: 2, tone: .quiet)
    }
    for note in counted.notes { page.paragraph(note, indent: 2, hanging: 2, tone: .caution) }
    page.blank()
  }

  private func records(on page: inout Page) {
    let failing = counted.counts.filter { ($0.failing ?? 0) > 0 }
    guard !failing.isEmpty else { return }
    page.blank()
    page.line(
      Span("Records that fail", .strong), Span("  (by their keys; --format csv lists them all)", .quiet))
    for count in failing {
      let found = judged.check.findings.first { $0.code == count.code }
      page.line(
        Span(count.code, found.map { CheckReport.tone($0.severity) } ?? .plain), "  ",
        Span("\(NumberWords.grouped(count.failing ?? 0)) of \(NumberWords.grouped(count.scope ?? 0))"), "  ",
        Span(report.names[count.key]), indent: 2)
      var parts: [String] = []
      var last: CRMObject?
      let several = Set(count.rows.map(\.object)).count > 1
      for row in count.rows.prefix(Self.mostRecords) {
        parts.append(
          (several && row.object != last ? "\(row.object.noun.many): " : "") + name(row, of: count))
        last = row.object
      }
      let rest = (count.failing ?? 0) - parts.count
      page.paragraph(
        parts.joined(separator: ", ") + (rest > 0 ? " and \(NumberWords.grouped(rest)) more" : ""),
        indent: 11,
        hanging: 2, tone: .quiet)
      if found != nil, let fix = RuleRegistry.rule(count.code)?.fix {
        page.paragraph("-> \(fix)", indent: 11, hanging: 3)
      }
      for reason in count.leftOut { page.paragraph(reason, indent: 11, hanging: 2, tone: .quiet) }
    }
  }

  /// Records under one key are told apart by where they stand.
  private func name(_ row: LinkRow, of count: LinkCount) -> String {
    count.key == "L14" ? "\(row.id ?? "no key") (row \(row.line))" : report.name(row)
  }

  private func clusters(on page: inout Page) {
    let clusters = counted.clusters
    guard !clusters.largest.isEmpty else { return }
    page.blank()
    page.line(
      Span("Entered more than once", .strong),
      Span(
        "  \(NumberWords.count(clusters.contacts, "person", "persons")), \(NumberWords.count(clusters.accounts, "company", "companies"))"
      ))
    for cluster in clusters.largest.prefix(Self.mostClusters) {
      let shown = cluster.rows.prefix(Self.mostRecords).map(report.name).joined(separator: ", ")
      let rest = cluster.size - min(cluster.rows.count, Self.mostRecords)
      page.paragraph(
        "\(NumberWords.count(cluster.size, cluster.object.noun.one, cluster.object.noun.many)): \(shown)"
          + (rest > 0 ? " and \(NumberWords.grouped(rest)) more" : ""), indent: 2, hanging: 2)
    }
  }

  private func skipped(on page: inout Page) {
    let skipped = counted.counts.filter { $0.reason != nil }
    guard !skipped.isEmpty else { return }
    page.blank()
    page.line(Span("Not counted, for want of data", .strong))
    for count in skipped { page.entry(Span(count.code), count.reason ?? "", width: 7, tone: .quiet) }
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

private enum CRMLabel {
  static func same(_ one: String, _ other: String) -> Bool { CRMWord.plain(one) == CRMWord.plain(other) }
}
