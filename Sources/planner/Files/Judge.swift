import Assessment
import Forms
import Planning
import Reports
import Spreadsheet

/// Checks and scores returned workbooks, each as of its day. One judge serves many threads.
struct Judge: Sendable {
  /// From the command line: it beats the workbook's own day.
  var asOf: CalendarDate?
  var today: CalendarDate
  var selection: RuleSelection
  /// Thresholds; nil for the standard ones.
  var settings: SettingsFinder?

  init(
    asOf: CalendarDate?, today: CalendarDate, selection: RuleSelection = .everything,
    settings: SettingsFinder? = nil
  ) {
    self.asOf = asOf
    self.today = today
    self.selection = selection
    self.settings = settings
  }

  func day(of form: ReturnedForm) -> CalendarDate { asOf ?? form.answers["asOf"]?.date ?? today }

  func check(_ form: ReturnedForm) throws(Problem) -> CheckResult {
    let settings = try thresholds(for: form)
    return Checker(selection: selection, settings: settings).check(form, asOf: day(of: form))
  }

  private func thresholds(for form: ReturnedForm) throws(Problem) -> CheckSettings {
    try settings?.settings(for: form.path) ?? CheckSettings()
  }

  /// By all rules, whatever was selected: what a workbook scores does not hang on what is shown of it.
  func judge(_ form: ReturnedForm) throws(Problem) -> JudgedWorkbook {
    let checker = Checker(settings: try thresholds(for: form))
    do { return try JudgedWorkbook(form, asOf: day(of: form), checker: checker) } catch {
      throw .template(error, of: form)
    }
  }

  /// The score alone: the same as ``judge(_:)`` gives, in less time.
  func score(_ form: ReturnedForm) throws(Problem) -> WorkbookScore {
    let checker = Checker(settings: try thresholds(for: form))
    do { return try WorkbookScore(scoring: form, asOf: day(of: form), checker: checker) } catch {
      throw .template(error, of: form)
    }
  }

  /// Several workbooks side by side; nil for a single one.
  func portfolio(_ workbooks: [JudgedWorkbook]) throws(Problem) -> Portfolio? {
    guard workbooks.count > 1 else { return nil }
    do { return try Portfolio(workbooks) } catch { throw .template(error) }
  }

  func merge(_ workbooks: [JudgedWorkbook]) throws(Problem) -> [MergedResult] {
    do { return try MergedResult.all(workbooks) } catch { throw .template(error) }
  }
}

extension Problem {
  /// The file, not the template, is what the reader of the line can look for.
  fileprivate static func template(_ error: TemplateError, of form: ReturnedForm) -> Problem {
    .file(form.path, "its own template cannot be used (\(error))", "score it with the planner that made it")
  }
}
