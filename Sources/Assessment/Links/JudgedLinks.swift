public import Forms
public import Planning
public import Spreadsheet

/// A CRM's exports, counted and judged as a workbook with these counts is.
public struct JudgedLinks: Sendable {
  public var counted: CountedExports
  public var asOf: CalendarDate
  /// The workbook that the counts make.
  public var form: ReturnedForm
  public var check: CheckResult
  public var score: LinkingScore
}

extension JudgedLinks {
  /// Judges counts as of the day for which they were made.
  ///
  /// - Parameter template: of kind `linking`: limits, and what should be filled in.
  /// - Throws: ``TemplateError`` when the template makes no form.
  public init(
    _ counted: CountedExports, template: Template, asOf: CalendarDate,
    settings: CheckSettings = CheckSettings(), forms: FormCache = .shared
  ) throws(TemplateError) {
    let form = try forms.form(template)
    let answers = Self.answers(counted, form.defaults, asOf: asOf)
    let returned = ReturnedForm(
      path: counted.path, schema: form.schema, answers: answers, placement: Placement(), template: template,
      producer: counted.crmName, notices: [])
    let check = Checker(settings: settings).check(
      returned, asOf: asOf, rules: RuleRegistry.rules.filter { $0 is any LinkRule.Type })
    let content = template.content as? LinkingContent ?? LinkingContent(rules: [], objects: [])
    self.init(
      counted: counted, asOf: asOf, form: returned, check: check,
      score: LinkingScore(FormValues(form: form, answers: answers), content: content))
  }

  /// The counts where the workbook has them.
  private static func answers(_ counted: CountedExports, _ defaults: Answers, asOf: CalendarDate) -> Answers {
    func number(_ count: Int?) -> AnswerValue? { count.map { .number(Double($0)) } }
    var answers = defaults
    answers.fields["asOf"] = .date(asOf)
    answers.fields["source"] = .text(
      counted.isOfKnownCRM ? "\(counted.crmName): \(counted.path)" : counted.path)
    answers.fields["contactsCounted"] = number(counted.contacts)
    answers.fields["contactsInDeals"] = number(counted.contactsInDeals)
    let hasContacts = counted.files.contains { $0.object == .contacts }
    let hasAccounts = counted.files.contains { $0.object == .accounts }
    answers.fields["contactClusters"] = hasContacts ? number(counted.clusters.contacts) : nil
    answers.fields["accountClusters"] = hasAccounts ? number(counted.clusters.accounts) : nil
    let counts = Dictionary(counted.counts.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    answers.tables[LinkingContent.counts] = defaults.rows(LinkingContent.counts).map { row in
      var row = row
      let count = row.key.flatMap { counts[$0] }
      row.values["scope"] = number(count?.scope)
      row.values["failing"] = number(count?.failing)
      return row
    }
    answers.tables["objects"] = defaults.rows("objects").map { row in
      var row = row
      guard let filled = counted.objects.first(where: { $0.object.rawValue == row.key }) else { return row }
      row.values["rows"] = number(filled.rows)
      row.values["asked"] = number(filled.asked)
      row.values["filled"] = number(filled.filled)
      return row
    }
    return answers
  }

  /// What the program counted, for a workbook of a client.
  public func workbookAnswers(client: String?) -> Answers {
    var answers = form.answers
    answers.fields["client"] = client.map { .text($0) }
    return answers
  }
}

extension LinkParameters {
  /// By the thresholds of the rules.
  public init(asOf: CalendarDate, settings: CheckSettings) {
    self.init(
      asOf: asOf.daysSince1970, activityDays: settings.linkActivityDays,
      contacts: Int(settings.contacts.rounded(.up)), contactsFromStage: settings.contactsFromStage,
      similarity: settings.linkSimilarity)
  }
}
