public import Forms
import Planning
public import Spreadsheet

/// Judges returned workbooks by the rules. A value without state: one of them can serve many files at once.
public struct Checker: Sendable {
  public let selection: RuleSelection
  public let settings: CheckSettings

  public init(selection: RuleSelection = .everything, settings: CheckSettings = CheckSettings()) {
    self.selection = selection
    self.settings = settings
  }

  /// Judges one workbook as of a day.
  public func check(_ form: ReturnedForm, asOf: CalendarDate) -> CheckResult {
    CheckResult()
  }
}
