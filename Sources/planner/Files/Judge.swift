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

  init(asOf: CalendarDate?, today: CalendarDate, selection: RuleSelection = .everything) {
    self.asOf = asOf
    self.today = today
    self.selection = selection
  }

  func day(of form: ReturnedForm) -> CalendarDate { asOf ?? form.answers["asOf"]?.date ?? today }

  func check(_ form: ReturnedForm) -> CheckResult {
    Checker(selection: selection).check(form, asOf: day(of: form))
  }

  /// By all rules, whatever was selected: what a workbook scores does not hang on what is shown of it.
  func judge(_ form: ReturnedForm) throws(Problem) -> JudgedWorkbook {
    do { return try JudgedWorkbook(form, asOf: day(of: form)) } catch {
      // The file, not the template, is what the reader of the line can look for.
      throw .file(
        form.path, "its own template cannot be used (\(error))", "score it with the planner that made it")
    }
  }

  func score(_ form: ReturnedForm) throws(Problem) -> WorkbookScore { WorkbookScore(try judge(form)) }

  /// Several workbooks side by side; nil for a single one.
  func portfolio(_ workbooks: [JudgedWorkbook]) throws(Problem) -> Portfolio? {
    guard workbooks.count > 1 else { return nil }
    do { return try Portfolio(workbooks) } catch { throw .template(error) }
  }

  func merge(_ workbooks: [JudgedWorkbook]) throws(Problem) -> [MergedResult] {
    do { return try MergedResult.all(workbooks) } catch { throw .template(error) }
  }
}
