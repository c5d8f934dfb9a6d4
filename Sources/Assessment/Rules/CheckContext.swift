import Forms
import Planning
import Spreadsheet

/// What rules judge: the returned form, the day as of which it is judged, and the thresholds.
struct CheckContext: Sendable {
  let form: ReturnedForm
  let asOf: CalendarDate
  let settings: CheckSettings
}
