import Assessment

/// Findings on the page, by workbook and sheet.
struct FindingsView {
  struct Line {
    let cell: String?
    let code, severity, tone, message, remedy: String
  }
  struct Sheet {
    let name: String
    let rows: [Line]
  }
  struct AcceptedLine { let code, place, why: String }
  struct Workbook {
    let file, summary: String
    let sheets: [Sheet]
    let accepted: RowsView<AcceptedLine>?
    let skipped: String?
  }
  struct Against {
    let code, severity, tone, message, remedy: String
    let places: [String]
  }

  let contradictions: RowsView<Against>?
  let workbooks: [Workbook]

  /// A message quotes the client, who may have filled a cell to its limit.
  private static let longest = 2_000

  init(_ judged: [JudgedWorkbook], _ contradictions: [Contradiction], _ phrases: Phrases) {
    self.contradictions = RowsView(
      contradictions.map { contradiction in
        Against(
          code: contradiction.code, severity: phrases.severity(contradiction.severity),
          tone: contradiction.severity.tone, message: contradiction.message.shortened(to: Self.longest),
          remedy: contradiction.remedy,
          places: [contradiction.claim, contradiction.evidence].map { "\($0.path) \($0.place)" })
      })
    workbooks = judged.map { Self.workbook($0.path, $0.check, phrases) }
  }

  private static func workbook(_ path: String, _ check: CheckResult, _ phrases: Phrases) -> Workbook {
    let judged = phrases.whole(check.outcomes.count)
    let counts = [
      "errors": phrases.whole(check.count(.error)), "warnings": phrases.whole(check.count(.warning)),
      "infos": phrases.whole(check.count(.info)), "judged": judged,
    ]
    var sheets: [String] = []
    for finding in check.findings where !sheets.contains(finding.sheet ?? "") {
      sheets.append(finding.sheet ?? "")
    }
    let skipped = check.skipped.map(\.code)
    return Workbook(
      file: ReportedResult.file(path),
      summary: phrases(check.findings.isEmpty ? "findings.clean" : "findings.counts", counts),
      sheets: sheets.map { name in
        Sheet(
          name: name.isEmpty ? phrases("findings.general") : name,
          rows: check.findings.filter { ($0.sheet ?? "") == name }.map { line($0, phrases) })
      },
      accepted: RowsView(
        check.accepted.map { accepted in
          AcceptedLine(
            code: accepted.finding.code, place: CheckReport.place(of: accepted.finding),
            why: accepted.why.isEmpty ? phrases("findings.noReason") : accepted.why.shortened(to: longest))
        }),
      skipped: skipped.isEmpty
        ? nil : phrases("findings.skipped", ["codes": skipped.joined(separator: " ")]))
  }

  private static func line(_ finding: Finding, _ phrases: Phrases) -> Line {
    Line(
      cell: finding.cell, code: finding.code, severity: phrases.severity(finding.severity),
      tone: finding.severity.tone, message: finding.message.shortened(to: longest),
      remedy: finding.remedy.shortened(to: longest))
  }
}
