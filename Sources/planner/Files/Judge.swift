import Assessment
import Forms
import Reports
import Spreadsheet

/// Checks and scores returned workbooks, each as of its day.
struct Judge {
  /// From the command line: it beats the workbook's own day.
  var asOf: CalendarDate?
  var today: CalendarDate
  var selection = RuleSelection.everything

  func day(of form: ReturnedForm) -> CalendarDate { asOf ?? form.answers["asOf"]?.date ?? today }

  func check(_ form: ReturnedForm) -> CheckResult {
    Checker(selection: selection).check(form, asOf: day(of: form))
  }
}

extension Judge {
  func score(_ form: ReturnedForm) -> WorkbookScore { fatalError() }
}
