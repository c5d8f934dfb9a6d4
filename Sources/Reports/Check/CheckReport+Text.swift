import Assessment

extension CheckReport {
  /// A file after the other, each finding a block: where, what, what to do.
  public func text(on terminal: Terminal) -> String {
    var page = Page(terminal)
    for entry in entries { write(entry, on: &page) }
    if entries.count > 1 {
      page.blank()
      page.paragraph(total, tone: .strong)
    }
    return page.text
  }

  private func write(_ entry: Entry, on page: inout Page) {
    let result = entry.result
    let judged = NumberWords.count(result.outcomes.count, "rule") + " judged"
    guard !result.findings.isEmpty else {
      let words = result.outcomes.isEmpty ? "nothing in it that a rule judges" : "\(judged), nothing found"
      page.paragraph("\(entry.path): clean: \(words)", hanging: 2, tone: .good)
      write(accepted: result, on: &page)
      return
    }
    page.blank()
    page.paragraph("\(entry.path): \(Self.counts(result)); \(judged)", hanging: 2, tone: .strong)
    for finding in result.findings {
      page.blank()
      write(finding, on: &page)
    }
    page.blank()
    write(accepted: result, on: &page)
    page.blank()
  }

  private func write(_ finding: Finding, on page: inout Page) {
    page.line(
      Span(Self.place(of: finding), .strong), "  ",
      Span("\(finding.code) \(finding.severity.rawValue)", Self.tone(finding.severity)))
    page.paragraph(finding.message, indent: 2)
    page.paragraph("-> \(finding.remedy)", indent: 2, hanging: 3)
  }

  private func write(accepted result: CheckResult, on page: inout Page) {
    for accepted in result.accepted {
      let finding = accepted.finding
      let why = accepted.why.isEmpty ? "no reason given" : accepted.why
      page.paragraph(
        "accepted: \(finding.code) at \(Self.place(of: finding)): \(why)", indent: 2,
        hanging: 2, tone: .quiet)
    }
    if !result.skipped.isEmpty {
      let codes = result.skipped.map(\.code).joined(separator: " ")
      page.paragraph(
        "\(NumberWords.count(result.skipped.count, "rule")) could not be judged: \(codes)", indent: 2,
        hanging: 2, tone: .quiet)
    }
  }

  private var total: String {
    let dirty = entries.count { !$0.result.findings.isEmpty }
    let all = CheckResult(findings: entries.flatMap(\.result.findings))
    guard dirty > 0 else { return "\(entries.count) files, nothing found" }
    return "\(dirty) of \(entries.count) files with findings: \(Self.counts(all))"
  }

  /// `Set-up!E14`, the sheet alone, or the field where it stands nowhere.
  public static func place(of finding: Finding) -> String {
    let place = [finding.sheet, finding.cell].compactMap(\.self)
    return place.isEmpty ? finding.field : place.joined(separator: "!")
  }

  /// `2 errors, 1 warning`.
  public static func counts(_ result: CheckResult) -> String {
    let words = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = result.count(severity)
      return count == 0 ? nil : NumberWords.count(count, severity.rawValue)
    }
    return words.joined(separator: ", ")
  }

  static func tone(_ severity: Severity) -> Terminal.Tone {
    switch severity {
    case .error: .bad
    case .warning: .caution
    case .info: .quiet
    }
  }
}
