import Assessment
import History
import Planning
import Reports
import Spreadsheet

/// Puts scored workbooks into a history, one transaction each.
final class Recorder {
  private let history: ScoreHistory
  private let day: CalendarDate
  private(set) var recorded = 0
  private(set) var known = 0

  init(_ path: String, day: CalendarDate) throws(Problem) {
    do throws(HistoryError) {
      history = try ScoreHistory(path, for: .writing)
    } catch {
      throw .history(error)
    }
    self.day = day
  }

  func record(_ workbook: JudgedWorkbook) throws(Problem) {
    let json = JSONWriter.text(WorkbookScore(workbook).json, .compact)
    do throws(HistoryError) {
      if try history.record(workbook, json: json, on: day) { recorded += 1 } else { known += 1 }
    } catch {
      throw .history(error)
    }
  }

  func tell(_ console: Console) {
    let seen = known == 0 ? "" : ", \(known) known already"
    console.note("\(history.path): \(NumberWords.count(recorded, "workbook")) recorded\(seen)")
  }
}

extension Problem {
  static func history(_ error: HistoryError) -> Problem { .file(error.path, error.problem, error.remedy) }
}
