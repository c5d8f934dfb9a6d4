import Forms

/// What was noticed while reading, as findings: what the FILE rules on missing parts have in common.
enum Notices {
  static func judge(_ context: CheckContext, _ kind: ReadingNotice.Kind, remedy: String) -> Judgement {
    let notices = context.form.notices.filter { $0.kind == kind }
    let violations = notices.map { notice in
      let location = notice.table.map(AnswerLocation.table) ?? .field(notice.column ?? "manifest")
      return Violation(flaws: [
        // The message names the part that is gone, and nothing else of the file.
        Flaw(
          location, place: notice.place, subject: notice.column ?? notice.message, message: notice.message,
          remedy: remedy)
      ])
    }
    return .judged(max(1, violations.count), violations: violations)
  }
}
